import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** The folders in dnf's cache that hold a repository's metadata and RPMs, or all of them: libdnf names them id-HASH, 16 hex digits. */
export async function cacheFolders(cache: string, id?: string): Promise<string[]> {
  const entries = await readdir(cache).catch(() => [])
  return entries
    .filter((name) => /-[0-9a-f]{16}$/.test(name) && (id === undefined || name.slice(0, -17) === id))
    .map((name) => path.join(cache, name))
}
