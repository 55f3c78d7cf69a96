import type { Arch } from '@dpuos/manifests'

/** Beginning of /etc/ld.so.cache since glibc 2.32 (dl-cache.h); older ones put an old table of 12 bytes a library before it. */
const MAGIC = 'glibc-ld.so.cache1.1'
const OLD_MAGIC = 'ld.so-1.7.0'
const HEADER = 48
const ENTRY = 24

/** Bits 8-15 of an entry's flags: the ABI of the library (FLAG_REQUIRED_MASK of ldconfig.h). Zero: any, for libraries without an ABI. */
const ABI: Readonly<Record<Arch, number>> = {
  x86_64: 0x0300,
  aarch64: 0x0a00,
  // Floating point in registers of double width, the ABI of every distribution.
  riscv64: 0x1000,
}

export interface LinkerCache {
  /** Libraries of this processor. */
  readonly own: number
  /** Libraries of another. */
  readonly others: number
}

/** What an ld.so.cache holds; undefined where it is none. */
export function readLinkerCache(bytes: Buffer, arch: Arch): LinkerCache | undefined {
  const start = bytes.toString('latin1', 0, OLD_MAGIC.length) === OLD_MAGIC ? bytes.indexOf(MAGIC) : 0
  if (start < 0 || bytes.toString('latin1', start, start + MAGIC.length) !== MAGIC) return undefined
  if (bytes.length < start + HEADER) return undefined
  const count = bytes.readUInt32LE(start + 20)
  if (bytes.length < start + HEADER + count * ENTRY) return undefined
  let [own, others] = [0, 0]
  for (let index = 0; index < count; index++) {
    const abi = bytes.readUInt32LE(start + HEADER + index * ENTRY) & 0xff00
    if (abi === ABI[arch]) own++
    else if (abi !== 0) others++
  }
  return { own, others }
}
