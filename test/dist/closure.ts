import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'rolldown/utils'

/** The files of a bundle that are read as soon as its entry starts: the entry and what it imports statically, absolute paths. */
export function staticClosure(entry: string): readonly string[] {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    const { staticImports, staticExports } = parseSync(file, readFileSync(file, 'utf8')).module
    const reexports = staticExports.flatMap(({ entries }) =>
      entries.map(({ moduleRequest }) => moduleRequest?.value),
    )
    for (const specifier of [
      ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...reexports,
    ]) {
      if (specifier?.startsWith('.')) visit(path.resolve(path.dirname(file), specifier))
    }
  }
  visit(path.resolve(entry))
  return [...found]
}

/** Bytes of some files. */
export const totalSize = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0)
