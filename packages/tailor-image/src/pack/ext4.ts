import { UserError } from '@dpuos/action-kit'
import { formatMiB } from '@dpuos/manifests'
import type { Entry } from '../root/target-root.ts'
import type { Work } from '../work.ts'
import { makeExt4 } from './ext4/make.ts'
import type { Populated } from './ext4/populate.ts'
import type { Attributes } from './ext4/read-attributes.ts'
import type { Placed } from './gpt.ts'

const BLOCK = 4096
const MIB = 2 ** 20

export interface Ext4Needs {
  /** Bytes that the content occupies: whole blocks of files, folders, long links. */
  readonly content: number
  readonly inodes: number
}

/** What the tree will occupy; every inode once. */
export function measureTree(entries: readonly Entry[]): Ext4Needs {
  const seen = new Set<number>()
  let blocks = 1
  for (const { stats } of entries) {
    if (seen.has(stats.ino)) continue
    seen.add(stats.ino)
    if (stats.isDirectory()) blocks += 1
    else if (stats.isFile()) blocks += Math.ceil(stats.size / BLOCK)
    else if (stats.isSymbolicLink() && stats.size >= 60) blocks += 1
  }
  return { content: blocks * BLOCK, inodes: seen.size }
}

/** mke2fs takes 16 MiB for the journal of file systems below 1 GiB; more would be waste on a DPU. */
const JOURNAL = 16 * MIB
const inodesFor = (needs: Ext4Needs): number => Math.ceil((needs.inodes * 1.5) / 1024) * 1024 + 4096

/** Bytes of the smallest file system that holds the tree: inode tables (256 B each), journal, and 2 % for maps and folder growth. */
export const ext4Least = (needs: Ext4Needs): number =>
  Math.ceil((needs.content + inodesFor(needs) * 256 + JOURNAL) * 1.02) + 4 * MIB

/** `rest`: what is needed and room to run: 15 %, at least 64 MiB. */
export const ext4Comfortable = (needs: Ext4Needs): number =>
  ext4Least(needs) + Math.max(64 * MIB, needs.content * 0.15)

/**
 * Make an ext4 of the tree straight into its place in the disk file; nothing is mounted. Times of the tree must be fixed already.
 * `entries`: all of it, as `root.walk` gives them.
 */
export async function writeExt4(
  work: Work,
  disk: string,
  place: Placed,
  uuid: string,
  needs: Ext4Needs,
  entries: readonly Entry[],
  attributes: Promise<Attributes>,
): Promise<Populated> {
  const { root, ports, scratch, epoch, request } = work
  if (ext4Least(needs) > place.size) {
    throw new UserError({
      level: 'error',
      code: 'partition-too-small',
      title: `the root needs ${formatMiB(ext4Least(needs))}, but storage.layout gives / only ${formatMiB(place.size)}`,
      hint: 'Use `size: rest`, a larger size, or fewer packages.',
      at: request.position(['storage', 'layout']),
    })
  }
  refuseControlCharacters(entries.map((one) => one.path))
  const { offset, size } = place
  const options = { disk, offset, size, inodes: inodesFor(needs), journal: JOURNAL / MIB, uuid, epoch }
  return await makeExt4(root.dir, entries, options, attributes, scratch, ports)
}

/**
 * Reports, lists and tools that read them go line by line: a line break in a file name would be a line of whoever named the file. Throws
 * UserError with every such name.
 */
export function refuseControlCharacters(names: readonly string[]): void {
  const bad = names.filter((name) => /[\x00-\x1f\x7f]/.test(name))
  if (bad.length === 0) return
  throw new UserError(
    bad.map((name) => ({
      level: 'error',
      code: 'file-name',
      title: `the root has a file whose name holds a control character: ${JSON.stringify(name)}`,
      hint: 'Rename it in the overlay, or leave out the package that brings it.',
    })),
  )
}
