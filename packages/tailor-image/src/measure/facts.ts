import { fileOwners, type RootPackage } from '@dpuos/host-tools'
import type { TargetRoot } from '../root/target-root.ts'
import type { FileFact } from './attribute.ts'

/** Every inode of the root but folders, once: hard links count with the first path. A sparse file counts with what it occupies. */
export function rootFiles(root: TargetRoot): FileFact[] {
  const seen = new Set<string>()
  const facts: FileFact[] = []
  for (const { path, stats } of root.walk()) {
    if (stats.isDirectory()) continue
    if (stats.nlink > 1) {
      const inode = `${stats.dev}:${stats.ino}`
      if (seen.has(inode)) continue
      seen.add(inode)
    }
    facts.push({ path, size: stats.isFile() ? Math.min(stats.size, stats.blocks * 512) : stats.size })
  }
  return facts
}

/** Owners by canonical path: RPMs still say /lib/modules or /bin where the root has links to /usr. */
export function canonicalOwners(root: TargetRoot, packages: readonly RootPackage[]): Map<string, string> {
  const folders = new Map<string, string>()
  const owners = new Map<string, string>()
  for (const [file, owner] of fileOwners(packages)) {
    const cut = file.lastIndexOf('/')
    const folder = file.slice(0, cut)
    let real = folders.get(folder)
    if (real === undefined) {
      const resolved = root.resolve(folder).slice(root.dir.length)
      real = resolved === '/' ? '' : resolved
      folders.set(folder, real)
    }
    const path = `${real}${file.slice(cut)}`
    if (!owners.has(path)) owners.set(path, owner)
  }
  return owners
}
