export interface ElfParts {
  readonly class?: 32 | 64
  readonly machine?: number
  /** 1 relocatable, 2 executable, 3 shared. */
  readonly type?: number
  readonly interp?: string
  readonly soname?: string
  readonly needed?: readonly string[]
  readonly rpath?: string
  readonly runpath?: string
  readonly versionsNeeded?: Readonly<Record<string, readonly string[]>>
  /** Those that ld.so does not insist on. */
  readonly weak?: readonly string[]
  readonly versionsDefined?: readonly string[]
  /** JSON of a dlopen note. */
  readonly dlopen?: string
}

/** The smallest ELF file that says what `parts` say: headers, one PT_LOAD over all of it, a dynamic section and its tables. No code. */
export function anElf(parts: ElfParts = {}): Buffer {
  const wide = parts.class !== 32
  const strings = new Strings()
  const tags: [number, number][] = (parts.needed ?? []).map((name) => [1, strings.add(name)])
  for (const [tag, value] of [
    [14, parts.soname],
    [15, parts.rpath],
    [29, parts.runpath],
  ] as const)
    if (value !== undefined) tags.push([tag, strings.add(value)])
  const needs = Object.entries(parts.versionsNeeded ?? {})
  const verneed = needs.map((need, index) =>
    verneedOf(need, parts.weak ?? [], strings, index === needs.length - 1),
  )
  const verdef = verdefOf(parts.versionsDefined ?? [], strings)
  const note = parts.dlopen === undefined ? Buffer.alloc(0) : noteOf(parts.dlopen)
  const interp = Buffer.from(parts.interp === undefined ? '' : `${parts.interp}\0`)

  const headSize = (wide ? 64 : 52) + 4 * (wide ? 56 : 32)
  const pieces: Buffer[] = [Buffer.alloc(headSize)]
  const place = (piece: Buffer): number => {
    const at = pieces.reduce((sum, one) => sum + one.length, 0)
    pieces.push(piece, Buffer.alloc((8 - (piece.length % 8)) % 8))
    return at
  }
  const at = {
    interp: place(interp),
    note: place(note),
    verneed: place(Buffer.concat(verneed)),
    verdef: place(verdef),
  }
  const table = strings.bytes()
  tags.push([5, BASE + place(table)], [10, table.length])
  if (verneed.length > 0) tags.push([0x6ffffffe, BASE + at.verneed], [0x6fffffff, verneed.length])
  if (verdef.length > 0)
    tags.push([0x6ffffffc, BASE + at.verdef], [0x6ffffffd, (parts.versionsDefined ?? []).length + 1])
  const dynamic = Buffer.concat([...tags, [0, 0] as const].map((tag) => words(wide, ...tag)))
  const dynamicAt = place(dynamic)
  const size = pieces.reduce((sum, one) => sum + one.length, 0)
  const segments: [number, number, number][] = [
    [1, 0, size],
    [2, dynamicAt, dynamic.length],
    ...(interp.length > 0 ? [[3, at.interp, interp.length] as [number, number, number]] : []),
    ...(note.length > 0 ? [[4, at.note, note.length] as [number, number, number]] : []),
  ]
  writeHead(pieces[0] as Buffer, wide, parts, segments)
  return Buffer.concat(pieces)
}

/** Where the file lies in memory: addresses and offsets must not be mixed up. */
const BASE = 0x10000

class Strings {
  #text = '\0'
  add(value: string): number {
    const at = Buffer.byteLength(this.#text)
    this.#text += `${value}\0`
    return at
  }
  bytes(): Buffer {
    return Buffer.from(this.#text)
  }
}

function words(wide: boolean, ...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * (wide ? 8 : 4))
  values.forEach((value, index) => {
    if (wide) bytes.writeBigUInt64LE(BigInt(value), index * 8)
    else bytes.writeUInt32LE(value, index * 4)
  })
  return bytes
}

function writeHead(
  head: Buffer,
  wide: boolean,
  parts: ElfParts,
  segments: readonly [number, number, number][],
): void {
  head.writeUInt32BE(0x7f454c46)
  head[4] = wide ? 2 : 1
  head[5] = 1
  head.writeUInt16LE(parts.type ?? 3, 16)
  head.writeUInt16LE(parts.machine ?? 62, 18)
  const start = wide ? 64 : 52
  words(wide, start).copy(head, wide ? 32 : 28)
  head.writeUInt16LE(wide ? 56 : 32, wide ? 54 : 42)
  head.writeUInt16LE(segments.length, wide ? 56 : 44)
  segments.forEach(([type, offset, size], index) => {
    const at = start + index * (wide ? 56 : 32)
    head.writeUInt32LE(type, at)
    words(wide, offset, BASE + offset, BASE + offset, size, size).copy(head, at + (wide ? 8 : 4))
  })
}

function verneedOf(
  [library, versions]: readonly [string, readonly string[]],
  weak: readonly string[],
  strings: Strings,
  last: boolean,
): Buffer {
  const bytes = Buffer.alloc(16 + versions.length * 16)
  bytes.writeUInt16LE(1, 0)
  bytes.writeUInt16LE(versions.length, 2)
  bytes.writeUInt32LE(strings.add(library), 4)
  bytes.writeUInt32LE(16, 8)
  bytes.writeUInt32LE(last ? 0 : bytes.length, 12)
  versions.forEach((version, index) => {
    const at = 16 + index * 16
    bytes.writeUInt16LE(weak.includes(version) ? 2 : 0, at + 4)
    bytes.writeUInt32LE(strings.add(version), at + 8)
    bytes.writeUInt32LE(index === versions.length - 1 ? 0 : 16, at + 12)
  })
  return bytes
}

/** The first definition is the library itself. */
function verdefOf(versions: readonly string[], strings: Strings): Buffer {
  if (versions.length === 0) return Buffer.alloc(0)
  const all = ['self', ...versions]
  return Buffer.concat(
    all.map((name, index) => {
      const bytes = Buffer.alloc(28)
      bytes.writeUInt16LE(index === 0 ? 1 : 0, 2)
      bytes.writeUInt32LE(20, 12)
      bytes.writeUInt32LE(index === all.length - 1 ? 0 : 28, 16)
      bytes.writeUInt32LE(strings.add(name), 20)
      return bytes
    }),
  )
}

function noteOf(json: string): Buffer {
  const text = Buffer.from(`${json}\0`)
  const head = Buffer.alloc(16)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(text.length, 4)
  head.writeUInt32LE(0x407c0c0a, 8)
  head.write('FDO\0', 12)
  return Buffer.concat([head, text, Buffer.alloc((4 - (text.length % 4)) % 4)])
}
