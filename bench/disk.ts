import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { allocated } from './measure.ts'
import { output } from './programs.ts'

/** What a finished disk is like. Bytes. */
export interface DiskFacts {
  readonly apparent: number
  readonly allocated: number
  /** Inodes in use in the root file system. */
  readonly inodes: number
  /** Bytes of blocks in use in it, without those of its journal and tables that ext4 does not count as free. */
  readonly used: number
  readonly rootOffset: number
  readonly rootSize: number
  readonly espOffset: number
}

interface Partition {
  readonly start: number
  readonly size: number
  readonly type: string
}

/** Partition type of an EFI system partition (UEFI specification, table of GUIDs). */
const ESP = 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B'

/** The largest partition is the root; its ext4 superblock (kernel: Documentation/filesystems/ext4/super.rst) says how full it is. */
export function diskFacts(disk: string): DiskFacts {
  const table = JSON.parse(output(['sfdisk', '--json', disk])) as {
    partitiontable: { partitions: Partition[] }
  }
  const { partitions } = table.partitiontable
  const root = partitions.reduce((a, b) => (b.size > a.size ? b : a))
  const esp = partitions.find((one) => one.type === ESP)
  if (esp === undefined) throw new Error(`${disk} has no EFI system partition`)
  const block = superblock(disk, root.start * 512)
  const size = 1024 << block.readUInt32LE(0x18)
  return {
    apparent: statSync(disk).size,
    allocated: allocated(disk),
    inodes: block.readUInt32LE(0x0) - block.readUInt32LE(0x10),
    used: (block.readUInt32LE(0x4) - block.readUInt32LE(0xc)) * size,
    rootOffset: root.start * 512,
    rootSize: root.size * 512,
    espOffset: esp.start * 512,
  }
}

function superblock(disk: string, offset: number): Buffer {
  const buffer = Buffer.alloc(1024)
  const file = openSync(disk, 'r')
  try {
    readSync(file, buffer, 0, buffer.length, offset + 1024)
  } finally {
    closeSync(file)
  }
  if (buffer.readUInt16LE(0x38) !== 0xef53) throw new Error(`${disk}: the largest partition is not ext4`)
  return buffer
}

/** Text of a file in the root file system; empty when it is not there. */
export function rootFile(disk: string, { rootOffset }: DiskFacts, file: string): string {
  return output(['debugfs', '-R', `cat ${file}`, `${disk}?offset=${rootOffset}`])
}
