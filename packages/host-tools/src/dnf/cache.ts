import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** The folders in dnf's cache that hold a repository's metadata and RPMs, or all of them: libdnf names them id-HASH, 16 hex digits. */
export async function cacheFolders(cache: string, id?: string): Promise<string[]> {
  const entries = await readdir(cache).catch(() => [])
  return entries
    .filter((name) => /-[0-9a-f]{16}$/.test(name) && (id === undefined || name.slice(0, -17) === id))
    .map((name) => path.join(cache, name))
}

/** The folder in which libdnf keeps a repository whose first address is this one (dnf/repo/Repo.cpp, getHash): another address, another folder. */
export function dnfCacheFolder(cache: string, id: string, address: string): string {
  return path.join(cache, `${id}-${createHash('sha256').update(address).digest('hex').slice(0, 16)}`)
}
