import { type SchemaInfo, type SchemaPart, schemaInfo } from '@dpuos/manifests'
import * as v from 'valibot'

/** What the loader must know of a key beside its type. Hung onto the schema, so that each key is described in one place. */
export interface Meta {
  /** List: a later file's list takes the place of the earlier one; without it, it is appended. */
  readonly replaces?: true
  /** List: one item may be written without brackets. */
  readonly single?: true
  /** Map: this word alone stands for `{WORD: true}`. */
  readonly word?: string
  /** List: items with equal identity are one; the later takes the place of the earlier. Default: their text. */
  readonly identity?: (item: never) => string
  /** Record: the normal form of a key, so that two spellings of one thing meet. */
  readonly normalKey?: (key: string) => string
  /** Text: a path, relative to the file in which it stands. */
  readonly path?: true
  /** Map: the key that is meant where text stands in place of the map. */
  readonly shorthand?: string
  /** Text: taken as it is, `${…}` in it is not ours. */
  readonly verbatim?: true
  /** Text: may be `${NAME}`. */
  readonly secretReference?: true
  /** Text: not shown in findings when it is refused (it may be a private key), or nowhere at all (a password hash). */
  readonly hidden?: 'when-refused' | 'always'
  /** What to do when the value is refused. */
  readonly hint?: string
  /** Added to the JSON Schema as it is. */
  readonly jsonSchema?: Readonly<Record<string, unknown>>
}

/** Describe a key. The type stays that of the schema. */
export function doc<const S extends v.GenericSchema>(description: string, schema: S, meta: Meta = {}): S {
  return v.pipe(
    schema as v.GenericSchema,
    v.description(description),
    v.metadata({ ...meta }),
  ) as unknown as S
}

/** Add to what the loader knows of a value, without a description. */
export function meta<const S extends v.GenericSchema>(schema: S, more: Meta): S {
  return v.pipe(schema as v.GenericSchema, v.metadata({ ...more })) as unknown as S
}

export type Info = Omit<SchemaInfo, 'metadata'> & { readonly meta: Meta }

/** A schema with its wrappers taken off, its metadata as ours. */
export function info(schema: v.GenericSchema | SchemaPart): Info {
  const { metadata, ...rest } = schemaInfo(schema)
  return { ...rest, meta: metadata }
}
