import { ByteSource } from './byte-source.ts'
import { fromBytes } from './os-path.ts'
import { type ArchiveEntry, absolute, type FileType } from './record.ts'

const BLOCK = 512

/** POSIX.1-2001 type flags; `7` (contiguous) counts as a file, as everywhere. */
const TYPES: Readonly<Record<string, FileType>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  '2': 'link',
  '3': 'char',
  '4': 'block',
  '5': 'dir',
  '6': 'fifo',
}

type Pax = Readonly<Record<string, Buffer>>

/**
 * Entries of an uncompressed tar stream: ustar, pax with xattrs as GNU tar and libarchive write them (`SCHILY.xattr.*`), GNU's long names.
 * Throws with one sentence when it is none, or a damaged one.
 */
export async function* readTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const source = new ByteSource(chunks)
  let pax: Pax = {}
  let longName: string | undefined
  let longLink: string | undefined
  for (;;) {
    const at = source.position
    const header = await source.take(BLOCK)
    if (header.length === 0) throw new Error('it ends without an end mark')
    if (header.every((byte) => byte === 0)) break
    if (header.length < BLOCK || !checksumFits(header)) throw new Error(`it is no tar at byte ${at}`)
    const flag = text(header, 156, 1) || '0'
    const size = pax['size'] === undefined ? number(header, 124, 12) : Number(pax['size'].toString())
    const padding = (BLOCK - (size % BLOCK)) % BLOCK
    if ('xgLK'.includes(flag)) {
      const body = await source.take(size)
      await source.skip(padding)
      if (flag === 'x') pax = paxRecords(body)
      if (flag === 'L') longName = cString(body)
      if (flag === 'K') longLink = cString(body)
      continue
    }
    const known = flag === '1' ? 'file' : TYPES[flag]
    if (known === undefined)
      throw new Error(`it has an entry of unknown type ${JSON.stringify(flag)} at byte ${at}`)
    const name = path(pax['path']) ?? longName ?? ustarName(header)
    const target = path(pax['linkpath']) ?? longLink ?? text(header, 157, 100)
    const hasData = known === 'file' && flag !== '1'
    const end = source.position + (hasData ? size : 0)
    yield {
      path: absolute(name),
      type: known,
      mode: number(header, 100, 8) & 0o7777,
      uid: decimal(pax['uid']) ?? number(header, 108, 8),
      gid: decimal(pax['gid']) ?? number(header, 116, 8),
      mtime: Math.floor(decimal(pax['mtime']) ?? number(header, 136, 12)),
      size: hasData ? size : 0,
      ...(known === 'link' ? { link: target } : {}),
      ...(known === 'char' || known === 'block'
        ? { device: { major: number(header, 329, 8), minor: number(header, 337, 8) } }
        : {}),
      xattrs: xattrsOf(pax),
      ...(flag === '1' ? { sameAs: absolute(target) } : {}),
      ...(hasData ? { data: source.pieces(size) } : {}),
    }
    // What the consumer has left of the content.
    await source.skip(end - source.position)
    if (hasData) await source.skip(padding)
    pax = {}
    longName = undefined
    longLink = undefined
  }
  await source.drain()
}

/** `prefix/name` of a ustar header. */
function ustarName(header: Buffer): string {
  const prefix = text(header, 257, 5) === 'ustar' && header[262] === 0 ? text(header, 345, 155) : ''
  const name = text(header, 0, 100)
  return prefix === '' ? name : `${prefix}/${name}`
}

function checksumFits(header: Buffer): boolean {
  let sum = 0
  for (let index = 0; index < BLOCK; index++) sum += index >= 148 && index < 156 ? 0x20 : (header[index] ?? 0)
  return sum === number(header, 148, 8)
}

/** Octal digits, or GNU's base-256 where the first bit is set. */
function number(header: Buffer, at: number, length: number): number {
  const field = header.subarray(at, at + length)
  if (((field[0] ?? 0) & 0x80) !== 0) {
    let value = 0n
    for (const [index, byte] of field.entries())
      value = value * 256n + BigInt(index === 0 ? byte & 0x7f : byte)
    return Number(value)
  }
  return Number.parseInt(cString(field).trim() || '0', 8)
}

const decimal = (value: Buffer | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toString())

const path = (value: Buffer | undefined): string | undefined =>
  value === undefined ? undefined : fromBytes(value)

function cString(field: Buffer): string {
  const end = field.indexOf(0)
  return fromBytes(field.subarray(0, end < 0 ? field.length : end))
}

const text = (header: Buffer, at: number, length: number): string => cString(header.subarray(at, at + length))

/** `LENGTH KEY=VALUE\n`, LENGTH in bytes and counting itself. Values are bytes: an xattr may hold anything. */
function paxRecords(body: Buffer): Pax {
  const records: Record<string, Buffer> = Object.create(null)
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(0x20, at)
    const length = Number(body.subarray(at, space).toString())
    if (space < 0 || !Number.isSafeInteger(length) || length <= space - at || at + length > body.length)
      throw new Error('it has a damaged pax header')
    const record = body.subarray(space + 1, at + length - 1)
    const equals = record.indexOf(0x3d)
    records[record.subarray(0, equals).toString()] = record.subarray(equals + 1)
    at += length
  }
  return records
}

/** Access lists are written as text of their own; an empty default list is none. */
function xattrsOf(pax: Pax): Record<string, string> {
  const found: [string, string][] = []
  for (const [key, value] of Object.entries(pax)) {
    if (key.startsWith('SCHILY.xattr.')) found.push([key.slice(13), value.toString('hex')])
    if (key.startsWith('SCHILY.acl.') && value.length > 0) found.push([key.slice(7), value.toString('hex')])
    if (key === 'RHT.security.selinux') found.push(['security.selinux', value.toString('hex')])
  }
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
