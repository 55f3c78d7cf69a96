import { rm, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Ports, UserError } from '@dpuos/action-kit'
import type { Finding, LockedPackage, Repository } from '@dpuos/manifests'
import type { ResolvedPackage } from '../dnf/types.ts'
import { rpmHeaders } from '../rpm/files.ts'
import { fetchRpms } from './fetch.ts'
import { refusedBySignature } from './signatures.ts'
import { storePath, touch } from './store.ts'

/** Where locked RPMs may be, and by whose keys they are verified. */
export interface Sources {
  readonly repositories: readonly Repository[]
  /** Where relative key paths start. Absolute. */
  readonly keyFolder: string
  readonly dnfCache: string
}

/** RPMs of a lock that are on disk, byte for byte and signed; and those that are nowhere to be had. */
export interface Taken {
  readonly packages: readonly ResolvedPackage[]
  readonly missing: readonly LockedPackage[]
  /** Mirrors that failed on the way, as warnings. */
  readonly findings: readonly Finding[]
}

/**
 * Get exactly these RPMs without any metadata: from the store, from repositories that are folders, else from the mirrors by the path in
 * the lock. Each is compared with its sha256, then verified by its own repository's keys. Throws UserError for those that are refused.
 */
export async function takeLocked(
  entries: readonly LockedPackage[],
  sources: Sources,
  ports: Ports,
): Promise<Taken> {
  const files = new Map<LockedPackage, string>()
  const open: LockedPackage[] = []
  for (const [index, entry] of entries.entries()) {
    ports.log.progress(`looking for ${index + 1}/${entries.length}`)
    const file = await onDisk(entry, sources, ports)
    if (file === undefined) open.push(entry)
    else files.set(entry, file)
  }
  const fetched = await fetchRpms(open, sources, ports)
  for (const [entry, file] of fetched.files) files.set(entry, file)
  const packages = await asResolved(files, sources, ports)
  return {
    packages: packages.sort((a, b) => (a.nevra < b.nevra ? -1 : 1)),
    missing: open.filter((entry) => !files.has(entry)),
    findings: fetched.findings,
  }
}

/** Are all of these in the store or in a repository that is a folder? Only names and sizes are looked at. */
export async function allAtHand(
  entries: readonly LockedPackage[],
  sources: Pick<Sources, 'repositories' | 'dnfCache'>,
): Promise<boolean> {
  for (const entry of entries) {
    const sizes = await Promise.all(places(entry, sources).map(sizeOf))
    if (!sizes.includes(entry.size)) return false
  }
  return true
}

const sizeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )

/** Where a locked RPM may lie on this machine. */
function places(
  { sha256, repository, path }: LockedPackage,
  { repositories, dnfCache }: Pick<Sources, 'repositories' | 'dnfCache'>,
): string[] {
  const bases = repositories.find((one) => one.id === repository)?.baseurl ?? []
  const folders = path === undefined ? [] : bases.filter((base) => base.startsWith('file://'))
  return [
    storePath(dnfCache, sha256),
    ...folders.map((base) => `${fileURLToPath(base).replace(/\/*$/, '/')}${path}`),
  ]
}

/** The file with exactly the locked content; one in the store that is damaged is thrown away. */
async function onDisk(entry: LockedPackage, sources: Sources, ports: Ports): Promise<string | undefined> {
  const stored = storePath(sources.dnfCache, entry.sha256)
  for (const file of places(entry, sources)) {
    const size = await sizeOf(file)
    if (size === undefined) continue
    const isSame = size === entry.size && (await ports.fs.hash(file)).sha256 === entry.sha256
    if (isSame) {
      if (file === stored) await touch(file)
      return file
    }
    if (file === stored) await rm(file)
  }
  return undefined
}

async function asResolved(
  files: ReadonlyMap<LockedPackage, string>,
  { repositories, keyFolder }: Sources,
  ports: Ports,
): Promise<ResolvedPackage[]> {
  const claimed = [...files].map(([{ nevra, repository }, file]) => ({ nevra, repository, file }))
  const findings = await refusedBySignature(claimed, repositories, keyFolder, ports)
  const headers = await rpmHeaders([...files.values()], ports)
  const packages = [...files].flatMap(([entry, file]): ResolvedPackage[] => {
    const { nevra, repository, size, sha256 } = entry
    const header = headers.get(file)
    if (header?.nevra === nevra && repositories.some((one) => one.id === repository))
      return [{ ...header, repository, file, path: entry.path ?? '', size, sha256, asked: entry.asked ?? [] }]
    findings.push({
      level: 'error',
      code: 'lock-package-other',
      title:
        header?.nevra === nevra
          ? `${nevra}: the lock says that it is of repository ${repository}, and the toolchain has none of that name`
          : `the lock says ${nevra}, and the RPM with its sha256 is ${header?.nevra ?? 'unreadable'}`,
      hint: 'Was the lock edited, or the toolchain set up otherwise? Run with `lock: update`.',
    })
    return []
  })
  if (findings.length > 0) throw new UserError(findings)
  return packages
}
