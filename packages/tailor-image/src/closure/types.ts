import type { Elf } from './elf-parts.ts'
import type { Libraries } from './libraries.ts'
import type { RootTree } from './tree.ts'

/** In which way one thing needs another. */
export type Kind =
  | 'library'
  | 'version'
  | 'loader'
  | 'dlopen'
  | 'interpreter'
  | 'program'
  | 'unit'
  | 'pam'
  | 'nss'
  | 'module'
  | 'link'
  | 'shell'

/** One thing in the root needs another. Things are canonical paths, and units by their name. */
export interface Need {
  readonly from: string
  readonly kind: Kind
  /** What is needed, as `from` names it. */
  readonly what: string
  /** The things that answer it; none: it is missing. */
  readonly to: readonly string[]
  /** Without it `from` does not do its work; a soft one is passed over when it is missing. */
  readonly hard: boolean
}

/** Who starts everything: the kernel starts /sbin/init. */
export const KERNEL = 'the kernel'

/** What a file is to the kernel's exec. */
export interface Facts {
  readonly elf: Elf | undefined
  /** The first line behind `#!`, trimmed. */
  readonly shebang: string | undefined
}

/** A root as the readers of needs see it. */
export interface View {
  readonly tree: RootTree
  readonly libraries: Libraries
  /** Of a canonical path; files that can be neither programs nor libraries have none. */
  facts(path: string): Facts | undefined
  /** Paths that have facts. */
  programs(): Iterable<string>
}

/** Where programs are looked for by name: systemd's own list, longest form (systemd.exec(5)). */
/** How a unit names the file it is made from. */
export const UNIT_FILE = 'its unit file'

const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']

/** Canonical path of a program given by path or name. */
export function findProgram(tree: RootTree, program: string): string | undefined {
  if (program.startsWith('/')) return tree.file(program)
  if (program.includes('/')) return undefined
  for (const folder of PATH) {
    const found = tree.file(`${folder}/${program}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** `to` of a need that one thing answers, or none. */
export const answer = (path: string | undefined): readonly string[] => (path === undefined ? [] : [path])
