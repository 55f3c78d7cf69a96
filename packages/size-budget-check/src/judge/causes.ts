import {
  type Cause,
  type Change,
  type Changes,
  type MeasuredPackage,
  type Measurement,
  nameOfNevra,
} from '@dpuos/manifests'

type WholeCause = NonNullable<Changes['cause']>

/**
 * What a difference is due to: the definition (and the kernel that was built for it) of the commit, or repositories that have newer packages. Both
 * changed: each package tells. Nothing of them changed, or it is not known: `unknown`.
 */
export function causeOf(base: Measurement, head: Measurement): WholeCause {
  const known = [base, head].every(
    ({ definition, repositories }) => definition !== null && repositories.length > 0,
  )
  if (!known) return 'unknown'
  const definition = base.definition !== head.definition
  const drifted = driftedRepositories(base, head).size > 0
  if (definition) return drifted ? 'both' : 'pr'
  return drifted ? 'drift' : 'unknown'
}

/** Ids of repositories whose state differs, or that only one of the two has. */
function driftedRepositories(base: Measurement, head: Measurement): Set<string> {
  const key = ({ id, revision }: { readonly id: string; readonly revision: string }): string =>
    `${id}\n${revision}`
  const [before, now] = [new Set(base.repositories.map(key)), new Set(head.repositories.map(key))]
  return new Set([
    ...head.repositories.filter((one) => !before.has(key(one))).map(({ id }) => id),
    ...base.repositories.filter((one) => !now.has(key(one))).map(({ id }) => id),
  ])
}

/** What each change is due to, given the cause of the whole. */
export function causes(base: Measurement, head: Measurement, whole: WholeCause): (change: Change) => Cause {
  if (whole !== 'both') return () => whole
  const drifted = driftedRepositories(base, head)
  const asked = (of: Measurement): Set<string> =>
    new Set(of.packages.filter(({ reason }) => reason === 'requested').map(({ name }) => name))
  const [before, now] = [asked(base), asked(head)]
  const ours = new Set([
    ...neededBy(
      head.packages,
      [...now].filter((name) => !before.has(name)),
    ),
    ...neededBy(
      base.packages,
      [...before].filter((name) => !now.has(name)),
    ),
  ])
  const repository = new Map(head.packages.map(({ nevra, repository }) => [nevra, repository]))
  return ({ kind, what }) => {
    if (kind === 'upgraded' || kind === 'downgraded')
      return drifted.has(repository.get(what) ?? '') ? 'drift' : 'pr'
    // Equal packages: what of them stays in is the definition's say.
    if (kind === 'resized' || kind === 'moved') return 'pr'
    return ours.has(nameOfNevra(what)) ? 'pr' : 'drift'
  }
}

/** Names and all that they need, directly or not. */
function neededBy(packages: readonly MeasuredPackage[], from: readonly string[]): Set<string> {
  const needs = new Map<string, string[]>()
  for (const { name, reason, because } of packages) {
    if (reason === 'requested') continue
    for (const requirer of because) {
      const list = needs.get(requirer)
      if (list === undefined) needs.set(requirer, [name])
      else list.push(name)
    }
  }
  const seen = new Set(from)
  // A Set grows while it is walked.
  for (const name of seen) for (const next of needs.get(name) ?? []) seen.add(next)
  return seen
}
