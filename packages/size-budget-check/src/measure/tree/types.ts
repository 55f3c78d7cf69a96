import type { MeasuredPartition, Measurement } from '@dpuos/manifests'

/** One inode of a tree, whatever holds it; of hard links the first name. Folders too. */
export interface TreeEntry {
  /** Absolute within the tree, `/etc/hostname`. */
  readonly path: string
  readonly type: 'file' | 'dir' | 'link' | 'other'
  /** Bytes of the content; a link's text; 0 for all else. Blocks that are holes do not count. */
  readonly size: number
  /** Bytes of the blocks that hold it; undefined where the form does not tell. */
  readonly allocated: number | undefined
  /** Permission bits with set-user-ID and its like. */
  readonly mode: number
  /** Text of a link. */
  readonly link?: string
}

/** A tree that was looked at. */
export interface Tree {
  readonly kind: Exclude<Measurement['subject']['kind'], 'image'>
  /** Sorted by path, parents before children; without the root folder. */
  readonly entries: readonly TreeEntry[]
  /** Further names of inodes that are in `entries`: name → first name. */
  readonly aliases: ReadonlyMap<string, string>
  /** Folder of the host with a copy of the tree's RPM database; undefined: it has none. */
  readonly rpmdb: string | undefined
  readonly partitions: readonly MeasuredPartition[]
  readonly artifacts: Measurement['artifacts']
  /** What the numbers depend on beside our own rules: `directory`, `tar`, `ext4`, … */
  readonly form: string
}
