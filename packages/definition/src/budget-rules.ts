import type { BudgetRule, Position } from '@dpuos/manifests'
import type { Definition } from './schema.ts'
import { metricOf } from './schema-budgets.ts'
import type { Path } from './tree.ts'

/** Budgets of a definition as size-budget-check takes them, each with the line that set it. */
export function budgetRules(
  budgets: Definition['budgets'],
  position: (path: Path) => Position,
): BudgetRule[] {
  return budgets.map((budget, index) => {
    const {
      metric: _,
      layer: _layer,
      package: _package,
      path: _path,
      partition: _partition,
      ...limits
    } = budget
    return { ...limits, metric: metricOf(budget), at: position(['budgets', index]) }
  })
}
