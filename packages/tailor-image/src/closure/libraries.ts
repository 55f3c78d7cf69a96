import { globPattern } from '@dpuos/manifests'
import type { Elf } from './elf-parts.ts'
import type { RootTree } from './tree.ts'

/** ld.so's own folders: those of 64-bit RPM distributions, of 32-bit ones, and of Debian's multiarch, which the sandbox is made from. */
const DEFAULTS = ['/lib64', '/usr/lib64', '/lib', '/usr/lib']

/** By e_machine: what `$PLATFORM` stands for, and the multiarch folder. */
const MACHINES: Readonly<Record<number, readonly [platform: string, multiarch: string]>> = {
  3: ['i686', 'i386-linux-gnu'],
  62: ['x86_64', 'x86_64-linux-gnu'],
  183: ['aarch64', 'aarch64-linux-gnu'],
  243: ['riscv64', 'riscv64-linux-gnu'],
}

type Facts = (path: string) => { readonly elf: Elf | undefined } | undefined

/** Finds shared libraries as ld.so does (ld.so(8)), in a root that is not running. */
export class Libraries {
  readonly #tree: RootTree
  readonly #facts: Facts
  readonly #configured: readonly string[]
  /** File name → canonical paths of all libraries of that name, wherever they lie. */
  readonly #anywhere = new Map<string, string[]>()

  constructor(tree: RootTree, facts: Facts) {
    this.#tree = tree
    this.#facts = facts
    this.#configured = configuredFolders(tree)
    for (const [path, { kind }] of tree.entries()) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      if (!name.includes('.so') || (kind !== 'file' && kind !== 'link')) continue
      const paths = this.#anywhere.get(name)
      if (paths === undefined) this.#anywhere.set(name, [path])
      else paths.push(path)
    }
  }

  /** Folders searched for every program, ld.so.conf's first. */
  folders(machine: number): string[] {
    const multiarch = MACHINES[machine]?.[1]
    const own = multiarch === undefined ? [] : [`/lib/${multiarch}`, `/usr/lib/${multiarch}`]
    return [...this.#configured, ...DEFAULTS, ...own]
  }

  /**
   * Canonical path of the library that `elf` at `from` gets for `name`; undefined when there is none of its word size and machine.
   * One that lies in no search folder is taken all the same: the program that loads a plugin has often loaded it before.
   */
  find(name: string, from: string, elf: Elf): string | undefined {
    const fits = (target: string): string | undefined => {
      const path = this.#tree.file(target)
      const found = path === undefined ? undefined : this.#facts(path)?.elf
      return found?.class === elf.class && found.machine === elf.machine ? path : undefined
    }
    if (name.includes('/')) return name.startsWith('/') ? fits(name) : undefined
    const own = [...elf.rpath, ...elf.runpath].flatMap((folder) => expand(folder, from, elf.machine))
    for (const folder of [...own, ...this.folders(elf.machine)]) {
      const found = fits(`${folder}/${name}`)
      if (found !== undefined) return found
    }
    for (const path of this.#anywhere.get(name) ?? []) {
      const found = fits(path)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** `$ORIGIN/../$LIB` of a file, as folders. `$LIB` has two forms among distributions. */
function expand(folder: string, from: string, machine: number): string[] {
  const origin = from.slice(0, from.lastIndexOf('/'))
  const [platform = '', multiarch = ''] = MACHINES[machine] ?? []
  const whole = folder
    .replaceAll(/\$(ORIGIN\b|\{ORIGIN\})/g, () => origin)
    .replaceAll(/\$(PLATFORM\b|\{PLATFORM\})/g, platform)
  if (!whole.startsWith('/')) return []
  return /\$(LIB\b|\{LIB\})/.test(whole)
    ? ['lib64', `lib/${multiarch}`, 'lib'].map((lib) => whole.replaceAll(/\$(LIB\b|\{LIB\})/g, lib))
    : [whole]
}

/** Folders of ld.so.conf with its includes, in order; an include that includes itself is read once. */
function configuredFolders(tree: RootTree): string[] {
  const folders: string[] = []
  const seen = new Set<string>()
  const read = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const raw of (tree.text(file) ?? '').split('\n')) {
      const line = raw.replace(/#.*/, '').trim()
      const include = /^include\s+(\S+)/.exec(line)?.[1]
      if (include !== undefined) for (const one of glob(tree, include)) read(one)
      else if (line.startsWith('/')) folders.push(line.replace(/=.*/, ''))
    }
  }
  read('/etc/ld.so.conf')
  return folders
}

/** Files that an include's pattern names: wildcards in the last part only, as everybody writes them. */
function glob(tree: RootTree, pattern: string): string[] {
  const whole = pattern.startsWith('/') ? pattern : `/etc/${pattern}`
  const slash = whole.lastIndexOf('/')
  const matches = globPattern(whole.slice(slash + 1))
  const folder = whole.slice(0, slash)
  return tree.list(folder).flatMap((name) => (matches.test(name) ? [`${folder}/${name}`] : []))
}
