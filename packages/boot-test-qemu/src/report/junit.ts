import { junit as render, type TestCase } from '@dpuos/action-kit/junit'
import type { Boot, Check } from '@dpuos/manifests'

/** One suite for each boot, one case for the boot itself and one for each check. */
export function junit(image: string, boots: readonly Boot[]): string {
  const suites = boots.map((boot) => ({
    name: `${image}.${boot.path}`,
    seconds: boot.seconds.total,
    output: boot.lastLines,
    cases: [itself(boot), ...boot.checks.map(testcase)],
  }))
  return render('dpuos boot', suites)
}

function itself(boot: Boot): TestCase {
  // A failed expectation has its own case.
  const verdict = boot.cause === 'expectation' ? 'pass' : boot.verdict
  const check = { id: 'boots', verdict, expected: 'the system is up', actual: boot.summary }
  return { ...testcase(check), seconds: boot.seconds.total }
}

const testcase = ({ id, verdict, expected, actual }: Check): TestCase => ({
  name: id,
  verdict,
  message: `expected ${expected}, found ${actual}`,
})
