import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { dlopenNotes, readDynamic } from './elf-dynamic.ts'
import { type Bytes, type Elf, type Segment, text } from './elf-parts.ts'

const TYPES: Readonly<Record<number, Elf['type']>> = {
  1: 'relocatable',
  2: 'executable',
  3: 'shared',
  4: 'core',
}

/** Program header types of elf(5). */
const PT_LOAD = 1
const PT_DYNAMIC = 2
const PT_INTERP = 3
const PT_NOTE = 4

/** No path is longer (PATH_MAX, limits.h). */
const MAX_PATH = 4096

/**
 * Read a little-endian ELF file, of both word sizes, from its program headers, so that stripped files are fine too. Undefined for
 * anything else, also for one cut short in its headers. Never throws, whatever the bytes.
 */
export function readElf(file: Buffer): Elf | undefined {
  return parse((offset, length) => file.subarray(offset, offset + length), file.length)
}

/** The same from a file on the host, reading only the parts that matter. Undefined too when it cannot be read. Links are followed: resolve before. */
export function readElfFile(host: string): Elf | undefined {
  let file: number | undefined
  try {
    file = openSync(host, 'r')
    const open = file
    const head = read(open, 0, MAX_PATH)
    if (!isElf(head)) return undefined
    const inHead = (offset: number, length: number): boolean => offset + length <= head.length
    const bytes: Bytes = (offset, length) =>
      inHead(offset, length) ? head.subarray(offset, offset + length) : read(open, offset, length)
    return parse(bytes, fstatSync(open).size)
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Does it run without a dynamic loader? */
export const isStaticElf = (file: Buffer): boolean => {
  const elf = readElf(file)
  return elf !== undefined && elf.segments > 0 && elf.interp === undefined
}

const isElf = (head: Buffer): boolean => head.length >= 52 && head.readUInt32BE(0) === 0x7f454c46

function read(file: number, offset: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length)
  return buffer.subarray(0, readSync(file, buffer, 0, length, offset))
}

function parse(bytes: Bytes, size: number): Elf | undefined {
  const head = bytes(0, 64)
  // EI_DATA 1: little-endian, which all our architectures are.
  if (!isElf(head) || head[5] !== 1 || (head[4] !== 1 && head[4] !== 2)) return undefined
  const wide = head[4] === 2
  if (wide && head.length < 64) return undefined
  const segments = readSegments(head, wide, bytes, size)
  if (segments === undefined) return undefined

  const within = (segment: Segment | undefined, limit: number): Buffer =>
    segment === undefined || segment.offset >= size
      ? Buffer.alloc(0)
      : bytes(segment.offset, Math.min(segment.size, limit, size - segment.offset))
  const first = (type: number): Segment | undefined => segments.find((one) => one.type === type)
  const interp = first(PT_INTERP)
  const loads = segments.filter((one) => one.type === PT_LOAD)
  const notes = segments.filter((one) => one.type === PT_NOTE).map((one) => within(one, 2 ** 20))
  return {
    class: wide ? 64 : 32,
    machine: head.readUInt16LE(18),
    type: TYPES[head.readUInt16LE(16)] ?? 'other',
    interp: interp === undefined ? undefined : text(within(interp, MAX_PATH)),
    segments: segments.length,
    ...readDynamic({ dynamic: within(first(PT_DYNAMIC), 2 ** 20), wide, loads, bytes, size }),
    dlopen: notes.flatMap(dlopenNotes),
  }
}

function readSegments(head: Buffer, wide: boolean, bytes: Bytes, size: number): Segment[] | undefined {
  const offset = wide ? Number(head.readBigUInt64LE(32)) : head.readUInt32LE(28)
  const entry = head.readUInt16LE(wide ? 54 : 42)
  const count = head.readUInt16LE(wide ? 56 : 44)
  if (count === 0) return []
  if (entry < (wide ? 56 : 32) || offset + entry * count > size) return undefined
  const table = bytes(offset, entry * count)
  if (table.length < entry * count) return undefined
  return Array.from({ length: count }, (_, index) => {
    const at = index * entry
    const word = (narrowAt: number, wideAt: number): number =>
      wide ? Number(table.readBigUInt64LE(at + wideAt)) : table.readUInt32LE(at + narrowAt)
    return { type: table.readUInt32LE(at), offset: word(4, 8), address: word(8, 16), size: word(16, 32) }
  })
}
