import type { SchemaPart } from '@dpuos/manifests'
import { type Info, info } from './meta.ts'
import { DefinitionSchema } from './schema.ts'
import type { Path } from './tree.ts'

/** The schema of the value at a path; undefined where there is no such key. */
export function schemaAt(path: Path): SchemaPart | undefined {
  return path.reduce<SchemaPart | undefined>((schema, part) => {
    if (schema === undefined) return undefined
    const { item, entries, value } = info(schema).base
    if (typeof part === 'number') return item
    if (entries === undefined) return value
    return Object.hasOwn(entries, part) ? entries[part] : undefined
  }, DefinitionSchema)
}

/** What the schema says of the value at a path; undefined where there is no such key. */
export function describe(path: Path): Info | undefined {
  const schema = schemaAt(path)
  return schema === undefined ? undefined : info(schema)
}
