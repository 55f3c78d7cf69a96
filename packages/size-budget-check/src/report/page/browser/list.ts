import { formatBytes } from '@dpuos/action-kit/text'
import { change, changePercent } from '../../../amounts.ts'
import { element } from './dom.ts'
import type { Item } from './items.ts'
import { wayText } from './words.ts'

export interface Column {
  readonly name: string
  /** What is sorted by; a text sorts upwards first. */
  readonly key: (item: Item) => number | string
  readonly text: (item: Item) => string
}

const number = (name: string, key: (item: Item) => number, text: (item: Item) => string): Column => ({
  name,
  key,
  text,
})

/** What a phone has no room for. */
const EXTRA = ['base', 'per cent', 'files']

const classOf = ({ name }: Column): string =>
  name === 'name' ? 'name' : EXTRA.includes(name) ? 'n extra' : 'n'

/** Columns behind the name. */
export function columnsOf(compared: boolean): readonly Column[] {
  const size = number(
    'now',
    ({ node }) => node.head,
    ({ node }) => formatBytes(node.head),
  )
  const files = number(
    'files',
    ({ node }) => node.files ?? 0,
    ({ node }) => String(node.files ?? ''),
  )
  if (!compared) return [size, files]
  const delta = ({ node: { head, base } }: Item): number => head - base
  return [
    size,
    number(
      'base',
      ({ node }) => node.base,
      ({ node }) => formatBytes(node.base),
    ),
    number(
      'change',
      (item) => Math.abs(delta(item)),
      (item) => change(delta(item), 'bytes'),
    ),
    number(
      'per cent',
      ({ node: { head, base } }) => (base === 0 ? Number.POSITIVE_INFINITY : Math.abs(head - base) / base),
      ({ node: { head, base } }) => changePercent(head, base),
    ),
    files,
  ]
}

export interface Sorting {
  readonly column: string
  readonly down: boolean
}

/** Rows that are made at most: a browser should not choke on what nobody reads. */
const MOST_ROWS = 400

export interface ListOptions {
  readonly compared: boolean
  readonly sorting: Sorting
  /** Names with the way to them. */
  readonly whole: boolean
  readonly open: (item: Item) => void
  readonly sort: (sorting: Sorting) => void
}

/** Items as a table that can be sorted; a name that can be opened, or shown in the map, is a button. */
export function drawList(list: HTMLElement, items: readonly Item[], options: ListOptions): void {
  const { compared, sorting, whole, open } = options
  const name: Column = {
    name: 'name',
    key: (item) => item.node.name,
    text: (item) => (whole ? wayText(item) : item.node.name),
  }
  const columns = [name, ...columnsOf(compared)]
  const by = columns.find((column) => column.name === sorting.column) ?? columns[1] ?? name
  const sorted = [...items].sort((a, b) => compare(by.key(a), by.key(b)) * (sorting.down ? -1 : 1))
  const head = columns.map((column) => heading(column, column === by, options))
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map((item) => row(item, columns, whole || item.items.length > 0 ? () => open(item) : undefined))
  const left = sorted.length - rows.length
  if (left > 0) {
    const cell = element('td', {
      text: `${left} more: search, or open a part`,
      colspan: String(columns.length),
    })
    rows.push(element('tr', {}, [cell]))
  }
  const table = element('table', {}, [
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows),
  ])
  list.replaceChildren(rows.length === 0 ? element('p', { class: 'nothing', text: 'Nothing here.' }) : table)
}

function heading(column: Column, sorted: boolean, { sorting, sort }: ListOptions): HTMLElement {
  const button = element('button', { type: 'button', class: 'plain', text: column.name })
  const down = sorted ? !sorting.down : column.name !== 'name'
  button.addEventListener('click', () => sort({ column: column.name, down }))
  const direction = sorted ? (sorting.down ? 'descending' : 'ascending') : 'none'
  return element('th', { class: classOf(column), scope: 'col', 'aria-sort': direction }, [button])
}

function row(item: Item, columns: readonly Column[], open: (() => void) | undefined): HTMLElement {
  return element(
    'tr',
    {},
    columns.map((column) => {
      if (column.name !== 'name') return element('td', { class: classOf(column), text: column.text(item) })
      const text = column.text(item)
      const name =
        open === undefined
          ? element('span', { text })
          : element('button', { type: 'button', class: 'plain', text })
      if (open !== undefined) name.addEventListener('click', open)
      const note = element('div', { class: 'sub', text: item.node.note ?? '' })
      return element('td', { class: 'name' }, item.node.note === undefined ? [name] : [name, note])
    }),
  )
}

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)
