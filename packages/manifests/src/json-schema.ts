import type * as v from 'valibot'
import { LockFileSchema } from './lock.ts'
import { SCHEMAS, type SchemaId } from './read.ts'
import { type SchemaInfo, type SchemaPart, schemaInfo } from './schema-info.ts'

/** The keywords that we write: common to draft-07, which every editor reads, and later drafts. */
export interface JsonSchema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly uniqueItems?: boolean
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
}

/** Last word on each converted part: `inItem` tells whether it lies in an item of a list. */
export type Refine = (json: JsonSchema, info: SchemaInfo, inItem: boolean) => JsonSchema

const DRAFT = 'http://json-schema.org/draft-07/schema#'

/**
 * JSON Schema of what a valibot schema takes (its input, before transformations). Knows the parts that our schemas use and
 * throws on any other, so that none is left out silently. Checks made by code have no counterpart and are left out.
 */
export function toJsonSchema(
  schema: v.GenericSchema | SchemaPart,
  refine: Refine = (json) => json,
): JsonSchema {
  return { $schema: DRAFT, ...convert(schema, refine, false) }
}

/** JSON Schema of a manifest, for programs that read our manifests and are not written in TypeScript. */
export function manifestJsonSchema(id: SchemaId): JsonSchema {
  return { ...toJsonSchema(SCHEMAS[id]), title: id }
}

/** JSON Schema of a lock file, for editors and for programs that read or write one. */
export function lockJsonSchema(): JsonSchema {
  return { ...toJsonSchema(LockFileSchema), title: 'dpuos.lock/v1' }
}

function convert(schema: v.GenericSchema | SchemaPart, refine: Refine, inItem: boolean): JsonSchema {
  const info = schemaInfo(schema)
  const json: JsonSchema = {
    ...(info.description === undefined ? {} : { description: info.description }),
    ...base(info, refine, inItem),
    ...checks(info),
    ...(info.default === undefined ? {} : { default: info.default }),
  }
  const refined = refine(json, info, inItem)
  return info.nullable ? { anyOf: [refined, { type: 'null' }] } : refined
}

function base({ base: part }: SchemaInfo, refine: Refine, inItem: boolean): JsonSchema {
  switch (part.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: part.type }
    case 'literal':
      return { const: part.literal }
    case 'picklist':
      return { enum: part.options as unknown[] }
    case 'union':
      return { anyOf: (part.options as SchemaPart[]).map((option) => convert(option, refine, inItem)) }
    case 'array':
      return { type: 'array', items: convert(part.item as SchemaPart, refine, true) }
    case 'record':
      return {
        type: 'object',
        propertyNames: convert(part.key as SchemaPart, refine, inItem),
        additionalProperties: convert(part.value as SchemaPart, refine, inItem),
      }
    case 'strict_object': {
      const entries = Object.entries(part.entries ?? {})
      const required = entries.filter(([, child]) => !schemaInfo(child).optional).map(([key]) => key)
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, child]) => [key, convert(child, refine, inItem)])),
        ...(required.length === 0 ? {} : { required }),
        additionalProperties: false,
      }
    }
    default:
      throw new Error(`toJsonSchema knows no ${part.type}`)
  }
}

function checks({ base: part, checks: all }: SchemaInfo): JsonSchema {
  return Object.assign({}, ...all.map((check) => keyword(check, part.type === 'array')))
}

function keyword({ type, requirement }: SchemaPart, list: boolean): JsonSchema {
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source }
    case 'integer':
      return { type: 'integer' }
    case 'min_value':
      return { minimum: requirement as number }
    case 'max_value':
      return { maximum: requirement as number }
    case 'non_empty':
      return list ? { minItems: 1 } : { minLength: 1 }
    case 'min_length':
      return list ? { minItems: requirement as number } : { minLength: requirement as number }
    case 'max_length':
      return { maxLength: requirement as number }
    case 'check':
      return {}
    default:
      throw new Error(`toJsonSchema knows no check ${type}`)
  }
}
