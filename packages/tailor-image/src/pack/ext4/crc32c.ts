/** CRC-32C (Castagnoli, polynomial 0x1EDC6F41 reflected), the checksum of ext4's metadata. */
const TABLES = makeTables()

function makeTables(): readonly Int32Array[] {
  const tables = Array.from({ length: 4 }, () => new Int32Array(256))
  const [first = new Int32Array(256)] = tables
  for (let n = 0; n < 256; n++) {
    let c = n
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0x82f63b78 : c >>> 1
    first[n] = c
  }
  for (let n = 0; n < 256; n++) {
    for (let t = 1; t < 4; t++) {
      const before = tables[t - 1]?.[n] ?? 0
      ;(tables[t] as Int32Array)[n] = (before >>> 8) ^ (first[before & 0xff] ?? 0)
    }
  }
  return tables
}

const [T0, T1, T2, T3] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array]

/** Go on from `crc` over bytes `from` to `to`; neither inverted before nor after, as ext4 uses it (begin with 0xffffffff). */
export function crc32c(crc: number, bytes: Uint8Array, from = 0, to = bytes.length): number {
  let c = crc | 0
  let at = from
  for (const end = to - 3; at < end; at += 4) {
    c ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    c =
      (T3[c & 0xff] as number) ^
      (T2[(c >>> 8) & 0xff] as number) ^
      (T1[(c >>> 16) & 0xff] as number) ^
      (T0[c >>> 24] as number)
  }
  for (; at < to; at++) c = (c >>> 8) ^ (T0[(c ^ (bytes[at] as number)) & 0xff] as number)
  return c >>> 0
}

const word = Buffer.alloc(4)

/** Go on over one little-endian 32-bit number. */
export function crc32cOf(crc: number, value: number): number {
  word.writeUInt32LE(value >>> 0)
  return crc32c(crc, word)
}
