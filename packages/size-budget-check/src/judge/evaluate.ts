import {
  type BudgetResult,
  type BudgetRule,
  type Changes,
  type Finding,
  type Measurement,
  type Verdict,
} from '@dpuos/manifests'
import { excluded, expiredAllowances } from './excluded.ts'
import { capacityFor, limitsOf } from './limits.ts'
import { type Metric, metricFor } from './metrics.ts'
import { exceededFinding, notMeasured, unmatched } from './words.ts'

/** What rules are held against. */
export interface Evidence {
  readonly head: Measurement
  /** Absent: there is none, or it was counted by other rules. */
  readonly base?: Measurement
  readonly changes?: Changes
  /** Budget id → the smallest value so far. */
  readonly smallest: ReadonlyMap<string, number>
  /** `2026-11-27`: allowances expire. */
  readonly today: string
}

export interface Judged {
  readonly rule: BudgetRule
  readonly result: BudgetResult
  /** What to tell the user; nothing when the budget is kept. */
  readonly findings: readonly Finding[]
  /** The rule itself is wrong: nothing can be judged by it. */
  readonly mistake?: Finding
}

/** Hold a measurement to one budget. `lenient`: its selector may match nothing, as what it was for is gone. */
export function evaluate(rule: BudgetRule, of: Evidence, lenient = false): Judged {
  const metric = metricFor(rule.metric)
  const bare = resultOf(rule, metric)
  if (metric === undefined)
    return { rule, result: { ...bare, verdict: 'broken' }, findings: [notMeasured(rule, undefined, of.head)] }
  if (metric.matches?.(of.head) === false) {
    if (rule.optional === true) return { rule, result: { ...bare, verdict: 'skipped' }, findings: [] }
    if (!lenient && !(of.base !== undefined && metric.matches(of.base)))
      return { rule, result: { ...bare, verdict: 'broken' }, findings: [], mistake: unmatched(rule, of.head) }
  }
  const actual = metric.measure(of.head) ?? (lenient && metric.matches !== undefined ? 0 : null)
  const capacity = capacityFor(rule.metric, of.head)
  if (actual === null || (rule.headroom !== undefined && capacity === null))
    return { rule, result: { ...bare, verdict: 'broken' }, findings: [notMeasured(rule, metric, of.head)] }
  return held(rule, metric, actual, capacity, of)
}

function held(
  rule: BudgetRule,
  metric: Metric,
  actual: number,
  capacity: number | null,
  of: Evidence,
): Judged {
  const baseline = baselineOf(metric, of)
  const out = baseline === null ? [] : excluded(rule, metric, actual - baseline, of)
  const { limits, exceeded, noise, unjudged } = limitsOf(rule, {
    unit: metric.unit,
    actual,
    baseline,
    excluded: out.reduce((sum, { amount }) => sum + amount, 0),
    spread: of.base === undefined ? 0 : (metric.spread?.(of.base) ?? 0),
    smallest: of.smallest.get(rule.id),
    capacity,
  })
  const top = metric.top(of.head)
  const result: BudgetResult = {
    ...resultOf(rule, metric),
    verdict: exceeded
      ? (rule.severity ?? 'error') === 'error'
        ? 'fail'
        : 'warn'
      : noise
        ? 'noise'
        : unjudged && limits.length === 0
          ? 'no-baseline'
          : 'pass',
    actual,
    baseline,
    limits: [...limits],
    ...(out.length === 0 ? {} : { excluded: out }),
    top: top.map(({ name, size }) => ({ name, size })),
  }
  const findings = [
    ...expiredAllowances(rule, of.today),
    ...(rule.grow === undefined ? [] : otherTools(rule, metric, of)),
    ...(exceeded ? [exceededFinding(rule, result, top, metric, of.changes)] : []),
  ]
  return { rule, result, findings }
}

/** The same number of the baseline; null where there is none, or where other versions of a tool shaped it. */
const baselineOf = (metric: Metric, of: Evidence): number | null =>
  of.base === undefined || differing(metric, of).length > 0 ? null : metric.measure(of.base)

/** Tools that shape the number and are of other versions than they were for the baseline. */
const differing = ({ tools = [] }: Metric, { head, base }: Evidence): readonly string[] =>
  base === undefined ? [] : tools.filter((tool) => base.tools[tool] !== head.tools[tool])

function otherTools(rule: BudgetRule, metric: Metric, of: Evidence): Finding[] {
  const versions = differing(metric, of).map(
    (tool) => `${tool} ${of.base?.tools[tool] ?? 'unknown'}, now ${of.head.tools[tool] ?? 'unknown'}`,
  )
  if (versions.length === 0) return []
  return [
    {
      level: 'notice',
      code: 'budget-tools-differ',
      title: `budget ${rule.id}: growth of ${rule.metric} is not judged: other tools made the baseline (${versions.join('; ')})`,
      hint: 'It is so once after a change of tools; the next baseline is made with these.',
      ...(rule.at === null ? {} : { at: rule.at }),
    },
  ]
}

const resultOf = (rule: BudgetRule, metric: Metric | undefined): BudgetResult => ({
  id: rule.id,
  metric: rule.metric,
  verdict: 'broken',
  max: rule.max ?? null,
  actual: null,
  ...(rule.severity === undefined ? {} : { severity: rule.severity }),
  ...(rule.owner === undefined ? {} : { owner: rule.owner }),
  unit: metric?.unit ?? 'bytes',
  top: [],
  at: rule.at,
})

/** Worst first: a check that could not run weighs more than one that found something. No budget at all is `skipped`. */
export function overall(all: readonly Pick<BudgetResult, 'verdict' | 'decides'>[]): Verdict {
  const results = all.filter(({ decides }) => decides !== false)
  if (results.length === 0) return 'skipped'
  if (results.some(({ verdict }) => verdict === 'broken')) return 'broken'
  return results.some(({ verdict }) => verdict === 'fail') ? 'fail' : 'pass'
}
