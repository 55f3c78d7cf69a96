import type { Work } from '../work.ts'
import { ruleOf, type Shears } from './shears.ts'

/** Where programs lie. With a merged /usr some of these are links, which are not followed. */
export const TOOL_FOLDERS = ['/sbin', '/usr/sbin', '/usr/bin', '/bin'] as const

/** Every program, links too, in all depths of the folders: canonical paths. */
export function programs({ root }: Pick<Work, 'root'>): string[] {
  return TOOL_FOLDERS.filter((folder) => root.lstat(folder)?.isDirectory() === true).flatMap((folder) =>
    [...root.walk(folder)].filter((entry) => !entry.stats.isDirectory()).map((entry) => entry.path),
  )
}

/** Take out every program whose file name is not on the list, letter for letter. Returns the names on the list that no program has. */
export function cutTools(work: Work, shears: Shears, names: readonly string[]): string[] {
  const keep = new Set(names)
  const seen = new Set<string>()
  const rule = ruleOf(work, 'tools', 'not listed')
  for (const path of programs(work)) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (keep.has(name)) seen.add(name)
    else shears.remove('file', rule, path)
  }
  return [...keep].filter((name) => !seen.has(name))
}
