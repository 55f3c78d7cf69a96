import type { BudgetRule, Finding } from '@dpuos/manifests'
import * as v from 'valibot'
import { budgetRules } from './budget-rules.ts'
import { checkFile } from './check.ts'
import { finding } from './messages.ts'
import { parseYaml } from './parse.ts'
import { BudgetsFile } from './schema-budgets.ts'
import { positionIn, toPlain } from './tree.ts'

export type BudgetsResult =
  | { readonly ok: true; readonly value: readonly BudgetRule[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Read a budgets file: `schema: dpuos.budgets/v1` and the `budgets` of a definition. Everything that is wrong comes back at once. */
export function readBudgets(text: string, file: string): BudgetsResult {
  const parsed = parseYaml(text, file)
  if (parsed.root === undefined) return { ok: false, findings: parsed.findings }
  const { root, findings } = checkFile(parsed.root, BudgetsFile)
  const all = [...parsed.findings, ...findings]
  for (const key of ['schema', 'budgets'])
    if (!parsed.root.entries.has(key))
      all.push(finding('missing-key', `\`${key}\` is missing`, { file, line: 1, column: 1 }, HINT))
  if (all.length > 0) return { ok: false, findings: all }
  const { budgets } = v.parse(BudgetsFile, toPlain(root))
  return { ok: true, value: budgetRules(budgets, (path) => positionIn(root, path, file)) }
}

const HINT = 'A budgets file begins with `schema: dpuos.budgets/v1` and has a list `budgets`.'
