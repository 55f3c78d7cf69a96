import type * as v from 'valibot'

/** A valibot schema or pipe action as it looks at run time; which fields are there depends on `type`. */
export interface SchemaPart {
  readonly kind: string
  readonly type: string
  readonly pipe?: readonly SchemaPart[]
  readonly wrapped?: SchemaPart
  readonly default?: unknown
  readonly entries?: Readonly<Record<string, SchemaPart>>
  readonly item?: SchemaPart
  readonly key?: SchemaPart
  readonly value?: SchemaPart
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly requirement?: unknown
  readonly message?: unknown
  readonly description?: string
  readonly metadata?: Readonly<Record<string, unknown>>
}

/** A schema with its wrappers and pipes taken off. */
export interface SchemaInfo {
  /** The innermost schema: string, picklist, strict_object, array, record, union, … */
  readonly base: SchemaPart
  readonly optional: boolean
  readonly nullable: boolean
  /** The default as it would be written in the file; undefined when there is none. */
  readonly default: unknown
  readonly description: string | undefined
  /** Everything given with `v.metadata`, the outer winning. */
  readonly metadata: Readonly<Record<string, unknown>>
  /** Checks of the pipes in order: regex, min_value, … */
  readonly checks: readonly SchemaPart[]
}

/** Take optional, nullable and pipes off a schema and collect what they say. */
export function schemaInfo(schema: v.GenericSchema | SchemaPart): SchemaInfo {
  const part = schema as SchemaPart
  if (part.pipe !== undefined) {
    const [inner, ...actions] = part.pipe
    const info = schemaInfo(inner as SchemaPart)
    return {
      ...info,
      description: actions.find((action) => action.type === 'description')?.description ?? info.description,
      metadata: Object.assign({}, info.metadata, ...actions.map((action) => action.metadata)),
      checks: [...info.checks, ...actions.filter((action) => action.kind === 'validation')],
    }
  }
  if (part.wrapped !== undefined) {
    const info = schemaInfo(part.wrapped)
    return {
      ...info,
      optional: info.optional || part.type === 'optional' || part.type === 'exact_optional',
      nullable: info.nullable || part.type === 'nullable',
      default: part.default ?? info.default,
    }
  }
  return {
    base: part,
    optional: false,
    nullable: false,
    default: undefined,
    description: undefined,
    metadata: {},
    checks: [],
  }
}
