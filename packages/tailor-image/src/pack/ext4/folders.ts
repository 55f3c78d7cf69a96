import { crc32c } from './crc32c.ts'
import { BLOCK } from './volume.ts'

/** A name in a folder. */
export interface Name {
  readonly name: Buffer
  readonly inode: number
  /** ext4's file type: 1 file, 2 folder, 3 character device, 4 block device, 5 pipe, 6 socket, 7 link. */
  readonly type: number
}

/** Room for entries: the last twelve bytes of each block are its checksum, dressed as an entry. */
const ROOM = BLOCK - 12

/** The blocks of a folder, one entry after the other as it was before ext4 had indexes; `.` and `..` come first among `names`. */
export function folderBlocks(names: readonly Name[], seed: number): Buffer {
  const blocks: Buffer[] = []
  let block = Buffer.alloc(BLOCK)
  let at = 0
  let last = 0
  const close = (): void => {
    // The last entry reaches to the end.
    block.writeUInt16LE(ROOM - last, last + 4)
    block.writeUInt16LE(12, ROOM + 4)
    block.writeUInt8(0xde, ROOM + 7)
    block.writeUInt32LE(crc32c(seed, block, 0, ROOM), ROOM + 8)
    blocks.push(block)
  }
  for (const { name, inode, type } of names) {
    const length = (8 + name.length + 3) & ~3
    if (at + length > ROOM) {
      close()
      block = Buffer.alloc(BLOCK)
      at = 0
    }
    block.writeUInt32LE(inode, at)
    block.writeUInt16LE(length, at + 4)
    block.writeUInt8(name.length, at + 6)
    block.writeUInt8(type, at + 7)
    name.copy(block, at + 8)
    last = at
    at += length
  }
  close()
  return blocks.length === 1 ? block : Buffer.concat(blocks)
}
