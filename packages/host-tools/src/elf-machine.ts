import type { Arch } from '@dpuos/manifests'

/** e_machine of ELF files (elf.h), by processor. */
export const ELF_MACHINE: Readonly<Record<Arch, number>> = { x86_64: 62, aarch64: 183, riscv64: 243 }

/** The processor of an ELF file by its e_machine; undefined for one that no image of ours has. */
export const archOfElf = (machine: number): Arch | undefined =>
  (Object.keys(ELF_MACHINE) as Arch[]).find((arch) => ELF_MACHINE[arch] === machine)
