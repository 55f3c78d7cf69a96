import { closeSync, openSync, readSync } from 'node:fs'
import { fromBytes } from './os-path.ts'
import { type ArchiveEntry, type FileType } from './record.ts'

const CHUNK_BLOCKS = 256
const ROOT_INODE = 2
const EXTENTS = 0x80000

/** Incompatible features that this reader understands: filetype, extents, 64bit, flex_bg, csum_seed, largedir. */
const KNOWN = 0x2 | 0x40 | 0x80 | 0x200 | 0x2000 | 0x4000

const TYPES: Readonly<Record<number, FileType>> = {
  0o01: 'fifo',
  0o02: 'char',
  0o04: 'dir',
  0o06: 'block',
  0o10: 'file',
  0o12: 'link',
  0o14: 'socket',
}

/** Prefixes of attribute names by their index (fs/ext4/xattr.h); access lists are stored in ext4's own form. */
const PREFIXES: Readonly<Record<number, string>> = {
  1: 'user.',
  2: 'acl.access',
  3: 'acl.default',
  4: 'trusted.',
  6: 'security.',
  7: 'system.',
}

interface Inode {
  readonly number: number
  readonly bytes: Buffer
  readonly mode: number
  readonly size: number
  readonly flags: number
}

/** A run of blocks of a file, in blocks; `start` undefined: zeros. */
interface Run {
  readonly logical: number
  readonly length: number
  readonly start: number | undefined
}

/**
 * Every file of an ext4 in a file, from `offset` on, without mounting it: parents before children, in the order of the folders on the disk.
 * Reads what Linux's documentation (filesystems/ext4) describes and mke2fs makes: extents, no inline data, no encryption, and no journal
 * left to replay. Throws with one sentence for anything else.
 */
export async function* readExt4(file: string, offset = 0): AsyncGenerator<ArchiveEntry> {
  const fd = openSync(file, 'r')
  try {
    const fs = new Ext4(fd, offset)
    const seen = new Map<number, string>()
    const todo: { path: string; inode: number }[] = [{ path: '/', inode: ROOT_INODE }]
    const folders = new Set<number>()
    // The list grows while it is walked; taking from its front would cost the square of its length.
    for (const next of todo) {
      const inode = fs.inode(next.inode)
      const entry = fs.entry(inode, next.path)
      const first = seen.get(inode.number)
      if (entry.type !== 'dir' && first === undefined && inode.bytes.readUInt16LE(0x1a) > 1)
        seen.set(inode.number, next.path)
      if (first === undefined) yield entry
      else {
        yield { ...fs.entry(inode, next.path, false), sameAs: first }
      }
      if (entry.type !== 'dir') continue
      if (folders.has(inode.number)) throw new Error(`its folder ${next.path} lies in itself`)
      folders.add(inode.number)
      const prefix = next.path === '/' ? '' : next.path
      for (const child of fs.children(inode))
        todo.push({ path: `${prefix}/${child.name}`, inode: child.inode })
    }
  } finally {
    closeSync(fd)
  }
}

class Ext4 {
  readonly #fd: number
  readonly #offset: number
  readonly #super: Buffer
  readonly #block: number
  readonly #inodeSize: number

  constructor(fd: number, offset: number) {
    this.#fd = fd
    this.#offset = offset
    this.#super = this.#read(1024, 1024)
    if (this.#super.readUInt16LE(0x38) !== 0xef53) throw new Error('it is no ext4')
    const features = this.#super.readUInt32LE(0x60)
    if ((features & 0x4) !== 0) throw new Error('its journal is not replayed: it was not unmounted cleanly')
    if ((features & ~KNOWN) !== 0)
      throw new Error(
        `it has features that are not understood (incompatible 0x${(features & ~KNOWN).toString(16)})`,
      )
    this.#block = 1024 << this.#super.readUInt32LE(0x18)
    this.#inodeSize = this.#super.readUInt16LE(0x58)
  }

  #read(at: number, length: number): Buffer {
    const buffer = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const got = readSync(this.#fd, buffer, done, length - done, this.#offset + at + done)
      if (got === 0) throw new Error('it ends too early')
      done += got
    }
    return buffer
  }

  inode(number: number): Inode {
    const perGroup = this.#super.readUInt32LE(0x28)
    const wide = (this.#super.readUInt32LE(0x60) & 0x80) !== 0
    const descriptorSize = wide ? this.#super.readUInt16LE(0xfe) : 32
    const group = Math.floor((number - 1) / perGroup)
    const table = (this.#super.readUInt32LE(0x14) + 1) * this.#block
    const descriptor = this.#read(table + group * descriptorSize, descriptorSize)
    const start = descriptor.readUInt32LE(8) + (wide ? descriptor.readUInt32LE(0x28) * 2 ** 32 : 0)
    const at = start * this.#block + ((number - 1) % perGroup) * this.#inodeSize
    const bytes = this.#read(at, this.#inodeSize)
    return {
      number,
      bytes,
      mode: bytes.readUInt16LE(0),
      size: bytes.readUInt32LE(4) + bytes.readUInt32LE(0x6c) * 2 ** 32,
      flags: bytes.readUInt32LE(0x20),
    }
  }

  entry(inode: Inode, path: string, content = true): ArchiveEntry {
    const { bytes, mode, size } = inode
    const type = TYPES[mode >> 12]
    if (type === undefined) throw new Error(`its ${path} is of no known type`)
    const extra = this.#inodeSize > 128 ? bytes.readUInt16LE(0x80) : 0
    const epoch = extra >= 12 ? (bytes.readUInt32LE(0x88) & 3) * 2 ** 32 : 0
    return {
      path,
      type,
      mode: mode & 0o7777,
      uid: bytes.readUInt16LE(2) + bytes.readUInt16LE(0x78) * 2 ** 16,
      gid: bytes.readUInt16LE(0x18) + bytes.readUInt16LE(0x7a) * 2 ** 16,
      mtime: bytes.readInt32LE(0x10) + epoch,
      size: type === 'file' ? size : 0,
      allocated: this.#allocated(inode),
      ...(type === 'link' ? { link: this.#linkText(inode) } : {}),
      ...(type === 'char' || type === 'block' ? { device: deviceOf(bytes) } : {}),
      xattrs: this.#xattrs(inode, extra),
      ...(type === 'file' && content ? { data: this.#content(inode) } : {}),
    }
  }

  /** i_blocks is in units of 512 bytes, or of blocks where the inode says so (EXT4_HUGE_FILE_FL). */
  #allocated({ bytes, flags }: Inode): number {
    const count = bytes.readUInt32LE(0x1c) + bytes.readUInt16LE(0x74) * 2 ** 32
    return count * ((flags & 0x40000) === 0 ? 512 : this.#block)
  }

  *children(inode: Inode): Generator<{ readonly name: string; readonly inode: number }> {
    const data = Buffer.concat([...this.#blocks(inode)])
    for (let at = 0; at + 8 <= data.length; ) {
      const length = data.readUInt16LE(at + 4)
      if (length < 8) throw new Error('it has a damaged folder')
      const number = data.readUInt32LE(at)
      const name = fromBytes(data.subarray(at + 8, at + 8 + (data[at + 6] ?? 0)))
      // Index blocks of large folders look like one empty entry.
      if (number !== 0 && name !== '.' && name !== '..') yield { name, inode: number }
      at += length
    }
  }

  #linkText(inode: Inode): string {
    if ((inode.flags & EXTENTS) === 0) return fromBytes(inode.bytes.subarray(0x28, 0x28 + inode.size))
    return fromBytes(Buffer.concat([...this.#blocks(inode)]).subarray(0, inode.size))
  }

  // oxlint-disable-next-line typescript/require-await -- the content of an entry is an async iterable, whatever it comes from
  async *#content(inode: Inode): AsyncGenerator<Uint8Array> {
    let left = inode.size
    for (const chunk of this.#blocks(inode)) {
      yield chunk.subarray(0, left)
      left -= Math.min(left, chunk.length)
    }
  }

  /** All blocks of the content in order, holes as zeros. */
  *#blocks(inode: Inode): Generator<Buffer> {
    const count = Math.ceil(inode.size / this.#block)
    if (count === 0) return
    if ((inode.flags & EXTENTS) === 0)
      throw new Error('it has files without extents, as ext2 and ext3 write them')
    let at = 0
    const runs = [
      ...this.#runs(inode.bytes.subarray(0x28, 0x64)),
      { logical: count, length: 0, start: undefined },
    ]
    for (const run of runs) {
      const hole = Math.min(run.logical, count) - at
      yield* this.#pieces(undefined, hole)
      const length = Math.min(run.length, count - run.logical)
      yield* this.#pieces(run.start, length)
      at += Math.max(0, hole) + Math.max(0, length)
    }
  }

  *#pieces(start: number | undefined, length: number): Generator<Buffer> {
    for (let done = 0; done < length; done += CHUNK_BLOCKS) {
      const bytes = Math.min(CHUNK_BLOCKS, length - done) * this.#block
      yield start === undefined ? Buffer.alloc(bytes) : this.#read((start + done) * this.#block, bytes)
    }
  }

  /** The extent tree below a node, in order. */
  *#runs(node: Buffer, depthLeft = 5): Generator<Run> {
    if (node.readUInt16LE(0) !== 0xf30a || depthLeft < 0) throw new Error('it has a damaged extent tree')
    const isLeaf = node.readUInt16LE(6) === 0
    for (let index = 0; index < node.readUInt16LE(2); index++) {
      const at = 12 + index * 12
      const logical = node.readUInt32LE(at)
      if (isLeaf) {
        const length = node.readUInt16LE(at + 4)
        const start = node.readUInt32LE(at + 8) + node.readUInt16LE(at + 6) * 2 ** 32
        // Above 32768: allocated, but never written.
        yield length > 32768
          ? { logical, length: length - 32768, start: undefined }
          : { logical, length, start }
      } else {
        const block = node.readUInt32LE(at + 4) + node.readUInt16LE(at + 8) * 2 ** 32
        yield* this.#runs(this.#read(block * this.#block, this.#block), depthLeft - 1)
      }
    }
  }

  #xattrs({ bytes }: Inode, extra: number): Record<string, string> {
    const found: [string, string][] = []
    const inside = 128 + extra
    if (this.#inodeSize >= inside + 4 && bytes.readUInt32LE(inside) === 0xea020000)
      found.push(...attributes(bytes.subarray(inside + 4), 0))
    const block = bytes.readUInt32LE(0x68) + bytes.readUInt16LE(0x76) * 2 ** 32
    if (block !== 0) found.push(...attributes(this.#read(block * this.#block, this.#block), 32))
    return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** Attributes from `at` on; values lie at offsets into `area`. */
function* attributes(area: Buffer, at: number): Generator<[string, string]> {
  for (let entry = at; entry + 16 <= area.length && area.readUInt32LE(entry) !== 0; ) {
    const nameLength = area[entry] ?? 0
    const prefix = PREFIXES[area[entry + 1] ?? 0] ?? ''
    const start = area.readUInt16LE(entry + 2)
    const name = area.subarray(entry + 16, entry + 16 + nameLength).toString()
    yield [prefix + name, area.subarray(start, start + area.readUInt32LE(entry + 8)).toString('hex')]
    entry += 16 + Math.ceil(nameLength / 4) * 4
  }
}

/** Small device numbers stand in the first word, large ones in the second (new_decode_dev). */
function deviceOf(bytes: Buffer): { readonly major: number; readonly minor: number } {
  const small = bytes.readUInt32LE(0x28)
  if (small !== 0) return { major: (small >> 8) & 0xff, minor: small & 0xff }
  const large = bytes.readUInt32LE(0x2c)
  return { major: (large & 0xfff00) >> 8, minor: (large & 0xff) | ((large >>> 12) & 0xfff00) }
}
