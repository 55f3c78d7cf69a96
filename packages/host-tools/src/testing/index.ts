export { aTar, type TarFile } from './a-tar.ts'
export { aTree } from './a-tree.ts'
export { type SbomValidators, sbomValidators } from './sbom-validators.ts'

export interface ModuleParts {
  /** e_machine: 62 x86_64, 183 aarch64. */
  readonly machine?: number
  /** Lines of .modinfo: `license=GPL`. */
  readonly modinfo?: readonly string[]
  readonly versions?: Readonly<Record<string, number>>
  readonly imports?: readonly string[]
  readonly weakImports?: readonly string[]
  /** Exported symbols and their CRCs. */
  readonly exports?: Readonly<Record<string, number>>
  readonly signed?: boolean
}

/** A kernel module made by hand: relocatable ELF64 with the sections that tell what it needs. */
export function aModule(parts: ModuleParts = {}): Buffer {
  const texts = (names: readonly string[]): { data: Buffer; at: (name: string) => number } => {
    const data = Buffer.from(`\0${names.join('\0')}\0`)
    return { data, at: (name) => (name === '' ? 0 : data.indexOf(`\0${name}\0`) + 1) }
  }
  const exported = Object.entries(parts.exports ?? {})
  const symbols = [
    { name: '', section: 0, info: 0, value: 0 },
    ...(parts.imports ?? []).map((name) => ({ name, section: 0, info: 1 << 4, value: 0 })),
    ...(parts.weakImports ?? []).map((name) => ({ name, section: 0, info: 2 << 4, value: 0 })),
    ...exported.map(([name]) => ({ name: `__ksymtab_${name}`, section: 1, info: 0, value: 0 })),
    ...exported.map(([name, crc]) => ({ name: `__crc_${name}`, section: 0xfff1, info: 0, value: crc })),
  ]
  const strtab = texts(symbols.map(({ name }) => name).filter((name) => name !== ''))
  const symtab = Buffer.alloc(symbols.length * 24)
  for (const [index, { name, section, info, value }] of symbols.entries()) {
    symtab.writeUInt32LE(strtab.at(name), index * 24)
    symtab[index * 24 + 4] = info
    symtab.writeUInt16LE(section, index * 24 + 6)
    symtab.writeBigUInt64LE(BigInt(value), index * 24 + 8)
  }
  const versions = Buffer.alloc(Object.keys(parts.versions ?? {}).length * 64)
  for (const [index, [name, crc]] of Object.entries(parts.versions ?? {}).entries()) {
    versions.writeUInt32LE(crc, index * 64)
    versions.write(name, index * 64 + 8)
  }
  const modinfo = Buffer.from((parts.modinfo ?? []).map((line) => `${line}\0`).join(''))
  const names = texts(['.modinfo', '__versions', '.symtab', '.strtab', '.shstrtab'])
  // SHT_PROGBITS 1, SHT_SYMTAB 2, SHT_STRTAB 3.
  const sections = [
    { name: '.modinfo', type: 1, link: 0, data: modinfo },
    { name: '__versions', type: 1, link: 0, data: versions },
    { name: '.symtab', type: 2, link: 4, data: symtab },
    { name: '.strtab', type: 3, link: 0, data: strtab.data },
    { name: '.shstrtab', type: 3, link: 0, data: names.data },
  ]
  const head = Buffer.alloc(64)
  head.write('\x7fELF\x02\x01\x01', 'latin1')
  head.writeUInt16LE(1, 16)
  head.writeUInt16LE(parts.machine ?? 62, 18)
  head.writeBigUInt64LE(64n, 40)
  head.writeUInt16LE(64, 58)
  head.writeUInt16LE(sections.length + 1, 60)
  head.writeUInt16LE(sections.length, 62)
  const table = Buffer.alloc((sections.length + 1) * 64)
  let offset = head.length + table.length
  for (const [index, { name, type, link, data }] of sections.entries()) {
    const at = (index + 1) * 64
    table.writeUInt32LE(names.at(name), at)
    table.writeUInt32LE(type, at + 4)
    table.writeBigUInt64LE(BigInt(offset), at + 24)
    table.writeBigUInt64LE(BigInt(data.length), at + 32)
    table.writeUInt32LE(link, at + 40)
    offset += data.length
  }
  const signature = Buffer.from(parts.signed === true ? '~Module signature appended~\n' : '')
  return Buffer.concat([head, table, ...sections.map(({ data }) => data), signature])
}
