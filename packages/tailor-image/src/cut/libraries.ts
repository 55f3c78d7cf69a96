import { readElfFile } from '../closure/elf.ts'
import type { Elf } from '../closure/elf-parts.ts'
import { Libraries } from '../closure/libraries.ts'
import { RootTree } from '../closure/tree.ts'
import type { TargetRoot } from '../root/target-root.ts'

/** Debian's multiarch folders, which the sandbox is made from. */
const MULTIARCH = ['x86_64-linux-gnu', 'aarch64-linux-gnu', 'riscv64-linux-gnu']
const PLAIN = ['/lib', '/lib64', '/usr/lib', '/usr/lib64', '/usr/X11R6/lib', '/usr/X11R6/lib64']

/** Folders that hold libraries themselves, not in folders below: each once, as canonical paths. */
export function libraryFolders(root: TargetRoot): string[] {
  const all = [...PLAIN, ...MULTIARCH.flatMap((name) => [`/lib/${name}`, `/usr/lib/${name}`])]
  const there = all.filter((folder) => root.stat(folder)?.isDirectory() === true)
  return [...new Set(there.map((folder) => root.resolve(folder).slice(root.dir.length)))]
}

/** Real paths (canonical, links resolved) of every library that these files are linked with, directly or not, and of their loaders. */
export function librariesOf(root: TargetRoot, files: Iterable<string>): Set<string> {
  const tree = new RootTree(root)
  const read = new Map<string, { readonly elf: Elf | undefined }>()
  const facts = (path: string): { readonly elf: Elf | undefined } => {
    const known = read.get(path) ?? { elf: readElfFile(tree.host(path)) }
    read.set(path, known)
    return known
  }
  const libraries = new Libraries(tree, facts)
  const needed = new Set<string>()
  const seen = new Set<string>()
  const todo = [...files].flatMap((file) => tree.file(file) ?? [])
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const { elf } = facts(file)
    if (elf === undefined) continue
    for (const name of [...elf.needed, ...(elf.interp === undefined ? [] : [elf.interp])]) {
      const found = libraries.find(name, file, elf)
      if (found === undefined) continue
      needed.add(found)
      todo.push(found)
    }
  }
  return needed
}
