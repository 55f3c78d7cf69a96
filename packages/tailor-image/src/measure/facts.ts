import { closeSync, openSync, readSync } from 'node:fs'
import { fileOwners, osPath, type RootPackage } from '@dpuos/host-tools'
import type { Leaf } from '@dpuos/manifests'
import type { Entry, TargetRoot } from '../root/target-root.ts'

/** ext4's block, and the grain in which zeros become holes. */
const BLOCK = 4096
/** Bytes read at a time: they stay in a processor's own cache. */
const CHUNK = 64 * BLOCK
const ZEROS = Buffer.alloc(CHUNK)

/**
 * Bytes of a file without its blocks of nothing but zeros: mke2fs makes holes of them, so they take no room on the disk. They matter:
 * arm64 programs are padded to 64 KiB between their segments. The same number on every file system, unlike st_blocks.
 * `full`: whole blocks that surely hold something and need not be looked at; in order.
 */
export function occupied(
  file: string,
  size: number,
  full: readonly { readonly from: number; readonly to: number }[] = [],
): number {
  if (size < BLOCK) return size
  const chunk = Buffer.allocUnsafe(CHUNK)
  const fd = openSync(osPath(file), 'r')
  let bytes = size
  try {
    for (let at = 0, next = 0; at < size; ) {
      const range = full[next]
      if (range?.from === at) {
        at = range.to
        next++
        continue
      }
      const got = readSync(fd, chunk, 0, Math.min(chunk.length, (range?.from ?? size) - at), at)
      if (got === 0) break
      at += got
      if (chunk.compare(ZEROS, 0, got, 0, got) === 0) {
        bytes -= got
        continue
      }
      for (let offset = 0; offset < got; offset += BLOCK) {
        const block = chunk.subarray(offset, Math.min(offset + BLOCK, got))
        if (block.compare(ZEROS, 0, block.length) === 0) bytes -= block.length
      }
    }
  } finally {
    closeSync(fd)
  }
  return bytes
}

/**
 * Every inode of the root but folders, once: hard links count with the first path. Blocks of zeros do not count. `known`: what files occupy,
 * where that was found already.
 */
export function rootFiles(
  root: TargetRoot,
  known: ReadonlyMap<string, number> = new Map(),
  entries: Iterable<Entry> = root.walk(),
): Leaf[] {
  const seen = new Set<string>()
  const facts: Leaf[] = []
  for (const { path, stats } of entries) {
    if (stats.isDirectory()) continue
    if (stats.nlink > 1) {
      const inode = `${stats.dev}:${stats.ino}`
      if (seen.has(inode)) continue
      seen.add(inode)
    }
    const size = known.get(path) ?? (stats.isFile() ? occupied(`${root.dir}${path}`, stats.size) : stats.size)
    facts.push({ path, size })
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
