import type { Node } from './compare.ts'

/**
 * The tree in at most `limit` bytes of JSON: of what does not fit, the smallest parts are one, and what they come to stays.
 * Which is largest is decided by what a part is and was, so that no part is kept whose whole is not.
 */
export function prune(root: Node, limit: number): Node {
  const all: { readonly node: Node; readonly parent: Node | undefined }[] = []
  const collect = (node: Node, parent: Node | undefined): void => {
    all.push({ node, parent })
    for (const part of node.parts ?? []) collect(part, node)
  }
  collect(root, undefined)
  all.sort((a, b) => weight(b.node) - weight(a.node))
  const kept = new Set<Node>()
  let bytes = 0
  for (const { node, parent } of all) {
    if (parent !== undefined && !kept.has(parent)) continue
    const { parts: _, ...own } = node
    bytes += Buffer.byteLength(JSON.stringify(own)) + REST_BYTES
    if (bytes > limit && parent !== undefined) break
    kept.add(node)
  }
  return kept.size === all.length ? root : cut(root, kept)
}

/** `,"parts":[]` and the part that stands for what was left out. */
const REST_BYTES = 80

const weight = ({ head, base }: Node): number => head + base

function cut(node: Node, kept: ReadonlySet<Node>): Node {
  const { parts = [], ...own } = node
  const stay = parts.filter((part) => kept.has(part))
  if (stay.length === 0) return own
  const left = parts.filter((part) => !kept.has(part))
  const rest: Node[] = left.length === 0 ? [] : [together(left)]
  return { ...own, parts: [...stay.map((part) => cut(part, kept)), ...rest] }
}

const together = (left: readonly Node[]): Node => ({
  kind: 'rest',
  name: `${left.length} smaller`,
  head: left.reduce((sum, { head }) => sum + head, 0),
  base: left.reduce((sum, { base }) => sum + base, 0),
})
