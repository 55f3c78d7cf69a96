import type { Report } from '@dpuos/action-kit'
import type { Verdict } from '@dpuos/manifests'

/** A fault outweighs a doubt, and a doubt is no pass. */
export const overall = (verdicts: readonly Verdict[]): Verdict =>
  (['fail', 'broken', 'pass'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'skipped'

/** What is said of several images, each under its name, those that did not pass first. */
export function together(images: readonly { readonly name: string; readonly report: Report }[]): Report {
  const bad = images.filter(({ report }) => report.verdict !== 'pass')
  const sorted = [...bad, ...images.filter((one) => !bad.includes(one))]
  const said = <T extends { readonly title: string }>(of: (report: Report) => readonly T[]): T[] =>
    sorted.flatMap(({ name, report }) =>
      of(report).map((one) => ({ ...one, title: `${name}: ${one.title}` })),
    )
  return {
    headline:
      bad.length === 0
        ? `${images.map(({ name }) => name).join(', ')}: every boot passed.`
        : `${bad.length} of ${images.length} images did not pass: ${bad.map(({ name }) => name).join(', ')}.`,
    verdict: overall(images.map(({ report }) => report.verdict)),
    facts: [],
    tables: [
      {
        title: 'Images',
        columns: [{ name: 'image' }, { name: 'verdict' }, { name: 'result' }],
        rows: sorted.map(({ name, report }) => [name, report.verdict, report.headline]),
      },
      ...said(({ tables }) => tables),
    ],
    excerpts: said(({ excerpts }) => excerpts),
    findings: sorted.flatMap(({ report }) => report.findings),
  }
}
