import type { Forge } from '@dpuos/action-kit'

/** Events whose runs build what was merged, with rights of the repository: a pull request's own code did not write their artifacts. */
const TRUSTED = ['push', 'merge_group', 'schedule', 'workflow_dispatch', 'release']

/** Did the run build what was merged? */
export async function builtFor(forge: Forge, run: number): Promise<boolean> {
  const answer = await forge.get(`actions/runs/${run}`)
  const event = answer.ok ? (answer.json as { event?: unknown } | null)?.event : undefined
  return typeof event === 'string' && TRUSTED.includes(event)
}

/** Of the commits, nearest first, those that runs are building at this moment. Asks for the nearest few only. */
export async function beingBuilt(
  forge: Forge | undefined,
  commits: readonly string[],
): Promise<readonly string[]> {
  const pending: string[] = []
  for (const commit of forge === undefined ? [] : commits.slice(0, 3)) {
    const answer = await forge?.list(`actions/runs?head_sha=${commit}`, 'workflow_runs')
    const runs = answer?.ok === true ? (answer.json as readonly { status?: unknown }[]) : []
    if (runs.some(({ status }) => status !== 'completed' && typeof status === 'string')) pending.push(commit)
  }
  return pending
}
