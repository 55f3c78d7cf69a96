// An edge: reads disks in files; nothing is mounted, no loop device is made.
import { closeSync, openSync, readSync } from 'node:fs'
import type { Ports } from '@dpuos/action-kit'
import { UserError } from '@dpuos/action-kit'
import { ext4Usage, fatUsage, mtools, readExt4, requireTools } from '@dpuos/host-tools'
import type { MeasuredPartition } from '@dpuos/manifests'
import { type Taken, takeEntries } from './archive.ts'

interface Partition {
  readonly label: string
  /** Bytes from the start of the disk. */
  readonly offset: number
  readonly fs: 'ext4' | 'vfat' | 'other'
}

/** Type of an EFI system partition (UEFI specification, 5.3.3). */
const ESP = 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B'

export interface OpenedDisk {
  readonly taken: Taken
  readonly partitions: readonly MeasuredPartition[]
}

/**
 * The root file system of a raw disk, and the room of all its partitions. The root is the ext4 labelled `root`, or else the largest one. Throws
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
  const candidates = partitions.filter(({ fs }) => fs === 'ext4')
  const largest = (a: Partition, b: Partition): number =>
    ext4Usage(disk, b.offset).capacity - ext4Usage(disk, a.offset).capacity
  const root = candidates.find(({ label }) => label === 'root') ?? candidates.toSorted(largest)[0]
  if (root === undefined) throw noRoot(shown, partitions)
  const taken = await takeEntries(readExt4(disk, root.offset), scratch)
  const measured: MeasuredPartition[] = []
  for (const one of partitions) {
    const label = one === root ? 'root' : one.label
    if (one === root) {
      const files = taken.entries.filter(({ type }) => type !== 'dir').length
      measured.push({ label, fs: one.fs, files, ...ext4Usage(disk, one.offset) })
    } else if (one.fs === 'vfat') {
      const files = await fatFiles(disk, one.offset, ports)
      measured.push({ label, fs: one.fs, files, ...fatUsage(disk, one.offset) })
    } else if (one.fs === 'ext4') {
      let files = 0
      for await (const { type, sameAs } of readExt4(disk, one.offset))
        if (type !== 'dir' && sameAs === undefined) files++
      measured.push({ label, fs: one.fs, files, ...ext4Usage(disk, one.offset) })
    }
  }
  return { taken, partitions: measured }
}

/** Partitions by the table, or the one file system that fills the file. */
async function partitionsOf(disk: string, ports: Ports): Promise<Partition[]> {
  const whole = fsAt(disk, 0)
  if (whole !== 'other') return [{ label: 'root', offset: 0, fs: whole }]
  const { stdout } = await ports.proc.run(['sfdisk', '--json', '--', disk], { env: { LC_ALL: 'C.UTF-8' } })
  const { partitiontable: table } = JSON.parse(stdout) as {
    partitiontable: {
      readonly sectorsize?: number
      readonly partitions?: readonly {
        readonly start: number
        readonly type: string
        readonly name?: string
      }[]
    }
  }
  return (table.partitions ?? []).map(({ start, type, name }, index) => {
    const offset = start * (table.sectorsize ?? 512)
    const label =
      type.toUpperCase() === ESP ? 'esp' : name === undefined || name === '' ? `part${index + 1}` : name
    return { label, offset, fs: fsAt(disk, offset) }
  })
}

/** Which file system begins there, by its magic numbers. */
function fsAt(disk: string, offset: number): Partition['fs'] {
  const head = bytesAt(disk, offset, 2048)
  if (head.readUInt16LE(1024 + 0x38) === 0xef53) return 'ext4'
  const fat = head.toString('latin1', 54, 57) === 'FAT' || head.toString('latin1', 82, 85) === 'FAT'
  return fat && head.readUInt16LE(510) === 0xaa55 ? 'vfat' : 'other'
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
    title: `${shown} has no partition with an ext4, so there is no root to measure`,
    detail:
      partitions.length === 0
        ? 'It has no partitions at all.'
        : `Partitions: ${partitions.map(({ label, fs }) => `${label} (${fs === 'other' ? 'another file system' : fs})`).join(', ')}`,
    hint: 'Other file systems are not read from a disk: give the root as a folder, a tar or a squashfs.',
  })

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
