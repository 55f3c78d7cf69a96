import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseHardenRule } from '@dpuos/definition'
import type { Request } from '../request.ts'

/** Operations whose first argument is a file that lies beside the rules. */
const BRINGING = ['cp', 'file']

/** The file that a rule brings along; undefined when it brings none. */
export const broughtBy = ({
  operation,
  fields,
}: {
  readonly operation: string
  readonly fields: readonly string[]
}) => (BRINGING.includes(operation) ? fields[0] : undefined)

/**
 * Files that rules of `system.harden` bring along, those that are there: position of the rule in the list → absolute path. They lie beside
 * the file with the rule, or up to two folders above it, where imageTailor has its own; never elsewhere.
 */
export function ruleSources({
  definition,
  position,
  filesFrom,
}: Pick<Request, 'definition' | 'position' | 'filesFrom'>): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const [index, line] of definition.system.harden.entries()) {
    const at = position(['system', 'harden', index])
    const rule = parseHardenRule(line, at, [])
    const name = rule === undefined ? undefined : broughtBy(rule)
    const file = name === undefined ? undefined : beside(name, path.resolve(filesFrom, at.file ?? ''))
    if (file !== undefined) found.set(index, file)
  }
  return found
}

function beside(name: string, rules: string): string | undefined {
  if (path.isAbsolute(name) || name.split('/').includes('..')) return undefined
  const folder = path.dirname(rules)
  return [folder, path.dirname(folder), path.dirname(path.dirname(folder))]
    .map((one) => path.join(one, name))
    .find((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true)
}

/** Content and mode of those files: part of what shapes an image. */
export const sourcesDigest = (sources: ReadonlyMap<number, string>): readonly unknown[] =>
  [...sources].map(([index, file]) => [
    index,
    lstatSync(file).mode & 0o7777,
    createHash('sha256').update(readFileSync(file)).digest('hex'),
  ])
