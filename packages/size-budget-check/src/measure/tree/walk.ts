// An edge: looks at a folder of the host.
import { lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { fromBytes, osPath } from '@dpuos/host-tools'
import type { TreeEntry } from './types.ts'

/** Below it no file system keeps holes. Bytes. */
const BLOCK = 4096

export interface Walked {
  readonly entries: TreeEntry[]
  readonly aliases: Map<string, string>
}

/**
 * Everything below a folder, by lstat(2) alone: no link is followed, no file opened, no other file system entered (a root that is in use has
 * /proc). Every inode once, by device and number. Throws the operating system's error for a folder that may not be read.
 */
export function walk(root: string): Walked {
  const top = lstatSync(osPath(root))
  const entries: TreeEntry[] = []
  const aliases = new Map<string, string>()
  const seen = new Map<string, string>()
  const stack = ['']
  for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
    const host = `${root}${folder}`
    const below: string[] = []
    const names = readdirSync(osPath(host === '' ? '/' : host), 'buffer')
      .map(fromBytes)
      .sort()
    for (const name of names) {
      const path = `${folder}/${name}`
      const file = osPath(`${root}${path}`)
      const stats = lstatSync(file)
      if (stats.dev !== top.dev) continue
      if (stats.nlink > 1 && !stats.isDirectory()) {
        const inode = `${stats.dev}:${stats.ino}`
        const first = seen.get(inode)
        if (first !== undefined) {
          aliases.set(path, first)
          continue
        }
        seen.set(inode, path)
      }
      if (stats.isDirectory()) below.push(path)
      const allocated = stats.blocks * 512
      const mode = stats.mode & 0o7777
      if (stats.isFile())
        entries.push({ path, type: 'file', size: contentSize(stats.size, allocated), allocated, mode })
      else if (stats.isSymbolicLink()) {
        const link = fromBytes(readlinkSync(file, 'buffer'))
        entries.push({ path, type: 'link', size: stats.size, allocated, mode, link })
      } else entries.push({ path, type: stats.isDirectory() ? 'dir' : 'other', size: 0, allocated, mode })
    }
    stack.push(...below.reverse())
  }
  return { entries, aliases }
}

/** Bytes of a content without its holes: fewer blocks than it is long are a file with holes. */
export const contentSize = (size: number, allocated: number): number =>
  size < BLOCK ? size : Math.min(size, allocated)
