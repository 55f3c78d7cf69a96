import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type Ports } from '@dpuos/action-kit'
import { type Finding, formatMiB, type LockedPackage } from '@dpuos/manifests'
import { type DownloadFault, download, FAULTS } from './download.ts'
import { isPlainHttp, isProxied } from './reach.ts'
import { adoptFile, makeFolder, storePath } from './store.ts'
import type { Sources } from './take.ts'

/** RPMs at a time: mirrors count connections, and resets come with many of them. */
const PARALLEL = 4

/** How often the list of mirrors is gone through for one RPM. */
const ROUNDS = 2

export interface Fetched {
  readonly files: ReadonlyMap<LockedPackage, string>
  readonly findings: readonly Finding[]
}

/**
 * Download locked RPMs into the store, from whichever mirror delivers: what was reset, cut off or too slow goes on at the next one where
 * it stopped; what is not there or has another content is asked of the next. What nobody delivers is left out. Behind a proxy nothing
 * is fetched: there dnf is the one that knows the way.
 */
export async function fetchRpms(
  entries: readonly LockedPackage[],
  { repositories, dnfCache }: Pick<Sources, 'repositories' | 'dnfCache'>,
  ports: Ports,
): Promise<Fetched> {
  const mirrors = new Mirrors(
    new Map(repositories.map(({ id, baseurl }) => [id, baseurl.filter(isPlainHttp)])),
  )
  const queue = isProxied(ports)
    ? []
    : entries.filter((one) => one.path !== undefined && mirrors.of(one).length > 0)
  const files = new Map<LockedPackage, string>()
  let [done, bytes] = [0, 0]
  const total = queue.length
  const worker = async (): Promise<void> => {
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
      const file = await fetchOne(entry, mirrors, dnfCache, ports)
      if (file !== undefined) files.set(entry, file)
      bytes += entry.size
      ports.log.progress(`downloading ${++done}/${total}: ${formatMiB(bytes)}`)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, worker))
  return { files, findings: mirrors.findings() }
}

async function fetchOne(
  entry: LockedPackage,
  mirrors: Mirrors,
  dnfCache: string,
  ports: Ports,
): Promise<string | undefined> {
  const place = storePath(dnfCache, entry.sha256)
  // Two entries may be the same file, asked of two repositories at a time.
  const part = `${place}.part-${randomUUID()}`
  await makeFolder(path.dirname(place), dnfCache, ports)
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const base of mirrors.of(entry)) {
        const url = `${base.replace(/\/*$/, '/')}${(entry.path ?? '').split('/').map(encodeURIComponent).join('/')}`
        const fault = await download(url, part, entry, ports)
        if (fault === undefined) return await adoptFile(part, entry.sha256, dnfCache, ports)
        mirrors.failed(entry.repository, base, fault)
      }
    }
    return undefined
  } finally {
    await rm(part, { force: true })
  }
}

/** The mirrors of each repository, those that failed least first. */
class Mirrors {
  readonly #known: ReadonlyMap<string, readonly string[]>
  readonly #failures = new Map<
    string,
    { repository: string; base: string; faults: Map<DownloadFault, number> }
  >()

  constructor(known: ReadonlyMap<string, readonly string[]>) {
    this.#known = known
  }

  of({ repository }: LockedPackage): readonly string[] {
    const count = (base: string): number =>
      [...(this.#failures.get(`${repository} ${base}`)?.faults.values() ?? [])].reduce(
        (sum, one) => sum + one,
        0,
      )
    return (this.#known.get(repository) ?? []).toSorted((a, b) => count(a) - count(b))
  }

  failed(repository: string, base: string, fault: DownloadFault): void {
    const key = `${repository} ${base}`
    const known = this.#failures.get(key) ?? { repository, base, faults: new Map() }
    known.faults.set(fault, (known.faults.get(fault) ?? 0) + 1)
    this.#failures.set(key, known)
  }

  findings(): Finding[] {
    return [...this.#failures.values()].map(({ repository, base, faults }) => ({
      level: 'warning',
      code: 'mirror-failed',
      title: `mirror ${base} of repository ${repository} ${[...faults.keys()].map((one) => FAULTS[one]).join(', ')}`,
      detail: [...faults].map(([fault, count]) => `${fault}: ${count} RPMs`).join(', '),
      hint: 'Other mirrors, or dnf, were asked for these. If it stays so, name a nearer server as `mirror`.',
    }))
  }
}
