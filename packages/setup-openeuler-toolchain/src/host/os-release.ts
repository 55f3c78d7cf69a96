import type { HostFamily } from '@dpuos/host-tools'

export interface HostSystem {
  /** os-release's ID, for example `debian`. */
  readonly id: string
  /** os-release's VERSION_ID, `` where there is none (Debian testing). */
  readonly version: string
  readonly prettyName: string
  /** undefined: no package manager that we know how to drive. */
  readonly family: HostFamily | undefined
}

/** The file's assignments; quotes and backslashes as os-release(5) has them. Lines that are none are skipped. */
export function parseOsRelease(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const line of text.split('\n')) {
    const match = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim())
    if (match === null) continue
    const raw = match[2] ?? ''
    const quoted = /^(["'])(.*)\1$/.exec(raw)
    values.set(match[1] ?? '', (quoted?.[2] ?? raw).replaceAll(/\\(.)/g, '$1'))
  }
  return values
}

/** Which system this is. Derivatives count by ID_LIKE (Linux Mint → Debian's family; CTyunOS and other RPM systems only when they say openEuler). */
export function hostSystem(osRelease: string): HostSystem {
  const values = parseOsRelease(osRelease)
  const id = values.get('ID') ?? 'unknown'
  const like = [id, ...(values.get('ID_LIKE') ?? '').split(/\s+/)].map((word) => word.toLowerCase())
  const family = like.some((word) => word === 'debian' || word === 'ubuntu')
    ? 'debian'
    : like.includes('openeuler')
      ? 'openeuler'
      : undefined
  const version = values.get('VERSION_ID') ?? ''
  return { id, version, family, prettyName: values.get('PRETTY_NAME') ?? `${id} ${version}`.trim() }
}
