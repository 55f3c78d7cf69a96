import type {
  BudgetResult,
  BudgetRule,
  Changes,
  ComparedWith,
  Finding,
  Measurement,
  Verdict,
} from '@dpuos/manifests'
import type { Baseline } from '../baseline/find.ts'
import { changesSince } from './changes.ts'
import { evaluate, overall } from './evaluate.ts'
import { rulesOf } from './rules.ts'
import { waive } from './waive.ts'

export interface Judgement {
  readonly verdict: Verdict
  readonly budgets: readonly BudgetResult[]
  readonly comparedWith?: ComparedWith
  readonly changes?: Changes
  /** What to tell. */
  readonly findings: readonly Finding[]
  /** Budgets that are wrong themselves: nothing is judged then. */
  readonly mistakes: readonly Finding[]
}

export interface Case {
  readonly head: Measurement
  readonly budgets: readonly BudgetRule[]
  readonly baseline: Omit<Baseline, 'keep'>
  /** Sums that do not come out; then no budget says anything, and the verdict is `broken`. */
  readonly broken: readonly Finding[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Hold a measurement to its budgets and to those of its base, and tell what changed since. */
export function judge({ head, budgets, baseline, broken, now }: Case): Judgement {
  const { base: found } = baseline
  const changes = found === undefined ? undefined : changesSince(found.measurement, head)
  const comparable = found !== undefined && isComparable(found.measurement, head)
  const evidence = {
    head,
    ...(comparable ? { base: found.measurement } : {}),
    ...(comparable && changes !== undefined ? { changes } : {}),
    smallest: smallestOf(head, found?.decides === true ? found.measurement : undefined),
    today: new Date(now).toISOString().slice(0, 10),
  }
  const decided = rulesOf(budgets, found?.decides === true ? found.measurement.budgets : undefined)
  const all = decided.rules.map((one) => ({ ...one, ...evaluate(one.rule, evidence, one.of === 'base') }))
  const { judged, findings } = waive(all, baseline.waivers, baseline.head ?? head.source.commit)
  const results = judged.map(({ result }, index) => {
    const { of, decides = true } = decided.rules[index] ?? {}
    return { ...result, ...(of === undefined ? {} : { of }), ...(decides ? {} : { decides }) }
  })
  return {
    verdict: broken.length > 0 ? 'broken' : overall(results),
    budgets: results,
    ...(changes === undefined ? {} : { changes }),
    ...(found === undefined ? {} : { comparedWith: { ...found.found, comparable } }),
    findings: [
      ...broken,
      ...baseline.findings,
      ...(found === undefined || comparable ? [] : [otherRules(found.measurement, head)]),
      ...decided.findings,
      ...findings,
      ...judged.flatMap((one, index) =>
        decided.rules[index]?.decides === false ? one.findings.map(asNotice) : one.findings,
      ),
      ...(results.length === 0 ? [noBudget] : []),
    ],
    mistakes: all.flatMap(({ mistake }) => mistake ?? []),
  }
}

/** The smallest values so far; a change that raises them in their file is held to those of its base. */
function smallestOf({ smallest = {} }: Measurement, base: Measurement | undefined): Map<string, number> {
  const all = new Map(Object.entries(smallest))
  for (const [id, value] of Object.entries(base?.smallest ?? {}))
    all.set(id, Math.min(value, all.get(id) ?? value))
  return all
}

const asNotice = (finding: Finding): Finding => ({ ...finding, level: 'notice' })

/** Counted by the same rules? If not, both numbers are told, and neither is judged by the other. */
const isComparable = (base: Measurement, head: Measurement): boolean =>
  base.measured.fingerprint === head.measured.fingerprint &&
  (base.subject.arch === null || head.subject.arch === null || base.subject.arch === head.subject.arch)

const otherRules = (base: Measurement, head: Measurement): Finding => ({
  level: 'notice',
  code: 'size-baseline-incomparable',
  title: `the baseline was measured otherwise (${base.measured.fingerprint}; this: ${head.measured.fingerprint}): changes are told, not judged`,
  hint: 'It is so once after a new version of dpuos; the next baseline is measured as this one.',
})

const noBudget: Finding = {
  level: 'notice',
  code: 'budget-none',
  title: 'There is no budget, so nothing was judged',
  hint: 'Add for example `budgets: [{metric: installed, max: 300MiB}]` to the definition.',
}
