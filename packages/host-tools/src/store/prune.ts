import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolders } from '../dnf/cache.ts'
import { STORE } from './store.ts'

/** What is kept or thrown away as one: an RPM with all its links, or the metadata of one repository. */
interface Item {
  readonly paths: string[]
  size: number
  /** Milliseconds since 1970. */
  used: number
}

export interface Pruned {
  /** RPMs and repositories' metadata that were thrown away. */
  readonly items: number
  readonly bytes: number
}

/**
 * Bound what dnf and the store keep: beyond `maxBytes` what was not used for the longest time goes, RPMs and repositories' metadata alike.
 * An RPM that dnf and the store both have is one file, and goes from both.
 */
export async function pruneCache(dnfCache: string, maxBytes: number): Promise<Pruned> {
  const items = [...(await rpmItems(dnfCache)), ...(await metadataItems(dnfCache))]
  let total = items.reduce((sum, one) => sum + one.size, 0)
  let [count, bytes] = [0, 0]
  for (const item of items.sort((a, b) => a.used - b.used)) {
    if (total <= maxBytes) break
    // What another user left here stays: the next one may have more luck.
    for (const one of item.paths) await rm(one, { recursive: true, force: true }).catch(() => undefined)
    total -= item.size
    bytes += item.size
    count++
  }
  return { items: count, bytes }
}

async function rpmItems(dnfCache: string): Promise<Item[]> {
  const folders = [
    ...(await subfolders(path.join(dnfCache, STORE))),
    ...(await cacheFolders(dnfCache)).map((folder) => path.join(folder, 'packages')),
  ]
  const byInode = new Map<string, Item>()
  for (const folder of folders) {
    for (const name of await readdir(folder).catch(() => [])) {
      const file = path.join(folder, name)
      const found = await stat(file).catch(() => undefined)
      if (found?.isFile() !== true) continue
      const key = `${found.dev}:${found.ino}`
      const item = byInode.get(key) ?? { paths: [], size: found.size, used: found.mtimeMs }
      item.paths.push(file)
      byInode.set(key, item)
    }
  }
  return [...byInode.values()]
}

async function metadataItems(dnfCache: string): Promise<Item[]> {
  const items: Item[] = []
  for (const folder of await cacheFolders(dnfCache)) {
    const repodata = path.join(folder, 'repodata')
    const item: Item = { paths: [repodata], size: 0, used: 0 }
    for (const name of await readdir(repodata).catch(() => [])) {
      const found = await stat(path.join(repodata, name)).catch(() => undefined)
      if (found === undefined) continue
      item.size += found.size
      item.used = Math.max(item.used, found.mtimeMs)
    }
    if (item.size > 0) items.push(item)
  }
  return items
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((one) => one.isDirectory()).map((one) => path.join(folder, one.name))
}
