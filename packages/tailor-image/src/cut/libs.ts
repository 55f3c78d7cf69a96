import type { Work } from '../work.ts'
import { librariesOf, libraryFolders } from './libraries.ts'
import { linkEnd } from './links.ts'
import { ruleOf, type Shears } from './shears.ts'
import { programs } from './tools.ts'

/** systemd's own programs, which lie beside its units. */
export function systemdPrograms({ root }: Pick<Work, 'root'>): string[] {
  const folder = '/usr/lib/systemd'
  const top = root.stat(folder) === undefined ? '/lib/systemd' : folder
  return root.list(top).flatMap((name) => (/^systemd(-|$)/.test(name) ? [`${top}/${name}`] : []))
}

/**
 * Take out the libraries in the library folders themselves that no remaining program is linked with, but those whose name begins as one
 * on the list does; `more` are files whose libraries stay too. Links that then lead nowhere go with them. Returns the listed beginnings
 * that no name has.
 */
export function cutLibs(
  work: Work,
  shears: Shears,
  prefixes: readonly string[],
  more: readonly string[],
): string[] {
  const { root } = work
  const needed = librariesOf(root, [...programs(work), ...systemdPrograms(work), ...more])
  const rule = ruleOf(work, 'libs', 'no remaining program is linked with it')
  const used = new Set<string>()
  for (const folder of libraryFolders(root)) {
    const names = root.list(folder)
    const exempt = new Set<string>()
    for (const prefix of prefixes) {
      const found = names.filter((name) => name.startsWith(prefix))
      if (found.length > 0) used.add(prefix)
      for (const name of found) exempt.add(name)
    }
    const libraries = names.filter((name) => name.startsWith('lib') && !exempt.has(name))
    const links: string[] = []
    for (const name of libraries) {
      const path = `${folder}/${name}`
      const stats = root.lstat(path)
      if (stats === undefined || stats.isDirectory()) continue
      if (stats.isSymbolicLink()) {
        if (linkEnd(root, path).there) links.push(path)
      } else if (!needed.has(path)) shears.remove('file', rule, path)
    }
    for (const link of links) if (!linkEnd(root, link).there) shears.remove('file', rule, link)
  }
  return [...new Set(prefixes)].filter((prefix) => !used.has(prefix))
}
