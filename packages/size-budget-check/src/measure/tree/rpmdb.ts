// An edge: copies of a tree's RPM database.
import { copyFileSync, lstatSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { osPath } from '@dpuos/host-tools'
import { folderResolver } from './links.ts'
import type { TreeEntry } from './types.ts'

/** Where rpm keeps its database, today's place first (rpm 4.16 and later; before; Debian's rpm). */
const FOLDERS = ['/usr/lib/sysimage/rpm', '/var/lib/rpm']
/** Its file: sqlite, ndb, Berkeley DB. */
const FILES = ['rpmdb.sqlite', 'Packages.db', 'Packages']
/** What of sqlite is not in that file yet. */
const BESIDE = '-wal'

/** Paths of the tree in which a database may be, links in folders resolved. */
export function databasePaths(entries: readonly TreeEntry[]): string[] {
  const folderOf = folderResolver(entries)
  const wanted = new Set(
    FOLDERS.flatMap((folder) =>
      [...FILES, `${FILES[0]}${BESIDE}`].map((file) => `${folderOf(folder)}/${file}`),
    ),
  )
  return entries.flatMap(({ path, type, size }) =>
    type === 'file' && size > 0 && wanted.has(path) ? [path] : [],
  )
}

/** The same of what was copied out of an archive while it was read. */
export function gatherDatabase(
  {
    entries,
    copies,
  }: { readonly entries: readonly TreeEntry[]; readonly copies: ReadonlyMap<string, string> },
  scratch: string,
): string | undefined {
  const found = databasePaths(entries).filter((one) => copies.has(one))
  if (found.length === 0) return undefined
  const folder = path.join(scratch, 'rpmdb')
  mkdirSync(folder)
  for (const one of found) renameSync(copies.get(one) ?? '', path.join(folder, path.posix.basename(one)))
  return folder
}

/** Could a path of an archive be a database? Before all of it was seen, links are not known. */
export const mayBeDatabase = (file: string): boolean =>
  /\/rpm\//.test(file) && [...FILES, `${FILES[0]}${BESIDE}`].includes(path.posix.basename(file))

/** Copy the database of a folder of the host. `found`: its paths within the folder, of regular files reached through no link. */
export function copyDatabase(root: string, found: readonly string[], scratch: string): string | undefined {
  if (found.length === 0) return undefined
  const folder = path.join(scratch, 'rpmdb')
  mkdirSync(folder)
  for (const one of found) {
    const from = osPath(`${root}${one}`)
    if (lstatSync(from).isFile()) copyFileSync(from, path.join(folder, path.posix.basename(one)))
  }
  return folder
}
