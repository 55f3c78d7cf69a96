/** The new permission bits of a file or folder, from its old ones. */
export type ModeChange = (mode: number, isFolder: boolean) => number

const WHO: Readonly<Record<string, number>> = { u: 0o4700, g: 0o2070, o: 0o1007, a: 0o7777 }
/** What a mode without `u`, `g`, `o` or `a` leaves alone: the umask of a build is 0022. */
const UMASK = 0o022

/** A mode as chmod(1) takes it, in digits or letters (`go-wx`, `u=rwX,o+t`); undefined when it is none. */
export function parseMode(text: string): ModeChange | undefined {
  if (/^[0-7]{1,5}$/.test(text)) {
    const bits = Number.parseInt(text, 8)
    // Digits leave the set-ID bits of a folder unless they name them.
    return (mode, isFolder) => (isFolder && text.length < 5 ? bits | (mode & 0o6000) : bits)
  }
  const clauses = text.split(',').map(parseClause)
  if (clauses.some((clause) => clause === undefined)) return undefined
  return (mode, isFolder) =>
    clauses.reduce((bits, clause) => (clause === undefined ? bits : clause(bits, isFolder)), mode)
}

function parseClause(text: string): ModeChange | undefined {
  const [, who = '', actions = ''] = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/.exec(text) ?? []
  if (actions === '') return undefined
  const mask = who === '' ? 0o7777 & ~UMASK : Array.from(who).reduce((bits, one) => bits | (WHO[one] ?? 0), 0)
  const steps = [...actions.matchAll(/([-+=])([rwxXst]*|[ugo])(?=[-+=]|$)/g)]
  return (mode, isFolder) =>
    steps.reduce((bits, [, operator, permissions = '']) => {
      const given = bitsOf(permissions, bits, isFolder) & mask
      if (operator === '+') return bits | given
      if (operator === '-') return bits & ~given
      const kept = isFolder ? bits & 0o6000 : 0
      return (bits & ~mask) | given | (kept & mask)
    }, mode)
}

function bitsOf(permissions: string, mode: number, isFolder: boolean): number {
  if (/^[ugo]$/.test(permissions)) {
    const shift = { u: 6, g: 3, o: 0 }[permissions as 'u' | 'g' | 'o']
    const three = (mode >> shift) & 7
    return (three << 6) | (three << 3) | three
  }
  const bits: Readonly<Record<string, number>> = {
    r: 0o444,
    w: 0o222,
    x: 0o111,
    X: isFolder || (mode & 0o111) !== 0 ? 0o111 : 0,
    s: 0o6000,
    t: 0o1000,
  }
  return Array.from(permissions).reduce((all, one) => all | (bits[one] ?? 0), 0)
}
