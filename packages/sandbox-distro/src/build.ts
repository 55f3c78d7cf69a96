import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import type { Arch, Finding } from '@dpuos/manifests'
import { fetchIndex, openApt } from './apt.ts'
import { convertAll, type ToolVersions } from './convert.ts'
import { kernelMetapackage, recipesFor } from './data/recipes.ts'
import { namesOf } from './data/sets.ts'
import type { DebEntry, DebIndex } from './debian-index.ts'
import { DebsGone, download } from './download.ts'
import { buildExtras } from './extra.ts'
import { SANDBOX_HOST_PACKAGES, SANDBOX_HOST_TOOLS } from './host-packages.ts'
import { formatLock, indexOf, LOCK_SCHEMA, parseLock, type SandboxLock } from './lock.ts'
import { KEY_FILE, publishRepository } from './repository.ts'
import { type Resolution, type RpmPlan, resolve } from './resolve.ts'
import { openRpmHome } from './rpm-build.ts'
import { findConflicts, findUnmet, type RpmInfo } from './rpm-info.ts'
import { type OpenKey, openKey, signingKey } from './signing-key.ts'
import type { SandboxOptions, SandboxRepository } from './types.ts'

/** Bytes that two conversions at once need at most: the kernel's files, unpacked, and its RPM. */
const SCRATCH_BYTES = 600 * 2 ** 20

/**
 * Build the sandbox distro: an RPM repository made of Debian packages that dnf cannot tell from a real one. Signed packages,
 * signed metadata; the same lock and key give the same bytes. Throws UserError for names that do not exist, a bad lock, missing
 * tools and an unreachable mirror.
 */
export async function buildSandbox(options: SandboxOptions, ports: Ports): Promise<SandboxRepository> {
  const { arch, cacheDir } = options
  const timings: Record<string, number> = {}
  const started = ports.clock.elapsed()
  const timed = async <T>(stage: string, work: () => Promise<T>): Promise<T> => {
    const from = ports.clock.elapsed()
    const result = await work()
    timings[stage] = Math.round(ports.clock.elapsed() - from)
    return result
  }
  const tools = await checkTools(ports)
  await mkdir(cacheDir, { recursive: true })

  const names = [...new Set([...namesOf(options.set, arch), ...(options.packages ?? [])])]
  const lockFile = options.lock ?? implicitLock(cacheDir, arch, names)
  const { lock, resolution } = await timed('lock', () => obtainLock(ports, options, lockFile, names))
  const pinned = await timed('download', () => obtainDebs(ports, options, lockFile, names, lock, resolution))

  const key = await signingKey(ports, cacheDir)
  let opened: OpenKey | undefined
  const open = async (): Promise<OpenKey> => (opened ??= await openKey(ports, cacheDir))
  const home = await openRpmHome(ports)
  try {
    const packages = await timed('convert', async () => {
      const context = {
        ports,
        arch,
        cacheDir,
        scriptlets: (options.scriptlets ?? (arch === ports.host.arch ? 'sh' : 'none')) === 'sh',
        fingerprint: key.fingerprint,
        tools,
      }
      const converted = await convertAll(context, pinned.plans, async () => ({
        scratch: await ports.fs.scratch('convert', { inMemory: SCRATCH_BYTES }),
        home,
        key: await open(),
      }))
      refuseBroken(converted.map(({ info }) => info))
      const extras = options.extra ?? []
      return extras.length === 0
        ? converted
        : [...converted, ...(await buildExtras(ports, arch, extras, cacheDir, home, await open()))]
    })
    const repomdSha256 = await timed('repository', () =>
      publishRepository(ports, packages, key, open, tools.createrepo, cacheDir, options.out),
    )
    timings['total'] = Math.round(ports.clock.elapsed() - started)
    return {
      repoDir: options.out,
      arch,
      packages: packages.map(({ info }) => summary(info)),
      gpgKeyFile: path.join(options.out, KEY_FILE),
      fingerprint: key.fingerprint,
      lockFile,
      repomdSha256,
      timings,
    }
  } finally {
    await opened?.close()
  }
}

const summary = ({ nevra, name, file, sha256, size }: RpmInfo): SandboxRepository['packages'][number] => ({
  nevra,
  name,
  file: `Packages/${file}`,
  sha256,
  size,
})

/** Where a lock lies that the user did not name: one per request. */
function implicitLock(cacheDir: string, arch: Arch, names: readonly string[]): string {
  const request = createHash('sha256')
    .update([...names].sort().join('\n'))
    .digest('hex')
    .slice(0, 16)
  return path.join(cacheDir, 'locks', `${arch}-${request}.json`)
}

/** Versions of the tools that shape the result. Throws UserError that names every missing one. */
async function checkTools(ports: Ports): Promise<ToolVersions & { readonly createrepo: string }> {
  const missing: string[] = []
  for (const tool of SANDBOX_HOST_TOOLS) if ((await ports.proc.which(tool)) === undefined) missing.push(tool)
  if (missing.length > 0) {
    throw new UserError({
      level: 'error',
      code: 'sandbox-tools-missing',
      title: `building the sandbox distro needs ${missing.join(', ')}, which ${missing.length === 1 ? 'is' : 'are'} not installed`,
      hint: `On Debian and Ubuntu: apt-get install ${SANDBOX_HOST_PACKAGES.join(' ')}`,
    })
  }
  const version = async (tool: string): Promise<string> =>
    (await ports.proc.run([tool, '--version'])).stdout.trim()
  const [rpmbuild, grubMkimage, createrepo] = await Promise.all(
    ['rpmbuild', 'grub-mkimage', 'createrepo_c'].map(version),
  )
  return { rpmbuild: rpmbuild ?? '', grubMkimage: grubMkimage ?? '', createrepo: createrepo ?? '' }
}

interface Pinned {
  readonly lock: SandboxLock
  readonly resolution: Resolution
}

const resolveIn = (
  index: DebIndex,
  arch: Arch,
  names: readonly string[],
  kernel: string | undefined,
): Resolution => resolve(index, recipesFor(arch, kernel), names)

/** The debs of a resolution. */
const debsOf = (plans: readonly RpmPlan[]): DebEntry[] => {
  const debs = new Map(plans.flatMap((plan) => plan.debs).map((deb) => [deb.name, deb]))
  return [...debs.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function obtainLock(
  ports: Ports,
  options: SandboxOptions,
  lockFile: string,
  names: readonly string[],
): Promise<Pinned> {
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
  return await makeLock(ports, options, lockFile, names)
}

/** Read Debian's index, resolve, and write the lock. */
async function makeLock(
  ports: Ports,
  options: SandboxOptions,
  lockFile: string,
  names: readonly string[],
): Promise<Pinned> {
  const { arch } = options
  ports.log.progress('reading the Debian package index')
  const { archives, index } = await fetchIndex(ports, await openApt(ports, arch), options.mirror)
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

/** Download what the plans need. A lock that the user did not name is renewed when the mirror has moved on. */
async function obtainDebs(
  ports: Ports,
  options: SandboxOptions,
  lockFile: string,
  names: readonly string[],
  lock: SandboxLock,
  resolution: Resolution,
): Promise<Resolution> {
  const fetch = async (pinned: Pinned): Promise<Resolution> => {
    await download(ports, options.arch, pinned.lock, debsOf(pinned.resolution.plans), options.cacheDir)
    return pinned.resolution
  }
  try {
    return await fetch({ lock, resolution })
  } catch (error) {
    if (!(error instanceof DebsGone)) throw error
    if (options.lock !== undefined) throw error.toUserError(lockFile)
    ports.log.info('the Debian mirror has newer versions; pinning those')
    return await fetch(await makeLock(ports, options, lockFile, names))
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

/** Throws where the converted packages could not be installed together: a mistake in the recipes, not the user's. */
function refuseBroken(packages: readonly RpmInfo[]): void {
  const conflicts = findConflicts(packages).map(
    ({ path, packages: [a, b] }) => `${a} and ${b} both have ${path}, with different content`,
  )
  const faults = [...conflicts, ...findUnmet(packages)]
  if (faults.length > 0)
    throw new Error(`the sandbox packages do not fit together:\n  ${faults.slice(0, 40).join('\n  ')}`)
}
