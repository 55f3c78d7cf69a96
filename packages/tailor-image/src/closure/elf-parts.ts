/** What a file says of itself to the kernel and to ld.so. Lists are in file order; a damaged part leaves its list empty. */
export interface Elf {
  /** Word size in bits. */
  readonly class: 32 | 64
  /** e_machine (elf(5)): 62 is x86_64, 183 aarch64, 243 riscv. */
  readonly machine: number
  readonly type: 'relocatable' | 'executable' | 'shared' | 'core' | 'other'
  /** Path of the dynamic loader; undefined for a library and for a program that needs none. */
  readonly interp: string | undefined
  /** Segments that are mapped: 0 for a kernel module or an object file. */
  readonly segments: number
  readonly soname: string | undefined
  readonly needed: readonly string[]
  /** Search folders as written, `$ORIGIN` and its like not replaced. DT_RPATH counts only where there is no DT_RUNPATH. */
  readonly rpath: readonly string[]
  readonly runpath: readonly string[]
  /** Needed library → symbol versions that ld.so insists on; weak ones left out. */
  readonly versionsNeeded: Readonly<Record<string, readonly string[]>>
  readonly versionsDefined: readonly string[]
  /** What the program says it may load by dlopen(3): https://uapi-group.org/specifications/specs/elf_dlopen_metadata/ */
  readonly dlopen: readonly Dlopen[]
}

export interface Dlopen {
  /** Names that will do, best first. */
  readonly sonames: readonly string[]
  readonly feature: string
  readonly priority: 'required' | 'recommended' | 'suggested'
}

/** Bytes of a file at an offset; fewer than asked for at its end. */
export type Bytes = (offset: number, length: number) => Buffer

export interface Segment {
  readonly type: number
  readonly offset: number
  readonly address: number
  readonly size: number
}

/** Up to the first zero byte. */
export function text(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end)
}
