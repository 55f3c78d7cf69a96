// An edge: reads disks in files; nothing is mounted, no loop device is made.
import { closeSync, openSync, readSync } from 'node:fs'
import type { Ports } from '@dpuos/action-kit'
import { UserError } from '@dpuos/action-kit'
import { type ArchiveEntry, ext4Usage, fatUsage, mtools, readExt4, requireTools } from '@dpuos/host-tools'
import type { MeasuredPartition } from '@dpuos/manifests'
import { type Taken, takeEntries } from './archive.ts'
import { readSquashfs } from './squashfs.ts'

interface Partition {
  readonly label: string
  /** Bytes from the start of the disk. */
  readonly offset: number
  /** Bytes of the partition; null: the file system fills the file. */
  readonly size: number | null
  readonly fs: FileSystem
}

/** What can be read, and what is known by name only. */
type FileSystem =
  | 'ext4'
  | 'squashfs'
  | 'vfat'
  | 'erofs'
  | 'xfs'
  | 'btrfs'
  | 'f2fs'
  | 'LUKS'
  | 'LVM'
  | 'unknown'

/** Where a file system shows what it is, and how (file(1)'s magic). */
const MAGIC: readonly (readonly [FileSystem, number, string])[] = [
  ['ext4', 1024 + 0x38, '53ef'],
  ['squashfs', 0, Buffer.from('hsqs').toString('hex')],
  ['erofs', 1024, 'e2e1f5e0'],
  ['xfs', 0, Buffer.from('XFSB').toString('hex')],
  ['btrfs', 0x10040, Buffer.from('_BHRfS_M').toString('hex')],
  ['f2fs', 1024, '1020f5f2'],
  ['LUKS', 0, Buffer.from('LUKS').toString('hex')],
  ['LVM', 512, Buffer.from('LABELONE').toString('hex')],
]

/** Type of an EFI system partition (UEFI specification, 5.3.3). */
const ESP = 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B'

export interface OpenedDisk {
  /** File system of the root: the same files have other sizes in others. */
  readonly form: string
  readonly taken: Taken
  readonly partitions: readonly MeasuredPartition[]
}

/**
 * The root file system of a raw disk, and the room of all its partitions. The root is the ext4 or squashfs labelled `root`, or else the largest one. Throws
 * UserError where there is none.
 */
export async function readDisk(
  disk: string,
  shown: string,
  scratch: string,
  ports: Ports,
): Promise<OpenedDisk> {
  await requireTools('measure-disk', ports.host.arch, ports)
  const partitions = await partitionsOf(disk, ports)
  const candidates = partitions.filter(isRead)
  const room = ({ fs, offset }: Partition): number =>
    fs === 'ext4' ? ext4Usage(disk, offset).capacity : squashfsBytes(disk, offset)
  const largest = (a: Partition, b: Partition): number => room(b) - room(a)
  const root = candidates.find(({ label }) => label === 'root') ?? candidates.toSorted(largest)[0]
  if (root === undefined) throw noRoot(shown, partitions)
  const entriesOf = ({ fs, offset }: Partition): AsyncIterable<ArchiveEntry> =>
    fs === 'ext4' ? readExt4(disk, offset) : readSquashfs(disk, scratch, ports, offset)
  const taken = await takeEntries(entriesOf(root), scratch)
  const measured: MeasuredPartition[] = []
  for (const one of partitions) {
    const label = one === root ? 'root' : one.label
    if (one === root) {
      const files = taken.entries.filter(({ type }) => type !== 'dir').length
      measured.push({ label, fs: one.fs, files, ...usage(disk, one) })
    } else if (one.fs === 'vfat') {
      const files = await fatFiles(disk, one.offset, ports)
      measured.push({ label, fs: one.fs, files, ...fatUsage(disk, one.offset) })
    } else if (isRead(one)) {
      let files = 0
      for await (const { type, sameAs } of entriesOf(one)) if (type !== 'dir' && sameAs === undefined) files++
      measured.push({ label, fs: one.fs, files, ...usage(disk, one) })
    }
  }
  return { taken, partitions: measured, form: root.fs }
}

const isRead = ({ fs }: Partition): boolean => fs === 'ext4' || fs === 'squashfs'

/** Bytes of a squashfs (`bytes_used` of its superblock, Linux, Documentation/filesystems/squashfs.rst). */
const squashfsBytes = (disk: string, offset: number): number =>
  Number(bytesAt(disk, offset, 48).readBigUInt64LE(40))

/** Room of a root. A squashfs is as large as what is packed into it; what its partition has beyond that is for a larger one. */
const usage = (disk: string, { fs, offset, size }: Partition) =>
  fs === 'ext4'
    ? ext4Usage(disk, offset)
    : { capacity: size, used: squashfsBytes(disk, offset), overhead: null }

/** Partitions by the table, or the one file system that fills the file. */
async function partitionsOf(disk: string, ports: Ports): Promise<Partition[]> {
  const whole = fsAt(disk, 0)
  if (whole !== 'unknown') return [{ label: 'root', offset: 0, size: null, fs: whole }]
  const { stdout } = await ports.proc.run(['sfdisk', '--json', '--', disk], { env: { LC_ALL: 'C.UTF-8' } })
  const { partitiontable: table } = JSON.parse(stdout) as {
    partitiontable: {
      readonly sectorsize?: number
      readonly partitions?: readonly {
        readonly start: number
        readonly size: number
        readonly type: string
        readonly name?: string
      }[]
    }
  }
  return (table.partitions ?? []).map(({ start, size, type, name }, index) => {
    const sector = table.sectorsize ?? 512
    const offset = start * sector
    const label =
      type.toUpperCase() === ESP ? 'esp' : name === undefined || name === '' ? `part${index + 1}` : name
    return { label, offset, size: size * sector, fs: fsAt(disk, offset) }
  })
}

/** Which file system begins there, by its magic numbers. */
function fsAt(disk: string, offset: number): FileSystem {
  const head = bytesAt(disk, offset, 0x10048)
  const found = MAGIC.find(([, at, hex]) => head.toString('hex', at, at + hex.length / 2) === hex)
  if (found !== undefined) return found[0]
  const fat = head.toString('latin1', 54, 57) === 'FAT' || head.toString('latin1', 82, 85) === 'FAT'
  return fat && head.readUInt16LE(510) === 0xaa55 ? 'vfat' : 'unknown'
}

/** Bytes of a file; zeros where it ends before. */
export function bytesAt(file: string, at: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  const fd = openSync(file, 'r')
  try {
    readSync(fd, buffer, 0, length, at)
  } finally {
    closeSync(fd)
  }
  return buffer
}

/** Files on a FAT, at any depth; folders end in a slash in mdir's list. */
async function fatFiles(disk: string, offset: number, ports: Ports): Promise<number> {
  const { stdout } = await mtools(['mdir', '-/', '-b', '-a', '::'], { file: disk, offset }, ports)
  return stdout.split('\n').filter((line) => line !== '' && !line.endsWith('/')).length
}

const noRoot = (shown: string, partitions: readonly Partition[]): UserError =>
  new UserError({
    level: 'error',
    code: 'root-not-found',
    title: `${shown} has no partition with an ext4 or squashfs, so there is no root to measure${foundIn(partitions)}`,
    detail:
      partitions.length === 0
        ? 'It has no partitions at all.'
        : `Partitions: ${partitions.map(({ label, fs }) => `${label} (${fs})`).join(', ')}`,
    hint: hintFor(partitions),
  })

/** File systems that may be a root, and are not read. */
const foundIn = (partitions: readonly Partition[]): string => {
  const other = partitions.filter(({ fs }) => fs !== 'vfat' && fs !== 'unknown')
  return other.length === 0 ? '' : `: ${other.map(({ label, fs }) => `${label} is ${fs}`).join(', ')}`
}

/** No tool reads these without mounting; fsck.erofs (1.5) unpacks names of the image outside of its folder. */
function hintFor(partitions: readonly Partition[]): string {
  if (partitions.some(({ fs }) => fs === 'LUKS'))
    return 'It is encrypted: give the root as it was before, as a folder, a tar or a squashfs.'
  if (partitions.some(({ fs }) => fs === 'LVM'))
    return 'Volumes of LVM are not taken apart: give the root as a folder, a tar or a squashfs.'
  return 'It could be read only by mounting it, which is not done here: mount it yourself (`mount -o ro,loop`) and give the folder as `root`, or give a tar or squashfs of it.'
}

/**
 * A qcow2 as a raw file in the scratch folder. Throws UserError for one that reads other files of the host: whoever made it chose their names.
 */
export async function rawOf(qcow2: string, shown: string, raw: string, ports: Ports): Promise<void> {
  await requireTools('measure-disk', ports.host.arch, ports)
  const { stdout } = await ports.proc.run([
    'qemu-img',
    'info',
    '--output',
    'json',
    '-f',
    'qcow2',
    '--',
    qcow2,
  ])
  const info = JSON.parse(stdout) as {
    readonly 'backing-filename'?: string
    readonly 'format-specific'?: { readonly data?: { readonly 'data-file'?: string } }
  }
  if (info['backing-filename'] !== undefined || info['format-specific']?.data?.['data-file'] !== undefined)
    throw new UserError({
      level: 'error',
      code: 'root-incomplete',
      title: `${shown} is a layer upon another file, which is not read`,
      hint: 'Make it whole first: `qemu-img convert -O qcow2 IN OUT`.',
    })
  await ports.proc.run(['qemu-img', 'convert', '-f', 'qcow2', '-O', 'raw', '--', qcow2, raw], {
    timeoutMs: 20 * 60_000,
  })
}
