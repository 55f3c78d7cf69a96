/**
 * `npm run test:boots`: boots every mutant of the demo image through the built boot test and holds the verdicts against what they have
 * to be, then the healthy image 20 times beside a busy processor. Ends with 1 where one is judged wrongly.
 * `-- ID…` takes only these mutants; `-- --healthy N` only boots the healthy image N times; `-- --write` keeps the results in the docs.
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { makeHealthyImage } from './base-image.ts'
import { bootCopy, type Judged } from './boot-copy.ts'
import { type Row, writeResults } from './results.ts'
import { differences, judge, MUTANTS } from './suite.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { healthy: { type: 'string' }, write: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((name) => !MUTANTS.some(({ id }) => id === name))
if (unknown.length > 0) {
  console.error(`no such mutant: ${unknown.join(', ')}; there are ${MUTANTS.map(({ id }) => id).join(', ')}`)
  process.exit(2)
}
const chosen = MUTANTS.filter(({ id }) =>
  positionals.length === 0 ? values.healthy === undefined : positionals.includes(id),
)
const times = Number(values.healthy ?? (positionals.length === 0 ? 20 : 0))

const folder = mkdtempSync(path.join(tmpdir(), 'dpuos-boots-'))
let wrong = 0
try {
  const healthy = makeHealthyImage(path.join(folder, 'healthy'))
  const rows: Row[] = []
  for (const mutant of chosen) {
    const judged = judge(mutant, healthy, folder)
    const said = differences(mutant, judged)
    if (said.length > 0) wrong++
    rows.push({ mutant, judged, right: said.length === 0 })
    tell(said.length === 0 ? 'right' : 'WRONG', mutant.id, judged)
    for (const line of said) console.log(`      ${line}`)
  }
  if (chosen.length > 0) console.log(`${chosen.length - wrong} of ${chosen.length} mutants judged rightly`)
  const green = bootHealthy(healthy, times)
  if (times > 0) console.log(`${green} of ${times} healthy boots green beside a busy processor`)
  if (values.write) writeResults(rows, { green, times }, qemuVersion())
  process.exitCode = wrong === 0 && green === times ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function tell(word: string, id: string, judged: Judged): void {
  const about = `${judged.verdict}${judged.cause === null ? '' : ` ${judged.cause}`}`
  console.log(`${word} ${id} (${Math.round(judged.seconds)} s): ${about}: ${judged.summary}`)
}

/** Boot the healthy image again and again while one processor is kept busy; returns how often it was green. */
function bootHealthy(image: string, count: number): number {
  const busy = count === 0 ? undefined : spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
  try {
    let green = 0
    for (let index = 0; index < count; index++) {
      // In turn: both ways to boot have to be trusted.
      const judged = bootCopy(
        image,
        index % 2 === 0 ? 'direct' : 'uefi',
        [],
        path.join(folder, `healthy-${index}`),
      )
      if (judged.verdict === 'pass' && judged.codes.length === 0) green++
      tell(judged.verdict === 'pass' ? 'right' : 'WRONG', `healthy ${index + 1}`, judged)
    }
    return green
  } finally {
    busy?.kill('SIGKILL')
  }
}

function qemuVersion(): string {
  return execFileSync('qemu-system-x86_64', ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? ''
}
