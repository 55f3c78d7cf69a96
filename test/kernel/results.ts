import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Arch } from '@dpuos/manifests'
import { fillMarkers, table } from '../../tools/gen/markdown.ts'
import { ROOT } from '../support/paths.ts'
import { EMULATED } from './boot.ts'
import type { Row } from './steps.ts'

const DOC = 'docs/kernel-speed.md'

/** Put what was measured of a processor into its part of the docs, with the days, the compiler, the machine and its load; other processors' parts stay. */
export function writeResults(arch: Arch, rows: readonly Row[]): void {
  const version = execFileSync(`${EMULATED[arch].cross}gcc`, ['--version'], { encoding: 'utf8' })
  const content = [
    `${span(rows.map(({ day }) => day))}, ${version.split('\n')[0] ?? ''}, ${availableParallelism()} processors of a machine with other work.`,
    '',
    table(
      ['What', 'Seconds', 'CPU seconds', 'Of cold', 'Load', ''],
      rows.map((row) => [
        row.what,
        row.wall.toFixed(1),
        row.cpu.toFixed(1),
        share(row, rows),
        row.load?.toFixed(1) ?? '',
        row.note,
      ]),
    ),
  ].join('\n')
  const file = path.join(ROOT, DOC)
  writeFileSync(file, fillMarkers(readFileSync(file, 'utf8'), `kernel-speed-${arch}`, content, DOC))
}

function span(days: readonly string[]): string {
  const [first = '', ...more] = [...new Set(days)].sort()
  const last = more.at(-1)
  return last === undefined ? first : `${first} to ${last}`
}

/** CPU of a step in the cold build's. */
function share({ cpu }: Row, rows: readonly Row[]): string {
  const cold = rows.find(({ id }) => id === 'cold')
  return cold === undefined ? '' : `${Math.round((100 * cpu) / cold.cpu)} %`
}
