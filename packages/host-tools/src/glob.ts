/** fnmatch(3) without braces. */
export function globPattern(glob: string): RegExp {
  const body = glob.replaceAll(/\[!?[^\]]*\]|[\\^$.*+?()[\]{}|]/g, (part) => {
    if (part === '*') return '.*'
    if (part === '?') return '.'
    if (part.length > 1) return part.replace('[!', '[^').replaceAll('\\', '\\\\')
    return `\\${part}`
  })
  return new RegExp(`^${body}$`)
}
