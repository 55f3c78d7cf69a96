import { type Change, type Finding, formatPosition, type SizeManifest } from '@dpuos/manifests'
import { change } from '../../amounts.ts'

/** Lines that are named; GitHub shows eight annotations in all, and the budgets' own come first. */
const MOST_LINES = 7
/** Packages that a line's finding names. */
const MOST_NAMES = 4

/**
 * Where a budget was exceeded: the lines of the definition that made the image grow, with what came with each, most bytes first. What newer
 * repositories brought is no line's.
 */
export function growthFindings({ budgets, changes }: SizeManifest): Finding[] {
  const bad = budgets.some(({ verdict, decides }) => ['fail', 'warn'].includes(verdict) && decides !== false)
  if (!bad || changes === undefined) return []
  const lines = new Map<string, Change[]>()
  for (const one of changes.packages) {
    if (one.at === undefined || one.bytes <= 0 || one.cause === 'drift') continue
    const key = formatPosition(one.at)
    lines.set(key, [...(lines.get(key) ?? []), one])
  }
  return [...lines.values()]
    .map((all) => ({ all, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, MOST_LINES)
    .map(({ all, bytes }) => finding(all, bytes))
}

function finding(all: readonly Change[], bytes: number): Finding {
  const named = all.slice(0, MOST_NAMES).map(({ what, bytes }) => `${what} ${change(bytes, 'bytes')}`)
  const left = all.length - named.length
  const at = all[0]?.at
  return {
    level: 'notice',
    code: 'size-growth-line',
    title: `this line made the image grow: ${change(bytes, 'bytes')}`,
    detail: [...named, ...(left > 0 ? [`${left} more`] : [])].join(', '),
    ...(at === undefined ? {} : { at }),
  }
}
