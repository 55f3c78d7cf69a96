import type { CiEvent } from '@dpuos/action-kit'

/** A commit as `git cat-file commit` shows it: its parents stand there in a clone of depth 1 too, where `HEAD^1` fails. */
export function parentsOf(commit: string): readonly string[] {
  const header = commit.split('\n\n', 1)[0] ?? ''
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, sha = '']) => sha)
}

/** The commit to compare with, as far as it is known without asking anybody. */
export type Wanted =
  /** This one. `why`: for people. */
  | { readonly how: 'commit'; readonly commit: string; readonly why: string }
  /** Where the head left this commit or branch. */
  | { readonly how: 'merge-base'; readonly of: string; readonly why: string }
  | { readonly how: 'none'; readonly why: string }

/**
 * What was really built decides, not the event: a pull request's test merge is compared with its first parent (the base as it was merged), a
 * pull request's own head with where it left the base, or all that the base gained since would be held against it.
 * `built`: the commit that was measured, and its parents.
 */
export function wantedBaseline(
  { pull, base, name }: CiEvent,
  built: { readonly parents: readonly string[] },
): Wanted {
  const [first, second] = built.parents
  if (pull !== undefined) {
    if (first !== undefined && second === pull.head)
      return { how: 'commit', commit: first, why: 'the base that the pull request was merged with' }
    return { how: 'merge-base', of: pull.base, why: 'where the pull request left its base' }
  }
  if (base !== undefined && name === 'pull_request')
    return { how: 'merge-base', of: base, why: 'where the merge request left its target' }
  if (base !== undefined && name === 'merge_group')
    return { how: 'commit', commit: base, why: 'the base of the merge group' }
  if (base !== undefined) return { how: 'commit', commit: base, why: 'what was there before the push' }
  if (first !== undefined) return { how: 'commit', commit: first, why: 'the commit before' }
  return { how: 'none', why: 'the commit has no parent' }
}
