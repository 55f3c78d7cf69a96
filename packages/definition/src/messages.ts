import { type Finding, nearest, type Position, type SchemaPart } from '@dpuos/manifests'
import type * as v from 'valibot'
import { info, type Meta } from './meta.ts'
import { formatPath, found, type Node, type Path, printText } from './tree.ts'

/** Other people's spellings of our words. */
const SYNONYMS: Readonly<Record<string, string>> = {
  amd64: 'x86_64',
  x64: 'x86_64',
  'x86-64': 'x86_64',
  arm64: 'aarch64',
  riscv: 'riscv64',
  rv64: 'riscv64',
  rv64gc: 'riscv64',
  img: 'raw',
  bios: 'uefi',
  efi: 'uefi',
}

export function finding(code: string, title: string, at: Position, hint?: string, detail?: string): Finding {
  return {
    level: 'error',
    code: `definition-${code}`,
    title,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    at,
  }
}

/** What values a schema takes, to complete "expected …". */
export function expectation(schema: v.GenericSchema | SchemaPart): string {
  const { base, checks, meta } = info(schema)
  const own = checks.findLast(
    (check) => typeof check.message === 'string' && check.type !== 'max_length',
  )?.message
  if (typeof own === 'string') return own
  switch (base.type) {
    case 'picklist':
      return `one of ${(base.options as string[]).join(', ')}`
    case 'literal':
      return `\`${String(base.literal)}\``
    case 'boolean':
      return 'true or false'
    case 'number':
      return number(checks)
    case 'array':
      return checks.some((check) => check.type === 'min_length') ? 'a list of at least one item' : 'a list'
    case 'strict_object': {
      const short = base.entries?.[meta.shorthand ?? '']
      if (meta.word !== undefined) return `a map of keys or \`${meta.word}\``
      return short === undefined ? 'a map of keys' : `${expectation(short)} or a map of keys`
    }
    case 'record':
      return 'a map of keys'
    case 'union':
      return union(base.options as SchemaPart[])
    default:
      return 'text'
  }
}

function number(checks: readonly SchemaPart[]): string {
  const bound = (type: string) => {
    const requirement = checks.find((check) => check.type === type)?.requirement
    return typeof requirement === 'number' ? requirement : undefined
  }
  const kind = checks.some((check) => check.type === 'integer') ? 'a whole number' : 'a number'
  const [min, max] = [bound('min_value'), bound('max_value')]
  if (min === undefined) return kind
  return max === undefined ? `${kind}, at least ${min}` : `${kind} from ${min} to ${max}`
}

/** Alternatives joined; those that say the same are said once. */
function union(options: readonly SchemaPart[]): string {
  return [...new Set(options.map(expectation))].join(' or ')
}

/** A value of the right type that a check refuses; `wanted` completes "expected …". */
export function refused(node: Node, path: Path, wanted: string, { hidden, hint }: Meta): Finding {
  const where = `\`${formatPath(path)}\``
  // A map is shown by its position alone, a secret not at all.
  const but = hidden || node.kind === 'map' ? '' : `, found ${found(node)}`
  return finding('bad-value', `${where}: expected ${wanted}${but}`, node.at, hint)
}

/** A value of the wrong type, or outside an enumeration. */
export function badValue(node: Node, path: Path, schema: v.GenericSchema | SchemaPart): Finding {
  const { base, meta } = info(schema)
  const where = path.length === 0 ? 'the definition' : `\`${formatPath(path)}\``
  const wanted = expectation(schema)
  if (node.kind === 'scalar' && node.value === null) {
    return finding(
      'no-value',
      `${where} has no value, expected ${wanted}`,
      node.at,
      'Give it one, or take the key out.',
    )
  }
  const title = `${where}: expected ${wanted}, found ${meta.hidden ? 'something else' : found(node)}`
  if (base.type === 'picklist' && node.kind === 'scalar') {
    const options = base.options as string[]
    const text = String(node.value)
    const meant = SYNONYMS[text] ?? nearest(text, options)
    const guess = meant !== undefined && options.includes(meant) ? `, did you mean \`${meant}\`?` : ''
    return finding('bad-value', `${title}${guess}`, node.at)
  }
  return finding('wrong-type', title, node.at, typeHint(node, base, path))
}

/** How to write what was probably meant, where the type alone is wrong. */
function typeHint(node: Node, base: SchemaPart, path: Path): string | undefined {
  const key = path.findLast((part) => typeof part === 'string') ?? ''
  if (node.kind === 'scalar') {
    if (base.type === 'string' && typeof node.value !== 'string')
      return `Put it in quotes: "${printText(node.source)}".`
    if (
      base.type === 'boolean' &&
      typeof node.value === 'string' &&
      /^(y|yes|no?|on|off)$/i.test(node.value)
    ) {
      return 'YAML 1.2 takes yes, no, on and off for text: write true or false.'
    }
    if (base.type === 'array') return `Write \`${key}: [${printText(node.source)}]\`.`
    if (base.type === 'number' && typeof node.value === 'string' && /^\d+$/.test(node.value))
      return 'Take the quotes away.'
    if (base.type === 'strict_object' || base.type === 'record') return 'Write its keys indented below it.'
    return undefined
  }
  if (base.type === 'array') return undefined
  return node.kind === 'list' && (base.type === 'strict_object' || base.type === 'record')
    ? 'Write `key: value` lines below it, without leading hyphens.'
    : `Write one value after \`${key}:\`.`
}
