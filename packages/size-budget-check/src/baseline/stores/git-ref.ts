import type { Git } from '../history.ts'
import { type BaselineStore, slug, type Target } from '../store.ts'

/** Two runs may append at once: the later fetches what the other pushed, and appends to that. */
const ATTEMPTS = 4
const AUTHOR = ['-c', 'user.name=dpuos', '-c', 'user.email=dpuos@localhost'] as const

/**
 * A branch of its own in the remote repository, with nothing of the sources in it: kept for ever, readable without any service, and a
 * history of sizes. `TARGET/COMMIT.json`. Needs the right to push.
 */
export function gitRefStore(branch: string, git: Git): BaselineStore {
  const ref = `refs/heads/${branch}`
  const local = `refs/dpuos/${branch}`
  const file = (target: Target, commit: string): string => `${slug(target)}/${commit}.json`
  const fetched = async (): Promise<boolean> =>
    (await git('fetch', '--quiet', '--depth=1', '--no-tags', 'origin', `+${ref}:${local}`)) !== undefined

  const append = async (name: string, from: string, commit: string): Promise<string | undefined> => {
    const blob = (await git('hash-object', '-w', '--', from))?.trim()
    const known = await fetched()
    const tree = known ? await git('ls-tree', '-r', local) : ''
    if (blob === undefined || tree === undefined) return 'git could not write its objects'
    const entries = [
      ...tree.split('\n').filter((line) => line !== '' && !line.endsWith(`\t${name}`)),
      `100644 blob ${blob}\t${name}`,
    ]
    const root = await writeTree(entries, git)
    const parent = known ? ['-p', local] : []
    const made = (
      await git(...AUTHOR, 'commit-tree', ...parent, '-m', `Sizes of ${commit}`, root ?? '')
    )?.trim()
    if (made === undefined) return 'git could not write its objects'
    return (await git('push', '--quiet', 'origin', `${made}:${ref}`)) === undefined
      ? `git could not push to ${branch}`
      : undefined
  }

  return {
    name: 'git-ref',
    async lookup(target, commits) {
      if (!(await fetched())) return {}
      const names = new Set((await git('ls-tree', '-r', '--name-only', local))?.split('\n'))
      const commit = commits.find((one) => names.has(file(target, one)))
      const text = commit === undefined ? undefined : await git('show', `${local}:${file(target, commit)}`)
      return text === undefined ? {} : { text }
    },
    async save(target, commit, from) {
      let trouble: string | undefined
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        trouble = await append(file(target, commit), from, commit)
        if (trouble === undefined) return undefined
      }
      return trouble
    },
  }
}

/** A tree of one level of folders, from lines as `git ls-tree -r` prints them. */
async function writeTree(lines: readonly string[], git: Git): Promise<string | undefined> {
  const folders = new Map<string, string[]>()
  for (const line of lines) {
    const [meta = '', name = ''] = line.split('\t')
    const slash = name.indexOf('/')
    const folder = name.slice(0, Math.max(0, slash))
    folders.set(folder, [...(folders.get(folder) ?? []), `${meta}\t${name.slice(slash + 1)}`])
  }
  const top = folders.get('') ?? []
  for (const [folder, entries] of folders) {
    if (folder === '') continue
    const tree = (await git.feed(`${entries.join('\n')}\n`, 'mktree'))?.trim()
    if (tree === undefined) return undefined
    top.push(`040000 tree ${tree}\t${folder}`)
  }
  return (await git.feed(`${top.join('\n')}\n`, 'mktree'))?.trim()
}
