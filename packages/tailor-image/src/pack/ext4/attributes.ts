import { crc32c, crc32cOf } from './crc32c.ts'
import { BLOCK, type Volume } from './volume.ts'

/** An extended attribute: `security.capability` and its bytes, as the kernel hands them out. */
export interface Attribute {
  readonly name: string
  readonly value: Buffer
}

/** Indexes for the known beginnings of names (kernel: Documentation/filesystems/ext4/attributes.rst). */
const PREFIXES: readonly (readonly [string, number])[] = [
  ['system.posix_acl_access', 2],
  ['system.posix_acl_default', 3],
  ['user.', 1],
  ['trusted.', 4],
  ['security.', 6],
]
const MAGIC = 0xea020000
/** Behind the fixed part and its 32 extra bytes. */
const IN_INODE = 160

interface Stored {
  readonly index: number
  readonly name: Buffer
  readonly value: Buffer
  readonly hash: number
}

/** Store attributes in the inode, or where they do not fit in a block of their own. Returns how many blocks. */
export function writeAttributes(volume: Volume, number: number, attributes: readonly Attribute[]): number {
  if (attributes.length === 0) return 0
  const stored = attributes.map(store).sort(byIndexLengthName)
  const inode = volume.inode(number)
  const room = inode.subarray(IN_INODE + 4)
  if (size(stored) <= room.length) {
    inode.writeUInt32LE(MAGIC, IN_INODE)
    place(room, stored, 0)
    return 0
  }
  const block = Buffer.alloc(BLOCK)
  if (size(stored) > BLOCK - 32) throw new TooLarge()
  block.writeUInt32LE(MAGIC, 0)
  block.writeUInt32LE(1, 4)
  block.writeUInt32LE(1, 8)
  block.writeUInt32LE(
    stored.reduce((hash, one) => ((hash << 16) ^ (hash >>> 16) ^ one.hash) >>> 0, 0),
    12,
  )
  place(block, stored, 32)
  const { start } = volume.takeRun(1)
  // Over the block's number (64 bits) and the block, the checksum's own place as zero.
  block.writeUInt32LE(crc32c(crc32cOf(crc32cOf(volume.seed, start), 0), block), 16)
  volume.write(start, block)
  inode.writeUInt32LE(start, 0x68)
  return 1
}

/** More attributes than ext4 can keep for one file: a block of them. */
export class TooLarge extends Error {}

function store({ name, value }: Attribute): Stored {
  const [prefix, index] = PREFIXES.find(([start]) => name.startsWith(start)) ?? []
  if (prefix === undefined || index === undefined)
    throw new Error(`unknown kind of extended attribute: ${name}`)
  const rest = Buffer.from(name.slice(prefix.length))
  const kept = index === 2 || index === 3 ? aclOnDisk(value) : value
  let hash = 0
  for (const byte of rest) hash = ((hash << 5) ^ (hash >>> 27) ^ byte) >>> 0
  const padded = Buffer.alloc(up(kept.length))
  kept.copy(padded)
  for (let at = 0; at < padded.length; at += 4)
    hash = ((hash << 16) ^ (hash >>> 16) ^ padded.readUInt32LE(at)) >>> 0
  return { index, name: rest, value: kept, hash }
}

const up = (bytes: number): number => (bytes + 3) & ~3
/** Entries, four zeros that end them, and the values. */
const size = (all: readonly Stored[]): number =>
  all.reduce((sum, one) => sum + 16 + up(one.name.length) + up(one.value.length), 4)
const byIndexLengthName = (a: Stored, b: Stored): number =>
  a.index - b.index || a.name.length - b.name.length || a.name.compare(b.name)

/** Entries from `from` on, values from the end towards them. */
function place(room: Buffer, all: readonly Stored[], from: number): void {
  let at = from
  let end = room.length
  for (const { index, name, value, hash } of all) {
    end -= up(value.length)
    room.writeUInt8(name.length, at)
    room.writeUInt8(index, at + 1)
    room.writeUInt16LE(value.length === 0 ? 0 : end, at + 2)
    room.writeUInt32LE(value.length, at + 8)
    room.writeUInt32LE(hash, at + 12)
    name.copy(room, at + 16)
    value.copy(room, end)
    at += 16 + up(name.length)
  }
}

/**
 * POSIX ACLs: the kernel hands them out with eight bytes an entry (linux/posix_acl_xattr.h, version 2), ext4 keeps version 1, which leaves the
 * id out where there is none (fs/ext4/acl.h).
 */
function aclOnDisk(acl: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([1, 0, 0, 0])]
  for (let at = 4; at + 8 <= acl.length; at += 8) {
    const named = [0x02, 0x08].includes(acl.readUInt16LE(at))
    parts.push(acl.subarray(at, at + (named ? 8 : 4)))
  }
  return Buffer.concat(parts)
}
