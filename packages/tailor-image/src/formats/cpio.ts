import { closeSync, openSync, readlinkSync, readSync, type Stats } from 'node:fs'
import { UserError } from '@dpuos/action-kit'
import type { Filter } from '@dpuos/host-tools'
import type { TargetRoot } from '../root/target-root.ts'

/** newc writes sizes in 8 hex digits. Bytes. */
const LARGEST = 0xffff_ffff
const CHUNK = 2 ** 20

interface Name {
  /** Without a leading slash; `.` is the root. */
  readonly name: string
  readonly host: string
  readonly stats: Pick<Stats, 'ino' | 'dev' | 'mode' | 'uid' | 'gid' | 'mtimeMs' | 'size' | 'rdev'>
  /** Text of a symbolic link that is in the archive only. */
  readonly link?: string
}

/**
 * Write the root as a newc cpio: names in the order of the walk, inode numbers counted, device numbers of the build host left out, so that
 * equal roots give equal bytes. Of several names of one inode the last carries the content, as GNU cpio does. `links` are symbolic links
 * that only the archive has, by path, for paths where the root has nothing.
 */
export async function writeCpio(
  root: TargetRoot,
  links: Readonly<Record<string, string>>,
  epoch: number,
  to: Pick<Filter, 'write'>,
): Promise<void> {
  const names = listNames(root, links, epoch)
  const count = new Map<string, number>()
  for (const { stats } of names) count.set(inodeOf(stats), (count.get(inodeOf(stats)) ?? 0) + 1)
  const numbers = new Map<string, number>()
  const left = new Map(count)
  for (const one of names) {
    const { name, host, stats } = one
    const inode = inodeOf(stats)
    if (!numbers.has(inode)) numbers.set(inode, numbers.size + 1)
    const type = stats.mode & 0o170000
    const isFile = type === 0o100000
    const more = (left.get(inode) ?? 1) - 1
    left.set(inode, more)
    const link = type === 0o120000 ? Buffer.from(one.link ?? readlinkSync(host, 'buffer')) : undefined
    const size = link?.length ?? (isFile && more === 0 ? stats.size : 0)
    const isDevice = type === 0o020000 || type === 0o060000
    const nlink = type === 0o040000 ? 2 : (count.get(inode) ?? 1)
    const fields = [
      numbers.get(inode) ?? 0,
      stats.mode,
      stats.uid,
      stats.gid,
      nlink,
      Math.floor(stats.mtimeMs / 1000),
      size,
      0,
      0,
      ...(isDevice ? [major(stats.rdev), minor(stats.rdev)] : [0, 0]),
    ]
    await to.write(header(fields, name))
    if (link !== undefined) await to.write(link)
    else if (size > 0) await writeContent(host, size, to)
    await to.write(padding(size))
  }
  await to.write(header([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0], 'TRAILER!!!'))
}

function listNames(root: TargetRoot, links: Readonly<Record<string, string>>, epoch: number): Name[] {
  const names: Name[] = []
  const top = root.lstat('/')
  if (top !== undefined) names.push({ name: '.', host: root.dir, stats: top })
  for (const [path, link] of Object.entries(links)) {
    // Inode 0 of device 0: no file of the root has it.
    const stats = { ino: 0, dev: 0, mode: 0o120777, uid: 0, gid: 0, mtimeMs: epoch * 1000, size: 0, rdev: 0 }
    names.push({ name: path.slice(1), host: '', stats, link })
  }
  const tooLarge: string[] = []
  for (const { path, stats } of root.walk()) {
    if (stats.isSocket()) continue
    if (stats.isFile() && stats.size > LARGEST) tooLarge.push(path)
    names.push({ name: path.slice(1), host: `${root.dir}${path}`, stats })
  }
  if (tooLarge.length > 0) {
    throw new UserError(
      tooLarge.map((file) => ({
        level: 'error',
        code: 'cpio-file-size',
        title: `outputs: ${JSON.stringify(file)} has 4 GiB or more, which a cpio cannot hold`,
        hint: 'Take `cpio` out of `outputs`, or the file out of the image.',
      })),
    )
  }
  return names
}

const inodeOf = ({ dev, ino }: Pick<Stats, 'dev' | 'ino'>): string => `${dev}:${ino}`

/** The numbers of Linux's dev_t as glibc splits it (gnu_dev_major, gnu_dev_minor). */
const major = (device: number): number => ((device >>> 8) & 0xfff) | (Math.floor(device / 2 ** 32) & ~0xfff)
const minor = (device: number): number => (device & 0xff) | ((device >>> 12) & ~0xff)

/** Magic, the given fields, size of the name, no checksum; the name, ended by a zero and filled to 4 bytes. */
function header(fields: readonly number[], name: string): Buffer {
  const bytes = Buffer.from(`${name}\0`)
  const numbers = [...fields, bytes.length, 0].map((one) => one.toString(16).toUpperCase().padStart(8, '0'))
  const head = Buffer.from(`070701${numbers.join('')}`, 'latin1')
  return Buffer.concat([head, bytes, padding(head.length + bytes.length)])
}

const padding = (size: number): Buffer => Buffer.alloc((4 - (size % 4)) % 4)

async function writeContent(host: string, size: number, to: Pick<Filter, 'write'>): Promise<void> {
  const fd = openSync(host, 'r')
  try {
    for (let at = 0; at < size; ) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size - at))
      const got = readSync(fd, chunk, 0, chunk.length, at)
      if (got === 0) throw new Error(`${host} became shorter while it was read`)
      await to.write(chunk.subarray(0, got))
      at += got
    }
  } finally {
    closeSync(fd)
  }
}
