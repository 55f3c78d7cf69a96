import type { Position } from '@dpuos/manifests'
import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../tree.ts'
import type { Placed } from './text.ts'

type At = Required<Position>

/** A single value as it would stand in a dpuos.yaml, with the place in the imageTailor file that says so. */
export const scalar = (value: string | boolean, at: At): ScalarNode => ({
  kind: 'scalar',
  at,
  value,
  source: String(value),
})

export const list = (items: readonly Placed[], at: At): ListNode => ({
  kind: 'list',
  at,
  items: items.map((item) => scalar(item.value, item.at)),
})

/** A map of what is there; undefined when nothing is. */
export function map(parts: Readonly<Record<string, Node | undefined>>, at: At): MapNode | undefined {
  const entries = new Map<string, Entry>()
  for (const [key, node] of Object.entries(parts)) {
    if (node !== undefined) entries.set(key, { key: node.at, node })
  }
  return entries.size === 0 ? undefined : { kind: 'map', at, entries }
}

/** A list of what is there; undefined when it is empty. */
export const someOf = (items: readonly Placed[]): ListNode | undefined =>
  items[0] === undefined ? undefined : list(items, items[0].at)
