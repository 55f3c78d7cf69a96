/** An RPM version: epoch (absent = 0), version and release. */
export interface Evr {
  readonly epoch: string | undefined
  readonly version: string
  readonly release: string | undefined
}

/** Dist tag of every release: a person who reads a NEVRA sees where the package comes from. */
export const DIST_TAG = '.sb'

/**
 * A Debian version (`[epoch:]upstream[-revision]`, Policy 5.6.12) in RPM's parts. RPM allows no `-` inside a part, so it becomes `_`;
 * `~` means the same in both; a `+` in a revision becomes `.0.`. No dist tag here: `evrOf` adds it.
 */
export function splitVersion(debian: string): Evr {
  const colon = debian.indexOf(':')
  const epoch = colon > 0 ? debian.slice(0, colon) : undefined
  const rest = debian.slice(colon + 1)
  const dash = rest.lastIndexOf('-')
  const clean = (part: string): string => part.replaceAll('-', '_')
  return {
    epoch,
    version: clean(dash > 0 ? rest.slice(0, dash) : rest),
    // `10+deb12u1` must come behind `10.sb`: for rpm a number is newer than letters, and `deb` alone would be older than `sb`.
    release: dash > 0 ? clean(rest.slice(dash + 1)).replaceAll('+', '.0.') : undefined,
  }
}

/** The EVR of the RPM made from a Debian version; a version without revision gets release 0. */
export function evrOf(debian: string): Evr & { readonly release: string } {
  const evr = splitVersion(debian)
  return { ...evr, release: `${evr.release ?? '0'}${DIST_TAG}` }
}

/** Debian's relations, and RPM's for the same. */
const OPERATORS: Readonly<Record<string, string>> = { '<<': '<', '<=': '<=', '=': '=', '>=': '>=', '>>': '>' }

/**
 * `>= 2.36-9` of a Debian dependency as RPM writes it. `=` and `<=` need the dist tag, because the RPM's release carries it;
 * with the others it must stay away, so that the bound itself satisfies `>=`.
 */
export function relation(operator: string, debian: string): string | undefined {
  const rpm = OPERATORS[operator]
  if (rpm === undefined) return undefined
  const evr = splitVersion(debian)
  const tag = evr.release !== undefined && (operator === '=' || operator === '<=') ? DIST_TAG : ''
  return `${rpm} ${evr.epoch === undefined ? '' : `${evr.epoch}:`}${evr.version}${evr.release === undefined ? '' : `-${evr.release}${tag}`}`
}

/** Sort weight of one character in Debian's order: `~` before the end of the string, letters before all else. */
function weight(char: string | undefined): number {
  if (char === '~') return -1
  if (char === undefined || /\d/.test(char)) return 0
  return /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 256
}

/** Parts alternate between non-digits and digits (deb-version(7)). */
function compareParts(left: string, right: string): number {
  const pieces = (text: string): string[] => text.match(/\D*\d*/g) ?? []
  const a = pieces(left)
  const b = pieces(right)
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i] ?? '', b[i] ?? '']
    const [xText, yText] = [x.replace(/\d+$/, ''), y.replace(/\d+$/, '')]
    for (let j = 0; j < Math.max(xText.length, yText.length); j++) {
      const by = weight(xText[j]) - weight(yText[j])
      if (by !== 0) return by
    }
    const by = BigInt(x.slice(xText.length) || 0) - BigInt(y.slice(yText.length) || 0)
    if (by !== 0n) return by > 0n ? 1 : -1
  }
  return 0
}

/** Debian's version order (deb-version(7)): negative when `left` is older. */
export function compareVersions(left: string, right: string): number {
  const parts = (text: string): [number, string, string] => {
    const [, epoch, rest = ''] = /^(?:(\d+):)?(.*)$/.exec(text) ?? []
    const dash = rest.lastIndexOf('-')
    return [Number(epoch ?? 0), dash < 0 ? rest : rest.slice(0, dash), dash < 0 ? '' : rest.slice(dash + 1)]
  }
  const [a, b] = [parts(left), parts(right)]
  return a[0] - b[0] || compareParts(a[1], b[1]) || compareParts(a[2], b[2])
}
