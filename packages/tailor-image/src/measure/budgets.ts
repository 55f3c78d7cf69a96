import { UserError } from '@dpuos/action-kit'
import type { Definition, Loaded } from '@dpuos/definition'
import { type Finding, type ImageManifest, parseBytes } from '@dpuos/manifests'

/** Budgets of the definition with positions, sizes as bytes. Throws UserError with every cap that is no size. */
export function budgetsOf(definition: Definition, position: Loaded['position']): ImageManifest['budgets'] {
  const findings: Finding[] = []
  const budgets = definition.budgets.map((budget, index) => {
    const at = position(['budgets', index])
    const metric = budget.metric ?? `layer:${budget.layer}`
    const max = typeof budget.max === 'number' ? budget.max : parseBytes(budget.max)
    if (max === undefined) {
      findings.push({
        level: 'error',
        code: 'budget-max-invalid',
        title: `budgets: ${budget.max} is neither a size nor a number`,
        hint: 'Write for example 300MiB.',
        at,
      })
    }
    return { id: budget.id ?? metric, metric, max: Math.floor(max ?? 0), at }
  })
  if (findings.length > 0) throw new UserError(findings)
  return budgets
}
