import type { Fact, Report, Table } from '@dpuos/action-kit'
import {
  type BudgetResult,
  type Finding,
  formatMiB,
  formatPosition,
  type Measurement,
  type SizeManifest,
  type Verdict,
} from '@dpuos/manifests'
import { formatAmount, formatChange } from '../judge/amounts.ts'

/** The size manifest for people: what is over, the budgets with bars, the rows, the largest packages. */
export function sizeReport(
  size: SizeManifest,
  head: Measurement,
  findings: readonly Finding[],
  verdict: Verdict,
): Report {
  return {
    headline: headline(size, head),
    verdict,
    facts: facts(size, head),
    tables: [budgetTable(size.budgets), changeTable(size), rowTable(size), packageTable(head)].filter(
      (table) => table.rows.length > 0,
    ),
    excerpts: [],
    findings,
  }
}

function headline({ budgets, verdict, total }: SizeManifest, { subject: { name } }: Measurement): string {
  const size = formatMiB(total.root)
  const named = (wanted: Verdict): string =>
    budgets
      .filter((budget) => budget.verdict === wanted)
      .map((budget) => budget.id)
      .join(', ')
  if (verdict === 'fail') return `${name} holds ${size} of files and is over its budget: ${named('fail')}`
  if (verdict === 'pass') return `${name} holds ${size} of files and keeps all ${budgets.length} budgets`
  if (verdict === 'skipped') return `${name} holds ${size} of files; its definition sets no budget`
  const unmeasured = named('broken')
  return `the sizes of ${name} could not be judged${unmeasured === '' ? '' : `: ${unmeasured}`}`
}

function facts({ total, changes }: SizeManifest, { artifacts }: Measurement): Fact[] {
  const bytes = (format: string): string => {
    const made = artifacts.find((one) => one.format === format)
    return made === undefined ? 'not made' : formatMiB(made.size)
  }
  return [
    { name: 'installed', value: formatMiB(total.root) },
    ...(changes === undefined ? [] : [{ name: 'since the baseline', value: formatChange(changes.root) }]),
    { name: 'disk allocated', value: formatMiB(total.allocated) },
    { name: 'disk apparent', value: bytes('disk-raw') },
    { name: 'qcow2', value: bytes('disk-qcow2') },
    { name: 'initramfs', value: bytes('initramfs') },
    { name: 'packages', value: String(total.packages) },
    { name: 'files', value: String(total.files) },
  ]
}

function budgetTable(budgets: readonly BudgetResult[]): Table {
  return {
    title: 'Budgets',
    columns: [
      { name: 'budget' },
      { name: 'metric' },
      { name: 'used', align: 'right' },
      { name: 'max', align: 'right' },
      { name: 'of max' },
      { name: 'verdict' },
      { name: 'set at' },
    ],
    rows: budgets.map(({ id, metric, actual, max, unit, verdict, at }) => [
      id,
      metric,
      actual === null ? 'not measured' : formatAmount(actual, unit),
      max === null ? 'no cap' : formatAmount(max, unit),
      actual === null || max === null ? '' : `${bar(actual, max)} ${percent(actual, max)}`,
      verdict,
      at === null ? '' : formatPosition(at),
    ]),
  }
}

/** Rows for single packages; what is beyond is one row, so that the column adds up. */
const MOST_CHANGES = 15

function changeTable({ changes }: SizeManifest): Table {
  const { packages = [], rest = 0, root = 0 } = changes ?? {}
  const others = packages.slice(MOST_CHANGES)
  const sum = others.reduce((total, { bytes }) => total + bytes, 0)
  const row = (what: string, kind: string, bytes: number, why: string): string[] => [
    what,
    kind,
    formatChange(bytes),
    why,
  ]
  const rows = [
    ...packages.slice(0, MOST_CHANGES).map(({ what, kind, bytes, why }) => row(what, kind, bytes, why)),
    ...(others.length === 0 ? [] : [row(`${others.length} more packages`, '', sum, '')]),
    ...(rest === 0
      ? []
      : [row('files of no package', '', rest, 'overlay, generated files, the RPM database')]),
  ]
  return {
    title: 'What changed since the baseline',
    columns: [
      { name: 'package' },
      { name: 'what happened' },
      { name: 'bytes', align: 'right' },
      { name: 'because of' },
    ],
    rows: rows.length === 0 ? [] : [...rows, row('the root', '', root, '')],
  }
}

function rowTable({ rows, total }: SizeManifest): Table {
  return {
    title: 'Where the bytes are',
    columns: [
      { name: 'part' },
      { name: 'size', align: 'right' },
      { name: 'files', align: 'right' },
      { name: 'share' },
    ],
    rows: [
      ...rows.map((row) => [
        row.name,
        formatMiB(row.size),
        String(row.files),
        bar(row.size, total.allocated),
      ]),
      ['disk allocated', formatMiB(total.allocated), '', ''],
    ],
  }
}

function packageTable({ packages }: Measurement): Table {
  return {
    title: 'Largest packages',
    columns: [
      { name: 'package' },
      { name: 'layer' },
      { name: 'size', align: 'right' },
      { name: 'files', align: 'right' },
      { name: 'because of' },
    ],
    rows: [...packages]
      .sort((a, b) => b.size - a.size)
      .slice(0, 15)
      .map((one) => [
        one.nevra,
        one.layer,
        formatMiB(one.size),
        String(one.files),
        one.because.slice(0, 3).join(', '),
      ]),
    detail: true,
  }
}

/** Ten cells of blocks, full at the maximum; anything above zero shows at least one. */
export function bar(used: number, max: number): string {
  const cells = max === 0 ? 10 : Math.min(10, Math.round((used / max) * 10))
  const filled = used > 0 ? Math.max(1, cells) : 0
  return '█'.repeat(filled) + '░'.repeat(10 - filled)
}

/** Rounded away from 100, so that a kept budget never reads `101%` nor an exceeded one `100%`. */
function percent(used: number, max: number): string {
  if (max === 0) return used === 0 ? '0%' : 'over 0'
  const share = (used / max) * 100
  return `${used > max ? Math.max(101, Math.ceil(share)) : Math.floor(share)}%`
}
