// Fills the cache of debs: files named by their sha256, below a folder of ours.
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { NO_SPACE, type Ports, ToolError, UserError } from '@dpuos/action-kit'
import { APT_FAILURES, openApt } from './apt.ts'
import type { DebEntry } from './debian-index.ts'
import type { SandboxLock } from './lock.ts'
import { type SandboxArch } from './types.ts'

/** apt's helper program: fetches by URL with the host's proxy settings and checks the hash. On no PATH. */
const APT_HELPER = '/usr/lib/apt/apt-helper'
const SNAPSHOT = 'http://snapshot.debian.org/archive'

/** The cached file of a deb. */
export const debFile = (cacheDir: string, deb: DebEntry): string =>
  path.join(cacheDir, 'debs', `${deb.sha256}.deb`)

/** Where Debian's archive of all past states has a file; `date` is that of the lock's Release file. */
export function snapshotUrl(deb: DebEntry, suite: string, date: string): string {
  const stamp = new Date(date).toISOString().replace(/[-:]|\.\d+/g, '')
  return `${SNAPSHOT}/${suite.endsWith('-security') ? 'debian-security' : 'debian'}/${stamp}/${deb.filename}`
}

/** Debs of the lock that neither the mirror nor the snapshot archive has any more. */
export class DebsGone extends Error {
  readonly debs: readonly DebEntry[]
  constructor(debs: readonly DebEntry[]) {
    super(`${debs.length} packages of the lock are gone from the mirror`)
    this.name = 'DebsGone'
    this.debs = debs
  }

  /** What to tell a user whose own lock it was. */
  toUserError(lockFile: string): UserError {
    return new UserError(
      {
        level: 'error',
        code: 'sandbox-deb-gone',
        title: `${this.debs.length} of the packages that ${lockFile} pins are gone from the Debian mirror and not in its snapshot archive`,
        detail: this.debs
          .slice(0, 5)
          .map((deb) => `${deb.name} ${deb.version}`)
          .join(', '),
        hint: 'Relock, to pin the versions that the mirror has now.',
        at: { file: lockFile },
      },
      { cause: this },
    )
  }
}

/**
 * Bring every deb into the cache; only what is missing is fetched. Throws DebsGone when files are neither on the mirror nor in
 * the snapshot archive.
 */
export async function download(
  ports: Ports,
  arch: SandboxArch,
  lock: SandboxLock,
  debs: readonly DebEntry[],
  cacheDir: string,
): Promise<void> {
  const missing = (): DebEntry[] => debs.filter((deb) => !existsSync(debFile(cacheDir, deb)))
  const first = missing()
  if (first.length === 0) return
  const folder = path.join(cacheDir, 'debs')
  await mkdir(folder, { recursive: true })
  await refuseFullDisk(ports, folder, first)
  const apt = await openApt(ports, arch)
  const megabytes = Math.ceil(first.reduce((sum, deb) => sum + deb.size, 0) / 1e6)
  ports.log.info(`downloading ${first.length} Debian packages, ${megabytes} MB`)

  /** Fetch what is still missing; true when a server answered that it has not all of it. */
  const fetch = async (urlOf: (deb: DebEntry) => string): Promise<boolean> => {
    const parts = missing().map((deb) => ({ deb, part: `${debFile(cacheDir, deb)}.part-${process.pid}` }))
    let done = 0
    let whole = false
    try {
      await ports.proc.run(
        [
          APT_HELPER,
          'download-file',
          ...parts.flatMap(({ deb, part }) => [urlOf(deb), part, `SHA256:${deb.sha256}`]),
        ],
        {
          env: apt.env,
          timeoutMs: 20 * 60_000,
          idleMs: 2 * 60_000,
          failures: APT_FAILURES,
          onLine: (line) => {
            if (line.startsWith('Get:')) ports.log.progress(`downloading ${++done}/${parts.length}`)
          },
        },
      )
      whole = true
      return false
    } catch (error) {
      if (error instanceof ToolError && error.info.cause === undefined && error.info.how === 'exit')
        return true
      throw error
    } finally {
      for (const { deb, part } of parts) {
        // apt has checked all hashes when it ends well; otherwise a part may be cut short.
        const sound = existsSync(part) && (whole || (await ports.fs.hash(part)).sha256 === deb.sha256)
        if (sound) await rename(part, debFile(cacheDir, deb))
        await Promise.all([part, `${part}.FAILED`].map((file) => rm(file, { force: true })))
      }
    }
  }

  if (!(await fetch((deb) => `${lock.archives[deb.archive]?.url}/${deb.filename}`))) return
  ports.log.info(`${missing().length} of them are gone from the mirror; asking snapshot.debian.org`)
  const snapshot = (deb: DebEntry): string => {
    const archive = lock.archives[deb.archive]
    return snapshotUrl(deb, archive?.suite ?? '', archive?.date ?? '')
  }
  const gone = await fetch(snapshot).catch((error: unknown) => {
    if (error instanceof ToolError) return true
    throw error
  })
  if (gone) throw new DebsGone(missing())
}

/** Debs, the RPMs made of them and a copy of those in the repository: RPMs of zstd level 1 are a third larger than their debs. */
const BYTES_PER_DEB_BYTE = 4

/** Throws UserError before the download where the disk cannot hold what comes of it. */
async function refuseFullDisk(ports: Ports, folder: string, debs: readonly DebEntry[]): Promise<void> {
  const need = BYTES_PER_DEB_BYTE * debs.reduce((sum, deb) => sum + deb.size, 0)
  const free = await ports.fs.freeBytes(folder)
  if (free >= need) return
  throw new UserError({
    level: 'error',
    code: NO_SPACE.code,
    title: `the sandbox distro needs about ${Math.ceil(need / 1e6)} MB in ${folder}, ${Math.floor(free / 1e6)} MB are free`,
    hint: NO_SPACE.hint,
  })
}
