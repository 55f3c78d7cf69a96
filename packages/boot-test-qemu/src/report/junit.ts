import type { Boot, Check } from '@dpuos/manifests'

/**
 * JUnit XML as Jenkins, GitLab and GitHub's reporters read it: one suite for each boot, one case for the boot itself and
 * one for each check. `fail` is a failure, `broken` an error.
 */
export function junit(image: string, boots: readonly Boot[]): string {
  const suites = boots.map((boot) => suite(image, boot))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="dpuos boot">\n${suites.join('')}</testsuites>\n`
}

function suite(image: string, boot: Boot): string {
  const name = `${image}.${boot.path}`
  const itself: Check = {
    id: 'boots',
    // A failed expectation has its own case.
    verdict: boot.cause === 'expectation' ? 'pass' : boot.verdict,
    expected: 'the system is up',
    actual: boot.summary,
  }
  const rows = [itself, ...boot.checks]
  const number = (verdict: Check['verdict']): number => rows.filter((row) => row.verdict === verdict).length
  const counts = `tests="${rows.length}" failures="${number('fail')}" errors="${number('broken')}" skipped="${number('skipped')}"`
  const seconds = boot.seconds.total.toFixed(3)
  const cases = rows.map((row) => testcase(name, row, row === itself ? seconds : '0'))
  const output =
    boot.lastLines.length === 0
      ? ''
      : `<system-out>${boot.lastLines.map((line) => escapeXml(line)).join('\n')}</system-out>\n`
  return `<testsuite name="${escapeXml(name)}" ${counts} time="${seconds}">\n${cases.join('')}${output}</testsuite>\n`
}

function testcase(suiteName: string, row: Check, seconds: string): string {
  const open = `<testcase classname="${escapeXml(suiteName)}" name="${escapeXml(row.id)}" time="${seconds}"`
  const tag = { pass: '', fail: 'failure', broken: 'error', skipped: 'skipped' }[row.verdict]
  if (tag === '') return `${open}/>\n`
  const text = `expected ${row.expected}, found ${row.actual}`
  return `${open}><${tag} message="${escapeXml(text)}"/></testcase>\n`
}

/** Text and attribute values of XML 1.0: markup escaped, characters that XML cannot hold replaced. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"'\n\t]/g, (character) => `&#${character.codePointAt(0)};`)
}
