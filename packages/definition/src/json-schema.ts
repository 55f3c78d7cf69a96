import { type JsonSchema, type Refine, toJsonSchema } from '@dpuos/manifests'
import { LIST_OPERATIONS } from './check.ts'
import type { Meta } from './meta.ts'
import { DefinitionSchema } from './schema.ts'
import { BudgetsFile } from './schema-budgets.ts'

export const EXTENDS =
  'Definitions that this one builds on: `dpuos:base` or paths relative to this file. Later ones win, this file wins over all.'

/** JSON Schema of a definition file as it is written, before inheritance: for editors, and for programs that write definitions. */
export function definitionJsonSchema(): JsonSchema {
  const { properties = {}, ...rest } = toJsonSchema(DefinitionSchema, asWritten)
  const { schema = {}, name = {}, ...others } = properties
  const names: JsonSchema = { type: 'string', minLength: 1 }
  return {
    title: 'dpuos definition',
    description: 'What a DPU operating system image shall be.',
    ...rest,
    properties: {
      schema,
      name,
      extends: { description: EXTENDS, anyOf: [{ type: 'array', items: names }, names] },
      ...others,
    },
  }
}

/** JSON Schema of a file of budgets alone (readBudgets). */
export function budgetsJsonSchema(): JsonSchema {
  return {
    title: 'dpuos budgets',
    description: 'Limits on the size of a root file system that has no definition.',
    ...toJsonSchema(BudgetsFile, asWritten),
    required: ['schema', 'budgets'],
  }
}

/** What a file may say where the whole must say more: keys are optional, a list may be an operation on the inherited one. */
const asWritten: Refine = (json, { base, metadata }, inItem) => {
  const meta: Meta = metadata
  if (inItem) return orShort({ ...json, ...meta.jsonSchema }, meta)
  if (base.type === 'strict_object') {
    const { required: _required, ...optional } = json
    return orShort(optional, meta)
  }
  if (base.type !== 'array') return json
  const { description, default: fallback, ...list } = json
  return {
    ...(description === undefined ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
    anyOf: [list, ...(meta.single && list.items ? [list.items] : []), operations(list)],
  }
}

/** A map, or the text of its most important key alone, or the one word. */
function orShort(map: JsonSchema, { shorthand, word }: Meta): JsonSchema {
  const short = word === undefined ? map.properties?.[shorthand ?? ''] : { const: word }
  if (short === undefined) return map
  const { description, ...rest } = map
  return { ...(description === undefined ? {} : { description }), anyOf: [short, rest] }
}

function operations({ items = {} }: JsonSchema): JsonSchema {
  const list: JsonSchema = { type: 'array', items }
  const parts: Record<(typeof LIST_OPERATIONS)[number], JsonSchema> = {
    replace: { ...list, description: 'The whole list: what is inherited is dropped.' },
    remove: {
      type: 'array',
      items: { type: ['string', 'number'] },
      description: 'Inherited items to take out.',
    },
    append: { ...list, description: 'Items to add.' },
  }
  return { type: 'object', properties: parts, additionalProperties: false }
}
