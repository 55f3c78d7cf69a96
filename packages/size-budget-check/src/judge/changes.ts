import { groupBy } from '@dpuos/host-tools'
import {
  type Change,
  type Changes,
  type MeasuredPackage,
  type Measurement,
  nevraCompare,
} from '@dpuos/manifests'
import { causeOf, causes } from './causes.ts'
import { fileChanges } from './file-changes.ts'
import { type Installed, wayTo } from './ways.ts'

/**
 * What became of each package between two measurements, worst first, and what the rest of the root grew by: all of it adds up to the growth of the
 * root. Beside it modules, firmware and large files, whose bytes are in those. Linear in packages and files.
 */
export function changesSince(base: Measurement, head: Measurement): Changes {
  const { pairs, gone } = paired(base.packages, head.packages)
  const installed: Installed = new Map(head.packages.map((one) => [one.name, one]))
  const cause = causeOf(base, head)
  const because = causes(base, head, cause)
  const packages = [
    ...pairs.flatMap(({ now, was }) => change(now, was, installed)),
    ...gone.map(
      (was): Change => ({ kind: 'removed', what: was.nevra, layer: was.layer, bytes: -was.size, why: '' }),
    ),
  ]
    .map((one) => ({ ...one, cause: because(one) }))
    .toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.what < b.what ? -1 : 1))
  const root = head.totals.installed - base.totals.installed
  const ofPackages = packages.reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    baseline: base.inputs.digest,
    root,
    packages,
    rest: root - ofPackages,
    cause,
    files: fileChanges(base, head),
  }
}

interface Pair {
  readonly now: MeasuredPackage
  readonly was: MeasuredPackage | undefined
}

/** Each package with what it was. Equal ones first: of several kernels, only what has no partner has changed. */
function paired(
  base: readonly MeasuredPackage[],
  head: readonly MeasuredPackage[],
): { readonly pairs: readonly Pair[]; readonly gone: readonly MeasuredPackage[] } {
  const left = new Set(base)
  const taker = (key: (one: MeasuredPackage) => string) => {
    const all = groupBy([...left], key)
    return (one: MeasuredPackage): MeasuredPackage | undefined => {
      const found = all.get(key(one))?.shift()
      if (found !== undefined) left.delete(found)
      return found
    }
  }
  const same = taker(({ nevra }) => nevra)
  const exact = head.map((now) => ({ now, was: same(now) }))
  const alike = taker((one) => `${one.name} ${arch(one)}`)
  const pairs = exact.map(({ now, was }) => ({ now, was: was ?? alike(now) }))
  return { pairs, gone: [...left] }
}

const arch = ({ nevra }: MeasuredPackage): string => nevra.slice(nevra.lastIndexOf('.'))

function change(now: MeasuredPackage, was: MeasuredPackage | undefined, installed: Installed): Change[] {
  const { nevra, layer } = now
  if (was === undefined) {
    const { kind, why, at } = wayTo(now, installed)
    return [{ kind, what: nevra, layer, bytes: now.size, why, ...(at === undefined ? {} : { at }) }]
  }
  const bytes = now.size - was.size
  if (was.nevra !== nevra) {
    const kind = nevraCompare(nevra, was.nevra) < 0 ? 'downgraded' : 'upgraded'
    return [{ kind, what: nevra, layer, bytes, why: `was ${was.nevra}` }]
  }
  const moved = was.layer === layer ? [] : [`counted for ${was.layer} before`]
  if (bytes !== 0) {
    const why = ['the same package, cut otherwise', ...moved].join('; ')
    return [{ kind: 'resized', what: nevra, layer, bytes, why }]
  }
  return moved.map((why): Change => ({ kind: 'moved', what: nevra, layer, bytes, why }))
}
