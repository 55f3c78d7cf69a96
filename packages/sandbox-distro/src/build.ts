import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { requireTools } from '@dpuos/host-tools'
import { convertAll, type ToolVersions } from './convert.ts'
import { namesOf } from './data/sets.ts'
import { buildExtras } from './extra.ts'
import { implicitLock, obtainDebs, obtainLock } from './pin.ts'
import { KEY_FILE, publishRepository } from './repository.ts'
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
  const request = { options, names, lockFile: options.lock ?? implicitLock(cacheDir, options, names) }
  const pinned = await timed('lock', () => obtainLock(ports, request))
  const { plans } = await timed('download', () => obtainDebs(ports, request, pinned))

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
        fingerprint: key.fingerprint,
        tools,
      }
      const converted = await convertAll(context, plans, async () => ({
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
      lockFile: request.lockFile,
      repomdSha256,
      timings,
    }
  } finally {
    await opened?.close()
    await giveBack(ports, cacheDir)
  }
}

/** Under sudo the cache belongs to the caller, so that a later run without sudo can add to it. */
async function giveBack(ports: Ports, cacheDir: string): Promise<void> {
  const { isRoot, owner } = ports.host
  if (isRoot && owner.uid !== 0)
    await ports.proc.run(['chown', '-R', `${owner.uid}:${owner.gid}`, '--', cacheDir])
}

const summary = ({ nevra, name, file, sha256, size }: RpmInfo): SandboxRepository['packages'][number] => ({
  nevra,
  name,
  file: `Packages/${file}`,
  sha256,
  size,
})

/** Versions of the tools that shape the result. Throws UserError that names every missing one. */
async function checkTools(ports: Ports): Promise<ToolVersions & { readonly createrepo: string }> {
  await requireTools('sandbox', ports.host.arch, ports)
  const version = async (tool: string): Promise<string> =>
    (await ports.proc.run([tool, '--version'])).stdout.trim()
  const [rpmbuild, grubMkimage, createrepo] = await Promise.all(
    ['rpmbuild', 'grub-mkimage', 'createrepo_c'].map(version),
  )
  return { rpmbuild: rpmbuild ?? '', grubMkimage: grubMkimage ?? '', createrepo: createrepo ?? '' }
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
