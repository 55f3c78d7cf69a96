// Pure: what compiles a kernel, in kbuild's words.
import type { Ports } from '@dpuos/action-kit'
import type { KernelCompiler } from '@dpuos/definition'
import type { Arch } from '@dpuos/manifests'

/** The kernel's words for an architecture: ARCH, the folder below arch/, and the prefix of Debian's cross compiler. */
export const KERNEL_ARCH: Readonly<
  Record<Arch, { readonly arch: string; readonly folder: string; readonly cross: string }>
> = {
  x86_64: { arch: 'x86_64', folder: 'x86', cross: 'x86_64-linux-gnu-' },
  aarch64: { arch: 'arm64', folder: 'arm64', cross: 'aarch64-linux-gnu-' },
  riscv64: { arch: 'riscv', folder: 'riscv', cross: 'riscv64-linux-gnu-' },
}

export interface Toolchain {
  readonly arch: Arch
  readonly compiler: KernelCompiler
}

/** gcc with the prefix of the processor, or clang, which knows them all. */
export function compilerOf({ arch, compiler }: Toolchain, ports: Pick<Ports, 'host'>): string {
  return compiler === 'llvm' ? 'clang' : `${prefixOf(arch, ports)}gcc`
}

/** What links it. */
export function linkerOf({ arch, compiler }: Toolchain, ports: Pick<Ports, 'host'>): string {
  return compiler === 'llvm' ? 'ld.lld' : `${prefixOf(arch, ports)}ld`
}

/** nm and size for the processor; GNU's, also for what clang compiled: LLVM's leave out where an object lies. */
export function binutilsOf(
  { arch, compiler }: Toolchain,
  ports: Pick<Ports, 'host'>,
): { readonly nm: string; readonly size: string } {
  const prefix = compiler === 'llvm' ? '' : prefixOf(arch, ports)
  return { nm: `${prefix}nm`, size: `${prefix}size` }
}

/** `ARCH=`, `LLVM=1`, `CROSS_COMPILE=`: in every call of make the same, or Kconfig answers for another compiler. */
export function kbuildWords({ arch, compiler }: Toolchain, ports: Pick<Ports, 'host'>): string[] {
  return [
    `ARCH=${KERNEL_ARCH[arch].arch}`,
    ...(compiler === 'llvm' ? ['LLVM=1'] : []),
    ...crossOf(arch, ports),
  ]
}

/** What programs for the processor are called by: `aarch64-linux-gnu-`; empty natively. */
export const prefixOf = (arch: Arch, ports: Pick<Ports, 'host'>): string =>
  crossOf(arch, ports)[0]?.replace('CROSS_COMPILE=', '') ?? ''

/** CROSS_COMPILE where the host is of another architecture: Kconfig asks the compiler what it can do. */
export const crossOf = (arch: Arch, { host }: Pick<Ports, 'host'>): string[] =>
  arch === host.arch ? [] : [`CROSS_COMPILE=${KERNEL_ARCH[arch].cross}`]
