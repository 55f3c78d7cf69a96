import { type Finding, nearest, type Position } from '@dpuos/manifests'
import { info } from './meta.ts'
import { describe } from './schema-at.ts'
import {
  formatPath,
  type ListNode,
  type MapNode,
  type Node,
  type Path,
  print,
  printText,
  toPlain,
} from './tree.ts'

/** What one file does to one value. */
export interface Contribution {
  /** The key it is about: the list itself for list items. */
  readonly path: Path
  readonly at: Position
  /** Printed form of the value, on one line; `***` where it is not to be shown. */
  readonly value: string
  /** `sets` a single value, `adds` or `removes` a list item, `repeats` one that was there already. */
  readonly effect: 'sets' | 'adds' | 'removes' | 'repeats'
  /** True when a later file changed it: it is no part of the result. */
  readonly overridden: boolean
  /** Which place overrides it. */
  readonly by?: Position
}

export interface Merged {
  readonly root: MapNode
  readonly contributions: readonly Contribution[]
  readonly findings: readonly Finding[]
}

/**
 * Put checked files together, in order of application: later wins, maps merge, lists are appended (an item that is there
 * already keeps its place) or replaced as their schema or their operation says.
 */
export function merge(files: readonly MapNode[]): Merged {
  const merger = new Merger()
  let root: MapNode | undefined
  for (const file of files) root = merger.map(root, file, [])
  if (root === undefined) throw new Error('merge needs at least one file')
  return { root, contributions: merger.contributions, findings: merger.findings }
}

/** A contribution that may still be overridden; `key` and `identity` tell what it is about. */
interface Draft {
  contribution: Contribution
  readonly key: string
  readonly identity: string
}

class Merger {
  readonly findings: Finding[] = []
  readonly #drafts: Draft[] = []

  get contributions(): readonly Contribution[] {
    return this.#drafts.map((draft) => draft.contribution)
  }

  map(before: MapNode | undefined, after: MapNode, path: Path): MapNode {
    const entries = new Map(before?.entries)
    for (const [key, entry] of after.entries) {
      const earlier = entries.get(key)?.node
      entries.set(key, { key: entry.key, node: this.#node(earlier, entry.node, [...path, key]) })
    }
    if (after.entries.size === 0 && path.length > 0) this.#add(after, path, 'sets', '')
    // What is put together from two files is no longer the text of one.
    const { short: _short, ...whole } = after
    return before === undefined ? { ...after, entries } : { ...whole, entries }
  }

  #node(before: Node | undefined, after: Node, path: Path): Node {
    if (after.kind === 'map') return this.map(before?.kind === 'map' ? before : undefined, after, path)
    if (after.kind === 'list') return this.#list(before?.kind === 'list' ? before : undefined, after, path)
    this.#override(path, undefined, after.at)
    this.#add(after, path, 'sets', '')
    return after
  }

  #list(before: ListNode | undefined, after: ListNode, path: Path): ListNode {
    const identity = identityOf(path)
    const items = new Map((before?.items ?? []).map((item) => [identity(item), item]))
    if (after.replace) {
      this.#override(path, undefined, after.at)
      items.clear()
    }
    for (const item of after.remove ?? []) {
      const name = identity(item)
      if (items.delete(name)) {
        this.#override(path, name, item.at)
        this.#add(item, path, 'removes', name)
      } else {
        this.#removesNothing(String(item.value), path, item.at, [...items.keys()])
      }
    }
    for (const item of after.items) {
      const name = identity(item)
      const earlier = items.get(name)
      // `sshd` and `sshd.service` are one thing; two budgets of one id are two opinions.
      if (earlier && (item.kind === 'scalar' || isShort(item) || print(earlier) === print(item))) {
        this.#add(item, path, 'repeats', name)
        continue
      }
      if (earlier) this.#override(path, name, item.at)
      items.set(name, item)
      this.#add(item, path, 'adds', name)
    }
    return { kind: 'list', at: after.at, items: [...items.values()] }
  }

  #add(node: Node, path: Path, effect: Contribution['effect'], identity: string): void {
    const value = describe(path)?.meta.hidden === 'always' ? '***' : print(node)
    const contribution = { path, at: node.at, value, effect, overridden: false }
    this.#drafts.push({ contribution, key: formatPath(path), identity })
  }

  /** Mark what stands at the path (only the item of that identity, when given) as overridden. */
  #override(path: Path, identity: string | undefined, by: Position): void {
    const key = formatPath(path)
    for (const draft of this.#drafts) {
      const same = draft.key === key && (identity === undefined || draft.identity === identity)
      if (same && !draft.contribution.overridden)
        draft.contribution = { ...draft.contribution, overridden: true, by }
    }
  }

  #removesNothing(name: string, path: Path, at: Position, there: readonly string[]): void {
    const meant = nearest(name, there)
    this.findings.push({
      level: 'warning',
      code: 'definition-remove-nothing',
      title: `\`${formatPath(path)}\` removes \`${printText(name)}\`, which is not there${meant ? `, did you mean \`${meant}\`?` : ''}`,
      hint:
        there.length > 0
          ? 'Take the entry out.'
          : 'No file before this one has this list, and defaults are not inherited: write out the list that you want.',
      at,
    })
  }
}

const isShort = (node: Node): boolean => node.kind === 'map' && node.short !== undefined

/** How items of the list at a path are told apart. */
function identityOf(path: Path): (item: Node) => string {
  const own = describe(path)?.meta.identity
  return (item) => {
    const plain = toPlain(item)
    if (own === undefined || (typeof plain === 'object') !== wantsMap(path)) return String(plain)
    return own(plain as never)
  }
}

function wantsMap(path: Path): boolean {
  const item = describe(path)?.base.item
  return item !== undefined && info(item).base.type === 'strict_object'
}
