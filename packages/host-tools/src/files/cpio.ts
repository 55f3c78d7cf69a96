import { ByteSource } from './byte-source.ts'
import { fromBytes } from './os-path.ts'
import { type ArchiveEntry, absolute, type FileType } from './record.ts'

/** Names of the header's 13 fields of 8 hex digits after the magic (linux/Documentation/driver-api/early-userspace/buffer-format). */
const HEADER = 110

const TYPES: Readonly<Record<number, FileType>> = {
  0o01: 'fifo',
  0o02: 'char',
  0o04: 'dir',
  0o06: 'block',
  0o10: 'file',
  0o12: 'link',
  0o14: 'socket',
}

/**
 * Entries of an uncompressed cpio stream in the `newc` format, as the kernel unpacks it: several archives may follow each other. newc
 * carries no extended attributes. Throws with one sentence when it is none, or a damaged one.
 */
export async function* readCpio(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const source = new ByteSource(chunks)
  /** Of inodes with several names: where the content was. The last name carries it, the others have none. */
  const inodes = new Map<string, string>()
  let complete = false
  for (;;) {
    const at = source.position
    const header = await nextHeader(source)
    if (header === undefined) {
      if (!complete) throw new Error('it ends without a trailer')
      break
    }
    if (!/^07070[12][0-9a-f]{104}$/i.test(header.toString('latin1')))
      throw new Error(`it is no newc cpio at byte ${at}`)
    const field = (index: number): number =>
      Number.parseInt(header.toString('latin1', 6 + index * 8, 14 + index * 8), 16)
    const [mode, nlink, size, nameSize] = [field(1), field(4), field(6), field(11)]
    const name = fromBytes(await source.take(nameSize)).replace(/\0.*$/s, '')
    await source.skip(pad(HEADER + nameSize))
    complete = name === 'TRAILER!!!'
    if (complete) continue
    const type = TYPES[mode >> 12]
    if (type === undefined) throw new Error(`it has an entry of unknown type at byte ${at}`)
    const path = absolute(name)
    const end = source.position + size
    const link = type === 'link' ? fromBytes(await source.take(size)) : undefined
    const inode = `${field(0)}:${field(7)}:${field(8)}`
    const first = type === 'file' && nlink > 1 ? inodes.get(inode) : undefined
    if (type === 'file' && nlink > 1 && first === undefined) inodes.set(inode, path)
    const hasData = type === 'file' && (size > 0 || first === undefined)
    yield {
      path,
      type,
      mode: mode & 0o7777,
      uid: field(2),
      gid: field(3),
      mtime: field(5),
      size: type === 'file' ? size : 0,
      ...(link === undefined ? {} : { link }),
      ...(type === 'char' || type === 'block' ? { device: { major: field(9), minor: field(10) } } : {}),
      ...(first === undefined ? {} : { sameAs: first }),
      ...(hasData ? { data: source.pieces(size) } : {}),
    }
    await source.skip(end - source.position)
    await source.skip(pad(size))
  }
}

const pad = (size: number): number => (4 - (size % 4)) % 4

/** Zeros may stand between archives and at the end, in units of 4 bytes. */
async function nextHeader(source: ByteSource): Promise<Buffer | undefined> {
  for (;;) {
    const word = await source.take(4)
    if (word.length === 0) return undefined
    if (word.equals(Buffer.alloc(word.length))) continue
    return Buffer.concat([word, await source.take(HEADER - 4)])
  }
}
