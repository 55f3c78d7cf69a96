import type { Boot, Check } from '@dpuos/manifests'

/** TAP version 13 (testanything.org): one test for each boot and each of its checks. What could not be found out is not ok. */
export function tap(image: string, boots: readonly Boot[]): string {
  const rows = boots.flatMap((boot) =>
    [itself(boot), ...boot.checks].map((check) => ({ name: `${image} ${boot.path}: ${check.id}`, check })),
  )
  const lines = rows.flatMap(({ name, check }, index) => test(index + 1, name, check))
  return ['TAP version 13', `1..${rows.length}`, ...lines, ''].join('\n')
}

/** The boot as a check; a failed expectation has its own. */
function itself(boot: Boot): Check {
  return {
    id: 'boots',
    verdict: boot.cause === 'expectation' ? 'pass' : boot.verdict,
    expected: 'the system is up',
    actual: boot.summary,
  }
}

function test(number: number, name: string, { verdict, expected, actual }: Check): string[] {
  // `#` begins a directive.
  const text = name.replaceAll(/[#\s]+/g, ' ')
  if (verdict === 'skipped') return [`ok ${number} - ${text} # SKIP ${actual.replaceAll(/\s+/g, ' ')}`]
  if (verdict === 'pass') return [`ok ${number} - ${text}`]
  return [
    `not ok ${number} - ${text}`,
    '  ---',
    `  severity: ${verdict}`,
    // JSON strings are YAML.
    `  expected: ${JSON.stringify(expected)}`,
    `  actual: ${JSON.stringify(actual)}`,
    '  ...',
  ]
}
