import { stat } from 'node:fs/promises'
import { sourceOf, whoRecommends } from '@dpuos/host-tools'
import { digestOf, type ImageManifest, kernelSizesOf, layerOfPackage, sumUp } from '@dpuos/manifests'
import type { Built } from '../build-root.ts'
import type { Disk } from '../pack/disk.ts'
import type { Resolution } from '../resolve.ts'
import { spec } from '../spec.ts'
import type { Work } from '../work.ts'
import { canonicalOwners, occupied, rootFiles } from './facts.ts'
import { firmwareFiles, measured } from './measured.ts'
import { installedPackages } from './packages.ts'
import { promises } from './promises.ts'

/** How many of the largest files a manifest names. */
const LARGEST = 200

export interface Parts extends Built, Resolution {
  readonly disk: Disk
  /** In the scratch folder. */
  readonly qcow2: string | undefined
  readonly cmdline: string
  readonly budgets: ImageManifest['budgets']
}

/** Everything the next actions and a reader want to know; `files` stays empty until they are published. */
export async function imageManifest(
  work: Work,
  parts: Parts,
  about: {
    readonly seed: string
    readonly definition: string
    readonly tools: Readonly<Record<string, string>>
  },
): Promise<ImageManifest> {
  const { request, root, ledger, ports } = work
  const { definition, kernel, toolchain } = request
  const files = rootFiles(root, parts.disk.root.occupied, parts.entries)
  const owners = canonicalOwners(root, parts.installed)
  const kernels = new Set(
    parts.packages
      .filter((one) => one.asked.some((name) => kernel.packages.includes(name)))
      .map((one) => one.name),
  )
  const servants = new Set(parts.services.files.flatMap((file) => owners.get(file) ?? []))
  const layers = new Map(
    parts.installed.map(({ name }) => [name, layerOfPackage(name, { kernel: kernels, services: servants })]),
  )
  const sums = sumUp(files, { written: ledger.written, owners, layers })
  const raw = await stat(parts.disk.raw)
  const allocated = occupied(parts.disk.raw, raw.size, parts.disk.root.content)
  const recommendedBy = definition.packages.weak
    ? await whoRecommends(
        parts.packages.map((one) => one.file),
        ports,
      )
    : new Map<string, readonly string[]>()
  return {
    schema: 'dpuos.image/v1',
    tool: { name: spec.name, version: ports.host.version },
    inputs: {
      digest: digestOf([about.seed, kernel.inputs.digest, toolchain.inputs.digest, about.tools]),
    },
    source: await sourceOf(request.definitionFile, ports),
    tools: { ...about.tools },
    files: [],
    findings: [...work.findings],
    name: definition.name,
    arch: request.arch,
    distro: toolchain.distro.id,
    kernelRelease: parts.kernel.release,
    cmdline: parts.cmdline,
    promises: promises(definition, { ...parts.services, cmdline: parts.cmdline }),
    sizes: {
      ...sums,
      esp: parts.disk.esp,
      // Never below zero: every counted byte lies in an allocated block. size-budget-check proves the sum again.
      fsOverhead: Math.max(0, allocated - sums.root.size - parts.disk.esp.size),
      disk: {
        apparent: raw.size,
        allocated,
        qcow2: parts.qcow2 === undefined ? null : (await stat(parts.qcow2)).size,
      },
      initramfs: root.stat(parts.initramfs)?.size ?? 0,
    },
    packages: installedPackages(
      parts.installed,
      parts.packages,
      parts.asks,
      files,
      owners,
      layers,
      recommendedBy,
    ),
    modulesKept: [...parts.drivers.kept],
    removed: [...ledger.removed],
    largest: [...files]
      .sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
      .slice(0, LARGEST)
      .map(({ path, size }) => ({ path, size, owner: owners.get(path) ?? 'unowned' })),
    measured: measured({
      ...parts,
      files,
      kernelSizes: kernelSizesOf(kernel),
      // A kernel of our own making is the commit's work, as the definition is.
      definition:
        kernel.repositories.length === 0
          ? about.definition
          : digestOf([about.definition, kernel.inputs.digest]),
      firmware: firmwareFiles(files, parts.drivers.tree, parts.drivers.kept, definition.drivers.firmware),
    }),
    budgets: parts.budgets,
  }
}
