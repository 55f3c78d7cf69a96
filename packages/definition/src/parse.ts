import type { Finding, Position } from '@dpuos/manifests'
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Scalar,
  type Node as YamlNode,
} from 'yaml'
import { type Entry, found, type MapNode, type Node, printText } from './tree.ts'
import { explainYamlError } from './yaml-errors.ts'

/** Far more than a definition needs; a bound for files that expand through aliases or are no definition at all. */
const MAX_DEPTH = 32
const MAX_NODES = 50_000

export interface ParsedFile {
  /** Undefined when the file cannot be read as a map; then the findings say why. */
  readonly root: MapNode | undefined
  readonly findings: readonly Finding[]
}

/** Read YAML text into a tree that keeps its positions. Never throws. */
export function parseYaml(text: string, file: string): ParsedFile {
  const reader = new Reader(text.replace(/^\uFEFF/, ''), file)
  try {
    return { root: reader.read(), findings: reader.findings }
  } catch (error) {
    // The parser recurses: a file of ten thousand brackets exhausts the stack.
    reader.fail(
      0,
      'yaml',
      `${file} cannot be read as YAML: ${(error as Error).message}`,
      'Is this the right file?',
    )
    return { root: undefined, findings: reader.findings }
  }
}

class Reader {
  readonly findings: Finding[] = []
  readonly #lines = new LineCounter()
  readonly #text: string
  readonly #file: string
  #nodes = 0

  constructor(text: string, file: string) {
    this.#text = text
    this.#file = file
  }

  read(): MapNode | undefined {
    const foreign = this.#text.search(/[\0\uFFFD]/)
    if (foreign >= 0) {
      const line = this.#text.slice(0, foreign).split('\n').length
      this.findings.push({
        level: 'error',
        code: 'definition-encoding',
        title: `${this.#file} is not UTF-8 text`,
        hint: 'Save it as UTF-8.',
        at: { file: this.#file, line, column: 1 },
      })
      return undefined
    }
    // Own duplicate-key check: it names both places. Merge keys are refused below.
    const documents = parseAllDocuments(this.#text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      uniqueKeys: false,
      version: '1.2',
      logLevel: 'silent',
    }) as Document.Parsed[]
    const [document, second] = documents
    // One per line: what follows on the same line follows from the first.
    const errors = documents.flatMap((one) => [...one.errors, ...one.warnings])
    const perLine = new Map(errors.reverse().map((error) => [this.#position(error.pos[0]).line, error]))
    for (const error of [...perLine.values()].reverse().slice(0, 5)) {
      const { title, hint } = explainYamlError(error, this.#text)
      this.fail(error.pos[0], 'yaml', title, hint)
    }
    if (this.findings.length > 0) return undefined
    if (second !== undefined) {
      const title = 'a definition is one YAML document; a second one starts here'
      this.fail(
        second.range[0],
        'documents',
        title,
        'Take out the `---`, or move the rest into a file that `extends` this one.',
      )
    }
    const contents = document?.contents
    if (contents === null || contents === undefined || (isScalar(contents) && contents.value === null)) {
      this.fail(
        0,
        'empty',
        `${this.#file} is empty`,
        'A definition begins with `schema: dpuos.definition/v1`.',
      )
      return undefined
    }
    const root = this.#node(contents, document as Document.Parsed, 0, [])
    if (root === undefined || root.kind === 'map') return root
    this.fail(
      0,
      'wrong-type',
      `a definition is a map of keys, found ${found(root)}`,
      'It begins with `schema: dpuos.definition/v1`.',
    )
    return undefined
  }

  fail(offset: number, code: string, title: string, hint: string): void {
    this.findings.push({
      level: 'error',
      code: `definition-${code}`,
      title,
      hint,
      at: this.#position(offset),
    })
  }

  #position(offset: number): Required<Position> {
    const { line, col } = this.#lines.linePos(offset)
    return { file: this.#file, line: Math.max(1, line), column: Math.max(1, col) }
  }

  #node(yaml: YamlNode, document: Document, depth: number, inside: readonly YamlNode[]): Node | undefined {
    const offset = yaml.range?.[0] ?? 0
    this.#nodes += 1
    if (depth > MAX_DEPTH || this.#nodes > MAX_NODES) {
      // Once is enough; what follows is dropped silently.
      if (this.#nodes < Number.MAX_SAFE_INTEGER / 2) {
        this.fail(
          offset,
          'too-big',
          'the file nests too deeply or expands to too many values',
          'Is this the right file?',
        )
      }
      this.#nodes = Number.MAX_SAFE_INTEGER / 2
      return undefined
    }
    if (isAlias(yaml)) {
      const target = yaml.resolve(document)
      if (target === undefined || inside.includes(target)) {
        const title = target
          ? `\`*${printText(yaml.source)}\` stands inside what it repeats`
          : `there is no \`&${printText(yaml.source)}\` before this alias`
        this.fail(offset, 'yaml', title, 'Write the value out.')
        return undefined
      }
      return this.#node(target, document, depth + 1, inside)
    }
    const at = this.#position(offset)
    if (isSeq(yaml)) {
      const items = yaml.items.map((item) =>
        this.#node(item as YamlNode, document, depth + 1, [...inside, yaml]),
      )
      return { kind: 'list', at, items: items.filter((item) => item !== undefined) }
    }
    if (isMap(yaml)) return this.#map(yaml.items as never, at, document, depth, [...inside, yaml])
    return isScalar(yaml) ? this.#scalar(yaml, at) : undefined
  }

  #map(
    pairs: readonly { key: YamlNode | null; value: YamlNode | null }[],
    at: Required<Position>,
    document: Document,
    depth: number,
    inside: readonly YamlNode[],
  ): MapNode {
    const entries = new Map<string, Entry>()
    for (const { key, value } of pairs) {
      const offset = key?.range?.[0] ?? value?.range?.[0] ?? 0
      if (!isScalar(key) || key.value === null) {
        this.fail(offset, 'yaml', 'a key must be plain text', 'Write `key: value`.')
        continue
      }
      const name = keyText(key)
      const node = value
        ? this.#node(value, document, depth + 1, inside)
        : ({ kind: 'scalar', at: this.#position(offset), value: null, source: '' } as const)
      // An empty value has no place of its own: the key has.
      const isNull = node?.kind === 'scalar' && node.value === null
      const first = entries.get(name)
      if (name === '<<') {
        this.fail(
          offset,
          'yaml',
          'merge keys (`<<`) are not part of YAML 1.2',
          'Use `extends` for what several definitions share.',
        )
      } else if (first) {
        const title = `key \`${printText(name)}\` stands twice, first in line ${first.key.line}`
        this.fail(offset, 'duplicate-key', title, 'Join the two.')
      } else if (node) {
        entries.set(name, {
          key: this.#position(offset),
          node: isNull ? { ...node, at: this.#position(offset) } : node,
        })
      }
    }
    return { kind: 'map', at, entries }
  }

  #scalar(yaml: Scalar, at: Required<Position>): Node {
    const source = yaml.source ?? String(yaml.value)
    const value = yaml.value as string | number | boolean | null
    // Beyond 2^53 a number would lose digits (kernel.shmmax is one): keep the text.
    const exact = typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value)
    return { kind: 'scalar', at, value: exact ? value : source, source }
  }
}

/** A key as text: `8021q:` and `true:` are keys like any other. */
function keyText(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? '')
}
