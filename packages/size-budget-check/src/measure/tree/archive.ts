// An edge: takes the entries of an archive or a file system as they come.
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ArchiveEntry } from '@dpuos/host-tools'
import { mayBeDatabase } from './rpmdb.ts'
import type { TreeEntry } from './types.ts'
import { contentSize, type Walked } from './walk.ts'

export interface Taken extends Walked {
  /** Path in the tree → copy of its content in the scratch folder: what may be an RPM database. */
  readonly copies: ReadonlyMap<string, string>
}

/**
 * Entries of an archive as those of a tree: hard links once, a name that comes twice as its last, what may be an RPM database copied out. Reads
 * the archive to its end, one entry after the other.
 */
export async function takeEntries(archive: AsyncIterable<ArchiveEntry>, scratch: string): Promise<Taken> {
  const byPath = new Map<string, TreeEntry>()
  const aliases = new Map<string, string>()
  const copies = new Map<string, string>()
  mkdirSync(path.join(scratch, 'copies'), { recursive: true })
  for await (const { path: name, type, size, mode, link, allocated, sameAs, data } of archive) {
    if (name === '/') continue
    // What was unpacked there before is no longer.
    aliases.delete(name)
    if (sameAs !== undefined && sameAs !== name) {
      byPath.delete(name)
      aliases.set(name, sameAs)
      // cpio gives the content to the last name of an inode.
      const first = byPath.get(sameAs)
      if (first !== undefined && size > first.size) byPath.set(sameAs, { ...first, size })
      continue
    }
    byPath.set(name, {
      path: name,
      type: type === 'file' || type === 'dir' || type === 'link' ? type : 'other',
      size: sizeOf(type, size, link, allocated),
      allocated,
      mode,
      ...(link === undefined ? {} : { link }),
    })
    if (type === 'file' && data !== undefined && mayBeDatabase(name)) {
      const copy = path.join(scratch, 'copies', String(copies.size))
      await pipeline(Readable.from(data), createWriteStream(copy))
      copies.set(name, copy)
    }
  }
  const entries = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return { entries, aliases, copies }
}

function sizeOf(
  type: ArchiveEntry['type'],
  size: number,
  link: string | undefined,
  allocated: number | undefined,
): number {
  if (type === 'link') return Buffer.byteLength(link ?? '')
  return type === 'file' ? contentSize(size, allocated ?? size) : 0
}
