/** Folders that openEuler joins into /usr: what one package calls /bin/sh is /usr/bin/sh in another. */
export const merged = (path: string): string => path.replace(/^\/(s?bin|lib(?:64)?)(?=\/|$)/, '/usr/$1')

/** A path or shell glob (`*`, `?`, `[…]`, none of them beyond a slash) as the shell expands it in the root. */
export function shellGlob(glob: string): RegExp {
  const path = merged(glob.startsWith('/') ? glob : `/${glob}`).replace(/\/+$/, '')
  const source = path.replace(/\[[!^]?[^\]/]+\]|[*?]|[.+^${}()|[\]\\]/g, (part) => {
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    return part.length > 1 ? part.replace(/^\[!/, '[^').replaceAll('\\', '\\\\') : `\\${part}`
  })
  return new RegExp(`^${source}$`)
}

/** All paths, and all folders above them, in their joined spelling. */
export function everyPath(files: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  for (const file of files) {
    for (let path = merged(file); path !== '' && !all.has(path); path = path.slice(0, path.lastIndexOf('/')))
      all.add(path)
  }
  return all
}
