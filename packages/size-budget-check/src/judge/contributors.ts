import type { Layer, MeasuredPackage, Measurement } from '@dpuos/manifests'

/** Something that a metric is made of: bytes, files or packages, as the metric counts. */
export interface Contributor {
  readonly name: string
  readonly size: number
  /** Why it is in the image, in the words of the measurement. */
  readonly why: string
}

const KEPT = 5

const largest = (all: readonly Contributor[]): Contributor[] =>
  [...all]
    .filter((one) => one.size > 0)
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    .slice(0, KEPT)

/** `asked for at dpuos.yaml:20` or `needed by systemd, bash`. */
function why({ reason, because }: MeasuredPackage): string {
  const shown = because.slice(0, 3).join(', ') + (because.length > 3 ? ` and ${because.length - 3} more` : '')
  if (shown === '') return reason === 'unknown' ? '' : reason
  return reason === 'requested' ? `asked for at ${shown}` : `needed by ${shown}`
}

/** Packages by the bytes of theirs that are in the root. */
export const bySize = (head: Measurement): Contributor[] =>
  largest(head.packages.map((one) => ({ name: one.name, size: one.size, why: why(one) })))

/** Packages by the number of their files. */
export const byFiles = (head: Measurement): Contributor[] =>
  largest(head.packages.map((one) => ({ name: one.name, size: one.files, why: why(one) })))

/**
 * What a layer is made of: its packages, or else the largest files that belong to it. A package may own files that count
 * for another layer (the kernel's modules are drivers): no more than the layer is ever told of it.
 */
export function ofLayer(head: Measurement, layer: Layer): Contributor[] {
  const most = head.shares.find(({ name }) => name === layer)?.size ?? 0
  const owned = head.packages
    .filter((one) => one.layer === layer)
    .map((one) => ({ ...one, size: Math.min(one.size, most) }))
  if (owned.length > 0) return bySize({ ...head, packages: owned })
  return largest(
    head.largest
      .filter((file) => file.owner.startsWith(layer))
      .map((file) => ({ name: file.path, size: file.size, why: file.owner })),
  )
}

/** The driver layer: kept modules and firmware, and packages counted to it (firmware, vendor drivers). */
export function ofDrivers(head: Measurement): Contributor[] {
  const modules = head.drivers.map((one) => ({ name: one.name, size: one.size, why: one.reason }))
  return largest([
    ...modules,
    ...bySize({ ...head, packages: head.packages.filter((one) => one.layer === 'drivers') }),
  ])
}

/**
 * Requested packages by the number of packages that only they bring in, themselves included: dropping the entry from the
 * definition takes that many out of the head.
 */
export function byPackageClosure({ packages }: Measurement): Contributor[] {
  const requested = packages.filter((one) => one.reason === 'requested')
  const needs = dependencies(packages)
  return largest(
    requested.map((one) => {
      const without = reachable(
        requested.filter((other) => other !== one).map((other) => other.name),
        needs,
      )
      return { name: one.name, size: packages.filter(({ name }) => !without.has(name)).length, why: why(one) }
    }),
  )
}

/** name → names it needs, turned around from what each dependency says of its requirers. */
function dependencies(packages: readonly MeasuredPackage[]): Map<string, string[]> {
  const needs = new Map<string, string[]>()
  for (const one of packages) {
    if (one.reason !== 'dependency') continue
    for (const requirer of one.because) needs.set(requirer, [...(needs.get(requirer) ?? []), one.name])
  }
  return needs
}

function reachable(from: readonly string[], needs: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set(from)
  // A Set grows while it is walked: breadth first without a queue of its own.
  for (const name of seen) for (const next of needs.get(name) ?? []) seen.add(next)
  return seen
}
