import path from 'node:path'
import { globPattern } from '@dpuos/manifests'
import type { TargetRoot } from '../root/target-root.ts'

/** Includes in includes, before it is taken for a circle; ldconfig itself stops at none. */
const DEPTH = 8

/** Folders that ld.so.conf and what it includes name, in their order (ldconfig(8)). */
export function configuredFolders(root: TargetRoot, file = '/etc/ld.so.conf', depth = 0): string[] {
  const lines = (root.readText(file) ?? '').split('\n').map((line) => line.replace(/#.*/, '').trim())
  return lines.flatMap((line) => {
    const included = /^include\s+(\S+)$/.exec(line)?.[1]
    if (included !== undefined) {
      if (depth === DEPTH) return []
      const pattern = path.posix.resolve(path.posix.dirname(file), included)
      const folder = path.posix.dirname(pattern)
      const wanted = globPattern(path.posix.basename(pattern))
      return root
        .list(folder)
        .filter((name) => wanted.test(name))
        .flatMap((name) => configuredFolders(root, `${folder}/${name}`, depth + 1))
    }
    // `folder=libc6` of old configurations.
    const folder = line.replace(/=.*/, '').trim()
    return folder.startsWith('/') ? [folder] : []
  })
}

const isLibrary = (name: string): boolean => /^(lib|ld-).*\.so(\.|$)/.test(name)

/** Libraries in a folder, by name. */
export const librariesIn = (root: TargetRoot, folder: string): string[] => root.list(folder).filter(isLibrary)

/** Where the loader looks without a cache: RPM distributions' own, and Debian's, which the sandbox's loader knows (ld.so(8)). */
export function defaultFolders(root: TargetRoot, triplet: string): ReadonlySet<string> {
  const folders = ['/lib64', '/usr/lib64', '/lib', '/usr/lib', `/lib/${triplet}`, `/usr/lib/${triplet}`]
  return new Set(folders.map((folder) => canonical(root, folder)))
}

/** Folders with libraries that the loader finds only by its cache. */
export function cachedOnlyFolders(root: TargetRoot, triplet: string): string[] {
  const known = defaultFolders(root, triplet)
  const seen = new Set(configuredFolders(root).map((folder) => canonical(root, folder)))
  return [...seen].filter((folder) => !known.has(folder) && librariesIn(root, folder).length > 0)
}

/** The folder itself, links followed, as a path of the root. */
const canonical = (root: TargetRoot, folder: string): string =>
  root.resolve(folder).slice(root.dir.length) || '/'
