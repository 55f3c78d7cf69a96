import type { Finding, Level } from '@dpuos/manifests'

const WEIGHT: Record<Level, number> = { error: 0, warning: 1, notice: 2 }

/** Worst first; within a level as found. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level])
}

/** Detail and hint as running text. */
export function advice(finding: Finding): string {
  return [finding.detail, finding.hint].filter((part) => part !== undefined && part !== '').join(' ')
}
