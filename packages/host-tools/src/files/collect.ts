import { createHash } from 'node:crypto'
import { type ArchiveEntry, byPath, type FileRecord } from './record.ts'

/**
 * All entries of an archive as records, sorted, with the sha256 of every content; hard links resolved so that each name has mode, owner
 * and content of its inode, and only the first name (by code unit) is without `hardlink`. A name that comes twice: the last one counts,
 * as when it is unpacked. Without `content` nothing is hashed.
 */
export async function collect(
  entries: AsyncIterable<ArchiveEntry>,
  { content }: { readonly content: boolean } = { content: true },
): Promise<FileRecord[]> {
  const byName = new Map<string, FileRecord>()
  const groups = new Map<string, string[]>()
  for await (const { data, sameAs, allocated: _, ...record } of entries) {
    let sha256: string | undefined
    if (content && data !== undefined) {
      const hash = createHash('sha256')
      for await (const chunk of data) hash.update(chunk)
      sha256 = hash.digest('hex')
    }
    byName.set(record.path, { ...record, ...(sha256 === undefined ? {} : { sha256 }) })
    const first = sameAs ?? record.path
    groups.set(first, [...(groups.get(first) ?? []), record.path])
  }
  for (const names of groups.values()) {
    if (names.length < 2) continue
    const records = names.flatMap((name) => byName.get(name) ?? [])
    // tar gives the content to the first name, cpio to the last.
    const full = records.find((one) => one.size > 0) ?? records.find((one) => one.sha256) ?? records[0]
    const xattrs = records.find((one) => Object.keys(one.xattrs ?? {}).length > 0)?.xattrs ?? full?.xattrs
    const [first = '', ...others] = names.toSorted()
    if (full === undefined) continue
    const { path: _, hardlink: __, ...inode } = { ...full, ...(xattrs === undefined ? {} : { xattrs }) }
    byName.set(first, { path: first, ...inode })
    for (const name of others) byName.set(name, { path: name, ...inode, hardlink: first })
  }
  return [...byName.values()].sort(byPath)
}
