/** A glob of `*`, `?` and `[…]` over the whole name, as fnmatch(3) has it; one that is no valid set (`[z-a]`) stands for itself. */
export function globPattern(glob: string): RegExp {
  const body = glob.replaceAll(/\[!?[^\]]*\]|[\\^$.*+?()[\]{}|]/g, (part) => {
    if (part === '*') return '.*'
    if (part === '?') return '.'
    if (part.length > 1) return part.replace('[!', '[^').replaceAll('\\', '\\\\')
    return `\\${part}`
  })
  try {
    return new RegExp(`^${body}$`)
  } catch {
    return new RegExp(`^${glob.replaceAll(/[^A-Za-z0-9]/g, '\\$&')}$`)
  }
}
