import { type Finding, nearest, type SchemaPart } from '@dpuos/manifests'
import { finding } from './messages.ts'
import { info } from './meta.ts'
import { DefinitionSchema } from './schema.ts'
import { type Entry, formatPath, type Path, printText } from './tree.ts'
import { unsupportedKey } from './unsupported.ts'

/** A key that the schema does not have: not supported yet, at home elsewhere, or mistyped. `known` are the keys of its map. */
export function unknownKey(key: string, entry: Entry, path: Path, known: readonly string[]): Finding {
  const keys = [...path.filter((part) => typeof part === 'string'), key].join('.')
  const unsupported = unsupportedKey(keys)
  if (unsupported) {
    return finding(
      'unsupported',
      `\`${keys}\` is not supported by this version of dpuos`,
      entry.key,
      unsupported.hint,
    )
  }
  const shown = printText(key)
  const where = path.length === 0 ? 'at the top level' : `in \`${formatPath(path)}\``
  const home = homesOf(key).find((candidate) => candidate !== path.join('.'))
  const meant = nearest(key, known)
  const guess =
    home !== undefined
      ? `; it belongs ${home === '' ? 'at the top level' : `in \`${home}\``}`
      : meant
        ? `, did you mean \`${meant}\`?`
        : ''
  return finding(
    'unknown-key',
    `unknown key \`${shown}\` ${where}${guess}`,
    entry.key,
    `Known here: ${known.join(', ')}.`,
  )
}

/** Paths of the maps that have this key, list items left out. */
function homesOf(key: string, schema: SchemaPart = DefinitionSchema, path = ''): string[] {
  const { base } = info(schema)
  if (base.entries === undefined) return []
  return [
    ...(Object.hasOwn(base.entries, key) ? [path] : []),
    ...Object.entries(base.entries).flatMap(([name, child]) =>
      homesOf(key, child, path === '' ? name : `${path}.${name}`),
    ),
  ]
}
