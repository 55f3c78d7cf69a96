import path from 'node:path'
import { type Elf, readElfFile } from '../closure/elf.ts'
import type { TargetRoot } from '../root/target-root.ts'
import { realPath } from './links.ts'

/** What GNU calls the architectures of e_machine in Debian's multiarch folders. */
const TRIPLETS: Readonly<Record<number, string>> = {
  62: 'x86_64-linux-gnu',
  183: 'aarch64-linux-gnu',
  243: 'riscv64-linux-gnu',
}
const PLAIN = ['/lib64', '/usr/lib64', '/lib', '/usr/lib']

/** Folders that hold libraries themselves, not in folders below: each once, as canonical paths. */
export function libraryFolders(root: TargetRoot): string[] {
  const triplets = Object.values(TRIPLETS).flatMap((triplet) => [`/lib/${triplet}`, `/usr/lib/${triplet}`])
  const all = [...PLAIN, ...triplets, '/usr/X11R6/lib', '/usr/X11R6/lib64']
  const real = all.filter((folder) => root.stat(folder)?.isDirectory() === true)
  return [...new Set(real.map((folder) => realPath(root, folder) ?? folder))]
}

/** Finds shared libraries as ld.so of the image would, without running it. */
export class Libraries {
  readonly #root: TargetRoot
  readonly #configured: readonly string[]
  readonly #read = new Map<string, Elf | undefined>()

  constructor(root: TargetRoot) {
    this.#root = root
    this.#configured = configuredFolders(root)
  }

  /** Real paths (canonical, links resolved) of every library that these files are linked with, directly or not, and of their loaders. */
  closure(files: Iterable<string>): Set<string> {
    const needed = new Set<string>()
    const todo = [...files].flatMap((file) => realPath(this.#root, file) ?? [])
    const done = new Set<string>()
    for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
      if (done.has(file)) continue
      done.add(file)
      const elf = this.#elf(file)
      if (elf === undefined) continue
      const names = [...elf.needed, ...(elf.interp === undefined ? [] : [elf.interp])]
      for (const name of names) {
        const found = this.#find(name, file, elf)
        if (found === undefined) continue
        needed.add(found)
        todo.push(found)
      }
    }
    return needed
  }

  #elf(file: string): Elf | undefined {
    if (!this.#read.has(file)) {
      const isFile = this.#root.lstat(file)?.isFile() === true
      this.#read.set(file, isFile ? readElfFile(this.#root.locate(file)) : undefined)
    }
    return this.#read.get(file)
  }

  /** ld.so(8): rpath or runpath, then what ld.so.conf names, then the default folders. */
  #find(name: string, from: string, elf: Elf): string | undefined {
    const fits = (candidate: string): string | undefined => {
      const real = realPath(this.#root, candidate)
      const found = real === undefined ? undefined : this.#elf(real)
      return found?.class === elf.class && found.machine === elf.machine ? real : undefined
    }
    if (name.includes('/')) return fits(path.posix.resolve(path.posix.dirname(from), name))
    const triplet = TRIPLETS[elf.machine] ?? ''
    const own = (elf.runpath.length > 0 ? elf.runpath : elf.rpath).map((folder) =>
      folder
        .replaceAll(/\$(ORIGIN|\{ORIGIN\})/g, path.posix.dirname(from))
        .replaceAll(/\$(LIB|\{LIB\})/g, elf.class === 64 ? 'lib64' : 'lib'),
    )
    const defaults = [`/lib/${triplet}`, `/usr/lib/${triplet}`, ...PLAIN]
    for (const folder of [...own, ...this.#configured, ...defaults]) {
      if (!folder.startsWith('/')) continue
      const found = fits(`${folder}/${name}`)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** Folders of ld.so.conf and the files it includes from ld.so.conf.d. */
function configuredFolders(root: TargetRoot): string[] {
  const included = root.list('/etc/ld.so.conf.d').filter((name) => name.endsWith('.conf'))
  const files = ['/etc/ld.so.conf', ...included.map((name) => `/etc/ld.so.conf.d/${name}`)]
  return files
    .flatMap((file) => (root.readText(file) ?? '').split('\n'))
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line.startsWith('/'))
}
