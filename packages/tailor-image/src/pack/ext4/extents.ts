import { crc32c } from './crc32c.ts'
import { BLOCK, type Volume } from './volume.ts'

/** `length` blocks of a file from block `logical` on lie from block `start` on in the volume. */
export interface Extent {
  readonly logical: number
  readonly length: number
  readonly start: number
}

/** Blocks of an initialised extent at most (kernel: EXT_INIT_MAX_LEN). */
export const LONGEST = 32768
/** Entries that fit behind the header into the inode's 60 bytes, and into a block before its checksum. */
const IN_INODE = 4
const IN_BLOCK = (BLOCK - 12 - 4) / 12

/** Append a run to the list, joined with the one before where both go on. */
export function addRun(extents: Extent[], logical: number, start: number, length: number): void {
  const last = extents.at(-1)
  const joins =
    last !== undefined &&
    last.logical + last.length === logical &&
    last.start + last.length === start &&
    last.length + length <= LONGEST
  if (joins) extents[extents.length - 1] = { ...last, length: last.length + length }
  else extents.push({ logical, start, length })
}

/** Write the extent tree's root into the inode, and the blocks that it needs beside. Returns how many of those. */
export function writeExtents(volume: Volume, number: number, extents: readonly Extent[]): number {
  const root = volume.inode(number).subarray(0x28, 0x64)
  let depth = 0
  let beside = 0
  let level: readonly Extent[] = extents
  while (level.length > IN_INODE) {
    const above: Extent[] = []
    for (let from = 0; from < level.length; from += IN_BLOCK) {
      const part = level.slice(from, from + IN_BLOCK)
      const block = Buffer.alloc(BLOCK)
      fill(block, part, depth, IN_BLOCK)
      block.writeUInt32LE(crc32c(volume.seedOf(number), block, 0, BLOCK - 4), BLOCK - 4)
      const { start } = volume.takeRun(1)
      volume.write(start, block)
      above.push({ logical: part[0]?.logical ?? 0, start, length: 0 })
    }
    beside += above.length
    level = above
    depth++
  }
  fill(root, level, depth, IN_INODE)
  return beside
}

/** A header and its entries: extents at depth 0, above them indexes. */
function fill(node: Buffer, entries: readonly Extent[], depth: number, most: number): void {
  node.fill(0)
  node.writeUInt16LE(0xf30a, 0)
  node.writeUInt16LE(entries.length, 2)
  node.writeUInt16LE(most, 4)
  node.writeUInt16LE(depth, 6)
  for (const [index, { logical, length, start }] of entries.entries()) {
    const at = 12 + index * 12
    node.writeUInt32LE(logical, at)
    if (depth === 0) {
      node.writeUInt16LE(length, at + 4)
      node.writeUInt32LE(start, at + 8)
    } else node.writeUInt32LE(start, at + 4)
  }
}
