import { type BudgetResult, formatPosition } from '@dpuos/manifests'
import { amount, change, changePercent } from './amounts.ts'

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

/** What weighs most comes first; equal ones stay as the definition has them. */
const WEIGHT = ['broken', 'fail', 'waived', 'warn', 'no-baseline', 'pass', 'noise', 'skipped'] as const

export const worstBudgetsFirst = (all: readonly BudgetResult[]): BudgetResult[] =>
  [...all].sort((a, b) => WEIGHT.indexOf(a.verdict) - WEIGHT.indexOf(b.verdict))
