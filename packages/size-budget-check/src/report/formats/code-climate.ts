import { digestOf, type SizeManifest } from '@dpuos/manifests'
import { growthFindings } from '../summary/lines.ts'

const SEVERITY = { error: 'critical', warning: 'minor', notice: 'info' } as const

/** Findings that have a place, as GitLab's code quality reports have them: a Code Climate list of issues, each with a fingerprint that stays. */
export function codeClimate(size: SizeManifest): string {
  const seen = new Map<string, number>()
  const issues = [...size.findings, ...growthFindings(size)].flatMap(({ code, level, title, detail, at }) => {
    if (at === undefined) return []
    const key = JSON.stringify([code, at.file, at.line ?? 1])
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return [
      {
        type: 'issue',
        check_name: code,
        description: [title, detail].filter((part) => part !== undefined).join('; '),
        categories: ['Performance'],
        severity: SEVERITY[level],
        fingerprint: digestOf([key, nth]),
        location: { path: at.file, lines: { begin: at.line ?? 1 } },
      },
    ]
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}
