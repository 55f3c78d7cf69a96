import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import {
  type ArchiveEntry,
  collect,
  type FileRecord,
  parseMtree,
  readCpio,
  readExt4,
  readTar,
  withFilter,
} from '@dpuos/host-tools'
import { nameKind } from './kind.ts'
import { ociLayer } from './oci-layer.ts'
import { extracted, rawDisk, rootPartition } from './unpack.ts'

/** A file or stream with a root file system in it. */
export interface Artifact {
  readonly file: string
  /** `disk`, `ext4`, `tar`, … */
  readonly kind: string
  /** Extended attributes are in it and can be read here. */
  readonly xattrs: boolean
  /** Hard links and set-user-ID bits can be read here. */
  readonly inodes: boolean
  records(): Promise<FileRecord[]>
  /** Content of a file, at most 16 MiB of it; undefined where the artifact has no content (a list). */
  content(path: string): Promise<Buffer | undefined>
  /** For a disk: the raw file, which may be a copy in a scratch folder. */
  readonly disk?: { readonly file: string; readonly rootOffset: number }
}

type Entries = AsyncIterable<ArchiveEntry>
type Use = <T>(use: (entries: Entries) => Promise<T>) => Promise<T>
const MAX_CONTENT = 16 * 2 ** 20

/** Look into a file, whatever form it has. Throws UserError when it cannot be read or is of no known form. */
export async function openArtifact(file: string, ports: Ports): Promise<Artifact> {
  const head = await beginning(file, ports)
  const kind = nameKind(head)
  const shown = shownPath(file, ports)
  if (kind === undefined) throw unknown(shown)
  switch (kind) {
    case 'zstd':
    case 'gzip':
      return await compressed(file, kind, ports)
    case 'tar':
    case 'cpio':
      return archive(file, kind, (use) => use(reader(kind)(plain(file))), shown)
    case 'oci': {
      const layer = await ociLayer(file, ports)
      const use: Use = (body) => unpacked(layer, 'gzip', (chunks) => body(reader('tar')(chunks)), ports)
      return archive(file, kind, use, shown)
    }
    case 'qcow2':
    case 'disk': {
      const raw = kind === 'disk' ? file : await rawDisk(file, ports)
      const rootOffset = await rootPartition(raw, shown, ports)
      return {
        ...archive(file, kind, (use) => use(readExt4(raw, rootOffset)), shown),
        disk: { file: raw, rootOffset },
      }
    }
    case 'ext4':
      return archive(file, kind, (use) => use(readExt4(file)), shown)
    case 'squashfs':
    case 'erofs': {
      let folder: Promise<string> | undefined
      const use: Use = async (body) => {
        folder ??= extracted(file, kind, ports)
        return await extractedEntries(await folder, body, ports)
      }
      // fsck.erofs 1.5 unpacks neither attributes nor hard links, and loses set-user-ID bits.
      const all = kind === 'squashfs'
      return { ...archive(file, kind, use, shown), xattrs: all, inodes: all }
    }
    case 'mtree':
      return await list(file, shown, ports)
    default:
      throw new Error(`no way to read ${String(kind satisfies never)}`)
  }
}

function archive(file: string, kind: string, use: Use, shown: string): Artifact {
  const explained: Use = async (body) => {
    try {
      return await use(body)
    } catch (error) {
      if (!(error instanceof Error) || error.constructor !== Error) throw error
      throw new UserError(
        {
          level: 'error',
          code: 'diff-damaged',
          title: `${shown} cannot be read as ${kind}: ${error.message}`,
          hint: 'Compare it as tailor-image left it.',
        },
        { cause: error },
      )
    }
  }
  return {
    file,
    kind,
    xattrs: kind !== 'cpio',
    inodes: true,
    records: () => explained((entries) => collect(entries)),
    content: (path) => explained((entries) => contentIn(entries, path)),
  }
}

async function contentIn(entries: Entries, path: string): Promise<Buffer | undefined> {
  let found: Buffer | undefined
  for await (const entry of entries) {
    if (entry.path !== path || entry.data === undefined) continue
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of entry.data) {
      if (size < MAX_CONTENT) chunks.push(Uint8Array.from(chunk))
      size += chunk.length
    }
    found = Buffer.concat(chunks).subarray(0, MAX_CONTENT)
  }
  return found
}

const reader =
  (kind: 'tar' | 'cpio') =>
  (chunks: AsyncIterable<Uint8Array>): Entries =>
    kind === 'tar' ? readTar(chunks) : readCpio(chunks)

const plain = (file: string): AsyncIterable<Uint8Array> =>
  createReadStream(file, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>

/** Give `read` what a decompressor makes of the file; it reads to the end. */
async function unpacked<T>(
  file: string,
  tool: 'zstd' | 'gzip',
  read: (chunks: AsyncIterable<Uint8Array>) => Promise<T>,
  ports: Ports,
): Promise<T> {
  return await withFilter([tool, '-q', '-d', '-c'], ports, async (filter) => {
    const feed = async (): Promise<void> => {
      for await (const chunk of plain(file)) await filter.write(chunk)
      filter.end()
    }
    const [result] = await Promise.all([read(filter.stdout), feed()])
    return result
  })
}

/** An archive in a compressed file: which, its first bytes tell. */
async function compressed(file: string, tool: 'zstd' | 'gzip', ports: Ports): Promise<Artifact> {
  const shown = shownPath(file, ports)
  const peek = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
    let first: Buffer | undefined
    for await (const chunk of chunks) first ??= Buffer.from(chunk.subarray(0, 4096))
    return first ?? Buffer.alloc(0)
  }
  const inner = nameKind(await unpacked(file, tool, peek, ports))
  if (inner !== 'tar' && inner !== 'cpio') throw unknown(shown)
  const use: Use = (body) => unpacked(file, tool, (chunks) => body(reader(inner)(chunks)), ports)
  return archive(file, inner, use, shown)
}

const extractedEntries = <T>(
  folder: string,
  use: (entries: Entries) => Promise<T>,
  ports: Ports,
): Promise<T> =>
  withFilter(
    [
      'tar',
      '-c',
      '--format=pax',
      '--sort=name',
      '--xattrs',
      '--xattrs-include=*',
      '--xattrs-exclude=system.posix_acl_*',
      '--acls',
      '-C',
      folder,
      '.',
    ],
    ports,
    ({ stdout }) => use(readTar(stdout)),
    { root: true },
  )

async function list(file: string, shown: string, ports: Ports): Promise<Artifact> {
  let records: FileRecord[]
  try {
    records = parseMtree((await ports.fs.readText(file)) ?? '')
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error
    throw new UserError({
      level: 'error',
      code: 'diff-damaged',
      title: `${shown} is no list of files as dpuos writes it: ${error.message}`,
      hint: 'Compare it as tailor-image left it.',
    })
  }
  return {
    file,
    kind: 'mtree',
    xattrs: true,
    inodes: true,
    records: () => Promise.resolve(records),
    content: () => Promise.resolve(undefined),
  }
}

async function beginning(file: string, ports: Ports): Promise<Buffer> {
  const shown = shownPath(file, ports)
  try {
    const handle = await open(file, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const title = code === 'ENOENT' ? `there is no ${shown}` : `${shown} cannot be read: ${message}`
    throw new UserError(
      {
        level: 'error',
        code: 'unreadable',
        title,
        hint: 'Give two image manifests, output folders, or files that tailor-image made.',
      },
      { cause: error },
    )
  }
}

const unknown = (shown: string): UserError =>
  new UserError({
    level: 'error',
    code: 'diff-unknown',
    title: `${shown} is of no form that can be compared`,
    hint: 'It may be an image manifest, an output folder, a disk (raw, qcow2), ext4, squashfs, erofs, tar, cpio (an initramfs), an OCI archive or an mtree list.',
  })
