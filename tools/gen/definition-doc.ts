import { table } from './markdown.ts'

/** The parts of JSON Schema that our schemas use. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly description?: string
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly additionalProperties?: boolean | JsonSchema
}

const literal = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``

const OPERATORS = new Set(['append', 'remove', 'replace'])

/** The long form of any list (`{append: …, remove: …, replace: …}`): explained once in the prose, not at every key. */
function isListOperation(schema: JsonSchema): boolean {
  const names = Object.keys(schema.properties ?? {})
  return names.length > 0 && names.every((name) => OPERATORS.has(name))
}

const alternatives = (schema: JsonSchema): readonly JsonSchema[] =>
  (schema.anyOf ?? []).filter((one) => !isListOperation(one))

/** A type in words: `list of x86_64 | aarch64`, `map of text`. */
export function typeLabel(schema: JsonSchema): string {
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => literal(value)).join(' | ')
  if (schema.anyOf !== undefined)
    return [...new Set(alternatives(schema).map((one) => typeLabel(one)))].join(' or ')
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any'])
  return types.map((type) => single(type, schema)).join(' or ')
}

function single(type: string, schema: JsonSchema): string {
  if (type === 'array') return `list of ${schema.items === undefined ? 'anything' : typeLabel(schema.items)}`
  if (type !== 'object') return type === 'string' ? 'text' : type
  const of = schema.additionalProperties
  return typeof of === 'object' && schema.properties === undefined ? `map of ${typeLabel(of)}` : 'map'
}

const hasKeys = (schema: JsonSchema): boolean => Object.keys(schema.properties ?? {}).length > 0

/** Every key below a schema with its dotted path; `[]` stands for each item of a list, `*` for each key of a map. */
export function* keys(
  schema: JsonSchema,
  path = '',
): Generator<{ path: string; schema: JsonSchema; required: boolean }> {
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    const at = path === '' ? name : `${path}.${name}`
    yield { path: at, schema: child, required: schema.required?.includes(name) === true }
    yield* keys(child, at)
  }
  for (const alternative of alternatives(schema)) yield* keys(alternative, path)
  if (schema.items !== undefined) yield* keys(schema.items, `${path}[]`)
  if (typeof schema.additionalProperties === 'object') yield* keys(schema.additionalProperties, `${path}.*`)
}

function defaultLabel(schema: JsonSchema, required: boolean): string {
  if (required) return '**required**'
  return schema.default === undefined || hasKeys(schema) ? '' : `\`${JSON.stringify(schema.default)}\``
}

/** docs/definition.md between its markers: one section per top-level key, one row per key below it. */
export function definitionReference(root: JsonSchema): string {
  const all = [...keys(root)]
  const sections = Object.entries(root.properties ?? {}).map(([name, schema]) => {
    const rows = all
      .filter(({ path }) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`))
      .filter(({ path }, _, rest) => rest.length === 1 || path !== name)
      .map((row) => [
        `\`${row.path}\``,
        typeLabel(row.schema),
        defaultLabel(row.schema, row.required),
        row.schema.description ?? '',
      ])
    const intro = rows.length > 1 && schema.description !== undefined ? [schema.description, ''] : []
    return [`### ${name}`, '', ...intro, table(['Key', 'Type', 'Default', 'What it does'], rows)].join('\n')
  })
  return sections.join('\n\n')
}
