// An edge: makes the disk with the new release's packages that an old one is upgraded from.
import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listedFile, type Ports, shownPath, UserError } from '@dpuos/action-kit'
import { readLock } from '@dpuos/definition'
import { takeLocked } from '@dpuos/host-tools'
import type { Finding, ImageManifest, LockedPackage, ToolchainManifest } from '@dpuos/manifests'

/** By which upgrade.sh finds it; ext4 labels have at most 16 characters. */
const LABEL = 'dpuos-repo'
/** Where upgrade.sh mounts it. */
const MOUNT = '/run/dpuos-repository'

/** Room for ext4's own tables, and what a file's last block wastes: bytes. */
const SPARE = 32 * 2 ** 20
const SPARE_FILE = 8192

export interface RepositoryDisk {
  readonly file: string
  readonly findings: readonly Finding[]
}

/** Whose packages, and where they come from. */
export interface RepositoryRequest {
  /** Manifest of the new release. */
  readonly image: ImageManifest
  readonly imageFile: string
  readonly toolchain: ToolchainManifest
  readonly toolchainFile: string
  /** NEVRAs that the old release has: what it shares with the new one need not be served. */
  readonly had: ReadonlySet<string>
}

/**
 * A read-only disk with the RPMs of the image's lock that the old release does not have, and their metadata, as a dnf repository: an emulated dnf
 * takes its time over every package that it reads of. Every RPM is verified by sha256 and signature here, and by
 * signature again in the guest. Throws UserError where the lock or a package cannot be had.
 */
export async function makeRepositoryDisk(
  request: RepositoryRequest,
  folder: string,
  ports: Ports,
): Promise<RepositoryDisk> {
  const { image, toolchain, toolchainFile } = request
  const locked = await lockedPackages(request, ports)
  const entries = locked.filter(({ nevra }) => !request.had.has(nevra))
  const keyFolder = path.dirname(toolchainFile)
  const { repositories, dnfCache } = toolchain
  const taken = await takeLocked(entries, { repositories, keyFolder, dnfCache }, ports)
  if (taken.missing.length > 0) throw new UserError(unavailable(taken.missing))
  const tree = path.join(folder, 'repository')
  await mkdir(path.join(tree, 'keys'), { recursive: true })
  for (const { file, nevra } of taken.packages) {
    const place = path.join(tree, `${nevra.replace(/-\d+:/, '-')}.rpm`)
    await link(file, place).catch(() => copyFile(file, place))
  }
  await ports.proc.run(['createrepo_c', '-q', '--no-database', '--', tree], { timeoutMs: 10 * 60_000 })
  const used = new Set(taken.packages.map(({ repository }) => repository))
  const keys: string[] = []
  for (const key of new Set(repositories.filter(({ id }) => used.has(id)).flatMap(({ gpgkey }) => gpgkey))) {
    const place = `keys/${keys.length + 1}`
    await copyFile(path.resolve(keyFolder, key), path.join(tree, place))
    keys.push(`file://${MOUNT}/${place}`)
  }
  const unsigned = repositories.some(({ id, gpgkey }) => used.has(id) && gpgkey.length === 0)
  await writeFile(path.join(tree, 'dpuos.repo'), repoFile(image, keys, unsigned))
  const disk = path.join(folder, 'repository.ext4')
  const bytes = taken.packages.reduce((sum, { size }) => sum + size + SPARE_FILE, SPARE)
  const options = ['-q', '-t', 'ext4', '-O', '^has_journal', '-m', '0', '-L', LABEL, '-d', tree]
  await ports.proc.run(['mke2fs', ...options, disk, `${Math.ceil(bytes / 1024)}k`], {
    timeoutMs: 10 * 60_000,
  })
  const served = new Set(locked.map(({ nevra }) => nevra))
  const own = image.packages.filter(({ nevra }) => !served.has(nevra))
  return { file: disk, findings: [...taken.findings, ...(own.length === 0 ? [] : [notServed(own)])] }
}

function repoFile({ distro }: ImageManifest, keys: readonly string[], unsigned: boolean): string {
  return [
    '[dpuos-upgrade]',
    `name=The new release (${distro}), as it is locked`,
    `baseurl=file://${MOUNT}`,
    'enabled=1',
    `gpgcheck=${unsigned ? 0 : 1}`,
    ...(keys.length === 0 ? [] : [`gpgkey=${keys.join(' ')}`]),
    '',
  ].join('\n')
}

async function lockedPackages(
  { image, imageFile }: RepositoryRequest,
  ports: Pick<Ports, 'host'>,
): Promise<readonly LockedPackage[]> {
  const entry = image.files.find(({ role }) => role === 'lock')
  const shown = shownPath(imageFile, ports)
  if (entry === undefined) {
    throw new UserError({
      level: 'error',
      code: 'image-without-file',
      title: `${shown} lists no lock, so what the new release consists of is not known`,
      hint: 'Let tailor-image of the same version write it.',
      at: { file: shown },
    })
  }
  const file = listedFile(imageFile, entry)
  const read = readLock(await readFile(file, 'utf8'), shownPath(file, ports))
  if (!read.ok) throw new UserError(read.findings)
  return read.value.lock.arches[image.arch]?.packages ?? []
}

const unavailable = (missing: readonly LockedPackage[]): Finding => ({
  level: 'error',
  code: 'upgrade-packages-missing',
  title: `${missing.length} ${missing.length === 1 ? 'package' : 'packages'} of the new release cannot be had any more, for example ${missing[0]?.nevra ?? ''}`,
  hint: 'Run tailor-image and this test on the same machine, or with the same cache, and with the toolchain that the image was made with.',
})

const notServed = (own: readonly { readonly nevra: string }[]): Finding => ({
  level: 'notice',
  code: 'upgrade-local-packages',
  title: `${own.length} ${own.length === 1 ? 'package' : 'packages'} of the new release came as RPM files and not from a repository, so the upgrade does not have them: ${own
    .slice(0, 5)
    .map(({ nevra }) => nevra)
    .join(', ')}`,
})
