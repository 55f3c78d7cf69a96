import { compareVersions } from './debian-version.ts'

/** What we need to know of one Debian package; the lock keeps exactly this. */
export interface DebEntry {
  readonly name: string
  readonly version: string
  readonly architecture: string
  /** Path below the archive's base URL. */
  readonly filename: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  /** Pre-Depends and Depends, one clause each, as Debian writes them: `libc6 (>= 2.36) | libc6.1`. */
  readonly depends: readonly string[]
  /** Names of virtual packages. */
  readonly provides: readonly string[]
  readonly summary: string
  /** Which of the lock's archives holds it. */
  readonly archive: number
}

export type DebIndex = ReadonlyMap<string, DebEntry>

/** Value of a one-line field of a stanza (deb822(5)); the empty string when it is absent. */
function field(stanza: string, name: string): string {
  const key = `${name}: `
  const at = stanza.startsWith(key) ? 0 : stanza.indexOf(`\n${key}`) + 1
  if (at === 0 && !stanza.startsWith(key)) return ''
  const from = at + key.length
  const end = stanza.indexOf('\n', from)
  return stanza.slice(from, end < 0 ? undefined : end)
}

const splitClauses = (text: string): string[] =>
  text
    .split(',')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')

/**
 * Read one `Packages` file into `index`. The highest version of a name wins, whichever archive has it; stanzas are cut by
 * hand because the index has 60 000 of them and only the fields above matter.
 */
export function addPackages(index: Map<string, DebEntry>, text: string, archive: number): void {
  for (const stanza of text.split('\n\n')) {
    const name = field(stanza, 'Package')
    if (name === '') continue
    const version = field(stanza, 'Version')
    const known = index.get(name)
    if (known !== undefined && compareVersions(known.version, version) >= 0) continue
    index.set(name, {
      name,
      version,
      architecture: field(stanza, 'Architecture'),
      filename: field(stanza, 'Filename'),
      size: Number(field(stanza, 'Size')),
      sha256: field(stanza, 'SHA256'),
      depends: [...splitClauses(field(stanza, 'Pre-Depends')), ...splitClauses(field(stanza, 'Depends'))],
      provides: splitClauses(field(stanza, 'Provides')).map((clause) => clause.split(/[ (]/)[0] ?? clause),
      summary: field(stanza, 'Description'),
      archive,
    })
  }
}
