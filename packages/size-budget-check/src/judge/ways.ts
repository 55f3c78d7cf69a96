import type { Change, MeasuredPackage, Position } from '@dpuos/manifests'

/** Packages by name. */
export type Installed = ReadonlyMap<string, MeasuredPackage>

export interface Way {
  readonly kind: Extract<Change['kind'], 'added-requested' | 'added-dependency'>
  /** `dpuos.yaml:20 openssh-server → libwrap → libnsl2` */
  readonly why: string
  /** The line that asked for the first of them. */
  readonly at?: Position
}

/** The shortest way from what was asked for to a package; a package that nobody requires was asked for, where nothing tells. */
export function wayTo(to: MeasuredPackage, installed: Installed): Way {
  const kind = isAsked(to) ? 'added-requested' : 'added-dependency'
  const below = new Map<MeasuredPackage, MeasuredPackage | undefined>([[to, undefined]])
  // A Map grows while it is walked: breadth first, so the first that was asked for is the nearest.
  for (const [one] of below) {
    if (isAsked(one)) {
      const names: string[] = []
      for (let at: MeasuredPackage | undefined = one; at !== undefined; at = below.get(at))
        names.push(at.name)
      const lines = one.reason === 'requested' ? one.because : []
      const shown = names.length === 1 && lines.length === 0 ? [] : [names.join(' → ')]
      const at = positionIn(lines[0])
      const why = [lines.slice(0, 2).join(', '), ...shown].filter((part) => part !== '').join(' ')
      return { kind, why, ...(at === undefined ? {} : { at }) }
    }
    for (const name of one.because) {
      const requirer = installed.get(name)
      if (requirer !== undefined && !below.has(requirer)) below.set(requirer, one)
    }
  }
  const why = to.because.length === 0 ? '' : `needed by ${to.because.slice(0, 3).join(', ')}`
  return { kind, why }
}

const isAsked = ({ reason, because }: MeasuredPackage): boolean =>
  reason === 'requested' || (reason === 'unknown' && because.length === 0)

/** `dpuos.yaml:20:7` as a place. */
function positionIn(line: string | undefined): Position | undefined {
  const [, file, row, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(line ?? '') ?? []
  if (file === undefined || row === undefined) return undefined
  return { file, line: Number(row), ...(column === undefined ? {} : { column: Number(column) }) }
}
