// An edge: finds out what a path is, and looks at the tree in it.
import { statSync } from 'node:fs'
import path from 'node:path'
import { type Ports, shownPath, ToolError, UserError } from '@dpuos/action-kit'
import { type ArchiveEntry, readCpio, readTar, requireTools, withFilter } from '@dpuos/host-tools'
import type { Measurement } from '@dpuos/manifests'
import { type Taken, takeEntries } from './archive.ts'
import { bytesAt, rawOf, readDisk } from './disk.ts'
import { copyDatabase, databasePaths, gatherDatabase } from './rpmdb.ts'
import { readSquashfs } from './squashfs.ts'
import type { Tree } from './types.ts'
import { walk } from './walk.ts'

type Form = 'directory' | 'zstd' | 'gzip' | 'xz' | 'tar' | 'cpio' | 'qcow2' | 'disk' | 'squashfs' | 'iso'

/** Where a form shows what it is, and how (file(1)'s magic). */
const MAGIC: readonly (readonly [Form, number, string])[] = [
  ['zstd', 0, '28b52ffd'],
  ['gzip', 0, '1f8b'],
  ['xz', 0, 'fd377a585a00'],
  ['qcow2', 0, '514649fb'],
  ['squashfs', 0, '68737173'],
  ['cpio', 0, '30373037'],
  ['tar', 257, '7573746172'],
  ['disk', 512, '4546492050415254'],
  ['disk', 1080, '53ef'],
  ['iso', 32_769, '4344303031'],
  // A partition table of the old kind, or a FAT; after an ISO, which may have one too.
  ['disk', 510, '55aa'],
]

const DECOMPRESS = { zstd: 'zstd', gzip: 'gzip', xz: 'xz' } as const

/** What of the host's files holds the image, as it is told of one. */
const FORMATS: Readonly<Record<Exclude<Form, 'directory'>, string>> = {
  zstd: 'rootfs-tar',
  gzip: 'rootfs-tar',
  xz: 'rootfs-tar',
  tar: 'rootfs-tar',
  cpio: 'rootfs-cpio',
  qcow2: 'disk-qcow2',
  disk: 'disk-raw',
  squashfs: 'rootfs-squashfs',
  iso: 'iso',
}

/** Look at the tree in a folder or file. Throws UserError for what is not there, is of no known form, or cannot be read as what it says it is. */
export async function openTree(file: string, ports: Ports): Promise<Tree> {
  const shown = shownPath(file, ports)
  const form = formOf(file, shown)
  const scratch = await ports.fs.scratch('measure')
  if (form === 'directory') return openFolder(file, shown, scratch)
  try {
    return await openFile(file, form, shown, scratch, ports)
  } catch (error) {
    // Readers of ours say in one sentence what is wrong with the file.
    if (error instanceof UserError || error instanceof ToolError || !(error instanceof Error)) throw error
    if (ports.signal.aborted) throw error
    throw new UserError(
      {
        level: 'error',
        code: 'root-unreadable',
        title: `${shown} cannot be read as ${form}: ${error.message}`,
        hint: 'Give it as whoever made it left it, or the same root in another form.',
      },
      { cause: error },
    )
  }
}

function openFolder(folder: string, shown: string, scratch: string): Tree {
  try {
    const { entries, aliases } = walk(path.resolve(folder) === '/' ? '' : path.resolve(folder))
    const rpmdb = copyDatabase(folder, databasePaths(entries), scratch)
    return { kind: 'directory', entries, aliases, rpmdb, partitions: [], artifacts: [], form: 'directory' }
  } catch (error) {
    const { code, path: where } = error as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EPERM') throw error
    throw new UserError(
      {
        level: 'error',
        code: 'root-unreadable',
        title: `${shown} cannot be measured: ${where ?? 'a folder in it'} may not be read`,
        hint: 'Run as the user that owns it, or as root: a part of a tree is no measure of it.',
      },
      { cause: error },
    )
  }
}

async function openFile(
  file: string,
  form: Exclude<Form, 'directory'>,
  shown: string,
  scratch: string,
  ports: Ports,
): Promise<Tree> {
  const tree = (
    kind: Tree['kind'],
    taken: Taken,
    how: string,
    partitions: Tree['partitions'] = [],
  ): Tree => ({
    kind,
    entries: taken.entries,
    aliases: taken.aliases,
    rpmdb: gatherDatabase(taken, scratch),
    partitions,
    artifacts: [artifactOf(file, form)],
    form: how,
  })
  switch (form) {
    case 'qcow2': {
      const raw = path.join(scratch, 'disk.raw')
      await rawOf(file, shown, raw, ports)
      const { taken, partitions } = await readDisk(raw, shown, scratch, ports)
      return tree('disk', taken, 'ext4', partitions)
    }
    case 'disk': {
      const { taken, partitions } = await readDisk(file, shown, scratch, ports)
      return tree('disk', taken, 'ext4', partitions)
    }
    case 'squashfs':
      return tree('disk', await takeEntries(readSquashfs(file, scratch, ports), scratch), 'squashfs')
    case 'iso': {
      await requireTools('measure-iso', ports.host.arch, ports)
      const argv = ['bsdtar', '-cf', '-', '--format=pax', `@${file}`] as const
      return tree('iso', await throughFilter([...argv], scratch, ports), 'iso')
    }
    case 'tar':
    case 'cpio':
      return tree('tar', await throughFilter(['cat', '--', file], scratch, ports), 'tar')
    default: {
      await requireTools('measure-tar', ports.host.arch, ports)
      return tree('tar', await throughFilter([DECOMPRESS[form], '-dc', '--', file], scratch, ports), 'tar')
    }
  }
}

/** The archive that a tool writes to its output: tar or cpio, by its first bytes. */
const throughFilter = (argv: [string, ...string[]], scratch: string, ports: Ports): Promise<Taken> =>
  withFilter(argv, ports, ({ stdout, end }) => {
    end()
    return takeEntries(readArchive(stdout), scratch)
  })

async function* readArchive(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  const head = first.done === true ? new Uint8Array() : first.value
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
  }
  const isCpio = Buffer.from(head.subarray(0, 4)).toString('latin1') === '0707'
  yield* isCpio ? readCpio(all()) : readTar(all())
}

function artifactOf(file: string, form: Exclude<Form, 'directory'>): Measurement['artifacts'][number] {
  const { size, blocks } = statSync(file)
  return { name: path.basename(file), format: FORMATS[form], size, allocated: blocks * 512 }
}

function formOf(file: string, shown: string): Form {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined)
    throw bad('root-missing', `there is no ${shown}`, 'Give the path of a folder or file.')
  if (stats.isDirectory()) return 'directory'
  if (!stats.isFile()) throw bad('root-form', `${shown} is neither a folder nor a file`, FORMS)
  const head = bytesAt(file, 0, 33_000)
  const found = MAGIC.find(([, at, hex]) => head.subarray(at, at + hex.length / 2).toString('hex') === hex)
  if (found === undefined) throw bad('root-form', `${shown} is of no form that can be measured`, FORMS)
  return found[0]
}

const FORMS =
  'Known are folders, tar and cpio (also with gzip, xz, zstd), disks with ext4 (raw, qcow2), squashfs, and ISO 9660.'

const bad = (code: string, title: string, hint: string): UserError =>
  new UserError({ level: 'error', code, title, hint })
