import type { SchemaPart } from '@dpuos/manifests'
import { EXTENDS } from './json-schema.ts'
import { info } from './meta.ts'
import { DefinitionSchema } from './schema.ts'
import { formatFlow } from './tree.ts'

/** One key of the definition. In its path `[]` stands for each item of a list, `*` for each key of a map. */
export interface ReferenceRow {
  readonly path: string
  readonly type: string
  /** As it would be written; `required` where there is none and there must be one. */
  readonly default: string
  readonly description: string
}

/** Every key, in the order of the schema; a map comes before its keys. */
export function definitionKeys(): ReferenceRow[] {
  const rows = [...keysOf(DefinitionSchema, '')]
  rows.splice(2, 0, { path: 'extends', type: 'list of names or paths', default: '', description: EXTENDS })
  return rows
}

/** Markdown: a section with a table for each top-level key that has keys below it, and one table for the plain ones. */
export function definitionReference(): string {
  const rows = definitionKeys()
  const top = rows.filter(({ path }) => !/[.[]/.test(path))
  const below = (path: string): ReferenceRow[] =>
    rows.filter((row) => row.path.startsWith(`${path}.`) || row.path.startsWith(`${path}[]`))
  const plain = top.filter(({ path }) => below(path).length === 0)
  const sections = top
    .filter((row) => !plain.includes(row))
    .map((row) => `### ${row.path}\n\n${row.description}\n\n${table(below(row.path))}`)
  return [`### The image as a whole\n\n${table(plain)}`, ...sections].join('\n\n')
}

function* keysOf(schema: SchemaPart, path: string): Generator<ReferenceRow> {
  const { base } = info(schema)
  if (base.type === 'array') yield* keysOf(base.item as SchemaPart, `${path}[]`)
  if (base.type === 'record') yield* keysOf(base.value as SchemaPart, `${path}.*`)
  for (const [key, child] of Object.entries(base.entries ?? {})) {
    const at = path === '' ? key : `${path}.${key}`
    yield row(at, child)
    yield* keysOf(child, at)
  }
}

function row(path: string, schema: SchemaPart): ReferenceRow {
  const { base, optional, description = '', meta, ...rest } = info(schema)
  const isMap = base.type === 'strict_object' || base.type === 'record'
  const fallback = rest.default === undefined || isMap ? '' : code(formatFlow(rest.default))
  const merging = meta.replaces ? ' A list here replaces the inherited one.' : ''
  return {
    path,
    type: typeName(schema),
    default: optional ? fallback : 'required',
    description: description + merging,
  }
}

const code = (text: string): string => `\`${text}\``

/** A type in words: `true` or `false`, list of text, … */
function typeName(schema: SchemaPart): string {
  const { base, checks, meta } = info(schema)
  switch (base.type) {
    case 'picklist':
      return (base.options as string[]).map(code).join(', ')
    case 'literal':
      return code(String(base.literal))
    case 'boolean':
      return `${code('true')}, ${code('false')}`
    case 'number':
      return checks.some(({ type }) => type === 'integer') ? 'whole number' : 'number'
    case 'array':
      return `list of ${typeName(base.item as SchemaPart)}`
    case 'record':
      return `map of ${typeName(base.value as SchemaPart)}`
    case 'strict_object': {
      const short = base.entries?.[meta.shorthand ?? '']
      return short === undefined ? 'map' : `${typeName(short)} or map`
    }
    case 'union':
      return [...new Set((base.options as SchemaPart[]).map(typeName))].join(' or ')
    default:
      return 'text'
  }
}

function table(rows: readonly ReferenceRow[]): string {
  const cells = rows.map((one) => [code(one.path), one.type, one.default, one.description])
  const lines = [['Key', 'Type', 'Default', 'What it does'], ['---', '---', '---', '---'], ...cells]
  return lines.map((line) => `| ${line.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}
