import {
  type Change,
  type Changes,
  type MeasuredPackage,
  type Measurement,
  nevraCompare,
} from '@dpuos/manifests'

/**
 * What became of each package between two measurements, worst first, and what the rest of the root grew by: all of it adds up to the growth of the root.
 */
export function changesSince(base: Measurement, head: Measurement): Changes {
  const left = [...base.packages]
  const take = (same: (one: MeasuredPackage) => boolean): MeasuredPackage | undefined => {
    const index = left.findIndex(same)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  // Equal ones first: of several kernels, only what has no partner has changed.
  const exact = head.packages.map((now) => ({ now, was: take(({ nevra }) => nevra === now.nevra) }))
  const pairs = exact.map(({ now, was }) => ({
    now,
    was: was ?? take((one) => one.name === now.name && arch(one) === arch(now)),
  }))
  const requirers = new Map(head.packages.map((one) => [one.name, one]))
  const packages = [
    ...pairs.flatMap(({ now, was }) => change(now, was, requirers)),
    ...left.map(
      (was): Change => ({ kind: 'removed', what: was.nevra, layer: was.layer, bytes: -was.size, why: '' }),
    ),
  ].toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.what < b.what ? -1 : 1))
  const root = head.totals.installed - base.totals.installed
  const ofPackages = packages.reduce((sum, { bytes }) => sum + bytes, 0)
  return { baseline: base.inputs.digest, root, packages, rest: root - ofPackages }
}

const arch = ({ nevra }: MeasuredPackage): string => nevra.slice(nevra.lastIndexOf('.'))

function change(
  now: MeasuredPackage,
  was: MeasuredPackage | undefined,
  installed: ReadonlyMap<string, MeasuredPackage>,
): Change[] {
  const { nevra, layer } = now
  if (was === undefined) {
    const kind = now.reason === 'requested' ? 'added-requested' : 'added-dependency'
    return [{ kind, what: nevra, layer, bytes: now.size, why: chain(now, installed) }]
  }
  const bytes = now.size - was.size
  if (was.nevra !== nevra) {
    const kind = nevraCompare(nevra, was.nevra) < 0 ? 'downgraded' : 'upgraded'
    return [{ kind, what: nevra, layer, bytes, why: `was ${was.nevra}` }]
  }
  return bytes === 0
    ? []
    : [{ kind: 'resized', what: nevra, layer, bytes, why: 'the same package, cut otherwise' }]
}

/** `dpuos.yaml:20 openssh-server → libwrap → libnsl2`: the shortest way from a line of the definition to the package. */
function chain(from: MeasuredPackage, installed: ReadonlyMap<string, MeasuredPackage>): string {
  const below = new Map<MeasuredPackage, MeasuredPackage | undefined>([[from, undefined]])
  // A Map grows while it is walked: breadth first, so the first that was asked for is the nearest.
  for (const [one] of below) {
    if (one.reason === 'requested') {
      const names: string[] = []
      for (let at: MeasuredPackage | undefined = one; at !== undefined; at = below.get(at))
        names.push(at.name)
      return [one.because.slice(0, 2).join(', '), names.join(' → ')].filter((part) => part !== '').join(' ')
    }
    for (const name of one.because) {
      const requirer = installed.get(name)
      if (requirer !== undefined && !below.has(requirer)) below.set(requirer, one)
    }
  }
  return from.because.length === 0 ? '' : `needed by ${from.because.slice(0, 3).join(', ')}`
}
