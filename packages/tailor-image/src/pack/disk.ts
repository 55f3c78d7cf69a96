import { open, rm, truncate } from 'node:fs/promises'
import path from 'node:path'
import { formatMiB, type View } from '@dpuos/manifests'
import type { KernelFiles } from '../layers/kernel.ts'
import type { Entry } from '../root/target-root.ts'
import { together } from '../together.ts'
import type { Work } from '../work.ts'
import { copyBlocks } from './copy-blocks.ts'
import { type Loader, writeEsp } from './esp.ts'
import type { Populated } from './ext4/populate.ts'
import type { Attributes } from './ext4/read-attributes.ts'
import { ext4Comfortable, measureTree, writeExt4 } from './ext4.ts'
import { gptScript, type Placed, placePartitions } from './gpt.ts'
import { grubConfig } from './grub.ts'
import type { Identity } from './identity.ts'

export interface Disk {
  /** In the scratch folder. */
  readonly raw: string
  readonly esp: View
  /** Where its file systems are. */
  readonly partitions: readonly Placed[]
  /** What packing the root has learnt of its files. */
  readonly root: Populated
}

/** Pack the finished root as a GPT disk in one sparse file: each file system is made in its place, nothing is mounted or copied. */
export async function packDisk(
  work: Work,
  options: {
    readonly folder: string
    readonly loader: Loader
    readonly kernel: KernelFiles
    readonly initramfs: string
    readonly cmdline: string
    readonly identity: Identity
    /** Everything in the root. */
    readonly entries: readonly Entry[]
    readonly attributes: Promise<Attributes>
  },
): Promise<Disk> {
  const { request, ports } = work
  const { identity, entries } = options
  const needs = measureTree(entries)
  const { partitions, size } = placePartitions(request.definition.storage.layout, ext4Comfortable(needs))
  const roots = partitions.filter(({ mount }) => mount === '/')
  const [place] = roots
  if (place === undefined) throw new Error('storage.layout has no partition for /')
  const raw = path.join(options.folder, 'disk.raw')
  const draft = `${raw}.draft`
  for (const file of [raw, draft]) {
    await (await open(file, 'w')).close()
    await truncate(file, size)
  }
  ports.log.info(
    `ext4 root: ${formatMiB(needs.content)} in ${needs.inodes} inodes, partition ${formatMiB(place.size)}`,
  )
  const [root, esp] = await together(
    writeExt4(work, raw, place, identity.rootFs, needs, entries, options.attributes),
    writeDraft(work, draft, partitions, options),
  )
  // Other tools write zeros where nothing is: left out, the file weighs the same on every file system.
  copyBlocks(draft, raw, size, roots)
  await rm(draft)
  return { raw, esp, partitions, root }
}

/** The partition table, and the ESP if there is one. Returns what is in that. */
async function writeDraft(
  work: Work,
  draft: string,
  partitions: readonly Placed[],
  options: Omit<Parameters<typeof packDisk>[1], 'folder' | 'entries' | 'attributes'>,
): Promise<View> {
  const { request, ports } = work
  const { identity, kernel, initramfs, cmdline, loader } = options
  await ports.proc.run(['sfdisk', '--quiet', '--no-reread', '--no-tell-kernel', '--wipe', 'never', draft], {
    input: gptScript(partitions, request.arch, identity),
  })
  let esp: View = { size: 0, files: 0 }
  for (const place of partitions.filter(({ mount }) => mount !== '/')) {
    const cfg = grubConfig({
      arch: request.arch,
      title: request.definition.name,
      rootUuid: identity.rootFs,
      image: kernel.image,
      initramfs,
      cmdline,
    })
    esp = await writeEsp(work, draft, place, identity.espVolume, loader, cfg)
  }
  return esp
}

/** The same disk as qcow2, clusters compressed with zstd (QEMU 5.1 and later). In order, so that equal disks give equal files. */
export async function packQcow2(work: Work, raw: string): Promise<string> {
  const qcow2 = raw.replace(/\.raw$/, '.qcow2')
  await work.ports.proc.run(
    ['qemu-img', 'convert', '-f', 'raw', '-O', 'qcow2', '-c', '-o', 'compression_type=zstd', raw, qcow2],
    { timeoutMs: 20 * 60_000 },
  )
  return qcow2
}
