import type { Node } from '../../tree/compare.ts'

export type Show = 'head' | 'base' | 'difference'

/** A part of the tree with its place in it. */
export interface Item {
  readonly node: Node
  readonly parent: Item | undefined
  /** Place among its neighbours; the way to it from the root is its address. */
  readonly index: number
  readonly items: readonly Item[]
  /** Bytes that came and that went below it, added up. */
  readonly moved: number
}

/** The tree with its places. */
export function itemsOf(node: Node, parent?: Item, index = 0): Item {
  const items: Item[] = []
  const item = { node, parent, index, items, moved: 0 }
  for (const [i, part] of (node.parts ?? []).entries()) items.push(itemsOf(part, item, i))
  item.moved =
    items.length === 0 ? Math.abs(node.head - node.base) : items.reduce((sum, { moved }) => sum + moved, 0)
  return item
}

/** The item at an address; what the address does not lead to is left out. */
export function itemAt(root: Item, address: readonly number[]): Item {
  let at = root
  for (const index of address) at = at.items[index] ?? at
  return at
}

/** An item and all above it, the root first. */
export function wayTo(item: Item): readonly Item[] {
  return item.parent === undefined ? [item] : [...wayTo(item.parent), item]
}

export const addressOf = (item: Item): readonly number[] =>
  wayTo(item)
    .slice(1)
    .map(({ index }) => index)

/** What its area stands for. */
export function weight({ node, moved }: Item, show: Show): number {
  return show === 'difference' ? moved : node[show]
}

/** Everything below an item, and itself. */
export function* all(item: Item): Generator<Item> {
  yield item
  for (const one of item.items) yield* all(one)
}
