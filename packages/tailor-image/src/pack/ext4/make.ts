import { lstatSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { osPath, toBytes } from '@dpuos/host-tools'
import type { Entry } from '../../root/target-root.ts'
import { type Populated, populate } from './populate.ts'
import type { Attributes } from './read-attributes.ts'

/**
 * Features spelled out, so that the host's mke2fs.conf has no say and every kernel since 4.19 and GRUB 2.06 can read the result:
 * no orphan_file and no metadata_csum_seed, which newer e2fsprogs would switch on.
 */
const FEATURES =
  'none,has_journal,ext_attr,resize_inode,dir_index,filetype,extent,flex_bg,sparse_super,large_file,huge_file,dir_nlink,extra_isize,64bit,metadata_csum'

/** Where and how. */
export interface Ext4Place {
  /** A file of zeros, at least as far as the file system reaches. */
  readonly disk: string
  /** Bytes. */
  readonly offset: number
  readonly size: number
  readonly inodes: number
  /** MiB. */
  readonly journal: number
  readonly uuid: string
  /** Seconds: when everything was created, changed, and read last. */
  readonly epoch: number
}

/**
 * Make an ext4 of the tree at `root` (`entries`: all of it, parents first; `reading`: what readAttributes makes of it) in its place in the file; nothing is mounted. mke2fs lays out an empty one (it is zeros, of which none is written), and
 * we fill it: mke2fs -d takes four times as long, and cannot set the times of change and of access.
 */
export async function makeExt4(
  root: string,
  entries: readonly Entry[],
  place: Ext4Place,
  reading: Promise<Attributes>,
  scratch: string,
  ports: Pick<Ports, 'proc'>,
): Promise<Populated> {
  const { disk, offset, size, inodes, journal, uuid, epoch } = place
  const config = path.join(scratch, 'mke2fs.conf')
  await writeFile(config, '[defaults]\n[fs_types]\next4 = {\n}\n')
  const env = { MKE2FS_CONFIG: config, E2FSPROGS_FAKE_TIME: String(epoch), LC_ALL: 'C' }
  const extended = [
    `offset=${offset}`,
    `hash_seed=${uuid}`,
    'root_owner=0:0',
    // The file is zeros already. Nothing is left to the first mount all the same: we mark the tables as written.
    'lazy_itable_init=1',
    'lazy_journal_init=1',
    'nodiscard',
  ].join(',')
  const format = ['-t', 'ext4', '-b', '4096', '-I', '256', '-m', '1', '-O', FEATURES]
  const sizes = ['-N', String(inodes), '-J', `size=${journal}`]
  const identity = ['-L', 'root', '-U', uuid, '-E', extended]
  const [attributes] = await Promise.all([
    reading.then((found) => new Map(found)),
    ports.proc.run(['mke2fs', '-q', '-F', ...format, ...sizes, ...identity, disk, `${size / 1024}k`], {
      env,
    }),
  ])
  const items = entries.map(({ path: file, stats }) => ({
    path: file,
    host: osPath(`${root}${file}`),
    name: toBytes(file.slice(file.lastIndexOf('/') + 1)),
    stats,
  }))
  // getfattr's output is read as UTF-8: a name of other bytes is known by what became of it.
  for (const { path: file } of items) {
    const found = attributes.get(toBytes(file).toString('utf8'))
    if (found !== undefined) attributes.set(file, found)
  }
  const top = { path: '/', host: root, name: Buffer.alloc(0), stats: lstatSync(root) }
  return await populate(disk, offset, [top, ...items], attributes, { fixed: epoch })
}
