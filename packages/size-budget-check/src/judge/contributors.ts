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
 * definition takes that many out of the image. Linear in packages and what they need.
 */
export function byPackageClosure({ packages }: Measurement): Contributor[] {
  const requested = packages.filter((one) => one.reason === 'requested')
  const roots = onlyRoots(
    requested.map(({ name }) => name),
    dependencies(packages),
  )
  const counts = new Map<string, number>()
  for (const root of roots.values()) if (root !== SEVERAL) counts.set(root, (counts.get(root) ?? 0) + 1)
  return largest(requested.map((one) => ({ name: one.name, size: counts.get(one.name) ?? 0, why: why(one) })))
}

/** No package has an empty name. */
const SEVERAL = ''

/** Name → the one requested package that brings it in, or SEVERAL. Each name is looked at twice at most: found, and found by another. */
function onlyRoots(
  requested: readonly string[],
  needs: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const roots = new Map<string, string>()
  const todo = requested.map((name) => ({ name, root: name }))
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { name, root } = next
    const before = roots.get(name)
    if (before === root || before === SEVERAL) continue
    const now = before === undefined ? root : SEVERAL
    roots.set(name, now)
    for (const needed of needs.get(name) ?? []) todo.push({ name: needed, root: now })
  }
  return roots
}

/** name → names it needs, turned around from what each dependency says of its requirers. */
function dependencies(packages: readonly MeasuredPackage[]): Map<string, string[]> {
  const needs = new Map<string, string[]>()
  for (const one of packages) {
    if (one.reason !== 'dependency') continue
    for (const requirer of one.because) {
      const list = needs.get(requirer)
      if (list === undefined) needs.set(requirer, [one.name])
      else list.push(one.name)
    }
  }
  return needs
}
