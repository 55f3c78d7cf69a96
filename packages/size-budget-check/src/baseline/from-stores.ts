import type { Finding, Measurement } from '@dpuos/manifests'
import type { Found } from './find.ts'
import type { BaselineStore } from './store.ts'
import { verified } from './verify.ts'

/** What is asked of the stores. */
export interface Question {
  readonly target: Measurement['subject']
  /** Commits that may serve, nearest first; at least one. */
  readonly commits: readonly string[]
  /** Of these, which are being built now? */
  readonly building: (commits: readonly string[]) => Promise<readonly string[]>
}

/** The measurement of the nearest commit that any of the stores has. None is told and judged by nobody: the first build has none. */
export async function fromStores(
  stores: readonly BaselineStore[],
  { target, commits, building }: Question,
): Promise<Found> {
  const findings: Finding[] = []
  let best: Required<Found>['base'] | undefined
  for (const store of stores) {
    const stored = await store.lookup(target, commits)
    if (stored.trouble !== undefined) findings.push(away(store, stored.trouble))
    if (stored.text === undefined) continue
    const one = verified(stored.text, target, commits)
    if (!one.ok) {
      findings.push(refused(store, one.why))
      continue
    }
    if (best !== undefined && (best.found.distance ?? 0) <= one.distance) continue
    const { measurement, distance } = one
    const { commit } = measurement.source
    best = {
      measurement,
      found: { commit, distance, source: store.name, age: stored.age ?? null, pending: [] },
    }
    if (distance === 0) break
  }
  // Pending is not absent: what is nearer may be there in a minute.
  const pending = await building(commits.slice(0, best?.found.distance ?? commits.length))
  if (best === undefined) return { findings: [...findings, missing(commits, pending)] }
  return { base: { ...best, found: { ...best.found, pending: [...pending] } }, findings }
}

const short = (commit: string): string => commit.slice(0, 12)

const away = ({ name }: BaselineStore, why: string): Finding => ({
  level: 'warning',
  code: 'size-baseline-store',
  title: `no baseline could be looked up (${name}): ${why}`,
  hint: 'The caps are judged all the same; what changed may stay unknown this time.',
})

const refused = ({ name }: BaselineStore, why: string): Finding => ({
  level: 'warning',
  code: 'size-baseline-refused',
  title: `what the store (${name}) keeps as the baseline is not taken: ${why}`,
  hint: 'Nothing to do if it was the newest that the cache had. A wrong entry under the right name was put there by somebody.',
})

function missing(commits: readonly string[], pending: readonly string[]): Finding {
  const [first = ''] = commits
  const nearest = `${short(first)}${commits.length > 1 ? ` and the ${commits.length - 1} commits before it` : ''}`
  const [building] = pending
  return {
    level: 'notice',
    code: 'size-baseline-missing',
    title:
      building === undefined
        ? `nobody has measured ${nearest} yet: what changed is not known, growth is not judged`
        : `${short(building)} is being built at this moment: what changed is not known yet, growth is not judged`,
    hint:
      building === undefined
        ? 'It is so for the first run. The next push to the base branch keeps its measurement.'
        : 'Run this job again when that run has ended.',
  }
}
