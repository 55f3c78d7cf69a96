import { type BudgetRule, type Change, type Finding, globPattern, nameOfNevra } from '@dpuos/manifests'
import type { Evidence } from './evaluate.ts'
import type { Metric } from './metrics.ts'

export interface Excluded {
  readonly why: string
  readonly amount: number
}

/** Metrics of bytes to which a package's bytes are added as they are. */
const PLAIN = /^(installed|disk|layer:.*|package:.*|partition:root)$/

/** Growth that a rule does not count, in the unit of its metric, and never more than there is. */
export function excluded(
  rule: BudgetRule,
  metric: Metric,
  growth: number,
  { changes, today }: Evidence,
): Excluded[] {
  if (rule.grow === undefined || changes === undefined || growth <= 0) return []
  const counted = changes.packages.filter(
    ({ what, layer }) => metric.counts?.({ name: nameOfNevra(what), layer }) ?? true,
  )
  const allowances = (rule.allow ?? []).filter((one) => isOpen(one, today))
  const allowed = (change: Change): boolean =>
    allowances.some((one) => globPattern(one.package).test(nameOfNevra(change.what)))
  const drifts = rule.grow.scope === 'pr'
  const found: Excluded[] = []
  const add = (why: string, amount: number): void => {
    const left = growth - found.reduce((sum, one) => sum + one.amount, 0)
    if (Math.min(amount, left) > 0) found.push({ why, amount: Math.min(amount, left) })
  }
  for (const one of allowances) {
    const those = counted.filter(({ what }) => globPattern(one.package).test(nameOfNevra(what)))
    add(`${one.package}: ${one.reason}`, amountOf(rule.metric, those))
  }
  if (drifts && changes.cause === 'drift') add('newer repositories', growth)
  else if (drifts)
    add(
      'newer repositories',
      amountOf(
        rule.metric,
        counted.filter((one) => one.cause === 'drift' && !allowed(one)),
      ),
    )
  return found
}

/** What package changes add to a metric; what is no plain sum of packages is not split up. */
function amountOf(metric: string, changes: readonly Change[]): number {
  if (metric === 'packages')
    return changes.reduce(
      (sum, { kind }) => sum + (kind.startsWith('added') ? 1 : kind === 'removed' ? -1 : 0),
      0,
    )
  return PLAIN.test(metric) ? changes.reduce((sum, { bytes }) => sum + bytes, 0) : 0
}

type Allowance = NonNullable<BudgetRule['allow']>[number]

const isOpen = ({ until }: Allowance, today: string): boolean => until === undefined || until >= today

/** One notice for each allowance that is over. */
export const expiredAllowances = (rule: BudgetRule, today: string): Finding[] =>
  (rule.allow ?? [])
    .filter((one) => !isOpen(one, today))
    .map((one) => ({
      level: 'notice',
      code: 'budget-allowance-expired',
      title: `budget ${rule.id}: the allowance for ${one.package} ended on ${one.until}: its growth counts again`,
      detail: `It was given for: ${one.reason}`,
      hint: 'Take it out, or give it a later day.',
      ...(rule.at === null ? {} : { at: rule.at }),
    }))
