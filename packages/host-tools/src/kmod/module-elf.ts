import type { Arch } from '@dpuos/manifests'
import { archOfElf } from '../elf-machine.ts'

/** What a module file says of itself and of the kernel it was built for. */
export interface ModuleElf {
  /** ELF machine; undefined for one that we do not know. */
  readonly arch: Arch | undefined
  /** Values by key of `.modinfo`, in order. */
  readonly modinfo: ReadonlyMap<string, readonly string[]>
  /** Symbol → CRC it was built against; undefined without modversions. `module_layout` is among them. */
  readonly versions: ReadonlyMap<string, number> | undefined
  /** Symbols it needs from elsewhere; weak ones may be missing. */
  readonly imports: readonly { readonly name: string; readonly weak: boolean }[]
  /** Symbols it exports to other modules; null where the CRC is not in the file. */
  readonly exports: ReadonlyMap<string, number | null>
  readonly signed: boolean
}

/** scripts/sign-file.c of the kernel: the last bytes of a signed module. */
const SIGNED = '~Module signature appended~\n'
/** struct modversion_info of a 64-bit kernel: a CRC in 8 bytes, the name in 56 (include/linux/module.h). */
const VERSION = { size: 64, name: 8 }
const SHN_UNDEF = 0
const SHN_ABS = 0xfff1
const STB_WEAK = 2
const SHT_SYMTAB = 2
const SHT_NOBITS = 8

interface Section {
  readonly name: string
  readonly type: number
  readonly link: number
  readonly data: Buffer
}

/** Read an uncompressed module of a 64-bit little-endian kernel; undefined when the bytes are none, or cut off. Never throws. */
export function readModuleElf(file: Buffer): ModuleElf | undefined {
  try {
    return read(file)
  } catch (error) {
    // An offset that points outside of the file.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function read(file: Buffer): ModuleElf | undefined {
  const isElf64 = file.length >= 64 && file.readUInt32BE(0) === 0x7f454c46 && file[4] === 2 && file[5] === 1
  if (!isElf64) return undefined
  const sections = readSections(file)
  const modinfo = sections.find(({ name }) => name === '.modinfo')
  const symtab = sections.find(({ type }) => type === SHT_SYMTAB)
  if (modinfo === undefined || symtab === undefined) return undefined
  const symbols = readSymbols(symtab, sections[symtab.link]?.data ?? Buffer.alloc(0))
  return {
    arch: archOfElf(file.readUInt16LE(18)),
    modinfo: readModinfo(modinfo.data),
    versions: readVersions(sections),
    imports: symbols.flatMap(({ name, section, weak }) =>
      section === SHN_UNDEF && name !== '' ? [{ name, weak }] : [],
    ),
    exports: readExports(symbols, sections),
    signed: file.subarray(-SIGNED.length).toString('latin1') === SIGNED,
  }
}

function readSections(file: Buffer): Section[] {
  const table = Number(file.readBigUInt64LE(40))
  const [size, count, names] = [file.readUInt16LE(58), file.readUInt16LE(60), file.readUInt16LE(62)]
  const raw = Array.from({ length: count }, (_, index) => {
    const at = table + index * size
    const type = file.readUInt32LE(at + 4)
    const [offset, length] = [Number(file.readBigUInt64LE(at + 24)), Number(file.readBigUInt64LE(at + 32))]
    if (type !== SHT_NOBITS && offset + length > file.length)
      throw new RangeError('section outside of the file')
    const data = type === SHT_NOBITS ? Buffer.alloc(0) : file.subarray(offset, offset + length)
    return { nameAt: file.readUInt32LE(at), type, link: file.readUInt32LE(at + 40), data }
  })
  const texts = raw[names]?.data ?? Buffer.alloc(0)
  return raw.map(({ nameAt, ...section }) => ({ name: textAt(texts, nameAt), ...section }))
}

/** NUL-ended text. */
function textAt(data: Buffer, at: number): string {
  const end = data.indexOf(0, at)
  return data.toString('utf8', at, end < 0 ? data.length : end)
}

interface Symbol_ {
  readonly name: string
  readonly section: number
  readonly weak: boolean
  readonly value: number
}

/** Elf64_Sym: name 4, info 1, other 1, section 2, value 8, size 8. */
function readSymbols({ data }: Section, names: Buffer): Symbol_[] {
  return Array.from({ length: Math.floor(data.length / 24) }, (_, index) => {
    const at = index * 24
    return {
      name: textAt(names, data.readUInt32LE(at)),
      section: data.readUInt16LE(at + 6),
      weak: (data[at + 4] ?? 0) >> 4 === STB_WEAK,
      value: Number(data.readBigUInt64LE(at + 8)),
    }
  })
}

function readModinfo(data: Buffer): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const entry of data.toString('utf8').split('\0')) {
    const [key = '', value] = entry.split(/=(.*)/s)
    if (value !== undefined) values.set(key, [...(values.get(key) ?? []), value])
  }
  return values
}

/** `__versions`, or since Linux 6.14 `__version_ext_crcs` and `__version_ext_names`, whose names may be longer. */
function readVersions(sections: readonly Section[]): Map<string, number> | undefined {
  const section = (name: string): Buffer | undefined => sections.find((one) => one.name === name)?.data
  const versions = new Map<string, number>()
  const fixed = section('__versions') ?? Buffer.alloc(0)
  for (let at = 0; at + VERSION.size <= fixed.length; at += VERSION.size) {
    const name = textAt(fixed.subarray(at + VERSION.name, at + VERSION.size), 0)
    if (name !== '') versions.set(name, fixed.readUInt32LE(at))
  }
  const [names, crcs] = [section('__version_ext_names'), section('__version_ext_crcs')]
  if (names !== undefined && crcs !== undefined) {
    for (const [index, name] of names.toString('utf8').split('\0').entries()) {
      if (name !== '' && index * 4 + 4 <= crcs.length) versions.set(name, crcs.readUInt32LE(index * 4))
    }
  }
  return versions.size === 0 ? undefined : versions
}

/** Exported symbols have a `__ksymtab_NAME`; their CRC is the value of `__crc_NAME`, or lies where that points to (since Linux 5.19). */
function readExports(symbols: readonly Symbol_[], sections: readonly Section[]): Map<string, number | null> {
  const crcs = new Map<string, number>()
  for (const { name, section, value } of symbols) {
    if (!name.startsWith('__crc_')) continue
    const data = sections[section]?.data
    if (section === SHN_ABS) crcs.set(name.slice(6), value)
    else if (data !== undefined && value + 4 <= data.length) crcs.set(name.slice(6), data.readUInt32LE(value))
  }
  const names = symbols.flatMap(({ name }) => (name.startsWith('__ksymtab_') ? [name.slice(10)] : []))
  return new Map(names.map((name) => [name, crcs.get(name) ?? null]))
}
