import { all, type Item } from './items.ts'

/** What a search finds below an item: parts whose name or note holds all of its words. undefined: nothing is searched for. */
export function matches(root: Item, search: string): readonly Item[] | undefined {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  return [...all(root)].filter((item) => {
    const { node } = item
    const text = `${node.name} ${node.note ?? ''}`.toLowerCase()
    return item !== root && node.kind !== 'rest' && words.every((word) => text.includes(word))
  })
}
