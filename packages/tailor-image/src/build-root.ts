import {
  initramfsModules,
  loadingOrder,
  modulesInside,
  type RootPackage,
  rootPackages,
} from '@dpuos/host-tools'
import { formatMiB } from '@dpuos/manifests'
import { installedTree } from './cache/installed.ts'
import { lookUntouched, type Untouched } from './closure/check.ts'
import { cutLayer } from './cut/cut.ts'
import { cutPackageData } from './cut/package-manager.ts'
import { clampTimes, finalize, systemUsers } from './finalize.ts'
import { hardenLayer } from './harden/harden.ts'
import { type Drivers, driversLayer } from './layers/drivers.ts'
import { giveFiles } from './layers/give-files.ts'
import { type KernelFiles, kernelLayer } from './layers/kernel.ts'
import { packagesLayer } from './layers/packages.ts'
import { proveBoot } from './layers/prove-boot.ts'
import { ownUnits, presets, type Services, servicesLayer } from './layers/services.ts'
import { systemLayer } from './layers/system.ts'
import { usersLayer } from './layers/users.ts'
import { makeDracut } from './pack/dracut.ts'
import { type Loader, takeLoader } from './pack/esp.ts'
import { type Attributes, readAttributes } from './pack/ext4/read-attributes.ts'
import type { Identity } from './pack/identity.ts'
import { makeInitramfs } from './pack/initramfs.ts'
import type { Prepared } from './prepare.ts'
import type { Entry } from './root/target-root.ts'
import { installPackages } from './scriptlets/install.ts'
import { stripAuto } from './strip/auto.ts'
import { together, underWay } from './together.ts'
import type { Work } from './work.ts'

/** The finished root; nothing in it changes any more. */
export interface Built {
  readonly kernel: KernelFiles
  readonly drivers: Drivers
  readonly services: Services
  /** Canonical path of the initramfs in the root. */
  readonly initramfs: string
  readonly loader: Loader
  /** The rpm database's view, after removals. */
  readonly installed: readonly RootPackage[]
  /** The root before the layers, for the check of what they took out. */
  readonly untouched: Untouched
  /** What strip.auto takes out and why, as a file; undefined without it. */
  readonly strip: string | undefined
  /** Everything in it, as `root.walk` gives it: looked up once for all that measures and packs. */
  readonly entries: readonly Entry[]
  /** Of all of it; the disk needs them. */
  readonly attributes: Promise<Attributes>
}

/** Install, then the five layers in order, users, the initramfs, and what a live system's scriptlets would have left to do. */
export async function buildRoot(prepared: Prepared, identity: Identity): Promise<Built> {
  const { work, resolution } = prepared
  const { root, ports } = work
  const { log } = ports
  const { key, keeping } = await log.group(`Install ${resolution.packages.length} packages`, () =>
    installedTree(prepared, async () => {
      await installPackages(prepared)
      await presets(work)
    }),
  )
  const [untouched] = await together(lookUntouched(work, key), keeping)
  await ownUnits(work)
  const kernel = kernelLayer(work)
  const allDrivers = await log.group('Drivers', () => driversLayer(work, kernel.config, key))
  const laid = await log.group('System', async () => systemLayer(work))
  await log.group('Packages', () => packagesLayer(work))
  const drivers = await cutLayer(work, allDrivers, resolution.packages)
  const services = await log.group('Services and users', async () => {
    await systemUsers(work)
    const chosen = await servicesLayer(work)
    usersLayer(work)
    await giveFiles(work, laid)
    return chosen
  })
  const initramfs = await log.group('Initramfs', async () => {
    const file = await initramfsOf(work, kernel, drivers)
    log.info(`${file}: ${formatMiB(root.stat(file)?.size ?? 0)}`)
    return file
  })
  const loader = await takeLoader(work)
  const strip = await stripAuto(work, resolution)
  // Before finalize, which takes away what opening the database leaves behind.
  const installed = await rootPackages(root.dir, ports)
  cutPackageData(work)
  await finalize(work, identity)
  await hardenLayer(work)
  // Read beside the last change, which is one of times only.
  const attributes = readAttributes(root.dir, ports)
  attributes.catch(() => undefined)
  await underWay()
  const entries = clampTimes(work)
  return { kernel, drivers, services, initramfs, loader, installed, untouched, strip, entries, attributes }
}

/** Made once it is known that its modules start the image; what dracut chose is looked at afterwards. Path in the root. */
async function initramfsOf(work: Work, kernel: KernelFiles, { tree, kept }: Drivers): Promise<string> {
  const { definition } = work.request
  const names = new Set(kept.map((one) => one.name))
  const order = loadingOrder(tree, names, initramfsModules(tree, definition))
  const boot = { tree, kept: names, initramfs: order, isOrdered: true, config: kernel.config }
  if (definition.storage.initramfs === 'busybox') {
    proveBoot(work, boot)
    return await makeInitramfs(work, kernel, tree, order)
  }
  const file = await makeDracut(work, kernel.release, order)
  const inside = await modulesInside(work.root.resolve(file), work.ports)
  proveBoot(work, { ...boot, initramfs: inside, isOrdered: false })
  return file
}
