import { closeSync, openSync, readlinkSync, type Stats } from 'node:fs'
import { type Attribute, writeAttributes } from './attributes.ts'
import { type Extent, writeExtents } from './extents.ts'
import { folderBlocks, type Name } from './folders.ts'
import { BLOCK, Volume } from './volume.ts'
import { ContentWriter } from './writer.ts'

/** One thing of the tree, as lstat(2) sees it. */
export interface Item {
  /** `/etc/passwd`; the root itself is `/`. */
  readonly path: string
  /** Where it lies on the host. */
  readonly host: string | Buffer
  /** Its own name's bytes. */
  readonly name: Buffer
  readonly stats: Stats
}

export interface Populated {
  /** Path of each file → bytes that it occupies: its size without blocks of zeros. Of several hard links only the first. */
  readonly occupied: ReadonlyMap<string, number>
  /** Where content lies in the disk file: all blocks in these ranges hold something. In order, bytes. */
  readonly content: readonly Range[]
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** Seconds; what no tree can keep the same on every host is given. */
export interface Times {
  /** Change, access and creation of everything. */
  readonly fixed: number
}

const ROOT = 2
const LOST_FOUND = 11
const TYPES: Readonly<Record<number, number>> = {
  0o100000: 1,
  0o040000: 2,
  0o020000: 3,
  0o060000: 4,
  0o010000: 5,
  0o140000: 6,
  0o120000: 7,
}
const typeOf = (stats: Stats): number => TYPES[stats.mode & 0o170000] ?? 0

/**
 * Fill an empty ext4 at `offset` of the file, which mke2fs made in zeros, with a tree. `items`: the root first, parents before children, in
 * the order in which they shall lie. The same items and times give the same bytes on every host.
 */
export async function populate(
  disk: string,
  offset: number,
  items: readonly Item[],
  attributes: ReadonlyMap<string, readonly Attribute[]>,
  times: Times,
): Promise<Populated> {
  const file = openSync(disk, 'r+')
  let filling: Filling | undefined
  try {
    const volume = new Volume(file, offset)
    filling = new Filling(volume, attributes, times)
    const occupied = await filling.fill(items)
    volume.finish()
    const content = filling.runs.map(({ start, length }) => ({
      from: offset + start * BLOCK,
      to: offset + (start + length) * BLOCK,
    }))
    return { occupied, content }
  } finally {
    await filling?.settled()
    closeSync(file)
  }
}

class Filling {
  readonly #volume: Volume
  readonly #content: ContentWriter
  readonly #attributes: ReadonlyMap<string, readonly Attribute[]>
  readonly #times: Times
  readonly #children = new Map<string, Name[]>()
  readonly #inodes = new Map<string, number>()
  /** Host's device and inode → ours, and how many names it has. */
  readonly #links = new Map<string, { readonly inode: number; links: number }>()

  constructor(volume: Volume, attributes: ReadonlyMap<string, readonly Attribute[]>, times: Times) {
    this.#volume = volume
    this.#content = new ContentWriter(volume)
    this.#attributes = attributes
    this.#times = times
  }

  /** Where content was written, in blocks. */
  get runs(): readonly { readonly start: number; readonly length: number }[] {
    return this.#content.runs
  }

  async settled(): Promise<void> {
    await this.#content.settled()
  }

  async fill(items: readonly Item[]): Promise<Map<string, number>> {
    for (const item of items) this.#number(item)
    // All folders lie together, at the front.
    for (const item of items) if (item.stats.isDirectory()) await this.#folder(item)
    const occupied = new Map<string, number>()
    const done = new Set<number>()
    for (const item of items) {
      const inode = this.#inodes.get(item.path) ?? 0
      if (item.stats.isDirectory() || done.has(inode)) continue
      done.add(inode)
      const bytes = await this.#leaf(item, inode)
      if (item.stats.isFile()) occupied.set(item.path, bytes)
    }
    await this.#content.flush()
    return occupied
  }

  /** Give the item an inode, and its name to its folder. */
  #number({ path, name, stats }: Item): void {
    const folder = stats.isDirectory()
    const key = `${stats.dev}:${stats.ino}`
    const known = folder ? undefined : this.#links.get(key)
    const inode = path === '/' ? ROOT : (known?.inode ?? this.#volume.takeInode(folder))
    this.#inodes.set(path, inode)
    if (folder) this.#children.set(path, [])
    else if (known === undefined) this.#links.set(key, { inode, links: 1 })
    else known.links++
    if (path === '/') return
    this.#children.get(parentOf(path))?.push({ name, inode, type: typeOf(stats) })
  }

  async #folder({ path, stats }: Item): Promise<void> {
    const number = this.#inodes.get(path) ?? 0
    const children = this.#children.get(path) ?? []
    const lost = path === '/' ? [{ name: Buffer.from('lost+found'), inode: LOST_FOUND, type: 2 }] : []
    const all = [
      { name: Buffer.from('.'), inode: number, type: 2 },
      { name: Buffer.from('..'), inode: this.#inodes.get(parentOf(path)) ?? ROOT, type: 2 },
      ...lost,
      ...children,
    ]
    const blocks = folderBlocks(all, this.#volume.seedOf(number))
    const extents = await this.#content.bytes(blocks)
    const links = 2 + [...lost, ...children].filter((one) => one.type === 2).length
    // Beyond what ext4 counts (dir_nlink), 1 says that there are many.
    this.#inode(path, number, stats, links < 65000 ? links : 1, blocks.length, extents)
  }

  /** Anything but a folder. Returns the bytes that it occupies. */
  async #leaf({ path, host, stats }: Item, number: number): Promise<number> {
    const links = this.#links.get(`${stats.dev}:${stats.ino}`)?.links ?? 1
    if (stats.isFile()) {
      const extents = await this.#content.file(host, stats.size)
      this.#inode(path, number, stats, links, stats.size, extents)
      // As facts.ts counts: what is smaller than a block counts whole.
      return stats.size < BLOCK ? stats.size : occupiedBytes(extents, stats.size)
    }
    if (!stats.isSymbolicLink()) {
      this.#inode(path, number, stats, links, 0, undefined, device(stats))
      return 0
    }
    const target = readlinkSync(host, 'buffer')
    // Short ones lie in the inode itself.
    if (target.length < 60) this.#inode(path, number, stats, links, target.length, undefined, target)
    else this.#inode(path, number, stats, links, target.length, await this.#content.bytes(target))
    return 0
  }

  #inode(
    path: string,
    number: number,
    stats: Stats,
    links: number,
    size: number,
    extents: readonly Extent[] | undefined,
    inline?: Buffer,
  ): void {
    const inode = this.#volume.inode(number).fill(0)
    const { fixed } = this.#times
    const changed = Math.floor(stats.mtimeMs / 1000)
    inode.writeUInt16LE(stats.mode & 0xffff, 0x0)
    inode.writeUInt16LE(stats.uid & 0xffff, 0x2)
    inode.writeUInt32LE(size % 2 ** 32, 0x4)
    inode.writeUInt16LE(stats.gid & 0xffff, 0x18)
    inode.writeUInt16LE(links, 0x1a)
    inode.writeUInt32LE(Math.floor(size / 2 ** 32), 0x6c)
    inode.writeUInt16LE(stats.uid >>> 16, 0x78)
    inode.writeUInt16LE(stats.gid >>> 16, 0x7a)
    inode.writeUInt16LE(32, 0x80)
    // Seconds, and behind them two more bits of them for the years after 2038.
    for (const [time, low, high] of [
      [fixed, 0x8, 0x8c],
      [fixed, 0xc, 0x84],
      [changed, 0x10, 0x88],
      [fixed, 0x90, 0x94],
    ] as const) {
      inode.writeUInt32LE(time >>> 0, low)
      inode.writeUInt32LE(Math.floor((time - (time | 0)) / 2 ** 32) & 3, high)
    }
    let blocks = (extents ?? []).reduce((sum, one) => sum + one.length, 0)
    if (extents === undefined) inline?.copy(inode, 0x28)
    else {
      inode.writeUInt32LE(0x80000, 0x20)
      // The tree's own blocks come behind the content that still waits to be written.
      blocks += writeExtents(this.#volume, number, extents)
    }
    blocks += writeAttributes(this.#volume, number, this.#attributes.get(path) ?? [])
    const sectors = blocks * (BLOCK / 512)
    inode.writeUInt32LE(sectors % 2 ** 32, 0x1c)
    inode.writeUInt16LE(Math.floor(sectors / 2 ** 32), 0x74)
    this.#volume.sealInode(number)
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'

/** A device's numbers: the old form where they fit, else the new one (linux/kdev_t.h). */
function device(stats: Stats): Buffer {
  const numbers = Buffer.alloc(8)
  if (!stats.isBlockDevice() && !stats.isCharacterDevice()) return numbers
  // glibc's dev_t: makedev(3).
  const [high, low] = [Math.floor(stats.rdev / 2 ** 32), stats.rdev >>> 0]
  const major = (low >>> 8) & 0xfff
  const minor = (low & 0xff) | ((low >>> 12) & 0xfff00)
  if (high !== 0) throw new Error('a device number beyond what ext4 can keep')
  if (major < 256 && minor < 256) numbers.writeUInt32LE((major << 8) | minor, 0)
  else numbers.writeUInt32LE(((minor & 0xff) | (major << 8) | ((minor & ~0xff) << 12)) >>> 0, 4)
  return numbers
}

/** Bytes of a file in blocks that are not all zeros; the last block counts as long as it is. */
function occupiedBytes(extents: readonly Extent[], size: number): number {
  const blocks = extents.reduce((sum, one) => sum + one.length, 0)
  const last = extents.at(-1)
  const reachesEnd = last !== undefined && (last.logical + last.length) * BLOCK > size
  return blocks * BLOCK - (reachesEnd ? (last.logical + last.length) * BLOCK - size : 0)
}
