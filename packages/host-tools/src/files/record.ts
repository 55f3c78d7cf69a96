/** What a file is. */
export type FileType = 'file' | 'dir' | 'link' | 'char' | 'block' | 'fifo' | 'socket'

/** One name in a root file system, whatever holds it: an archive, an ext4, a list. */
export interface FileRecord {
  /** Absolute within the root, `/etc/hostname`; the root itself is `/`. */
  readonly path: string
  readonly type: FileType
  /** Permission bits with set-user-ID and its like, at most 0o7777. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Seconds since 1970. */
  readonly mtime: number
  /** Bytes; 0 for all but files. */
  readonly size: number
  /** Text of a symbolic link. */
  readonly link?: string
  readonly device?: { readonly major: number; readonly minor: number }
  /** Extended attributes by name, values in lower-case hex. Absent where the source cannot carry any. */
  readonly xattrs?: Readonly<Record<string, string>>
  /** sha256 of a file's content, lower-case hex; absent where it was not read. */
  readonly sha256?: string
  /** Of several names of one inode all but the first (by code unit) have this: the first name. */
  readonly hardlink?: string
}

/** An entry of an archive, with its content where it has one. Must be read before the next entry is asked for; what is not read is skipped. */
export interface ArchiveEntry extends FileRecord {
  /** Bytes of the blocks that hold the content, holes left out; absent where the form does not tell. */
  readonly allocated?: number
  /** Name of an entry before this one whose inode it is: as the archive says it. */
  readonly sameAs?: string
  readonly data?: AsyncIterable<Uint8Array>
}

/** `./etc/a`, `etc/a/` → `/etc/a`: a name of an archive as an absolute path. `..` is kept as it is: these paths are only shown and compared. */
export function absolute(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  return `/${parts.join('/')}`
}

/** By code unit, as every list of ours is sorted. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0
