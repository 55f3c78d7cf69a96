import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { collect, type FileRecord, type Filter, formatMtree, withFilter } from '@dpuos/host-tools'
import { formatMiB } from '@dpuos/manifests'
import type { KernelFiles } from '../layers/kernel.ts'
import type { Identity } from '../pack/identity.ts'
import type { TargetRoot } from '../root/target-root.ts'
import { type Work, warn } from '../work.ts'
import { writeCpio } from './cpio.ts'
import { FORMATS, type Format, formatFile, formatsOf } from './formats.ts'
import { lostInCpio, lostInSquashfs } from './lost.ts'
import { writeOci } from './oci.ts'
import { plainRoot } from './plain-root.ts'
import { writeErofs, writeSquashfs } from './read-only.ts'
import { decideFormats } from './refuse.ts'
import { packTar } from './tar.ts'

/** A finished file, in the scratch folder under the name that it will have. */
export interface MadeFormat {
  readonly format: Format
  readonly role: string
  readonly file: string
}

/** Forms for which the entries of the tar are read: to list the files, or what a form cannot carry. */
const LISTED: readonly Format[] = ['mtree', 'cpio', 'squashfs']

/** Pack the root in every form that the definition asks for besides disks, side by side: each uses one processor for most of its time. */
export async function packFormats(
  work: Work,
  options: {
    readonly folder: string
    readonly identity: Identity
    readonly kernel: KernelFiles
  },
): Promise<MadeFormat[]> {
  const { request, ports } = work
  const formats = formatsOf(request.definition)
  if (formats.length === 0) return []
  const made = formats.map((format) => ({
    format,
    role: FORMATS[format].role,
    file: path.join(options.folder, formatFile(format, request.definition.name, request.arch)),
  }))
  const plan = decideFormats(work, options.kernel)
  const root = await plainRoot(work)
  const fileOf = (format: Format): string | undefined => made.find((one) => one.format === format)?.file
  const squashfs = fileOf('squashfs')
  const erofs = fileOf('erofs')
  const cpio = fileOf('cpio')
  const jobs = [
    packArchives(work, root, fileOf, options.kernel.release),
    ...(cpio === undefined ? [] : [packCpio(work, root, cpio)]),
    ...(squashfs === undefined ? [] : [writeSquashfs(work, root, plan.squashfs, squashfs)]),
    ...(erofs === undefined ? [] : [writeErofs(work, root, plan.erofs, options.identity.erofs, erofs)]),
  ]
  // Each to its end, so that none still writes when the folder is taken away.
  const failed = (await Promise.allSettled(jobs)).find((one) => one.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  for (const { format, file } of made)
    ports.log.info(`${format}: ${formatMiB((await ports.fs.hash(file)).size)}`)
  // As imageTailor hands it over: its sum beside it.
  if (cpio !== undefined) made.push({ format: 'cpio', role: 'rootfs-cpio-sha256', file: `${cpio}.sha256` })
  return made
}

/** What is made of one tar stream: the tar, the layer of the OCI archive, the list of files. */
async function packArchives(
  work: Work,
  root: TargetRoot,
  fileOf: (format: Format) => string | undefined,
  kernelRelease: string,
): Promise<void> {
  const [tar, oci, mtree] = (['tar', 'oci', 'mtree'] as const).map(fileOf)
  const listed = LISTED.some((format) => fileOf(format) !== undefined)
  if (tar === undefined && oci === undefined && !listed) return
  const layer = path.join(work.scratch, 'oci-layer')
  const takers: Filter[] = []
  const pack = () =>
    packTar(
      root,
      takers,
      async (entries) => {
        if (listed) return await collect(entries, { content: mtree !== undefined })
        for await (const _ of entries);
        return []
      },
      work,
    )
  const withLayer = () => (oci === undefined ? pack() : gzipInto(layer, work, takers, pack))
  const { read, ...packed } = await (tar === undefined ? withLayer() : zstdInto(tar, work, takers, withLayer))
  if (oci !== undefined) await writeOci(work, { file: layer, ...packed }, kernelRelease, oci)
  if (mtree !== undefined) await writeFile(mtree, formatMtree(read))
  tell(work, fileOf, read)
}

function tell(
  work: Work,
  fileOf: (format: Format) => string | undefined,
  records: readonly FileRecord[],
): void {
  const lost = [
    fileOf('cpio') === undefined ? undefined : lostInCpio(records),
    fileOf('squashfs') === undefined ? undefined : lostInSquashfs(records),
  ]
  for (const finding of lost) if (finding !== undefined) warn(work, finding)
}

/** As imageTailor's EMB_rootfs: the whole root as an initramfs that the kernel starts from memory. */
async function packCpio(work: Work, root: TargetRoot, file: string): Promise<void> {
  // The kernel starts /init of an initramfs; without it, it would look for a disk.
  const links = root.lstat('/init') === undefined ? { '/init': 'sbin/init' } : {}
  if (root.stat('/init') === undefined && root.stat('/sbin/init') === undefined) {
    warn(work, {
      level: 'warning',
      code: 'cpio-without-init',
      title: 'the cpio will not start: the root has neither /init nor /sbin/init',
      hint: 'Install an init system, or take `cpio` out of `outputs`.',
    })
  }
  const takers: Filter[] = []
  await gzipInto(file, work, takers, async () => {
    for (const taker of takers) {
      await writeCpio(root, links, work.epoch, taker)
      taker.end()
    }
  })
  const { sha256 } = await work.ports.fs.hash(file)
  await writeFile(`${file}.sha256`, `${sha256}  ${path.basename(file)}\n`)
}

/** gzip in the middle: what `body` gives to the new taker lies packed in `file` afterwards. No name and time in its header. */
const gzipInto = <T>(file: string, { ports }: Work, takers: Filter[], body: () => Promise<T>): Promise<T> =>
  withFilter(['gzip', '-n', '-6'], ports, async (gzip) => {
    takers.push(gzip)
    const [result] = await Promise.all([body(), pipeline(gzip.stdout, createWriteStream(file))])
    return result
  })

/** zstd's frames are the same with any number of threads from one on, only not with `--single-thread`. */
const zstdInto = <T>(file: string, { ports }: Work, takers: Filter[], body: () => Promise<T>): Promise<T> =>
  withFilter(['zstd', '-q', '-12', '-T0', '--no-progress', '-o', file, '-'], ports, async (zstd) => {
    takers.push(zstd)
    return await body()
  })
