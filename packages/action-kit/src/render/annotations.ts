import type { Finding } from '@dpuos/manifests'
import { advice, worstFirst } from './order.ts'

export interface Annotation {
  readonly level: Finding['level']
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** GitHub keeps ten per level and step, fifty per job: few, so that the worst is never the one dropped. */
const MOST = 8

/** Findings as annotations: at most eight, worst first, the last one counting what is left out. */
export function annotations(findings: readonly Finding[]): readonly Annotation[] {
  const ordered = worstFirst(findings)
  const shown = ordered.length <= MOST ? ordered : ordered.slice(0, MOST - 1)
  const left = ordered.length - shown.length
  return [
    ...shown.map((finding) => ({
      level: finding.level,
      title: finding.code,
      message: [finding.title, advice(finding)].filter((part) => part !== '').join('\n'),
      ...(finding.at === undefined ? {} : finding.at),
    })),
    ...(left === 0
      ? []
      : [
          {
            level: ordered[shown.length]?.level ?? 'notice',
            title: 'more',
            message: `${left} more in the job summary and the log.`,
          },
        ]),
  ]
}
