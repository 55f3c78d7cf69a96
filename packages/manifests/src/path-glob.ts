/** Tokens of a glob that are more than themselves. */
const TOKENS = /\/\*\*$|\*\*\/|\*\*|\[!?[^\]/]+\]|[\\^$.*+?()[\]{},|]/g

/**
 * A glob over absolute paths: `*` and `?` stay within a name, `**` goes over any number of folders, `[…]` is a set, `{a,b}` an alternative. One
 * that ends in a slash and `**` means the folder itself too. Anything else stands for itself, an alternative of one as well.
 */
export function pathGlob(glob: string): RegExp {
  const groups = alternatives(glob)
  const body = glob.replaceAll(TOKENS, (part, at: number) => groups.get(at) ?? PARTS[part] ?? literal(part))
  try {
    return new RegExp(`^${body}$`)
  } catch {
    return new RegExp(`^${glob.replaceAll(/[^A-Za-z0-9]/g, '\\$&')}$`)
  }
}

const PARTS: Readonly<Record<string, string>> = {
  '/**': '(?:/.*)?',
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  ',': ',',
}

const literal = (part: string): string =>
  part.length === 1 ? `\\${part}` : part.replace('[!', '[^').replaceAll('\\', '\\\\')

/** Braces and commas of alternatives by their place: those that have a partner and a comma between. */
function alternatives(glob: string): Map<number, string> {
  const found = new Map<number, string>()
  const open: { readonly at: number; readonly commas: number[] }[] = []
  for (const [at, char] of [...glob.matchAll(/[{},]/g)].map((match) => [match.index, match[0]] as const)) {
    if (char === '{') open.push({ at, commas: [] })
    else if (char === ',') open.at(-1)?.commas.push(at)
    else {
      const group = open.pop()
      if (group === undefined || group.commas.length === 0) continue
      found.set(group.at, '(?:').set(at, ')')
      for (const comma of group.commas) found.set(comma, '|')
    }
  }
  return found
}
