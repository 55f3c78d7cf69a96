import { readSync, write as writeCallback, writeSync } from 'node:fs'
import { promisify } from 'node:util'
import { crc32c, crc32cOf } from './crc32c.ts'

const write = promisify(writeCallback)

/** The only block size that we make. Bytes. */
export const BLOCK = 4096
export const INODE = 256
const SB = 1024
/** Flags of a group descriptor (kernel: Documentation/filesystems/ext4/group_descr.rst). */
const INODE_UNINIT = 1
const BLOCK_UNINIT = 2
const ITABLE_ZEROED = 4

/**
 * An empty ext4 as mke2fs made it in a file of zeros, being filled: superblock, group descriptors, bitmaps and inode tables. Layouts are those
 * of the kernel's Documentation/filesystems/ext4. Only what mke2fs makes of our own feature list is understood; anything else is refused.
 */
export class Volume {
  readonly #file: number
  /** Where it begins in the file, bytes. */
  readonly #offset: number
  readonly #super = Buffer.alloc(1024)
  readonly #groups: Buffer
  readonly blocks: number
  readonly #blocksPerGroup: number
  readonly #inodesPerGroup: number
  readonly #groupCount: number
  readonly #reservedGdt: number
  /** Of every block: is it in use? */
  readonly #used: Uint8Array
  /** Groups with blocks taken by us. */
  readonly #touched = new Set<number>()
  readonly #inodes: Buffer
  /** First checksum value of all metadata: over the file system's UUID. */
  readonly seed: number
  #next = 0
  #nextInode = 12
  readonly #folders: number[]

  constructor(file: number, offset: number) {
    this.#file = file
    this.#offset = offset
    this.#readAt(this.#super, SB)
    const sb = this.#super
    this.blocks = sb.readUInt32LE(0x4)
    this.#blocksPerGroup = sb.readUInt32LE(0x20)
    this.#inodesPerGroup = sb.readUInt32LE(0x28)
    this.#reservedGdt = sb.readUInt16LE(0xce)
    this.#groupCount = Math.ceil(this.blocks / this.#blocksPerGroup)
    const known =
      sb.readUInt16LE(0x38) === 0xef53 &&
      sb.readUInt32LE(0x18) === 2 &&
      sb.readUInt32LE(0x14) === 0 &&
      sb.readUInt16LE(0x58) === INODE &&
      sb.readUInt16LE(0xfe) === 64 &&
      sb.readUInt32LE(0x150) === 0 &&
      // extents, 64bit, flex_bg, filetype; and metadata_csum, not bigalloc, among the read-only compatible ones.
      sb.readUInt32LE(0x60) === 0x2c2 &&
      (sb.readUInt32LE(0x64) & 0x610) === 0x400
    if (!known) throw new Error('mke2fs made another kind of ext4 than it was told to')
    this.seed = crc32c(0xffffffff, sb, 0x68, 0x78)
    this.#groups = Buffer.alloc(Math.ceil((this.#groupCount * 64) / BLOCK) * BLOCK)
    this.#readAt(this.#groups, BLOCK)
    this.#used = new Uint8Array(this.#groupCount * this.#blocksPerGroup).fill(1, this.blocks)
    this.#inodes = Buffer.alloc(sb.readUInt32LE(0x0) * INODE)
    this.#folders = Array.from({ length: this.#groupCount }, () => 0)
    for (let group = 0; group < this.#groupCount; group++) this.#readGroup(group)
  }

  #readAt(buffer: Buffer, at: number): void {
    if (readSync(this.#file, buffer, 0, buffer.length, this.#offset + at) !== buffer.length)
      throw new Error('the ext4 ends early')
  }

  #readGroup(group: number): void {
    const first = group * this.#blocksPerGroup
    const at = group * 64
    const bitmap = Buffer.alloc(BLOCK)
    if ((this.#groups.readUInt16LE(at + 0x12) & BLOCK_UNINIT) === 0) {
      this.#readAt(bitmap, this.#groups.readUInt32LE(at) * BLOCK)
      for (let n = 0; n < this.#blocksPerGroup && first + n < this.blocks; n++)
        this.#used[first + n] = ((bitmap[n >> 3] ?? 0) >> (n & 7)) & 1
    } else if (hasBackup(group)) {
      // Superblock, descriptors, and the room that they may grow into; bitmaps and tables of all groups mark themselves.
      const head = 1 + this.#groups.length / BLOCK + this.#reservedGdt
      this.#used.fill(1, first, first + head)
    }
    const table = this.#groups.readUInt32LE(at + 0x8)
    this.#used[this.#groups.readUInt32LE(at)] = 1
    this.#used[this.#groups.readUInt32LE(at + 0x4)] = 1
    this.#used.fill(1, table, table + (this.#inodesPerGroup * INODE) / BLOCK)
    if (group === 0) {
      const own = this.#inodes.subarray(0, 11 * INODE)
      this.#readAt(own, table * BLOCK)
      // The root and lost+found. The root gets blocks of its own.
      this.#folders[0] = 2
      const root = this.inode(2)
      if (root.readUInt16LE(0x28 + 2) !== 1) throw new Error('mke2fs made a root folder of several parts')
      this.#used[root.readUInt32LE(0x28 + 12 + 8)] = 0
    }
  }

  /** The 256 bytes of an inode, to be changed in place; `sealInode` when they are done. */
  inode(number: number): Buffer {
    return this.#inodes.subarray((number - 1) * INODE, number * INODE)
  }

  /** The next free inode. */
  takeInode(folder: boolean): number {
    const number = this.#nextInode++
    if (number * INODE > this.#inodes.length) throw new Error('no free inode: more files than were counted')
    if (folder) {
      const group = Math.floor((number - 1) / this.#inodesPerGroup)
      this.#folders[group] = (this.#folders[group] ?? 0) + 1
    }
    return number
  }

  /** Up to `wanted` free blocks in one run. */
  takeRun(wanted: number): { readonly start: number; readonly length: number } {
    const used = this.#used
    let start = this.#next
    while (start < this.blocks && used[start] === 1) start++
    let end = start
    while (end < this.blocks && end - start < wanted && used[end] === 0) used[end++] = 1
    if (end === start) throw new Error('no free block: the content needs more room than was counted')
    for (let group = Math.floor(start / this.#blocksPerGroup); group * this.#blocksPerGroup < end; group++)
      this.#touched.add(group)
    this.#next = end
    return { start, length: end - start }
  }

  write(block: number, data: Uint8Array, length = data.length): void {
    for (let done = 0; done < length; )
      done += writeSync(this.#file, data, done, length - done, this.#offset + block * BLOCK + done)
  }

  /** As `write`, beside what else is done: the data must stay as it is until this resolves. */
  async writeBeside(block: number, data: Uint8Array, length: number): Promise<void> {
    for (let done = 0; done < length; ) {
      const { bytesWritten } = await write(
        this.#file,
        data,
        done,
        length - done,
        this.#offset + block * BLOCK + done,
      )
      done += bytesWritten
    }
  }

  /** First checksum value of what belongs to an inode. */
  seedOf(inode: number): number {
    return crc32cOf(crc32cOf(this.seed, inode), 0)
  }

  /** Write the inode's checksum into it. */
  sealInode(number: number): void {
    const inode = this.inode(number)
    inode.writeUInt16LE(0, 0x7c)
    inode.writeUInt16LE(0, 0x82)
    const sum = crc32c(this.seedOf(number), inode)
    inode.writeUInt16LE(sum & 0xffff, 0x7c)
    inode.writeUInt16LE(sum >>> 16, 0x82)
  }

  /** Write inode tables, bitmaps, descriptors and superblocks: the file system is whole then. */
  finish(): void {
    let freeBlocks = 0
    let freeInodes = 0
    for (let group = 0; group < this.#groupCount; group++) {
      this.#writeInodes(group)
      this.#writeBlockBitmap(group)
      freeBlocks += this.#groups.readUInt16LE(group * 64 + 0xc)
      freeInodes += this.#groups.readUInt16LE(group * 64 + 0xe)
      const at = group * 64
      // The file was zeros before: the kernel need not write any.
      this.#groups.writeUInt16LE(this.#groups.readUInt16LE(at + 0x12) | ITABLE_ZEROED, at + 0x12)
      this.#groups.writeUInt16LE(0, at + 0x1e)
      const sum = crc32c(crc32cOf(this.seed, group), this.#groups, at, at + 64)
      this.#groups.writeUInt16LE(sum & 0xffff, at + 0x1e)
    }
    const sb = this.#super
    sb.writeUInt32LE(freeBlocks, 0xc)
    sb.writeUInt32LE(freeInodes, 0x10)
    for (let group = 0; group < this.#groupCount; group++) {
      if (group > 0 && !hasBackup(group)) continue
      const first = group * this.#blocksPerGroup
      sb.writeUInt16LE(group, 0x5a)
      sb.writeUInt32LE(crc32c(0xffffffff, sb, 0, 0x3fc), 0x3fc)
      const at = this.#offset + (group === 0 ? SB : first * BLOCK)
      writeSync(this.#file, sb, 0, sb.length, at)
      this.write(first + 1, this.#groups)
    }
  }

  #writeInodes(group: number): void {
    const at = group * 64
    const last = Math.min(
      Math.max(this.#nextInode - 1 - group * this.#inodesPerGroup, 0),
      this.#inodesPerGroup,
    )
    this.#groups.writeUInt16LE(this.#inodesPerGroup - last, at + 0xe)
    this.#groups.writeUInt16LE(this.#folders[group] ?? 0, at + 0x10)
    this.#groups.writeUInt16LE(this.#inodesPerGroup - last, at + 0x1c)
    if (last === 0) return
    const from = group * this.#inodesPerGroup * INODE
    const table = this.#inodes.subarray(from, from + Math.ceil((last * INODE) / BLOCK) * BLOCK)
    this.write(this.#groups.readUInt32LE(at + 0x8), table)
    const bitmap = Buffer.alloc(BLOCK, 0xff)
    for (let n = 0; n < this.#inodesPerGroup; n++)
      if (n >= last) bitmap[n >> 3] = (bitmap[n >> 3] ?? 0) & ~(1 << (n & 7))
    this.write(this.#groups.readUInt32LE(at + 0x4), bitmap)
    this.#setSum(at, 0x1a, 0x3a, crc32c(this.seed, bitmap, 0, this.#inodesPerGroup / 8))
    this.#groups.writeUInt16LE(this.#groups.readUInt16LE(at + 0x12) & ~INODE_UNINIT, at + 0x12)
  }

  #writeBlockBitmap(group: number): void {
    if (!this.#touched.has(group)) return
    const at = group * 64
    const first = group * this.#blocksPerGroup
    const bitmap = Buffer.alloc(BLOCK)
    let free = 0
    for (let n = 0; n < this.#blocksPerGroup; n++) {
      if (this.#used[first + n] === 1) bitmap[n >> 3] = (bitmap[n >> 3] ?? 0) | (1 << (n & 7))
      else free++
    }
    this.write(this.#groups.readUInt32LE(at), bitmap)
    this.#groups.writeUInt16LE(free, at + 0xc)
    this.#setSum(at, 0x18, 0x38, crc32c(this.seed, bitmap))
    this.#groups.writeUInt16LE(this.#groups.readUInt16LE(at + 0x12) & ~BLOCK_UNINIT, at + 0x12)
  }

  #setSum(at: number, low: number, high: number, sum: number): void {
    this.#groups.writeUInt16LE(sum & 0xffff, at + low)
    this.#groups.writeUInt16LE(sum >>> 16, at + high)
  }
}

/** sparse_super: copies of the superblock lie in group 1 and the powers of 3, 5 and 7. */
export function hasBackup(group: number): boolean {
  if (group <= 1) return group === 1
  return [3, 5, 7].some((base) => {
    let power = base
    while (power < group) power *= base
    return power === group
  })
}
