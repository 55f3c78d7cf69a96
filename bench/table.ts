import type { DiskFacts } from './disk.ts'
import type { Run } from './measure.ts'

export const SCENARIOS = ['cold', 'warm', 'changed'] as const
export type Scenario = (typeof SCENARIOS)[number]

/** All measured runs of one builder. */
export interface Column {
  readonly name: string
  readonly runs: Readonly<Record<Scenario, readonly Run[]>>
  /** Bytes, from the round that is not timed. */
  readonly peak: Readonly<Record<Scenario, number>>
  readonly disk: DiskFacts
  /** Seconds to the login prompt, why not, or undefined: not tried. */
  readonly boot: number | string | undefined
  /** What a run with caches made of a repository that changed under the same names: in words. */
  readonly republished: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)

/** `12.3 (11.9–14.0)`: median and range. */
export function spread(values: readonly number[]): string {
  return `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`
}

/** Markdown: one row per scenario and builder, ratios against the first column given, then what came out. */
export function tables(columns: readonly Column[]): string {
  const [base] = columns
  const lines = [
    row([
      'scenario',
      'builder',
      'wall, s',
      '× dpuos',
      'CPU, s',
      '× dpuos',
      'largest process, MiB',
      'peak work, MiB',
    ]),
    row(['---', '---', '--:', '--:', '--:', '--:', '--:', '--:']),
  ]
  for (const scenario of SCENARIOS) {
    for (const column of columns) {
      const runs = column.runs[scenario]
      const own = base?.runs[scenario] ?? []
      const of = (field: keyof Run): number[] => runs.map((one) => one[field])
      const ratio = (field: 'wall' | 'cpu'): string =>
        (median(of(field)) / median(own.map((one) => one[field]))).toFixed(2)
      lines.push(
        row([
          scenario,
          column.name,
          spread(of('wall')),
          ratio('wall'),
          spread(of('cpu')),
          ratio('cpu'),
          mib(median(of('rss'))),
          mib(column.peak[scenario]),
        ]),
      )
    }
  }
  lines.push(
    '',
    row([
      'result',
      'disk, MiB',
      'allocated, MiB',
      'root used, MiB',
      'inodes',
      'boots (UEFI)',
      'republished repository',
    ]),
    row(['---', '--:', '--:', '--:', '--:', '---', '---']),
  )
  for (const { name, disk, boot, republished } of columns) {
    const booted =
      typeof boot === 'number' ? `login prompt after ${boot.toFixed(0)} s` : (boot ?? 'not tried')
    lines.push(
      row([
        name,
        mib(disk.apparent),
        mib(disk.allocated),
        mib(disk.used),
        String(disk.inodes),
        booted,
        republished,
      ]),
    )
  }
  return lines.join('\n')
}
