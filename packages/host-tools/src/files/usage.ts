import { closeSync, openSync, readSync } from 'node:fs'

/** Room of a file system, bytes. */
export interface Usage {
  /** What files could take at most. */
  readonly capacity: number
  /** What files and folders take, in whole blocks. */
  readonly used: number
  /** What the file system keeps for itself. */
  readonly overhead: number
}

type Read = (at: number, length: number) => Buffer

/** Open a file, or a part of it that begins at `offset`, for one look. */
function withFile<T>(file: string, offset: number, look: (read: Read) => T): T {
  const fd = openSync(file, 'r')
  try {
    return look((at, length) => {
      const buffer = Buffer.alloc(length)
      if (readSync(fd, buffer, 0, length, offset + at) !== length) throw new Error('it ends too early')
      return buffer
    })
  } finally {
    closeSync(fd)
  }
}

/**
 * Room of an ext4 in a file, from `offset` on; nothing is mounted. The overhead is what the kernel takes off in statfs(2)
 * (fs/ext4/super.c, ext4_calculate_overhead). Throws with one sentence where it is none.
 */
export function ext4Usage(file: string, offset = 0): Usage {
  return withFile(file, offset, (read) => {
    const sb = read(1024, 1024)
    if (sb.readUInt16LE(0x38) !== 0xef53) throw new Error('it is no ext4')
    const wide = (sb.readUInt32LE(0x60) & 0x80) !== 0
    const high = (at: number): number => (wide ? sb.readUInt32LE(at) * 2 ** 32 : 0)
    const block = 1024 << sb.readUInt32LE(0x18)
    const blocks = sb.readUInt32LE(0x4) + high(0x150)
    const free = sb.readUInt32LE(0xc) + high(0x158)
    const first = sb.readUInt32LE(0x14)
    const groups = Math.ceil((blocks - first) / sb.readUInt32LE(0x20))
    const descriptors = Math.ceil((groups * (wide ? sb.readUInt16LE(0xfe) : 32)) / block)
    const inodeTable = Math.ceil((sb.readUInt32LE(0x28) * sb.readUInt16LE(0x58)) / block)
    const copies = Array.from({ length: groups }, (_, group) => group).filter(
      (group) => (sb.readUInt32LE(0x64) & 1) === 0 || holdsSuper(group),
    ).length
    const own =
      first +
      groups * (2 + inodeTable) +
      copies * (1 + descriptors + sb.readUInt16LE(0xce)) +
      Math.ceil(journalSize(sb, read, block, wide) / block)
    return { capacity: (blocks - own) * block, used: (blocks - own - free) * block, overhead: own * block }
  })
}

/** With sparse_super only groups 0, 1 and powers of 3, 5 and 7 hold copies of the superblock. */
function holdsSuper(group: number): boolean {
  if (group <= 1) return true
  return [3, 5, 7].some((base) => {
    let power = base
    while (power < group) power *= base
    return power === group
  })
}

/** Bytes of the journal's inode; 0 without one. */
function journalSize(sb: Buffer, read: Read, block: number, wide: boolean): number {
  const number = sb.readUInt32LE(0xe0)
  if ((sb.readUInt32LE(0x5c) & 0x4) === 0 || number === 0) return 0
  const perGroup = sb.readUInt32LE(0x28)
  const size = wide ? sb.readUInt16LE(0xfe) : 32
  const group = Math.floor((number - 1) / perGroup)
  const descriptor = read((sb.readUInt32LE(0x14) + 1) * block + group * size, size)
  const table = descriptor.readUInt32LE(8) + (wide ? descriptor.readUInt32LE(0x28) * 2 ** 32 : 0)
  const inode = read(table * block + ((number - 1) % perGroup) * sb.readUInt16LE(0x58), 128)
  return inode.readUInt32LE(4) + inode.readUInt32LE(0x6c) * 2 ** 32
}

/**
 * Room of a FAT12, FAT16 or FAT32 in a file, from `offset` on (Microsoft's FAT specification, sections 3 and 4). Throws with one
 * sentence where it is none.
 */
export function fatUsage(file: string, offset = 0): Usage {
  return withFile(file, offset, (read) => {
    const boot = read(0, 512)
    const sector = boot.readUInt16LE(11)
    const perCluster = boot[13] ?? 0
    const valid = boot.readUInt16LE(510) === 0xaa55 && sector >= 512 && perCluster > 0
    if (!valid) throw new Error('it is no FAT')
    const rootSectors = Math.ceil((boot.readUInt16LE(17) * 32) / sector)
    const total = boot.readUInt16LE(19) || boot.readUInt32LE(32)
    const fatSectors = boot.readUInt16LE(22) || boot.readUInt32LE(36)
    const reserved = boot.readUInt16LE(14)
    const before = reserved + (boot[16] ?? 0) * fatSectors + rootSectors
    const clusters = Math.floor((total - before) / perCluster)
    const table = read(reserved * sector, fatSectors * sector)
    const cluster = perCluster * sector
    const used = countUsed(table, clusters) * cluster
    return { capacity: clusters * cluster, used, overhead: total * sector - clusters * cluster }
  })
}

/** Clusters whose entry is not 0, free; their number alone tells how wide entries are. The first two entries are no clusters. */
function countUsed(table: Buffer, clusters: number): number {
  const entry =
    clusters < 4085
      ? (index: number) => {
          const pair = table.readUInt16LE(Math.floor((index * 3) / 2))
          return index % 2 === 0 ? pair & 0xfff : pair >> 4
        }
      : clusters < 65_525
        ? (index: number) => table.readUInt16LE(index * 2)
        : (index: number) => table.readUInt32LE(index * 4) & 0x0fff_ffff
  let used = 0
  for (let index = 2; index < clusters + 2; index++) if (entry(index) !== 0) used++
  return used
}
