import type { Finding } from '@dpuos/manifests'
import type { Waiver } from '../waivers.ts'
import type { Judged } from './evaluate.ts'

/**
 * Let exceeded budgets pass that somebody waived for just this commit. Every waiver is told, honoured or not and why: one that nobody sees is a
 * rubber stamp. `sha`: the head of the pull request, or else the commit that was built; null: not known, so none fits.
 */
export function waive(
  all: readonly Judged[],
  waivers: readonly Waiver[],
  sha: string | null,
): { readonly judged: readonly Judged[]; readonly findings: readonly Finding[] } {
  const refused: Finding[] = []
  const honoured = new Map<string, Waiver>()
  for (const waiver of waivers) {
    const about = all.filter(({ rule }) => rule.id === waiver.rule)
    const why =
      about.length === 0
        ? 'there is no such budget'
        : waiver.sha !== sha
          ? `it was given for commit ${waiver.sha.slice(0, 12)}, and this is ${sha?.slice(0, 12) ?? 'an unknown one'}`
          : about.some(({ rule }) => rule.waivable === false)
            ? 'the budget says `waivable: false`'
            : undefined
    if (why === undefined) honoured.set(waiver.rule, waiver)
    else refused.push(notHonoured(waiver, why))
  }
  const judged = all.map((one) => {
    const waiver = honoured.get(one.rule.id)
    if (waiver === undefined) return one
    const { by, reason, through } = waiver
    const exceeded = one.result.verdict === 'fail' || one.result.verdict === 'warn'
    if (!exceeded) return one
    const findings = one.findings.map((finding) =>
      finding.code === 'budget-exceeded' ? told(finding, waiver) : finding,
    )
    return {
      ...one,
      result: { ...one.result, verdict: 'waived' as const, waiver: { by, reason, through } },
      findings,
    }
  })
  return { judged, findings: refused }
}

const told = (finding: Finding, { by, reason, through }: Waiver): Finding => ({
  ...finding,
  level: 'notice',
  code: 'budget-waived',
  title: `${finding.title}; ${by} lets it pass (${through}): ${reason === '' ? 'no reason given' : reason}`,
})

const notHonoured = ({ rule, by, through }: Waiver, why: string): Finding => ({
  level: 'warning',
  code: 'waiver-refused',
  title: `the waiver of ${by} for budget ${rule} (${through}) does not count: ${why}`,
  hint: 'A waiver holds for one commit: give it again for the one that shall be let through.',
})
