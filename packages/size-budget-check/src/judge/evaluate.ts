import {
  type BudgetResult,
  type Changes,
  type Finding,
  formatMiB,
  formatPosition,
  type ImageManifest,
  type Measurement,
  type Verdict,
} from '@dpuos/manifests'
import { METRICS } from './metrics.ts'

type Budget = ImageManifest['budgets'][number]

export interface Judged {
  readonly result: BudgetResult
  /** What to tell the user; nothing when the budget is kept. */
  readonly finding?: Finding
}

/** Hold a measurement to each budget, in the order of the definition. With `changes`, an exceeded one is told what grew. */
export function evaluateBudgets(head: Measurement, budgets: readonly Budget[], changes?: Changes): Judged[] {
  return budgets.map((budget) => evaluateBudget(head, budget, changes))
}

function evaluateBudget(head: Measurement, budget: Budget, changes: Changes | undefined): Judged {
  const metric = METRICS[budget.metric]
  const { id, max, at } = budget
  const base = { id, metric: budget.metric, max, at, unit: metric?.unit ?? 'bytes' } as const
  const actual = metric?.measure(head) ?? null
  if (metric === undefined || actual === null) {
    return {
      result: { ...base, verdict: 'broken', actual: null, top: [] },
      finding: notMeasured(budget, metric?.remedy ?? `Known: ${Object.keys(METRICS).join(', ')}.`),
    }
  }
  const top = metric.top(head)
  const result = { ...base, actual, top: top.map(({ name, size }) => ({ name, size })) }
  if (actual <= max) return { result: { ...result, verdict: 'pass' } }
  const show = (amount: number): string => formatAmount(amount, metric.unit)
  return {
    result: { ...result, verdict: 'fail' },
    finding: {
      level: 'error',
      code: 'budget-exceeded',
      title: `budget ${id}: ${budget.metric} is ${show(actual)}, ${over(actual, max, metric.unit)} over its cap of ${show(max)}`,
      ...detail([
        ...(top.length === 0
          ? []
          : [`Largest: ${top.map((one) => `${one.name} ${show(one.size)} (${one.why})`).join('; ')}`]),
        ...grown(budget.metric, changes),
      ]),
      hint: `Take something out, or raise \`max\`${at === null ? '' : ` at ${formatPosition(at)}`} if the growth is wanted.`,
      ...(at === null ? {} : { at }),
    },
  }
}

const detail = (lines: readonly string[]): Pick<Finding, 'detail'> =>
  lines.length === 0 ? {} : { detail: lines.join('\n') }

/** The three packages that grew most since the baseline; of the budget's layer, where it is for one. */
function grown(metric: string, changes: Changes | undefined): string[] {
  const more = (changes?.packages ?? []).filter(
    ({ bytes, layer }) => bytes > 0 && (!metric.startsWith('layer:') || metric === `layer:${layer}`),
  )
  if (more.length === 0) return []
  const shown = more
    .slice(0, 3)
    .map(({ what, bytes, why }) => `${what} ${formatChange(bytes)}${why === '' ? '' : ` (${why})`}`)
  return [`Grown since the baseline: ${shown.join('; ')}`]
}

/** `+12.3 MiB`, and below a tenth of a MiB in bytes, so that no change reads as none. */
export function formatChange(bytes: number): string {
  const sign = bytes < 0 ? '-' : '+'
  const amount = Math.abs(bytes)
  return `${sign}${amount < 2 ** 20 / 10 ? `${amount} bytes` : formatMiB(amount)}`
}

/** A cap missed by less than a tenth of a MiB would read `0.0 MiB over`: such a miss is told in bytes. */
function over(actual: number, max: number, unit: BudgetResult['unit']): string {
  const excess = actual - max
  return unit === 'bytes' && excess < 2 ** 20 / 10 ? `${excess} bytes` : formatAmount(excess, unit)
}

function notMeasured({ id, metric, at }: Budget, hint: string): Finding {
  const known = metric in METRICS
  return {
    level: 'error',
    code: known ? 'budget-not-measured' : 'budget-unknown-metric',
    title: known
      ? `budget ${id}: the image has no ${metric}, so the budget cannot be judged`
      : `budget ${id}: ${metric} is not a metric that this version measures`,
    hint,
    ...(at === null ? {} : { at }),
  }
}

/** `12.3 MiB` or `1234`. */
export function formatAmount(amount: number, unit: BudgetResult['unit']): string {
  return unit === 'bytes' ? formatMiB(amount) : String(amount)
}

/** Worst first: a check that could not run weighs more than one that found something. No budget at all is `skipped`. */
export function overall(results: readonly BudgetResult[]): Verdict {
  if (results.length === 0) return 'skipped'
  if (results.some((result) => result.verdict === 'broken')) return 'broken'
  return results.some((result) => result.verdict === 'fail') ? 'fail' : 'pass'
}
