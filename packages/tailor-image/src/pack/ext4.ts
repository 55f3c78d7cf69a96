import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { formatMiB } from '@dpuos/manifests'
import type { TargetRoot } from '../root/target-root.ts'
import type { Work } from '../work.ts'
import type { Placed } from './gpt.ts'

const BLOCK = 4096
const MIB = 2 ** 20

/**
 * Features spelled out, so that the host's mke2fs.conf has no say and every kernel since 4.19 and GRUB 2.06 can read the result:
 * no orphan_file and no metadata_csum_seed, which newer e2fsprogs would switch on.
 */
const FEATURES =
  'none,has_journal,ext_attr,resize_inode,dir_index,filetype,extent,flex_bg,sparse_super,large_file,huge_file,dir_nlink,extra_isize,64bit,metadata_csum'

export interface Ext4Needs {
  /** Bytes that the content occupies: whole blocks of files, folders, long links. */
  readonly content: number
  readonly inodes: number
}

/** What the tree will occupy; every inode once. */
export function measureTree(root: TargetRoot): Ext4Needs {
  const seen = new Set<number>()
  let blocks = 1
  for (const { stats } of root.walk()) {
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

/** Make an ext4 of the tree straight into its place in the disk file; nothing is mounted. Times of the tree must be fixed already. */
export async function writeExt4(
  work: Work,
  disk: string,
  place: Placed,
  uuid: string,
  needs: Ext4Needs,
): Promise<void> {
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
  const config = path.join(scratch, 'mke2fs.conf')
  await writeFile(config, '[defaults]\n[fs_types]\next4 = {\n}\n')
  const env = { MKE2FS_CONFIG: config, E2FSPROGS_FAKE_TIME: String(epoch), LC_ALL: 'C' }
  const extended = [
    `offset=${place.offset}`,
    `hash_seed=${uuid}`,
    'root_owner=0:0',
    // Nothing is left to the first mount: the same image on every machine, and no background writing on flash.
    'lazy_itable_init=0',
    'lazy_journal_init=0',
    'nodiscard',
  ].join(',')
  const format = ['-t', 'ext4', '-b', String(BLOCK), '-I', '256', '-m', '1', '-O', FEATURES]
  const sizes = ['-N', String(inodesFor(needs)), '-J', `size=${JOURNAL / MIB}`]
  const identity = ['-L', 'root', '-U', uuid, '-E', extended]
  const target = ['-d', root.dir, disk, `${place.size / 1024}k`]
  await ports.proc.run(['mke2fs', '-q', '-F', ...format, ...sizes, ...identity, ...target], { env })
  await fixTimes(work, `${disk}?offset=${place.offset}`, env)
}

/** mke2fs copies ctime, which no utimes can set, and atime, which its own reading of links changes: write both into every inode. */
async function fixTimes(work: Work, image: string, env: Readonly<Record<string, string>>): Promise<void> {
  refuseControlCharacters([...work.root.walk()].map((one) => one.path))
  const script = path.join(work.scratch, 'times.debugfs')
  const fix = (file: string): string[] =>
    ['ctime', 'atime'].map((field) => `sif "${file.replaceAll('"', '""')}" ${field} @${work.epoch}`)
  const seen = new Set<number>()
  const lines = fix('/')
  for (const { path: file, stats } of work.root.walk()) {
    if (seen.has(stats.ino)) continue
    seen.add(stats.ino)
    lines.push(...fix(file))
  }
  await writeFile(script, `${lines.join('\n')}\n`)
  // debugfs exits with 0 whatever happens; what it could not do stands on stderr as "<file>: <reason>".
  const { stderr } = await work.ports.proc.run(['debugfs', '-w', '-f', script, image], { env })
  const complaint = stderr.split('\n').find((line) => line !== '' && !line.startsWith('debugfs '))
  if (complaint !== undefined)
    throw new Error(`debugfs could not fix the times of the root file system: ${complaint}`)
}

/**
 * debugfs reads one command a line, and some of its commands write on the host (`dump`): a line break in a file name would
 * be a command of whoever named the file. Throws UserError with every such name.
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
