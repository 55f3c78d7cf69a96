import type { Fact, Report } from '@dpuos/action-kit'
import { type Finding, formatMiB, type Measurement, type SizeManifest, type Verdict } from '@dpuos/manifests'
import { amount, change, changePercent } from '../../amounts.ts'
import { baselineLine, baselineWarnings } from '../words/baseline.ts'
import { changeTables, fileTable } from './changes.ts'
import { kernelTables } from './kernel.ts'
import { growthFindings } from './lines.ts'
import { budgetTable, packageTable, rowTable, withoutEmptyColumns } from './tables.ts'

/** The size manifest for people: what is over, what it was compared with, the budgets, what changed, where the bytes are. */
export function sizeReport(
  size: SizeManifest,
  head: Measurement,
  base: Measurement | undefined,
  findings: readonly Finding[],
  verdict: Verdict,
): Report {
  return {
    headline: headline(size, head),
    verdict,
    facts: facts(size, head, base),
    tables: [
      budgetTable(size.budgets),
      ...changeTables(size.changes),
      rowTable(size, base),
      packageTable(head),
      fileTable(size.changes),
      ...kernelTables(head, base),
    ]
      .filter((table) => table.rows.length > 0)
      .map(withoutEmptyColumns),
    excerpts: [],
    findings: [...findings, ...growthFindings(size)],
  }
}

/** `k2-dpu holds 213.4 MiB of files and is over its budget: total`. */
export function headline(
  { budgets, verdict, total }: SizeManifest,
  { subject: { name } }: Pick<Measurement, 'subject'>,
): string {
  const size = formatMiB(total.root)
  const named = (wanted: Verdict): string =>
    budgets
      .filter((budget) => budget.verdict === wanted && budget.decides !== false)
      .map((budget) => budget.id)
      .join(', ')
  if (verdict === 'fail') return `${name} holds ${size} of files and is over its budget: ${named('fail')}`
  if (verdict === 'pass') return `${name} holds ${size} of files and keeps all ${budgets.length} budgets`
  if (verdict === 'skipped') return `${name} holds ${size} of files; its definition sets no budget`
  const unmeasured = named('broken')
  return `the sizes of ${name} could not be judged${unmeasured === '' ? '' : `: ${unmeasured}`}`
}

function facts(
  { total, comparedWith }: SizeManifest,
  { totals, artifacts }: Measurement,
  base: Measurement | undefined,
): Fact[] {
  const row = (name: string, head: number, was: number | undefined, unit: 'bytes' | 'count'): Fact => ({
    name,
    value:
      was === undefined || was === head
        ? amount(head, unit)
        : `${amount(was, unit)} → ${amount(head, unit)}, ${change(head - was, unit)} (${changePercent(head, was)})`,
  })
  return [
    ...(comparedWith === undefined
      ? []
      : [
          { name: 'compared with', value: baselineLine(comparedWith) },
          ...baselineWarnings(comparedWith).map((value) => ({ name: '⚠️ careful', value })),
        ]),
    row('installed', totals.installed, base?.totals.installed, 'bytes'),
    ...(total.allocated === totals.installed
      ? []
      : [row('disk allocated', total.allocated, undefined, 'bytes')]),
    ...artifacts.map(({ name, size }) =>
      row(name, size, base?.artifacts.find((one) => one.name === name)?.size, 'bytes'),
    ),
    row('packages', totals.packages, base?.totals.packages, 'count'),
    row('files', totals.files, base?.totals.files, 'count'),
  ]
}
