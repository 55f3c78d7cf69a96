import { html, type Markup, nothing, type Table } from '@dpuos/action-kit'
import { badge, details, meter, section } from '@dpuos/action-kit/page'
import type { Measurement, SizeManifest } from '@dpuos/manifests'
import { changeTables, fileTable } from '../summary/changes.ts'
import { kernelTables } from '../summary/kernel.ts'
import { withoutEmptyColumns } from '../summary/tables.ts'
import { baselineLine, baselineWarnings } from '../words/baseline.ts'
import { budgetRow, worstBudgetsFirst } from '../words/budget-row.ts'
import { compactTable } from './compact.ts'

/** What was compared with, and why not to trust it where that is so. */
export function baselineSection({ comparedWith }: SizeManifest): Markup {
  if (comparedWith === undefined) return nothing
  const warnings = baselineWarnings(comparedWith)
  return html`<p class="sub">Compared with ${baselineLine(comparedWith)}.</p>
${warnings.map((one) => html`<p class="finding warning">${one}</p>`)}`
}

export function budgetSection({ budgets }: SizeManifest): Markup {
  if (budgets.length === 0) return nothing
  const rows = worstBudgetsFirst(budgets).map((one) => {
    const row = budgetRow(one)
    return [
      html`<b>${row.id}</b>${row.metric === row.id ? nothing : html`<br><span class="sub">${row.metric}</span>`}`,
      badge(row.verdict),
      row.base === '' ? row.head : `${row.base} → ${row.head}`,
      row.delta === '' ? '' : html`${row.delta}<br><span class="sub">${row.percent}</span>`,
      html`${row.limit}${row.used === undefined ? nothing : meter(row.used, row.verdict)}`,
      [...(row.owner === '' ? [] : [row.owner]), ...row.notes].map((one) => html`<div>${one}</div>`),
      row.at === '' ? '' : html`<code>${row.at}</code>`,
    ]
  })
  const columns = [
    { name: 'budget' },
    { name: 'verdict' },
    { name: 'used', number: true },
    { name: 'change', number: true },
    { name: 'limit' },
    { name: 'owner, and more' },
    { name: 'set at' },
  ]
  return section('Budgets', compactTable(columns, rows))
}

/** The same tables as in the summary, and the files with them. */
export function changeSection({ changes }: SizeManifest): Markup {
  if (changes === undefined) return nothing
  const [first, ...more] = [...changeTables(changes), fileTable(changes)].filter(
    ({ rows }) => rows.length > 0,
  )
  if (first === undefined) return section('What changed', html`<p>No package and no other file did.</p>`)
  return section(first.title, asMarkup(first), ...more.map((one) => details(one.title, asMarkup(one))))
}

/** What the layers of kernel and drivers are by subsystem, of a kernel that was built. */
export const kernelSection = (head: Measurement, base: Measurement | undefined): Markup =>
  html`${kernelTables(head, base).map((one) => details(one.title, asMarkup(withoutEmptyColumns(one))))}`

function asMarkup({ columns, rows }: Table): Markup {
  const cells = rows.map(([name = '', ...others]) => [html`<code>${name}</code>`, ...others])
  return compactTable(
    columns.map(({ name, align }) => ({ name, number: align === 'right' })),
    cells,
  )
}
