import type { CiEvent, Forge } from '@dpuos/action-kit'
import * as v from 'valibot'

/** As much as is read of docs.github.com/rest/pulls. */
const Pull = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  state: v.string(),
  head: v.object({ sha: v.string() }),
  base: v.object({ repo: v.object({ full_name: v.string() }) }),
})

export type PullFound =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly why: string; readonly gone: boolean }

/**
 * The open pull request whose head is what the run has built. What the run itself says of its pull request is empty for forks, and what its artifacts
 * say is the fork's word: only GitHub's list of pull requests counts. `gone`: there is none any more, which is nobody's fault.
 */
export async function pullOf(
  { headSha, headOwner, headBranch }: NonNullable<CiEvent['workflowRun']>,
  forge: Forge,
): Promise<PullFound> {
  const head = encodeURIComponent(`${headOwner}:${headBranch}`)
  const answer = await forge.list(`pulls?state=open&head=${head}`)
  if (!answer.ok) return { ok: false, why: answer.why, gone: false }
  const read = v.safeParse(v.array(Pull), answer.json)
  if (!read.success) return { ok: false, why: 'the list of pull requests is not understood', gone: false }
  const found = read.output.find(
    (one) => one.head.sha === headSha && one.base.repo.full_name === forge.repository,
  )
  return found === undefined
    ? { ok: false, why: `no open pull request has ${headSha.slice(0, 12)} as its head any more`, gone: true }
    : { ok: true, number: found.number }
}

/** Is that commit still what the pull request is about? */
export async function isCurrent(number: number, sha: string, forge: Forge): Promise<boolean> {
  const answer = await forge.get(`pulls/${number}`)
  const read = v.safeParse(Pull, answer.ok ? answer.json : undefined)
  return read.success && read.output.head.sha === sha && read.output.state === 'open'
}
