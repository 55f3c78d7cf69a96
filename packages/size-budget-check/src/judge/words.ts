import {
  type BudgetLimit,
  type BudgetResult,
  type BudgetRule,
  type Changes,
  type Finding,
  formatPosition,
  METRIC_UNITS,
  type Measurement,
  nameOfNevra,
  nearest,
} from '@dpuos/manifests'
import { amount, change } from '../amounts.ts'
import type { Contributor } from './contributors.ts'
import type { Metric } from './metrics.ts'

const place = ({ at }: BudgetRule): Pick<Finding, 'at'> => (at === null ? {} : { at })

/** An exceeded budget: by how much, what it is made of, what grew, what to do. */
export function exceededFinding(
  rule: BudgetRule,
  result: BudgetResult,
  top: readonly Contributor[],
  metric: Metric,
  changes: Changes | undefined,
): Finding {
  const over = (result.limits ?? []).filter((one) => one.exceeded)
  const show = (value: number): string => amount(value, metric.unit)
  const [first, ...others] = over.map((one) => sentence(rule, result, one))
  const largest = top
    .map((one) => `${one.name} ${show(one.size)}${one.why === '' ? '' : ` (${one.why})`}`)
    .join('; ')
  const not = (result.excluded ?? []).map((one) => `${show(one.amount)} (${one.why})`).join('; ')
  const lines = [
    ...others.map((one) => `Also: ${one}.`),
    ...(largest === '' ? [] : [`Largest: ${largest}`]),
    ...grown(metric, changes),
    ...(not === '' ? [] : [`Not counted: ${not}`]),
    ...(rule.owner === undefined ? [] : [`Owner: ${rule.owner}`]),
  ]
  return {
    level: rule.severity ?? 'error',
    code: 'budget-exceeded',
    title: `budget ${rule.id}: ${first ?? `${rule.metric} is over its limits`}`,
    ...(lines.length === 0 ? {} : { detail: lines.join('\n') }),
    hint: remedy(rule, over[0]),
    ...place(rule),
  }
}

/** `installed is 200.0 MiB, 50.0 MiB over its cap of 150.0 MiB`. */
function sentence(
  { metric }: BudgetRule,
  { actual, baseline, unit }: BudgetResult,
  { kind, limit, written }: BudgetLimit,
): string {
  const value = actual ?? 0
  const show = (size: number): string => amount(size, unit)
  const over = amount(value - limit, unit)
  if (kind === 'max') return `${metric} is ${show(value)}, ${over} over its cap of ${show(limit)}`
  if (kind === 'ratchet') return `${metric} is ${show(value)}, ${over} over the smallest so far (${written})`
  if (kind === 'headroom') return `${metric} holds ${show(value)}, ${over} more than leaves ${written} free`
  const from = baseline ?? 0
  const share = from === 0 ? '' : ` (${(((value - from) / from) * 100).toFixed(1)}%)`
  return `${metric} grew by ${amount(value - from, unit)}${share} to ${show(value)}, ${over} over its limit of ${written}`
}

function remedy(rule: BudgetRule, limit: BudgetLimit | undefined): string {
  const key =
    limit?.kind === 'grow-percent' ? 'grow.percent' : limit?.kind === 'grow' ? 'grow.max' : limit?.kind
  const where = rule.at === null ? '' : ` at ${formatPosition(rule.at)}`
  if (limit?.kind === 'ratchet')
    return 'Take something out, or have the file of the smallest values raised if the growth is wanted.'
  if (limit?.kind === 'headroom')
    return `Take something out, or make the partition larger (\`storage.layout\`); the limit is \`headroom\`${where}.`
  return `Take something out, or raise \`${key ?? 'max'}\`${where} if the growth is wanted.`
}

/** The three packages that grew most since the baseline, of those that the metric counts. */
function grown({ counts }: Metric, changes: Changes | undefined): string[] {
  const more = (changes?.packages ?? []).filter(
    ({ bytes, what, layer }) => bytes > 0 && (counts?.({ name: nameOfNevra(what), layer }) ?? true),
  )
  if (more.length === 0) return []
  const shown = more
    .slice(0, 3)
    .map(({ what, bytes, why }) => `${what} ${change(bytes, 'bytes')}${why === '' ? '' : ` (${why})`}`)
  return [`Grown since the baseline: ${shown.join('; ')}`]
}

/** A budget that nothing can be said of. `metric` undefined: it is for something that this version does not know. */
export function notMeasured(rule: BudgetRule, metric: Metric | undefined, { subject }: Measurement): Finding {
  if (metric === undefined)
    return {
      level: 'error',
      code: 'budget-unknown-metric',
      title: `budget ${rule.id}: ${rule.metric} is not a metric that this version measures`,
      hint: `Known: ${Object.keys(METRIC_UNITS).join(', ')}, and \`layer\`, \`package\`, \`path\`, \`partition\`.`,
      ...place(rule),
    }
  const capacity = rule.headroom !== undefined
  return {
    level: 'error',
    code: 'budget-not-measured',
    title: capacity
      ? `budget ${rule.id}: the capacity of ${rule.metric} is not known, so its headroom cannot be judged`
      : `budget ${rule.id}: the image has no ${rule.metric}, so the budget cannot be judged`,
    hint:
      subject.kind === 'image' || metric.tools?.includes('accelerator')
        ? metric.remedy
        : NOT_TOLD[subject.kind],
    ...place(rule),
  }
}

/** What a tree of its own form may lack. */
const NOT_TOLD = {
  directory: 'A folder does not tell it: measure the disk or file that is made of it, or drop the budget.',
  tar: 'An archive does not tell it: measure another form, or drop the budget.',
  disk: 'What was measured does not tell it: measure another form, or drop the budget.',
  iso: 'An ISO does not tell it: measure another form, or drop the budget.',
}

/** A selector that matches nothing: a budget that would always be kept. */
export function unmatched(rule: BudgetRule, head: Measurement): Finding {
  const [selector = '', ...rest] = rule.metric.split(':')
  const value = rest.join(':')
  const known =
    selector === 'package'
      ? head.packages.map(({ name }) => name)
      : selector === 'partition'
        ? head.partitions.map(({ label }) => label)
        : []
  const meant = nearest(value, known)
  const guess = meant === undefined ? '' : `Did you mean ${meant}? `
  return {
    level: 'error',
    code: 'budget-unmatched',
    title: `budget ${rule.id}: there is no ${selector} ${value} in what was measured`,
    hint: `${guess}Correct it, take it out, or say \`optional: true\` where it may be absent.`,
    ...place(rule),
  }
}
