import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import path from 'node:path'
import { fillMarkers, table } from '../../tools/gen/markdown.ts'
import { ROOT } from '../support/paths.ts'
import type { Row } from './steps.ts'

const DOC = 'docs/kernel-speed.md'

/** Put a run into the docs, with the day, the compiler and the machine. */
export function writeResults(rows: readonly Row[]): void {
  const gcc = execFileSync('gcc', ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? ''
  const content = [
    `${new Date().toISOString().slice(0, 10)}, ${gcc}, ${availableParallelism()} processors, load ${loadavg()[1]?.toFixed(1) ?? '?'} of this and other work: seconds of the clock are what they are then, those of CPU count.`,
    '',
    table(
      ['Processor', 'What', 'Seconds', 'CPU seconds', 'Of cold', ''],
      rows.map((row) => [
        row.arch,
        row.what,
        row.wall.toFixed(1),
        row.cpu.toFixed(1),
        share(row, rows),
        row.note,
      ]),
    ),
  ].join('\n')
  const file = path.join(ROOT, DOC)
  writeFileSync(file, fillMarkers(readFileSync(file, 'utf8'), 'kernel-speed', content, DOC))
}

/** CPU of a step in the cold build's. */
function share({ arch, cpu }: Row, rows: readonly Row[]): string {
  const cold = rows.find((one) => one.arch === arch && one.id === 'cold')
  return cold === undefined ? '' : `${Math.round((100 * cpu) / cold.cpu)} %`
}
