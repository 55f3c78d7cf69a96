import { copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Core, type Outputs, type Ports, type Values } from '@dpuos/action-kit'
import { type Dnf, openDnf, rootPackages } from '@dpuos/host-tools'
import { formatMiB } from '@dpuos/manifests'
import { imageEpoch, withEpoch } from './epoch.ts'
import { clampTimes, finalize, systemUsers } from './finalize.ts'
import { checkRoom, install, roomFor } from './install.ts'
import { driversLayer } from './layers/drivers.ts'
import { kernelLayer } from './layers/kernel.ts'
import { overlayDigest } from './layers/overlay.ts'
import { packagesLayer } from './layers/packages.ts'
import { servicesLayer } from './layers/services.ts'
import { systemLayer } from './layers/system.ts'
import { usersLayer } from './layers/users.ts'
import { Ledger } from './ledger.ts'
import { digestOf, formatLock } from './lock.ts'
import { budgetsOf } from './measure/budgets.ts'
import { imageManifest } from './measure/manifest.ts'
import { packDisk, packQcow2 } from './pack/disk.ts'
import { makeDracut } from './pack/dracut.ts'
import { takeLoader } from './pack/esp.ts'
import { commandLine } from './pack/grub.ts'
import { identityOf } from './pack/identity.ts'
import { makeInitramfs } from './pack/initramfs.ts'
import { publish } from './publish.ts'
import { imageReport } from './report.ts'
import { type Request, readRequest } from './request.ts'
import { resolve } from './resolve.ts'
import { TargetRoot } from './root/target-root.ts'
import type { spec } from './spec.ts'
import { requireTools } from './tools.ts'
import { type Work, warn } from './work.ts'

/** Bytes of root for which room in memory is asked before the set is known; a larger one is moved to disk. */
const USUAL_ROOT = 2 ** 30

/** definition → lock → root → five layers → disk → manifest. */
export const core: Core<Values<typeof spec>, Outputs<typeof spec>> = async (inputs, ports) => {
  const { log } = ports
  const versions = await requireTools(ports)
  const request = await readRequest(inputs, ports)
  const budgets = budgetsOf(request.definition, request.position)

  const scratch = await ports.fs.scratch('tailor')
  let place = await ports.fs.scratch('root', { inMemory: USUAL_ROOT })
  let dnf = await openFor(request, place, scratch, ports)
  const { packages, lock, asks } = await log.group('Resolve packages', async () => {
    const resolution = await resolve(request, dnf, inputs.lock, ports)
    const { packages: all } = resolution
    const bytes = all.reduce((sum, one) => sum + one.size, 0)
    log.info(
      `${all.length} packages, ${formatMiB(bytes)} of RPMs, ${all.filter((one) => one.asked.length > 0).length} of them asked for`,
    )
    return resolution
  })
  const room = roomFor(packages)
  await checkRoom(room, [inputs.output, scratch], ports)
  const epoch = await imageEpoch(packages, ports)
  const timed = withEpoch(ports, epoch)
  if (room.root > USUAL_ROOT) place = await ports.fs.scratch('root', { inMemory: room.root })
  dnf = await openFor(request, place, scratch, timed)

  const root = new TargetRoot(path.join(place, 'root'))
  const ledger = new Ledger(root)
  const work: Work = { request, root, ledger, ports: timed, scratch, epoch, findings: [] }
  for (const warning of request.warnings) warn(work, warning)
  const seed = digestOf({
    definition: request.definition,
    arch: request.arch,
    packages: lock.packages.map(({ nevra, sha256 }) => [nevra, sha256]),
    overlay: overlayDigest(request.overlay),
    epoch,
    version: ports.host.version,
  })
  const identity = identityOf(seed)

  await log.group(`Install ${packages.length} packages`, () => install(dnf, packages, asks))
  const kernel = kernelLayer(work)
  const drivers = await log.group('Drivers', () => driversLayer(work))
  await log.group('System', () => systemLayer(work))
  await log.group('Packages', () => packagesLayer(work))
  const services = await log.group('Services and users', async () => {
    await systemUsers(work)
    const chosen = await servicesLayer(work)
    usersLayer(work)
    return chosen
  })
  const kept = new Set(drivers.kept.map((one) => one.name))
  const made = await log.group('Initramfs', async () => {
    const initramfs =
      request.definition.storage.initramfs === 'dracut'
        ? await makeDracut(work, kernel.release, kept)
        : await makeInitramfs(work, kernel, drivers.tree, kept)
    log.info(`${initramfs}: ${formatMiB(root.stat(initramfs)?.size ?? 0)}`)
    return { initramfs, loader: await takeLoader(work) }
  })
  const installed = await rootPackages(root.dir, timed)
  await finalize(work, identity)
  clampTimes(work)

  const folder = path.join(scratch, 'image')
  await mkdir(folder)
  const cmdline = commandLine(request.arch, identity.rootFs, request.definition.kernel.cmdline)
  const disk = await log.group('Disk', () => packDisk(work, { folder, kernel, ...made, cmdline, identity }))
  const { outputs } = request.definition
  const qcow2 = outputs.includes('qcow2')
    ? await log.group('qcow2', () => packQcow2(work, disk.raw))
    : undefined

  const direct = { vmlinuz: path.join(folder, 'vmlinuz'), initramfs: path.join(folder, 'initramfs.img') }
  await copyFile(root.resolve(kernel.image), direct.vmlinuz)
  await copyFile(root.resolve(made.initramfs), direct.initramfs)
  const manifest = await log.group('Measure and publish', async () => {
    const parts = {
      installed,
      packages,
      asks,
      kernel,
      drivers,
      services,
      disk,
      qcow2,
      cmdline,
      budgets,
      initramfs: made.initramfs,
    }
    const tools = { ...versions, dnf: dnf.version }
    const described = await imageManifest(work, parts, { seed, tools })
    return publish(work, described, inputs.output, formatLock(lock), {
      ...direct,
      raw: outputs.includes('raw') ? disk.raw : undefined,
      qcow2,
    })
  })
  await rm(place, { recursive: true, force: true })
  const at = (role: string): string => {
    const file = manifest.files.find((one) => one.role === role)
    return file === undefined ? '' : path.join(inputs.output, file.path)
  }
  return {
    report: imageReport(manifest),
    outputs: {
      manifest: path.join(inputs.output, 'image.json'),
      lock: at('lock'),
      disk: at('disk-raw'),
      qcow2: at('disk-qcow2'),
      verdict: 'pass',
    },
  }
}

const openFor = (request: Request, place: string, work: string, ports: Ports): Promise<Dnf> =>
  openDnf(
    {
      toolchain: request.toolchain,
      toolchainDir: request.toolchainDir,
      extraRepositories: request.kernel.repositories.map((url, index) => ({
        id: `kernel-${index + 1}`,
        baseurl: [url],
        gpgkey: [],
        fingerprints: [],
        signedMetadata: false,
        enabled: true,
      })),
      root: path.join(place, 'root'),
      work,
    },
    ports,
  )
