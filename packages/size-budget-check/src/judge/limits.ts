import type { BudgetLimit, BudgetRule, Measurement, Unit } from '@dpuos/manifests'
import { writeAmount } from './write-amount.ts'

/** Numbers that a rule's limits are held against. */
export interface Amounts {
  readonly unit: Unit
  readonly actual: number
  /** The same of the baseline; null: there is none, or it is not comparable. */
  readonly baseline: number | null
  /** Growth that does not count: allowed packages, newer repositories. */
  readonly excluded: number
  /** Median absolute deviation of the baseline, where it was taken several times; else 0. */
  readonly spread: number
  /** The smallest so far; undefined: none is kept yet. */
  readonly smallest: number | undefined
  /** Bytes that the partition's files could take; null: not known, or no partition. */
  readonly capacity: number | null
}

export interface Limits {
  /** In the order of the rule's keys. */
  readonly limits: readonly BudgetLimit[]
  /** Is one exceeded, as the rule takes them together? */
  readonly exceeded: boolean
  /** It only changed by what its noise floor lets pass. */
  readonly noise: boolean
  /** Limits of growth could not be judged. */
  readonly unjudged: boolean
}

/** Hold amounts to every limit of a rule. A limit is the largest value that keeps it. */
export function limitsOf(rule: BudgetRule, of: Amounts): Limits {
  const { actual, baseline, unit } = of
  const limit = (kind: BudgetLimit['kind'], most: number, written: string): BudgetLimit => ({
    kind,
    limit: Math.max(0, Math.floor(most)),
    written,
    exceeded: actual > Math.max(0, Math.floor(most)),
  })
  const fixed = [
    ...(rule.max === undefined ? [] : [limit('max', rule.max, writeAmount(rule.max, unit))]),
    ...headroom(rule, of).map(([most, written]) => limit('headroom', most, written)),
    ...(rule.ratchet === undefined || of.smallest === undefined
      ? []
      : [
          limit(
            'ratchet',
            of.smallest * (1 + rule.ratchet.slack / 100),
            `${writeAmount(of.smallest, unit)} + ${rule.ratchet.slack}%`,
          ),
        ]),
  ]
  const { grow } = rule
  const noise = Math.max(rule.noise ?? 0, (grow?.mad ?? 0) * of.spread)
  const wants = grow !== undefined
  if (grow === undefined || baseline === null)
    return { limits: fixed, exceeded: fixed.some((one) => one.exceeded), noise: false, unjudged: wants }
  const from = baseline + of.excluded
  const growth = [
    ...(grow.max === undefined ? [] : [limit('grow', from + grow.max, `+${writeAmount(grow.max, unit)}`)]),
    ...(grow.percent === undefined
      ? []
      : [limit('grow-percent', from + (baseline * grow.percent) / 100, `+${grow.percent}%`)]),
  ]
  const within = Math.abs(actual - from) <= noise
  const trips = grow.when === 'all' ? growth.every((one) => one.exceeded) : growth.some((one) => one.exceeded)
  return {
    limits: [...fixed, ...growth],
    exceeded: fixed.some((one) => one.exceeded) || (trips && !within),
    noise: within && actual !== baseline && noise > 0,
    unjudged: false,
  }
}

/** The most that may be in use, and how the rule says it. */
function headroom({ headroom }: BudgetRule, { capacity }: Amounts): [number, string][] {
  if (headroom === undefined || capacity === null) return []
  const { min = 0, percent, reserve = 0 } = headroom
  const free = percent === undefined ? min : Math.ceil((capacity * percent) / 100)
  const parts = [
    percent === undefined ? (min === 0 ? undefined : writeAmount(min, 'bytes')) : `${percent}%`,
    reserve === 0 ? undefined : writeAmount(reserve, 'bytes'),
  ]
  return [[capacity - free - reserve, parts.filter((one) => one !== undefined).join(' + ')]]
}

/** Capacity of the partition that a budget is for. */
export function capacityFor(metric: string, { partitions }: Measurement): number | null {
  if (!metric.startsWith('partition:')) return null
  const label = metric.slice('partition:'.length)
  return partitions.find((one) => one.label === label)?.capacity ?? null
}
