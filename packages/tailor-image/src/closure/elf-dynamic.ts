import { type Bytes, type Dlopen, type Elf, type Segment, text } from './elf-parts.ts'

/** Tags of the dynamic section: elf(5), and the GNU extensions for versions. */
const TAG = {
  needed: 1,
  strtab: 5,
  strsz: 10,
  soname: 14,
  rpath: 15,
  runpath: 29,
  verdef: 0x6ffffffc,
  verdefnum: 0x6ffffffd,
  verneed: 0x6ffffffe,
  verneednum: 0x6fffffff,
} as const

/** ld.so does not insist on a version with this flag (VER_FLG_WEAK); the one with the other names the library itself (VER_FLG_BASE). */
const WEAK = 2
const BASE = 1

/** More than any honest file has; a hostile one shall not make us read gigabytes or go in circles. */
const MAX_STRINGS = 2 ** 24
const MAX_VERSIONS = 2 ** 18
const MAX_ENTRIES = 2 ** 16

interface Given {
  /** Bytes of the dynamic section; empty where there is none. */
  readonly dynamic: Buffer
  readonly wide: boolean
  readonly loads: readonly Segment[]
  readonly bytes: Bytes
  /** Of the whole file. */
  readonly size: number
}

type Dynamic = Pick<Elf, 'soname' | 'needed' | 'rpath' | 'runpath' | 'versionsNeeded' | 'versionsDefined'>

/** What ld.so reads out of the dynamic section. */
export function readDynamic(given: Given): Dynamic {
  const tags = readTags(given.dynamic, given.wide)
  const first = (tag: number): number | undefined => tags.find(([one]) => one === tag)?.[1]
  const strings = table(given, first(TAG.strtab), Math.min(first(TAG.strsz) ?? 0, MAX_STRINGS))
  const string = (offset: number): string => (offset < strings.length ? text(strings.subarray(offset)) : '')
  const all = (tag: number): string[] =>
    tags.flatMap(([one, value]) => (one === tag && string(value) !== '' ? [string(value)] : []))
  const folders = (tag: number): string[] => all(tag).flatMap((list) => list.split(':').filter(Boolean))

  const count = (tag: number): number => Math.min(first(tag) ?? 0, MAX_ENTRIES)
  const runpath = folders(TAG.runpath)
  return {
    soname: all(TAG.soname)[0],
    needed: all(TAG.needed),
    rpath: runpath.length > 0 ? [] : folders(TAG.rpath),
    runpath,
    versionsNeeded: versionsNeeded(
      table(given, first(TAG.verneed), MAX_VERSIONS),
      count(TAG.verneednum),
      string,
    ),
    versionsDefined: versionsDefined(
      table(given, first(TAG.verdef), MAX_VERSIONS),
      count(TAG.verdefnum),
      string,
    ),
  }
}

function readTags(dynamic: Buffer, wide: boolean): (readonly [tag: number, value: number])[] {
  const tags: (readonly [number, number])[] = []
  const step = wide ? 16 : 8
  for (let at = 0; at + step <= dynamic.length; at += step) {
    const tag = wide ? Number(dynamic.readBigUInt64LE(at)) : dynamic.readUInt32LE(at)
    if (tag === 0) break
    tags.push([tag, wide ? Number(dynamic.readBigUInt64LE(at + 8)) : dynamic.readUInt32LE(at + 4)])
  }
  return tags
}

/** Bytes at an address of memory, as far as the file has them. */
function table({ loads, bytes, size }: Given, address: number | undefined, length: number): Buffer {
  const load = loads.find(
    (one) => address !== undefined && address >= one.address && address < one.address + one.size,
  )
  if (address === undefined || load === undefined) return Buffer.alloc(0)
  const offset = load.offset + address - load.address
  const inSegment = load.address + load.size - address
  return offset >= size ? Buffer.alloc(0) : bytes(offset, Math.min(length, inSegment, size - offset))
}

/** Elf_Verneed: version, count, file, aux, next; Elf_Vernaux: hash, flags, other, name, next. Both word sizes alike. */
function versionsNeeded(
  chain: Buffer,
  count: number,
  string: (offset: number) => string,
): Record<string, string[]> {
  const found = new Map<string, string[]>()
  let budget = MAX_ENTRIES
  for (let at = 0, left = count; left > 0 && at + 16 <= chain.length; left--) {
    const versions: string[] = []
    let aux = at + chain.readUInt32LE(at + 8)
    for (let more = chain.readUInt16LE(at + 2); more > 0 && aux + 16 <= chain.length && budget > 0; more--) {
      budget--
      const name = string(chain.readUInt32LE(aux + 8))
      if (name !== '' && (chain.readUInt16LE(aux + 4) & WEAK) === 0) versions.push(name)
      const next = chain.readUInt32LE(aux + 12)
      if (next === 0) break
      aux += next
    }
    const library = string(chain.readUInt32LE(at + 4))
    if (library !== '') found.set(library, [...(found.get(library) ?? []), ...versions])
    const next = chain.readUInt32LE(at + 12)
    if (next === 0) break
    at += next
  }
  return Object.fromEntries(found)
}

/** Elf_Verdef: version, flags, index, count, hash, aux, next; its first Elf_Verdaux (name, next) is the version's own name. */
function versionsDefined(chain: Buffer, count: number, string: (offset: number) => string): string[] {
  const found: string[] = []
  for (let at = 0, left = count; left > 0 && at + 20 <= chain.length; left--) {
    const aux = at + chain.readUInt32LE(at + 12)
    const isBase = (chain.readUInt16LE(at + 2) & BASE) !== 0
    const name = aux + 4 <= chain.length ? string(chain.readUInt32LE(aux)) : ''
    if (name !== '' && !isBase) found.push(name)
    const next = chain.readUInt32LE(at + 16)
    if (next === 0) break
    at += next
  }
  return found
}

/** Type and owner of the note: NT_FDO_DLOPEN_METADATA. */
const DLOPEN_NOTE = 0x407c0c0a

/** The JSON of every dlopen note in a PT_NOTE segment; one that is not as specified counts as none. */
export function dlopenNotes(notes: Buffer): Dlopen[] {
  const found: Dlopen[] = []
  for (let at = 0; at + 12 <= notes.length; ) {
    const [nameSize, size, type] = [0, 4, 8].map((offset) => notes.readUInt32LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const start = at + 12 + align4(nameSize)
    if (type === DLOPEN_NOTE && text(notes.subarray(at + 12, at + 12 + nameSize)) === 'FDO') {
      found.push(...parseDlopen(text(notes.subarray(start, start + size))))
    }
    at = start + align4(size)
  }
  return found
}

const align4 = (size: number): number => Math.ceil(size / 4) * 4

function parseDlopen(json: string): Dlopen[] {
  let entries: unknown
  try {
    entries = JSON.parse(json)
  } catch {
    return []
  }
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: { soname?: unknown; feature?: unknown; priority?: unknown } | null) => {
    const sonames = Array.isArray(entry?.soname) ? entry.soname.filter((one) => typeof one === 'string') : []
    if (sonames.length === 0) return []
    const priority =
      (['required', 'suggested'] as const).find((one) => one === entry?.priority) ?? 'recommended'
    return [{ sonames, feature: typeof entry?.feature === 'string' ? entry.feature : '', priority }]
  })
}
