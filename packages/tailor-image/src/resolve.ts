import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { type Dnf, NoSuchPackage, type ResolvedPackage, type Taken } from '@dpuos/host-tools'
import { type Finding, type Lock, type Repository } from '@dpuos/manifests'
import { type Ask, askedNames } from './ask.ts'
import { changesInShort, changesLines, type LockChange, lockChanges } from './lock/changes.ts'
import { type FoundLock, lockKept, notAtHand } from './lock/check.ts'
import { describeLock } from './lock/describe.ts'
import type { LockUse } from './lock/use.ts'
import { checkPins } from './pins.ts'
import type { Request } from './request.ts'
import { resolveLoosely, withoutSuffix } from './resolve-names.ts'

export interface Resolution {
  readonly packages: readonly ResolvedPackage[]
  /** What describes the result, for this architecture. */
  readonly lock: Lock
  readonly asks: readonly Ask[]
  /** Against what the lock file said of this architecture; undefined where it said nothing. */
  readonly changes: readonly LockChange[] | undefined
  /** Warnings and notices, logged already. */
  readonly findings: readonly Finding[]
}

/** The repositories that an image may be installed from: the toolchain's, the definition's, and those of a kernel that was built. */
export function repositoriesOf({
  toolchain,
  kernel,
  kernelDir,
  repositories,
}: Pick<Request, 'toolchain' | 'kernel' | 'kernelDir' | 'repositories'>): Repository[] {
  return [...toolchain.repositories, ...repositories, ...kernelRepositories({ kernel, kernelDir })].filter(
    (one) => one.enabled,
  )
}

/** A kernel build's own repositories: local folders, signed where build-kernel was given a key, else written by it a moment ago. */
export function kernelRepositories({
  kernel,
  kernelDir,
}: Pick<Request, 'kernel' | 'kernelDir'>): Repository[] {
  const { signed } = kernel
  return kernel.repositories.map((url, index) => ({
    id: `kernel-${index + 1}`,
    baseurl: [url],
    gpgkey: signed === undefined ? [] : [path.resolve(kernelDir, signed.key)],
    fingerprints: signed === undefined ? [] : [signed.fingerprint],
    signedMetadata: signed !== undefined,
    enabled: true,
  }))
}

/**
 * Resolve what is asked for, or take what the lock says; in both cases the lock that describes the result comes back. Throws UserError:
 * unknown packages with the line that asked, packages of the lock that are gone or changed.
 */
export async function resolve(
  request: Request,
  asks: readonly Ask[],
  dnf: Dnf,
  { bound, open }: LockUse,
  ports: Ports,
): Promise<Resolution> {
  if (bound === undefined) {
    const names = askedNames(asks)
    const { packages, loose } = await resolveLoosely(dnf, names, asks, request)
    const findings = loose.length === 0 ? [] : [withoutSuffix(loose, request)]
    for (const finding of findings) ports.log.finding(finding)
    checkPins(request, packages)
    const lock = await describeLock(request, repositoriesOf(request), names, packages)
    const changes = open?.lock && lockChanges(open.lock, lock)
    if (changes !== undefined) {
      ports.log.info(`Against ${open?.shown}: ${changesInShort(changes)}`)
      for (const line of changesLines(changes)) ports.log.info(line)
    }
    return { packages, lock, asks, changes, findings }
  }
  ports.log.info(`Installing exactly the ${bound.lock.packages.length} packages of ${bound.shown}`)
  const { packages: found, findings } = await takeLocked(dnf, bound, ports)
  // What answered which name was settled when the lock was made: now dnf was asked for NEVRAs.
  const answered = new Map(bound.lock.packages.map((entry) => [entry.nevra, entry.asked ?? []]))
  const packages = found.map((one) => ({ ...one, asked: answered.get(one.nevra) ?? [] }))
  return { packages, lock: bound.lock, asks, changes: [], findings }
}

/**
 * The RPMs of a lock: from the cache and the mirrors by content where they are to be had, which takes no metadata; else dnf says what
 * the repositories have now, and why that is not what the lock says.
 */
async function takeLocked(dnf: Dnf, bound: FoundLock, ports: Ports): Promise<Taken> {
  const entries = bound.lock.packages
  const taken = await dnf.take(entries)
  for (const finding of taken.findings) ports.log.finding(finding)
  if (taken.missing.length === 0) return taken
  const packages = await dnf.resolve(entries.map((entry) => entry.nevra)).catch((error: unknown) => {
    if (error instanceof NoSuchPackage) {
      const gone = new Set(error.missing.map((one) => one.name))
      const found = entries.filter((entry) => !gone.has(entry.nevra))
      throw new UserError(lockKept(bound, found), { cause: error })
    }
    if (!(error instanceof UserError)) throw error
    throw new UserError([notAtHand(bound, taken.missing), ...error.findings], { cause: error })
  })
  const broken = lockKept(bound, packages)
  if (broken.length > 0) throw new UserError(broken)
  return { ...taken, packages, missing: [] }
}
