import { html, type Markup, nothing } from '@dpuos/action-kit'
import { badge, details, meter, section, table } from '@dpuos/action-kit/page'
import type { Measurement, SizeManifest } from '@dpuos/manifests'
import { amount, change, changePercent } from '../words/amounts.ts'
import { baselineLine, baselineWarnings } from '../words/baseline.ts'
import { budgetRow, worstBudgetsFirst } from '../words/budget-row.ts'
import { becauseOf, causeOf } from '../words/change-row.ts'

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
  return section('Budgets', table(columns, rows))
}

/** Rows that are not folded. */
const MOST_CHANGES = 12

export function changeSection({ changes }: SizeManifest): Markup {
  if (changes === undefined) return nothing
  const { packages, rest, root } = changes
  const rows = packages.map((one) => [
    html`<code>${one.what}</code>`,
    one.kind,
    one.layer,
    change(one.bytes, 'bytes'),
    becauseOf(one),
    causeOf(one),
  ])
  const columns = [
    { name: 'package' },
    { name: 'what happened' },
    { name: 'layer' },
    { name: 'change', number: true },
    { name: 'because of' },
    { name: 'cause' },
  ]
  const others = rest === 0 ? [] : [['files of no package', '', '', change(rest, 'bytes'), '', '']]
  const sum = ['the root', '', '', html`<b>${change(root, 'bytes')}</b>`, '', '']
  if (rows.length + others.length === 0)
    return section('What changed', html`<p>No package and no other file did.</p>`)
  const folded = rows.slice(MOST_CHANGES)
  return section(
    'What changed',
    table(columns, [...rows.slice(0, MOST_CHANGES), ...others, sum]),
    folded.length === 0
      ? nothing
      : details(`${folded.length} packages that changed less`, table(columns, folded)),
  )
}

/** Every total that was measured, beside what it was. */
export function totalSection(
  { totals, artifacts, partitions }: Measurement,
  base: Measurement | undefined,
): Markup {
  const was = base?.totals
  const row = (
    name: string,
    head: number | null,
    before: number | null | undefined,
    unit: 'bytes' | 'count' | 'milliseconds' | 'KiB',
  ) =>
    head === null
      ? []
      : [
          [
            name,
            before === undefined || before === null ? '' : amount(before, unit),
            amount(head, unit),
            before === undefined || before === null ? '' : change(head - before, unit),
            before === undefined || before === null ? '' : changePercent(head, before),
          ],
        ]
  const rows = [
    ...row('installed', totals.installed, was?.installed, 'bytes'),
    ...row('allocated', totals.allocated, was?.allocated, 'bytes'),
    ...artifacts.flatMap(({ name, size }) =>
      row(name, size, base?.artifacts.find((one) => one.name === name)?.size, 'bytes'),
    ),
    ...partitions.flatMap(({ label, used, capacity }) =>
      row(
        `partition ${label}${capacity === null ? '' : `, of ${amount(capacity, 'bytes')}`}`,
        used,
        base?.partitions.find((one) => one.label === label)?.used,
        'bytes',
      ),
    ),
    ...row('packages', totals.packages, was?.packages, 'count'),
    ...row('files', totals.files, was?.files, 'count'),
    ...row('inodes', totals.inodes, was?.inodes, 'count'),
    ...row('services enabled', totals.servicesEnabled, was?.servicesEnabled, 'count'),
    ...row('setuid and setgid files', totals.setuid, was?.setuid, 'count'),
    ...row('boot', totals.boot?.median ?? null, was?.boot?.median, 'milliseconds'),
    ...row('memory when idle', totals.idleMemory?.median ?? null, was?.idleMemory?.median, 'KiB'),
  ]
  const columns = ['base', 'head', 'change', 'per cent'].map((name) => ({ name, number: true }))
  return section('All totals', table([{ name: '' }, ...columns], rows))
}
