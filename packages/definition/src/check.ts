import { type Finding, nearest, type SchemaPart } from '@dpuos/manifests'
import * as v from 'valibot'
import { badValue, expectation, finding, refused } from './messages.ts'
import { info } from './meta.ts'
import { joinPath } from './paths.ts'
import { DefinitionSchema } from './schema.ts'
import {
  type Entry,
  formatPath,
  found,
  type ListNode,
  type MapNode,
  type Node,
  type Path,
  print,
  printText,
  type ScalarNode,
  toPlain,
} from './tree.ts'
import { unknownKey } from './unknown-key.ts'
import { unsupportedValue } from './unsupported.ts'

/** Keys of the object that may stand in place of a list. */
export const LIST_OPERATIONS = ['replace', 'remove', 'append'] as const

/** A reference to a secret, or an attempt at one. */
const REFERENCE = /\$\{[^}]*\}?/

/**
 * Check one file against the schema, the definition's where no other is given. All keys are optional here: what must be there is known after inheritance only.
 * Returns the tree without what is wrong, in normal form: lists with their operation, sysctl keys in dots, paths
 * resolved against the file. Findings point at the key for unknown keys, at the value for wrong values.
 */
export function checkFile(
  root: MapNode,
  schema: SchemaPart = DefinitionSchema,
): { readonly root: MapNode; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const checked = new Checker(findings).map(root, schema, [])
  return { root: checked ?? { ...root, entries: new Map() }, findings }
}

class Checker {
  readonly #findings: Finding[]

  constructor(findings: Finding[]) {
    this.#findings = findings
  }

  #node(node: Node, schema: SchemaPart, path: Path): Node | undefined {
    const { base } = info(schema)
    switch (base.type) {
      case 'strict_object':
        return this.map(node, schema, path)
      case 'record':
        return this.#record(node, schema, path)
      case 'array':
        return this.#list(node, schema, path)
      default:
        return this.#leaf(node, schema, path)
    }
  }

  map(given: Node, schema: SchemaPart, path: Path): MapNode | undefined {
    const node = spelledOut(given, schema)
    if (!this.#isMap(node, schema, path)) return undefined
    const known = info(schema).base.entries ?? {}
    const inList = typeof path.at(-1) === 'number'
    const entries = new Map<string, Entry>()
    let whole = true
    for (const [key, entry] of node.entries) {
      if (path.length === 0 && key === 'extends') continue
      const child = known[key]
      if (!Object.hasOwn(known, key) || child === undefined) {
        this.#findings.push(unknownKey(key, entry, path, Object.keys(known)))
        whole = false
        continue
      }
      const value = this.#node(entry.node, child, node.short === undefined ? [...path, key] : path)
      if (value) entries.set(key, { ...entry, node: value })
      else whole = false
    }
    // Text stays text, its path resolved.
    const [only] = node.short === undefined ? [] : entries.values()
    const checked: MapNode = {
      ...node,
      entries,
      ...(only?.node.kind === 'scalar' ? { short: only.node } : {}),
    }
    if (!inList) return checked
    // A list item is whole: nothing is inherited into it.
    for (const [key, child] of Object.entries(known)) {
      if (node.entries.has(key) || info(child).optional) continue
      const title = `\`${formatPath(path)}\` has no \`${key}\`, expected ${expectation(child)}`
      this.#findings.push(finding('missing-key', title, node.at))
      whole = false
    }
    return whole && this.#passes(checked, schema, path) ? checked : undefined
  }

  #isMap(node: Node, schema: SchemaPart, path: Path): node is MapNode {
    if (node.kind === 'map') return true
    // `system:` with everything below it commented out: as if it were not there.
    if (node.kind !== 'scalar' || node.value !== null) this.#findings.push(badValue(node, path, schema))
    return false
  }

  #record(node: Node, schema: SchemaPart, path: Path): MapNode | undefined {
    if (!this.#isMap(node, schema, path)) return undefined
    const { base, meta } = info(schema)
    const entries = new Map<string, Entry>()
    for (const [key, entry] of node.entries) {
      const shown = printText(key)
      const badKey = parse(base.key as SchemaPart, key).issues?.[0]
      if (badKey || key === '__proto__') {
        const title = `\`${shown}\` in \`${formatPath(path)}\`: expected ${badKey?.message ?? 'another name'}`
        this.#findings.push(finding('bad-key', title, entry.key))
        continue
      }
      const name = meta.normalKey?.(key) ?? key
      const first = entries.get(name)
      if (first) {
        const title = `\`${shown}\` in \`${formatPath(path)}\` stands twice, first in line ${first.key.line}`
        this.#findings.push(finding('duplicate-key', title, entry.key, 'Keep one of the two.'))
        continue
      }
      const value = this.#node(entry.node, base.value as SchemaPart, [...path, name])
      if (value) entries.set(name, { ...entry, node: value })
    }
    return { ...node, entries }
  }

  #list(node: Node, schema: SchemaPart, path: Path): ListNode | undefined {
    const { meta } = info(schema)
    if (node.kind === 'list') {
      const items = this.#items(node, schema, path)
      const list: ListNode = { ...node, items, replace: meta.replaces === true, remove: [] }
      // Where items were dropped, the list itself cannot be judged.
      if (node.items.length !== items.length) return items.length > 0 ? list : undefined
      return this.#passes(list, schema, path) ? list : undefined
    }
    if (node.kind === 'map' && typeof path.at(-2) !== 'number') return this.#operations(node, schema, path)
    if (node.kind === 'scalar' && node.value === null) return undefined
    if (node.kind === 'scalar' && meta.single) {
      return this.#list({ kind: 'list', at: node.at, items: [node] }, schema, path)
    }
    this.#findings.push(badValue(node, path, schema))
    return undefined
  }

  /** `{replace: […]}`, or `{remove: […], append: […]}`, either of the two. */
  #operations(node: MapNode, schema: SchemaPart, path: Path): ListNode | undefined {
    const parts = new Map<string, ListNode>()
    for (const [key, entry] of node.entries) {
      if (!LIST_OPERATIONS.some((operation) => operation === key)) {
        const meant = nearest(key, LIST_OPERATIONS)
        const title = `unknown key \`${printText(key)}\` in the list \`${formatPath(path)}\`${meant ? `, did you mean \`${meant}\`?` : ''}`
        const hint = 'A list is written [a, b], {append: […], remove: […]} or {replace: […]}.'
        this.#findings.push(finding('unknown-key', title, entry.key, hint))
      } else if (entry.node.kind !== 'list') {
        this.#findings.push(badValue(entry.node, [...path, key], { kind: 'schema', type: 'array' }))
      } else {
        parts.set(key, entry.node)
      }
    }
    const replace = parts.get('replace')
    if (replace && parts.size > 1) {
      const title = `\`${formatPath(path)}\` has \`replace\` beside ${parts.has('remove') ? '`remove`' : '`append`'}`
      this.#findings.push(
        finding('list-operation', title, node.at, 'Use `replace` alone: its list is the whole list.'),
      )
    }
    const added = replace ?? parts.get('append')
    return {
      kind: 'list',
      at: node.at,
      items: added ? this.#items(added, schema, path) : [],
      replace: replace !== undefined,
      remove: replace ? [] : (parts.get('remove')?.items.filter((item) => this.#isName(item, path)) ?? []),
    }
  }

  #isName(item: Node, path: Path): item is ScalarNode {
    if (item.kind === 'scalar' && item.value !== null) return true
    const title = `\`${formatPath(path)}.remove\`: expected names of items, found ${found(item)}`
    this.#findings.push(finding('wrong-type', title, item.at))
    return false
  }

  #items(list: ListNode, schema: SchemaPart, path: Path): Node[] {
    const { base, meta } = info(schema)
    const items: Node[] = []
    const seen = new Map<string, number>()
    for (const [index, item] of list.items.entries()) {
      const checked = this.#node(item, base.item as SchemaPart, [...path, index])
      if (!checked) continue
      items.push(checked)
      if (checked.kind !== 'map' || !meta.identity) continue
      const identity = meta.identity(toPlain(checked) as never)
      const first = seen.get(identity)
      seen.set(identity, first ?? item.at.line)
      if (first === undefined) continue
      const title = `\`${formatPath(path)}\` has \`${identity}\` twice, first in line ${first}`
      const hint = path[0] === 'budgets' ? 'Give one of them an `id` of its own.' : 'Keep one of the two.'
      this.#findings.push(finding('duplicate-item', title, item.at, hint))
    }
    return items
  }

  #leaf(node: Node, schema: SchemaPart, path: Path): Node | undefined {
    const { meta } = info(schema)
    const value = node.kind === 'scalar' ? node.value : undefined
    const keys = path.filter((part) => typeof part === 'string').join('.')
    const unsupported = unsupportedValue(keys, value)
    if (unsupported) {
      const title = `\`${formatPath(path)}\`: \`${print(node)}\` is not supported by this version of dpuos`
      this.#findings.push(finding('unsupported', title, node.at, unsupported.hint))
      return undefined
    }
    if (
      typeof value === 'string' &&
      !meta.secretReference &&
      !meta.verbatim &&
      keys !== 'description' &&
      REFERENCE.test(value)
    ) {
      const title = `\`${formatPath(path)}\` holds \`${printText(REFERENCE.exec(value)?.[0] ?? '')}\`, but secrets are not filled in here`
      const hint =
        'Secrets can be used for `password-hash` and `authorized-keys` of `users`; write the value out.'
      this.#findings.push(finding('secret-misplaced', title, node.at, hint))
      return undefined
    }
    if (!this.#passes(node, schema, path)) return undefined
    if (!meta.path || node.kind !== 'scalar') return node
    return { ...node, value: joinPath(node.at.file, String(node.value)) }
  }

  /** Run the schema itself over a value whose parts are sound. */
  #passes(node: Node, schema: SchemaPart, path: Path): boolean {
    const result = parse(schema, toPlain(node))
    if (result.success) return true
    const [issue] = result.issues
    const inside = (issue.path ?? []).map((step) => step.key as string | number)
    const at = inside.reduce<Node>((parent, step) => childOf(parent, step) ?? parent, node)
    const where = [...path, ...inside]
    // Our own checks bring words that complete "expected …"; for the rest the schema knows better ones.
    const own = issue.kind !== 'schema' && !issue.message.startsWith('Invalid ')
    const wanted = own ? issue.message : expectation(schema)
    this.#findings.push(
      issue.kind === 'schema' ? badValue(at, where, schema) : refused(at, where, wanted, info(schema).meta),
    )
    return false
  }
}

/** Text, or the one word, where a map may be written short: as the map. */
function spelledOut(node: Node, schema: SchemaPart): Node {
  const { shorthand, word } = info(schema).meta
  if (word !== undefined && node.kind === 'scalar' && node.value === word) {
    const entry = { key: node.at, node: { ...node, value: true, source: 'true' } }
    return { kind: 'map', at: node.at, entries: new Map([[word, entry]]) }
  }
  if (shorthand === undefined || node.kind !== 'scalar' || node.value === null) return node
  return { kind: 'map', at: node.at, short: node, entries: new Map([[shorthand, { key: node.at, node }]]) }
}

function parse(schema: SchemaPart, value: unknown): v.SafeParseResult<v.GenericSchema> {
  return v.safeParse(schema as unknown as v.GenericSchema, value)
}

function childOf(node: Node, step: string | number): Node | undefined {
  if (node.kind === 'map') return node.entries.get(String(step))?.node
  return node.kind === 'list' ? node.items[Number(step)] : undefined
}
