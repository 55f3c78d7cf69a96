import type { Table } from '@dpuos/action-kit'
import { type BudgetResult, formatMiB, type Measurement, type SizeManifest } from '@dpuos/manifests'
import { amount, change, changePercent, estimate } from '../../amounts.ts'
import { budgetRow, worstBudgetsFirst } from '../words/budget-row.ts'

/** Every budget, what needs looking at first. */
export function budgetTable(budgets: readonly BudgetResult[], title = 'Budgets'): Table {
  return {
    title,
    columns: [
      { name: 'budget' },
      { name: 'verdict' },
      { name: 'base', align: 'right' },
      { name: 'head', align: 'right' },
      { name: 'Δ', align: 'right' },
      { name: 'Δ %', align: 'right' },
      { name: 'limit' },
      { name: 'used' },
      { name: 'owner' },
      { name: 'set at' },
      { name: 'to know' },
    ],
    rows: worstBudgetsFirst(budgets).map((one) => {
      const { id, metric, verdict, base, head, delta, percent, limit, used, owner, at, notes } =
        budgetRow(one)
      const name = id === metric ? id : `${id} (${metric})`
      return [
        name,
        verdict,
        base,
        head,
        delta,
        percent,
        limit,
        used === undefined ? '' : `${bar(used)} ${percentOf(used)}`,
        owner,
        at,
        notes.join('; '),
      ]
    }),
  }
}

/** The disk without gaps: the rows add up to what is allocated of it. */
export function rowTable({ rows, total }: SizeManifest, base: Measurement | undefined): Table {
  const was = new Map<string, number>(base?.shares.map(({ name, size }) => [name, size]))
  return {
    title: 'Where the bytes are',
    columns: [
      { name: 'part' },
      { name: 'size', align: 'right' },
      { name: 'Δ', align: 'right' },
      { name: 'Δ %', align: 'right' },
      { name: 'files', align: 'right' },
      { name: 'share' },
    ],
    rows: [
      ...rows.map(({ name, size, files }) => {
        const before = was.get(name)
        const changed =
          before === undefined ? ['', ''] : [change(size - before, 'bytes'), changePercent(size, before)]
        return [
          name,
          amount(size, 'bytes'),
          ...changed,
          String(files),
          bar(size / Math.max(1, total.allocated)),
        ]
      }),
      // Without a disk the rows are the files alone.
      [
        total.allocated === total.root ? 'all files' : 'disk allocated',
        formatMiB(total.allocated),
        '',
        '',
        '',
        '',
      ],
    ],
  }
}

export function packageTable({ packages }: Measurement): Table {
  return {
    title: 'Largest packages',
    columns: [
      { name: 'package' },
      { name: 'layer' },
      { name: 'size', align: 'right' },
      { name: 'compressed (estimate)', align: 'right' },
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
        one.compressedEstimate === null ? '' : estimate(one.compressedEstimate),
        String(one.files),
        one.because.slice(0, 3).join(', '),
      ]),
    detail: true,
  }
}

/** What no row has anything to say on takes no room. */
export function withoutEmptyColumns(table: Table): Table {
  const keep = table.columns.map((_, i) => table.rows.some((row) => row[i] !== ''))
  const kept = <T>(all: readonly T[]): T[] => all.filter((_, i) => keep[i])
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) }
}

/** Ten cells of blocks, full at 1; anything above zero shows at least one. */
export function bar(share: number): string {
  const filled = share > 0 ? Math.max(1, Math.min(10, Math.round(share * 10))) : 0
  return '█'.repeat(filled) + '░'.repeat(10 - filled)
}

/** Rounded away from 100, so that a kept budget never reads `101%` nor an exceeded one `100%`. */
function percentOf(share: number): string {
  return `${share > 1 ? Math.max(101, Math.ceil(share * 100)) : Math.floor(share * 100)}%`
}
