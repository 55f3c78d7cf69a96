import type { Finding, Level } from '@dpuos/manifests'

const WEIGHT: Record<Level, number> = { error: 0, warning: 1, notice: 2 }

/** Worst first; within a level as found. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level])
}

/** Detail and hint as running text; behind a list, the hint is a line of its own. */
export function advice({ detail, hint }: Finding): string {
  const between = detail?.includes('\n') === true ? '\n' : ' '
  return [detail, hint].filter((part) => part !== undefined && part !== '').join(between)
}
