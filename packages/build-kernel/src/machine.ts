import { constants, gunzipSync } from 'node:zlib'
import { archOfElf } from '@dpuos/host-tools'
import type { Arch } from '@dpuos/manifests'

/** Bytes of a file's beginning that tell its processor. */
export const HEAD = 65_536

/** Machine of PE/COFF, little-endian. */
const PE: Readonly<Record<number, Arch>> = { 0x8664: 'x86_64', 0xaa64: 'aarch64', 0x5064: 'riscv64' }

/**
 * Processor of a kernel image or module from its first bytes (HEAD of them): ELF, arm64 `Image` (magic `ARM\x64` at 56,
 * Documentation/arch/arm64/booting.rst), riscv `Image` (magic `RSC\x05` at 56,
 * Documentation/arch/riscv/boot-image-header.rst), x86 bzImage (`HdrS` at 0x202, Documentation/arch/x86/boot.rst), any PE (EFI stub), and
 * each of these inside gzip. Undefined for what it does not know (xz, zstd).
 */
export function machineOf(head: Buffer): Arch | undefined {
  if (head.length > 2 && head[0] === 0x1f && head[1] === 0x8b) {
    // The stream is cut off: take what comes out.
    const inner = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH })
    return inner[0] === 0x1f ? undefined : machineOf(inner)
  }
  const has = (offset: number, text: string): boolean =>
    head.length >= offset + text.length && head.toString('latin1', offset, offset + text.length) === text
  if (has(0, '\x7fELF')) return head.length >= 20 ? archOfElf(head.readUInt16LE(18)) : undefined
  if (has(56, 'ARM\x64')) return 'aarch64'
  if (has(56, 'RSC\x05')) return 'riscv64'
  if (has(0, 'MZ') && head.length >= 0x40) {
    const pe = head.readUInt32LE(0x3c)
    if (has(pe, 'PE\0\0') && head.length >= pe + 6) return PE[head.readUInt16LE(pe + 4)]
  }
  return has(0x202, 'HdrS') ? 'x86_64' : undefined
}
