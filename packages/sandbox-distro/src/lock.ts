import { UserError } from '@dpuos/action-kit'
import type { DebEntry, DebIndex } from './debian-index.ts'
import { SANDBOX_ARCHES, type SandboxArch } from './types.ts'

export const LOCK_SCHEMA = 'dpuos.sandbox-lock/v1'

/** One signed index of Debian's: which archive, which suite, in which state. */
export interface LockedArchive {
  /** Base URL. The mirror is no part of what is locked: any that has the files will do. */
  readonly url: string
  readonly suite: string
  /** `Date` of the Release file, RFC 2822. */
  readonly date: string
  /** sha256 of the InRelease file. */
  readonly sha256: string
}

/** The part of Debian's index that one request needs. With it, the index itself is not read. */
export interface SandboxLock {
  readonly schema: typeof LOCK_SCHEMA
  readonly arch: SandboxArch
  readonly archives: readonly LockedArchive[]
  /** Name of the kernel's deb; null where none is in it. */
  readonly kernel: string | null
  /** Sorted by name. */
  readonly debs: readonly DebEntry[]
}

/** The lock's text: one deb a line, so that a change of one package is one changed line. */
export function formatLock(lock: SandboxLock): string {
  const { debs, ...head } = lock
  const start = JSON.stringify(head, null, 2).slice(0, -2)
  return `${start},\n  "debs": [\n${debs.map((deb) => `    ${JSON.stringify(deb)}`).join(',\n')}\n  ]\n}\n`
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** What is wrong with one deb of a lock, or undefined. */
function debFault(deb: unknown, archives: number): string | undefined {
  if (!isRecord(deb)) return 'is not an object'
  for (const key of ['name', 'version', 'architecture', 'filename', 'summary']) {
    if (typeof deb[key] !== 'string') return `has no "${key}"`
  }
  // Both become file names and URLs.
  if (!/^[a-z0-9][a-z0-9.+-]*$/.test(String(deb['name'])))
    return `has a "name" that is no Debian package name`
  if (!/^[\w.+~:%/-]+$/.test(String(deb['filename'])) || String(deb['filename']).includes('..'))
    return 'has a "filename" that is no path of an archive'
  if (!/^[0-9a-f]{64}$/.test(String(deb['sha256']))) return 'has no "sha256" of 64 hex digits'
  if (!Number.isSafeInteger(deb['size']) || Number(deb['size']) <= 0) return 'has no "size" in bytes'
  if (!Number.isInteger(deb['archive']) || Number(deb['archive']) < 0 || Number(deb['archive']) >= archives)
    return 'names an archive that the lock does not list'
  if (!isTexts(deb['depends']) || !isTexts(deb['provides'])) return 'has no lists "depends" and "provides"'
  return undefined
}

/** Read a lock. Throws UserError with all that is wrong with it. */
export function parseLock(text: string, file: string, arch: SandboxArch): SandboxLock {
  const faults: string[] = []
  let lock: unknown
  try {
    lock = JSON.parse(text)
  } catch (error) {
    faults.push(`is not JSON: ${(error as Error).message}`)
  }
  if (isRecord(lock)) {
    if (lock['schema'] !== LOCK_SCHEMA) {
      faults.push(`has schema ${JSON.stringify(lock['schema']) ?? 'none'}, expected "${LOCK_SCHEMA}"`)
    } else {
      const archives = lock['archives']
      if (lock['arch'] !== arch) {
        const has = SANDBOX_ARCHES.find((known) => known === lock['arch']) ?? 'no known architecture'
        faults.push(`is for ${has}, this build is for ${arch}`)
      }
      const sound = (archive: unknown): boolean =>
        isRecord(archive) &&
        ['url', 'suite', 'date', 'sha256'].every((key) => typeof archive[key] === 'string')
      if (!Array.isArray(archives) || !archives.every(sound))
        faults.push('has no list "archives" of url, suite, date and sha256')
      if (lock['kernel'] !== null && typeof lock['kernel'] !== 'string') faults.push('has no "kernel"')
      if (!Array.isArray(lock['debs'])) faults.push('has no list "debs"')
      else {
        for (const deb of lock['debs'] as unknown[]) {
          const fault = debFault(deb, Array.isArray(archives) ? archives.length : 0)
          if (fault !== undefined)
            faults.push(`deb ${isRecord(deb) ? JSON.stringify(deb['name']) : ''} ${fault}`)
        }
      }
    }
  } else if (lock !== undefined) faults.push('is not an object')
  if (faults.length === 0) return lock as SandboxLock
  throw new UserError(
    faults.slice(0, 10).map((fault) => ({
      level: 'error',
      code: 'sandbox-lock-invalid',
      title: `sandbox lock ${file}: ${fault}`,
      hint: 'Delete the file, or relock, to make a new one from the current Debian archive.',
      at: { file },
    })),
  )
}

/** The lock as an index for the resolver. */
export const indexOf = (lock: SandboxLock): DebIndex => new Map(lock.debs.map((deb) => [deb.name, deb]))
