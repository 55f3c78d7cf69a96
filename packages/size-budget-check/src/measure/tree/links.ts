import type { TreeEntry } from './types.ts'

/** As many links in one lookup as Linux follows before it says ELOOP (path_resolution(7)). */
const MAX_LINKS = 40

/**
 * Folders without links in them, as the tree itself sees them: `/lib/modules` → `/usr/lib/modules`. Nothing outside the tree is looked at: it is only
 * text. A loop of links stays as it is.
 */
export function folderResolver(entries: readonly TreeEntry[]): (folder: string) => string {
  const links = new Map(
    entries.flatMap(({ path, link }) => (link === undefined ? [] : [[path, link] as const])),
  )
  const known = new Map<string, string>()
  return (folder) => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const resolved = resolve(folder, links)
    known.set(folder, resolved)
    return resolved
  }
}

function resolve(folder: string, links: ReadonlyMap<string, string>): string {
  const todo = folder.split('/')
  let done: string[] = []
  let followed = 0
  for (let part = todo.shift(); part !== undefined; part = todo.shift()) {
    if (part === '' || part === '.') continue
    if (part === '..') {
      done.pop()
      continue
    }
    const link = links.get(`/${[...done, part].join('/')}`)
    if (link === undefined) {
      done.push(part)
      continue
    }
    if (++followed > MAX_LINKS) return folder
    if (link.startsWith('/')) done = []
    todo.unshift(...link.split('/'))
  }
  return done.length === 0 ? '' : `/${done.join('/')}`
}
