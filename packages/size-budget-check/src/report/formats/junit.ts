import { junit, type TestCase } from '@dpuos/action-kit/junit'
import type { BudgetResult, Measurement, SizeManifest, Verdict } from '@dpuos/manifests'
import { budgetSentence } from '../words/budget-row.ts'

/** One case for each budget that decides. What was let pass is a pass that says so. */
export function junitReport(size: SizeManifest, { subject }: Measurement): string {
  const name = ['size', subject.name, ...(subject.arch === null ? [] : [subject.arch])].join('.')
  const cases = size.budgets.filter(({ decides }) => decides !== false).map(testcase)
  return junit('dpuos size', [{ name, cases }])
}

function testcase(result: BudgetResult): TestCase {
  const verdict = VERDICTS[result.verdict]
  const sentence = budgetSentence(result)
  const said =
    result.verdict === 'warn' || result.verdict === 'waived'
      ? { output: `${result.verdict}: ${sentence}` }
      : {}
  return { name: result.id, verdict, message: sentence, ...said }
}

const VERDICTS: Readonly<Record<BudgetResult['verdict'], Verdict>> = {
  pass: 'pass',
  noise: 'pass',
  warn: 'pass',
  waived: 'pass',
  fail: 'fail',
  broken: 'broken',
  'no-baseline': 'skipped',
  skipped: 'skipped',
}
