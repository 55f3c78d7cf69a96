import { type BudgetRule, canonicalJson, type Finding } from '@dpuos/manifests'

/** One budget to evaluate, and whose it is. */
export interface Rule {
  readonly rule: BudgetRule
  /** Absent: base and head have it alike, or only the head's count. */
  readonly of?: 'base' | 'head'
  readonly decides: boolean
}

/**
 * Which budgets decide. With those of the base: they do, so that a change cannot raise its own limit; what the head changed is evaluated and shown
 * beside; what the head adds decides too. Without: the head's.
 */
export function rulesOf(
  head: readonly BudgetRule[],
  base: readonly BudgetRule[] | undefined,
): { readonly rules: readonly Rule[]; readonly findings: readonly Finding[] } {
  if (base === undefined) return { rules: head.map((rule) => ({ rule, decides: true })), findings: [] }
  const before = new Map(base.map((rule) => [rule.id, rule]))
  const now = new Set(head.map(({ id }) => id))
  const findings: Finding[] = []
  const rules = head.flatMap((rule): Rule[] => {
    const was = before.get(rule.id)
    if (was === undefined) {
      findings.push(changed(rule, 'is new: it counts at once'))
      return [{ rule, of: 'head', decides: true }]
    }
    if (alike(was, rule)) return [{ rule, decides: true }]
    findings.push(changed(rule, 'was changed: what the base has of it decides, this is shown beside'))
    return [
      { rule: was, of: 'base', decides: true },
      { rule, of: 'head', decides: false },
    ]
  })
  const gone = base.filter(({ id }) => !now.has(id))
  for (const rule of gone)
    findings.push(changed({ ...rule, at: null }, 'was taken out: it still decides, as the base has it'))
  return {
    rules: [...rules, ...gone.map((rule): Rule => ({ rule, of: 'base', decides: true }))],
    findings,
  }
}

/** The line where it stands is no part of a budget. */
const alike = (a: BudgetRule, b: BudgetRule): boolean =>
  canonicalJson({ ...a, at: null }) === canonicalJson({ ...b, at: null })

const changed = ({ id, owner, at }: BudgetRule, what: string): Finding => ({
  level: 'notice',
  code: 'budget-changed',
  title: `budget ${id} ${what}`,
  ...(owner === undefined ? {} : { detail: `Owner: ${owner}` }),
  ...(at === null ? {} : { at }),
})
