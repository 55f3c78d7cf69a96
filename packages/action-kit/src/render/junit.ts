import type { Verdict } from '@dpuos/manifests'

export interface TestCase {
  readonly name: string
  readonly verdict: Verdict
  /** Why it is not a pass; of a pass, nothing. */
  readonly message: string
  /** What else there is to read, also of a pass. */
  readonly output?: string
  readonly seconds?: number
}

export interface TestSuite {
  readonly name: string
  readonly cases: readonly TestCase[]
  readonly output?: readonly string[]
  readonly seconds?: number
}

/** JUnit XML as Jenkins, GitLab and GitHub's reporters read it. `fail` is a failure, `broken` an error. */
export function junit(name: string, suites: readonly TestSuite[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escapeXml(name)}">\n${suites.map(suite).join('')}</testsuites>\n`
}

function suite({ name, cases, output = [], seconds }: TestSuite): string {
  const number = (verdict: Verdict): number => cases.filter((one) => one.verdict === verdict).length
  const counts = `tests="${cases.length}" failures="${number('fail')}" errors="${number('broken')}" skipped="${number('skipped')}"`
  const said = output.length === 0 ? '' : `<system-out>${output.map(escapeXml).join('\n')}</system-out>\n`
  const body = cases.map((one) => testcase(name, one)).join('') + said
  return `<testsuite name="${escapeXml(name)}" ${counts} time="${time(seconds)}">\n${body}</testsuite>\n`
}

const TAGS = { pass: '', fail: 'failure', broken: 'error', skipped: 'skipped' } as const

function testcase(suiteName: string, { name, verdict, message, output = '', seconds }: TestCase): string {
  const open = `<testcase classname="${escapeXml(suiteName)}" name="${escapeXml(name)}" time="${time(seconds)}"`
  const tag = TAGS[verdict]
  const inner = [
    ...(tag === '' ? [] : [`<${tag} message="${escapeXml(message)}"/>`]),
    ...(output === '' ? [] : [`<system-out>${escapeXml(output)}</system-out>`]),
  ].join('')
  return inner === '' ? `${open}/>\n` : `${open}>${inner}</testcase>\n`
}

const time = (seconds: number | undefined): string => seconds?.toFixed(3) ?? '0'

/** Text and attribute values of XML 1.0: markup escaped, characters that XML cannot hold replaced. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"'\n\t]/g, (character) => `&#${character.codePointAt(0)};`)
}
