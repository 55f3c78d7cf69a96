// Pure: sizes and growth as tables of a report.
import type { Table } from '@dpuos/action-kit'
import { formatMiB, type KernelGrowth, type KernelSubsystem } from '@dpuos/manifests'
import { bytesOf } from './growth.ts'

/** Rows of a table; what comes behind them is summed up. */
const ROWS = 10
/** Symbols and modules that are shown. */
const SHOWN = 15

const right = (name: string): { readonly name: string; readonly align: 'right' } => ({ name, align: 'right' })

/** Image and modules by subsystem, largest first: ten rows and the rest. */
export function subsystemTable(subsystems: readonly KernelSubsystem[]): Table {
  const rest = subsystems.slice(ROWS)
  const sum = (of: (one: KernelSubsystem) => number): number => rest.reduce((all, one) => all + of(one), 0)
  const known = subsystems.some(({ builtin }) => builtin !== null)
  const rows: readonly KernelSubsystem[] = [
    ...subsystems.slice(0, ROWS),
    ...(rest.length === 0
      ? []
      : [
          {
            name: `${rest.length} more`,
            builtin: known ? sum((one) => one.builtin ?? 0) : null,
            modules: sum((one) => one.modules),
            size: sum((one) => one.size),
          },
        ]),
  ]
  return {
    title: known ? 'Kernel by subsystem' : 'Modules by subsystem',
    columns: [
      { name: 'subsystem' },
      ...(known ? [right('in the image')] : []),
      right('modules'),
      right('size of modules'),
    ],
    rows: rows.map((row) => [
      row.name,
      ...(known ? [formatMiB(row.builtin ?? 0)] : []),
      String(row.modules),
      formatMiB(row.size),
    ]),
  }
}

/** What grew: subsystems, modules, symbols; a table that would be empty is left out. */
export function growthTables({ subsystems, changed, symbols }: KernelGrowth): Table[] {
  const tables: Table[] = [
    {
      title: 'Growth by subsystem',
      columns: [{ name: 'subsystem' }, right('in the image'), right('modules')],
      rows: subsystems
        .slice(0, SHOWN)
        .map((row) => [
          row.name,
          row.builtin === null ? 'not known' : signed(row.builtin),
          signed(row.modules),
        ]),
    },
    {
      title: cut('Growth by module', changed.length),
      columns: [{ name: 'module' }, right('before'), right('now'), right('growth')],
      rows: changed.slice(0, SHOWN).map((one) => [one.name, ...sizes(one)]),
      detail: true,
    },
    {
      title: cut('Growth by symbol', symbols?.largest.length ?? 0),
      columns: [{ name: 'symbol' }, { name: 'in' }, right('before'), right('now'), right('growth')],
      rows: (symbols?.largest ?? []).slice(0, SHOWN).map((one) => [one.name, one.file, ...sizes(one)]),
      detail: true,
    },
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}

/** `add 3, remove 1, grow 2, shrink 0: +1,234 B`, in the words of bloat-o-meter. */
export const symbolSummary = ({
  added,
  removed,
  grown,
  shrunk,
  bytes,
}: NonNullable<KernelGrowth['symbols']>): string =>
  `add ${added}, remove ${removed}, grow ${grown}, shrink ${shrunk}: ${signed(bytes)}`

/** Bytes with their sign: `+1,234 B`. */
export const signed = (bytes: number): string => `${bytes > 0 ? '+' : ''}${bytes.toLocaleString('en-US')} B`

const sizes = (one: { readonly before: number | null; readonly after: number | null }): string[] => [
  plain(one.before),
  plain(one.after),
  signed(bytesOf(one)),
]

const plain = (bytes: number | null): string => (bytes === null ? '–' : bytes.toLocaleString('en-US'))

const cut = (title: string, count: number): string =>
  count > SHOWN ? `${title}, the largest ${SHOWN}` : title
