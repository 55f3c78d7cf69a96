import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fillMarkers, table } from '../../tools/gen/markdown.ts'
import { ROOT } from '../support/paths.ts'
import type { Judged } from './boot-copy.ts'
import type { Mutant } from './mutant.ts'

export interface Row {
  readonly mutant: Mutant
  readonly judged: Judged
  readonly right: boolean
}

/** Put the results of a whole run into docs/boot-mutants.md, with the day and the QEMU. */
export function writeResults(
  rows: readonly Row[],
  healthy: { readonly green: number; readonly times: number },
  qemu: string,
): void {
  const file = path.join(ROOT, 'docs/boot-mutants.md')
  const right = rows.filter((row) => row.right).length
  const content = [
    `${new Date().toISOString().slice(0, 10)}, ${qemu}, emulated on two processors: ${right} of ${rows.length} mutants judged rightly; ${healthy.green} of ${healthy.times} healthy boots green while another process kept one processor busy.`,
    '',
    table(
      ['Mutant', 'What was done', 'Boot', 'Verdict', 'Cause', 'Findings', 'Unmet', 'Seconds'],
      rows.map(({ mutant, judged, right }) => [
        `\`${mutant.id}\`${right ? '' : ' (**judged wrongly**)'}`,
        mutant.what,
        mutant.boot,
        judged.verdict,
        judged.cause === null ? '' : `\`${judged.cause}\``,
        judged.codes.map((code) => `\`${code}\``).join(' '),
        judged.unmet.map((id) => `\`${id}\``).join(', '),
        judged.seconds.toFixed(0),
      ]),
    ),
  ].join('\n')
  writeFileSync(file, fillMarkers(readFileSync(file, 'utf8'), 'mutants', content, 'docs/boot-mutants.md'))
}
