import type { Arch } from '@dpuos/manifests'
import { ELF_MACHINE } from '../elf-machine.ts'

/** Programs that do nothing but end with exit code 42. The system call exit_group's older sibling, exit: number in the register that the kernel's ABI of each processor wants it in. */
const EXIT42: Readonly<Record<Arch, readonly number[]>> = {
  // mov edi, 42; mov eax, 60; syscall
  x86_64: [0xbf, 42, 0, 0, 0, 0xb8, 60, 0, 0, 0, 0x0f, 0x05],
  // mov x0, #42; mov x8, #93; svc #0
  aarch64: [0x40, 0x05, 0x80, 0xd2, 0xa8, 0x0b, 0x80, 0xd2, 0x01, 0x00, 0x00, 0xd4],
  // li a0, 42; li a7, 93; ecall
  riscv64: [0x13, 0x05, 0xa0, 0x02, 0x93, 0x08, 0xd0, 0x05, 0x73, 0x00, 0x00, 0x00],
}

/** What the tiny program ends with where it really ran: no shell and no chroot has this code of its own. */
export const PROOF = 42

/** Bytes of an ELF64 header and of one program header (elf.h). */
const EHDR = 64
const PHDR = 56
const LOAD_AT = 0x400000n

/** A static little-endian ELF64 program of 132 bytes for a processor, which ends with PROOF. */
export function tinyProgram(arch: Arch): Uint8Array {
  const exit42 = EXIT42[arch]
  const bytes = Buffer.alloc(EHDR + PHDR + exit42.length)
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])
  bytes.writeUInt16LE(2, 16) // ET_EXEC
  bytes.writeUInt16LE(ELF_MACHINE[arch], 18)
  bytes.writeUInt32LE(1, 20) // EV_CURRENT
  bytes.writeBigUInt64LE(LOAD_AT + BigInt(EHDR + PHDR), 24)
  bytes.writeBigUInt64LE(BigInt(EHDR), 32)
  bytes.writeUInt16LE(EHDR, 52)
  bytes.writeUInt16LE(PHDR, 54)
  bytes.writeUInt16LE(1, 56)
  bytes.writeUInt32LE(1, EHDR) // PT_LOAD
  bytes.writeUInt32LE(5, EHDR + 4) // readable, executable
  bytes.writeBigUInt64LE(LOAD_AT, EHDR + 16)
  bytes.writeBigUInt64LE(LOAD_AT, EHDR + 24)
  bytes.writeBigUInt64LE(BigInt(bytes.length), EHDR + 32)
  bytes.writeBigUInt64LE(BigInt(bytes.length), EHDR + 40)
  bytes.writeBigUInt64LE(0x1000n, EHDR + 48)
  bytes.set(exit42, EHDR + PHDR)
  return bytes
}

/**
 * The line that makes binfmt_misc start `interpreter` for a processor's programs (Documentation/admin-guide/binfmt-misc.rst).
 * F opens the interpreter now, so that it works inside a chroot; P keeps argv[0]; O hands it the open file.
 */
export function binfmtLine(arch: Arch, interpreter: string): string {
  const hex = (bytes: readonly number[]): string =>
    bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  const machine = ELF_MACHINE[arch]
  const ident = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  const magic = hex([...ident, 2, 0, machine & 0xff, machine >> 8])
  // Any OS ABI; executables (2) and position-independent ones (3).
  const mask = hex([...ident.map((_, index) => (index === 7 ? 0 : 0xff)), 0xfe, 0xff, 0xff, 0xff])
  return `:dpuos-${arch}:M::${magic}:${mask}:${interpreter}:OPF`
}
