import { type BudgetResult, formatPosition } from '@dpuos/manifests'
import { amount, change, changePercent } from '../../amounts.ts'

/** A budget in words, for every form of report. Cells without anything to say are empty. */
export interface BudgetRow {
  readonly id: string
  readonly metric: string
  readonly verdict: BudgetResult['verdict']
  readonly base: string
  readonly head: string
  readonly delta: string
  readonly percent: string
  /** Every limit as it is written, exceeded ones marked. */
  readonly limit: string
  /** Share of the cap that is used; undefined: no cap, or not measured. */
  readonly used: number | undefined
  readonly owner: string
  /** Who waived it, what does not count, whether it decides. */
  readonly notes: readonly string[]
  readonly at: string
}

export function budgetRow(result: BudgetResult): BudgetRow {
  const { id, metric, verdict, actual, max, unit, owner, at } = result
  const base = result.baseline ?? null
  const both = actual !== null && base !== null
  return {
    id,
    metric,
    verdict,
    base: base === null ? '' : amount(base, unit),
    head: actual === null ? 'not measured' : amount(actual, unit),
    delta: both ? change(actual - base, unit) : '',
    percent: both ? changePercent(actual, base) : '',
    limit: limits(result),
    used: actual === null || max === null ? undefined : max === 0 ? (actual === 0 ? 0 : 2) : actual / max,
    owner: owner ?? '',
    notes: notes(result),
    at: at === null ? '' : formatPosition(at),
  }
}

function notes({ waiver, excluded = [], of, decides, unit }: BudgetResult): string[] {
  return [
    ...(waiver === undefined
      ? []
      : [`waived by ${waiver.by} (${waiver.through})${waiver.reason === '' ? '' : `: ${waiver.reason}`}`]),
    ...excluded.map(({ why, amount: much }) => `${amount(much, unit)} not counted: ${why}`),
    ...(of === undefined
      ? []
      : [`as the ${of === 'base' ? 'base' : 'head'} has it${decides === false ? ', does not decide' : ''}`]),
  ]
}

const KIND = {
  max: 'max',
  grow: 'growth',
  'grow-percent': 'growth',
  headroom: 'free',
  ratchet: 'ratchet',
} as const

function limits({ limits, max, unit }: BudgetResult): string {
  if (limits === undefined || limits.length === 0) return max === null ? 'none' : amount(max, unit)
  return limits
    .map(
      ({ kind, written, exceeded }) =>
        `${kind === 'max' ? '' : `${KIND[kind]} `}${written}${exceeded ? ' (exceeded)' : ''}`,
    )
    .join(', ')
}

/** A budget in a sentence, with what it is made of: `installed is 122.0 MiB (82.0 MiB before, +40.0 MiB, +49 %); limit: growth 8MiB (exceeded)`. */
export function budgetSentence(result: BudgetResult): string {
  const { metric, base, head, delta, percent, limit, notes, at } = budgetRow(result)
  const before = base === '' ? '' : ` (${base} before, ${delta}, ${percent})`
  const top = result.top.slice(0, 3).map(({ name, size }) => `${name} ${amount(size, result.unit)}`)
  return [
    `${metric} is ${head}${before}`,
    `limit: ${limit}`,
    ...(top.length === 0 ? [] : [`largest: ${top.join(', ')}`]),
    ...notes,
    ...(at === '' ? [] : [`set at ${at}`]),
  ].join('; ')
}

/** What weighs most comes first; equal ones stay as the definition has them. */
const WEIGHT = ['broken', 'fail', 'waived', 'warn', 'no-baseline', 'pass', 'noise', 'skipped'] as const

export const worstBudgetsFirst = (all: readonly BudgetResult[]): BudgetResult[] =>
  [...all].sort((a, b) => WEIGHT.indexOf(a.verdict) - WEIGHT.indexOf(b.verdict))
