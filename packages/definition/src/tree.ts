import type { Position } from '@dpuos/manifests'

/** A value of a definition file with the place where it stands. */
export type Node = ScalarNode | ListNode | MapNode

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly at: Required<Position>
  readonly value: string | number | boolean | null
  /** As written, for messages: `24.10` is the number 24.1. */
  readonly source: string
}

export interface ListNode {
  readonly kind: 'list'
  readonly at: Required<Position>
  readonly items: readonly Node[]
  /** Set by the check: what the list does to that of the files before it. Neither: its items are appended. */
  readonly replace?: boolean
  readonly remove?: readonly ScalarNode[]
}

export interface MapNode {
  readonly kind: 'map'
  readonly at: Required<Position>
  readonly entries: ReadonlyMap<string, Entry>
  /** Set by the check: the text that stands in the file in place of the map. */
  readonly short?: ScalarNode
}

export interface Entry {
  /** Where the key stands. */
  readonly key: Required<Position>
  readonly node: Node
}

/** Key names and list indices from the root to a value. */
export type Path = readonly (string | number)[]

/** `budgets[1].max`; the root is empty text. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

/** Position of a value; the nearest parent that has one where it is not there, at last the beginning of `file`. */
export function positionIn(root: MapNode, path: Path, file: string): Position {
  let at: Position = { file, line: 1, column: 1 }
  let node: Node | undefined = root
  for (const part of path) {
    if (node?.kind === 'map') {
      const entry: Entry | undefined = node.entries.get(String(part))
      if (entry === undefined) return at
      node = entry.node
      at = node.kind === 'scalar' ? node.at : entry.key
    } else if (node?.kind === 'list') {
      node = node.items[Number(part)]
      if (node === undefined) return at
      at = node.at
    } else {
      return at
    }
  }
  return at
}

/** The value without positions. Objects have no prototype, so that no key is special. */
export function toPlain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toPlain)
  const plain: Record<string, unknown> = Object.create(null)
  for (const [key, entry] of node.entries) plain[key] = toPlain(entry.node)
  return plain
}

/** One short line that shows the value to a person; control characters are escaped. */
export function print(node: Node): string {
  if (node.kind === 'map' && node.short !== undefined) return print(node.short)
  if (node.kind !== 'scalar') return shorten(formatFlow(toPlain(node)))
  return typeof node.value === 'string' ? printText(node.value) : node.source
}

const shorten = (text: string, length = 60): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text

/** Text on one line of at most `length` characters, control and direction characters escaped. */
export function printText(value: string, length?: number): string {
  const quoted = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\')
  const visible = quoted.replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return shorten(visible, length)
}

/** A value as YAML would have it on one line: `{metric: disk, max: 1GiB}`. */
export function formatFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatFlow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => `${key}: ${formatFlow(part)}`)
      .join(', ')}}`
  }
  return printText(String(value))
}

/** What a value is, to complete "found …": "text `yes`", "the number 24.1", "a list", "nothing". */
export function found(node: Node): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`
  if (node.value === null) return 'nothing'
  if (node.value === '') return 'empty text'
  const kind =
    typeof node.value === 'string'
      ? 'text'
      : typeof node.value === 'number'
        ? 'the number'
        : 'the truth value'
  return `${kind} \`${print(node)}\``
}
