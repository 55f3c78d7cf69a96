import type { Table } from '@dpuos/action-kit'
import type { Change, Changes } from '@dpuos/manifests'
import { change } from '../../amounts.ts'
import { becauseOf, causeOf } from '../words/change-row.ts'

const MOST_GROWN = 10
const MOST_SHRUNK = 5

const CHANGE_COLUMNS: Table['columns'] = [
  { name: 'package' },
  { name: 'what happened' },
  { name: 'Δ', align: 'right' },
  { name: 'because of' },
  { name: 'cause' },
]

/** What grew most and what shrank most; the others in one row, so that the column adds up, and each in a table below it that is folded. */
export function changeTables(changes: Changes | undefined): Table[] {
  if (changes === undefined) return []
  const { packages, rest, root, cause } = changes
  const grown = packages.filter(({ bytes }) => bytes > 0).slice(0, MOST_GROWN)
  const shrunk = packages.filter(({ bytes }) => bytes < 0).slice(0, MOST_SHRUNK)
  const others = packages.filter((one) => !grown.includes(one) && !shrunk.includes(one))
  const sum = others.reduce((total, { bytes }) => total + bytes, 0)
  const rows = [
    ...[...grown, ...shrunk].map(changeRow),
    ...(others.length === 0 ? [] : [[`${others.length} more packages`, '', change(sum, 'bytes'), '', '']]),
    ...(rest === 0
      ? []
      : [
          [
            'files of no package',
            '',
            change(rest, 'bytes'),
            'overlay, generated files, the RPM database',
            '',
          ],
        ]),
  ]
  if (rows.length === 0) return []
  return [
    {
      title: `What changed since the baseline${CAUSES[cause ?? 'unknown']}`,
      columns: CHANGE_COLUMNS,
      rows: [...rows, ['the root', '', change(root, 'bytes'), '', '']],
    },
    {
      title: `${others.length} more packages`,
      columns: CHANGE_COLUMNS,
      rows: others.map(changeRow),
      detail: true,
    },
  ]
}

const CAUSES = {
  pr: ', by the definition',
  drift: ', by newer package repositories',
  both: ', by the definition and newer package repositories',
  unknown: '',
} as const

const changeRow = (one: Change): string[] => [
  one.what,
  one.kind,
  change(one.bytes, 'bytes'),
  becauseOf(one),
  causeOf(one),
]

/** Modules, firmware and large files that came, went or changed; their bytes are in those of packages too. */
export function fileTable(changes: Changes | undefined): Table {
  const files = changes?.files ?? []
  return {
    title: `${files.length} kernel modules, firmware and large files that changed`,
    columns: [
      { name: 'file' },
      { name: 'what happened' },
      { name: 'Δ', align: 'right' },
      { name: 'because of' },
    ],
    rows: files.map(({ what, kind, path, bytes, why }) => [
      path,
      `${what} ${kind}`,
      change(bytes, 'bytes'),
      why,
    ]),
    detail: true,
  }
}
