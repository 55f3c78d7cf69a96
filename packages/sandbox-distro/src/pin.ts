import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import type { Finding } from '@dpuos/manifests'
import { fetchIndex, openApt } from './apt.ts'
import { kernelMetapackage, recipesFor } from './data/recipes.ts'
import type { DebEntry, DebIndex } from './debian-index.ts'
import { DebsGone, download } from './download.ts'
import { formatLock, indexOf, LOCK_SCHEMA, parseLock, type SandboxLock } from './lock.ts'
import { type Resolution, type RpmPlan, resolve } from './resolve.ts'
import type { SandboxArch, SandboxOptions } from './types.ts'

/** Where a lock lies that the user did not name: one per request. */
export function implicitLock(
  cacheDir: string,
  { arch, updates = true }: Pick<SandboxOptions, 'arch' | 'updates'>,
  names: readonly string[],
): string {
  const request = createHash('sha256')
    .update([...names, ...(updates ? [] : ['without updates'])].sort().join('\n'))
    .digest('hex')
    .slice(0, 16)
  return path.join(cacheDir, 'locks', `${arch}-${request}.json`)
}

/** What is to be built, and which state of Debian it is built from. */
export interface PinRequest {
  readonly options: SandboxOptions
  /** openEuler names (or Debian's) that are asked for. */
  readonly names: readonly string[]
  readonly lockFile: string
}

export interface Pinned {
  readonly lock: SandboxLock
  readonly resolution: Resolution
}

const resolveIn = (
  index: DebIndex,
  arch: SandboxArch,
  names: readonly string[],
  kernel: string | undefined,
): Resolution => resolve(index, recipesFor(arch, kernel), names)

/** The debs of a resolution. */
const debsOf = (plans: readonly RpmPlan[]): DebEntry[] => {
  const debs = new Map(plans.flatMap((plan) => plan.debs).map((deb) => [deb.name, deb]))
  return [...debs.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Which debs, in which versions: from the lock where there is one, else from Debian's index, which then becomes the lock.
 * A lock that the user did not name and that no longer has everything is renewed. Throws UserError for a bad or outdated lock
 * and for unknown names.
 */
export async function obtainLock(ports: Ports, request: PinRequest): Promise<Pinned> {
  const { options, names, lockFile } = request
  const { arch } = options
  if (options.relock !== true && existsSync(lockFile)) {
    const lock = parseLock(await readFile(lockFile, 'utf8'), lockFile, arch)
    const resolution = resolveIn(indexOf(lock), arch, names, lock.kernel ?? undefined)
    const missing = [
      ...resolution.unknown.map(({ name }) => name),
      ...resolution.gone.map(({ deb }) => deb),
      ...resolution.unresolved,
    ]
    if (missing.length === 0) return { lock, resolution }
    if (options.lock !== undefined) {
      throw new UserError({
        level: 'error',
        code: 'sandbox-lock-outdated',
        title: `the sandbox lock ${lockFile} does not have ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
        hint: 'It was made for other packages or by another version: relock.',
        at: { file: lockFile },
      })
    }
  }
  return await makeLock(ports, request)
}

/** Read Debian's index, resolve, and write the lock. */
async function makeLock(ports: Ports, { options, names, lockFile }: PinRequest): Promise<Pinned> {
  const { arch } = options
  ports.log.progress('reading the Debian package index')
  const { archives, index } = await fetchIndex(ports, await openApt(ports, arch), options)
  // The metapackage's first dependency is the current kernel, by its versioned name.
  const kernel = index.get(kernelMetapackage(arch))?.depends[0]?.split(' ')[0]
  const resolution = resolveIn(index, arch, names, kernel)
  refuseUnknown(resolution)
  const hasKernel = resolution.plans.some((plan) => plan.name === 'kernel')
  const lock: SandboxLock = {
    schema: LOCK_SCHEMA,
    arch,
    archives,
    kernel: hasKernel ? (kernel ?? null) : null,
    debs: debsOf(resolution.plans),
  }
  await ports.fs.writeFile(lockFile, formatLock(lock))
  return { lock, resolution }
}

/**
 * Download what the plans need; resolves to the plans, which are others than those given when a lock that the user did not name
 * had to be renewed, because the mirror has moved on.
 */
export async function obtainDebs(ports: Ports, request: PinRequest, pinned: Pinned): Promise<Resolution> {
  const { options, lockFile } = request
  const fetch = async ({ lock, resolution }: Pinned): Promise<Resolution> => {
    await download(ports, options.arch, lock, debsOf(resolution.plans), options.cacheDir)
    return resolution
  }
  try {
    return await fetch(pinned)
  } catch (error) {
    if (!(error instanceof DebsGone)) throw error
    if (options.lock !== undefined) throw error.toUserError(lockFile)
    ports.log.info('the Debian mirror has newer versions; pinning those')
    return await fetch(await makeLock(ports, request))
  }
}

/** Throws UserError with one finding per name that nothing has. */
function refuseUnknown({ unknown, gone }: Resolution): void {
  const findings: Finding[] = unknown.map(({ name, nearest }) => ({
    level: 'error',
    code: 'sandbox-unknown-package',
    title: `the sandbox distro has no package ${name}`,
    hint:
      nearest !== undefined
        ? `Did you mean ${nearest}?`
        : 'Use a name of openEuler that the sandbox maps, or the name of a Debian package.',
  }))
  if (findings.length > 0) throw new UserError(findings)
  if (gone.length > 0)
    throw new Error(
      `recipes name Debian packages that are gone: ${gone.map(({ rpm, deb }) => `${rpm}: ${deb}`).join(', ')}`,
    )
}
