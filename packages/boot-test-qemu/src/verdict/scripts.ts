import type { Check } from '@dpuos/manifests'
import type { Answer } from '../probe/answer.ts'
import { SCRIPT_SECONDS } from '../probe/archive.ts'
import { check, unanswered } from './check.ts'

/** What a shell says of a program that was ended by SIGTERM. */
const ENDED = 128 + 15

/**
 * One check for each script of the user's, by its exit code, or one for each of its tests where it speaks TAP (testanything.org): it has
 * a plan, `1..N`. `names` in the order in which they were asked.
 */
export function checkScripts(names: readonly string[], { facts }: Pick<Answer, 'facts'>): Check[] {
  return names.flatMap((name, index) => checkScript(`script ${name}`, facts[`script:${index + 1}`]))
}

function checkScript(id: string, lines: readonly string[] | undefined): Check[] {
  const exit = lines?.findLast((line) => line.startsWith('exit '))
  if (lines === undefined || exit === undefined) return [unanswered(id, 'exit code 0')]
  const status = Number(exit.slice('exit '.length))
  const said = lines.flatMap((line) => (line.startsWith('said ') ? [line.slice('said '.length)] : []))
  const itself = ended(id, status, said)
  const plan = said.map((line) => /^1\.\.(\d+)/.exec(line)?.[1]).find((count) => count !== undefined)
  if (plan === undefined) return [itself]
  const tests = said.flatMap((line) => tapTest(id, line))
  const missing = Number(plan) - tests.length
  return [
    ...tests,
    ...(missing === 0 ? [] : [check(`${id}: plan`, false, `${plan} tests`, `${tests.length} tests`)]),
    // A failed test is reason enough for another exit code.
    ...(status === 0 || (status !== ENDED && tests.some(({ verdict }) => verdict === 'fail'))
      ? []
      : [itself]),
  ]
}

function ended(id: string, status: number, said: readonly string[]): Check {
  const last = said.findLast((line) => line.trim() !== '')
  const words = last === undefined ? '' : `: ${last}`
  const how =
    status === ENDED ? `not done after ${SCRIPT_SECONDS} s, or ended by SIGTERM` : `exit code ${status}`
  return check(id, status === 0, 'exit code 0', `${how}${words}`)
}

function tapTest(id: string, line: string): Check[] {
  const [, not, number, text = ''] = /^(not )?ok\b\s*(\d*)\s*-?\s*(.*)$/.exec(line) ?? []
  if (number === undefined) return []
  const [, name = '', directive] = /^(.*?)\s*(?:#\s*(.*))?$/.exec(text) ?? []
  const title = `${id}: ${name === '' ? `test ${number}` : name}`
  if (directive !== undefined && /^(skip|todo)/i.test(directive))
    return [{ id: title, verdict: 'skipped', expected: 'ok', actual: directive }]
  return [check(title, not === undefined, 'ok', not === undefined ? 'ok' : 'not ok')]
}
