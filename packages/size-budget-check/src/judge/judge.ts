import type {
  BudgetResult,
  Changes,
  ComparedWith,
  Finding,
  ImageManifest,
  Measurement,
  Verdict,
} from '@dpuos/manifests'
import type { Baseline } from '../baseline/find.ts'
import { changesSince } from './changes.ts'
import { evaluateBudgets, overall } from './evaluate.ts'

export interface Judgement {
  readonly verdict: Verdict
  readonly budgets: readonly BudgetResult[]
  readonly comparedWith?: ComparedWith
  readonly changes?: Changes
  /** What to tell, worst first within its kind. */
  readonly findings: readonly Finding[]
}

/**
 * Hold a measurement to its budgets, and tell what changed since the baseline. `broken`: sums that do not come out; then no budget says
 * anything, and the verdict is `broken`.
 */
export function judge(
  head: Measurement,
  { base, findings: found }: Baseline,
  budgets: ImageManifest['budgets'],
  broken: readonly Finding[],
): Judgement {
  const changes = base === undefined ? undefined : changesSince(base.measurement, head)
  const judged = evaluateBudgets(head, budgets, changes)
  const results = judged.map(({ result }) => result)
  return {
    verdict: broken.length > 0 ? 'broken' : overall(results),
    budgets: results,
    ...(changes === undefined ? {} : { changes }),
    ...(base === undefined
      ? {}
      : { comparedWith: { ...base.found, comparable: isComparable(base.measurement, head) } }),
    findings: [
      ...broken,
      ...found,
      ...judged.flatMap(({ finding }) => finding ?? []),
      ...(results.length === 0 ? [noBudget] : []),
    ],
  }
}

/** Counted by the same rules? If not, both numbers are told, and neither is judged by the other. */
const isComparable = (base: Measurement, head: Measurement): boolean =>
  base.measured.fingerprint === head.measured.fingerprint

const noBudget: Finding = {
  level: 'notice',
  code: 'budget-none',
  title: 'The definition sets no budget, so nothing was judged',
  hint: 'Add for example `budgets: [{metric: installed, max: 300MiB}]` to the definition.',
}
