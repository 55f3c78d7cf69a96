import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { type ModuleInfo, type ModuleTree, readModuleTree } from '@dpuos/host-tools'
import type { TargetRoot } from '../root/target-root.ts'
import type { Store } from './store.ts'

/** What depmod writes: depmod(8). Ours too, beside the kernel's own lists that it reads. */
const INDEX =
  /^modules\.(dep|dep\.bin|alias|alias\.bin|symbols|symbols\.bin|builtin\.bin|builtin\.alias\.bin|softdep|weakdep|devname)$/

/** Digest of the names and contents of all modules, and of what else depmod reads: equal digests, equal indexes. `folder`: `/lib/modules/RELEASE`. */
export function modulesDigest(root: TargetRoot, folder: string): string {
  const hash = createHash('sha256')
  const top = root.canonical(folder)
  for (const { path: file, stats } of root.walk(folder)) {
    if (path.posix.dirname(file) === top && INDEX.test(path.posix.basename(file))) continue
    hash.update(`${file.slice(top.length)}\0${stats.mode}\0${stats.size}\0`)
    if (stats.isFile()) hash.update(readFileSync(root.dir + file))
    if (stats.isSymbolicLink()) hash.update(readlinkSync(root.dir + file))
  }
  return hash.digest('hex')
}

/**
 * Let `depmod` write the indexes, or copy those that it wrote for the same modules before. They are new files in both cases. `modules`: what
 * says which modules they are, as modulesDigest or the tree they were installed with.
 */
export async function indexModules(
  store: Store,
  root: TargetRoot,
  folder: string,
  modules: unknown,
  depmod: () => Promise<void>,
): Promise<void> {
  const host = root.resolve(folder)
  const restored = await store.use('depmod', modules, async (names: readonly string[], kept) => {
    if (!names.every((name) => INDEX.test(name))) throw new Error('it holds other files')
    for (const name of names) {
      root.write(`${folder}/${name}`, await readFile(path.join(kept, name)))
    }
    return true
  })
  if (restored === true) return
  await depmod()
  const names = root.list(folder).filter((name) => INDEX.test(name))
  await store.keep('depmod', modules, names, async (kept) => {
    for (const name of names) await copyFile(path.join(host, name), path.join(kept, name))
  })
}

/** What modinfo says of all modules of the root, or said of the same ones before. `same`: as indexModules' `modules`. */
export async function moduleTree(
  store: Store,
  root: TargetRoot,
  release: string,
  same: unknown,
  ports: Ports,
): Promise<ModuleTree> {
  const { modules, builtin, folder, ...rest } = await store.memo(
    'module-tree',
    { modules: same, release },
    async () => {
      const tree = await readModuleTree(root.dir, release, ports)
      return {
        ...tree,
        folder: tree.folder.slice(root.dir.length),
        modules: [...tree.modules.values()] as readonly ModuleInfo[],
        builtin: [...tree.builtin],
      }
    },
  )
  return {
    ...rest,
    folder: root.dir + folder,
    modules: new Map(modules.map((one) => [one.name, one])),
    builtin: new Set(builtin),
  }
}
