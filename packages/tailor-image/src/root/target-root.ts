import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  type Stats,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { fromBytes, osPath } from '@dpuos/host-tools'

/** As many links in one lookup as Linux follows before it says ELOOP (MAXSYMLINKS, path_resolution(7)). */
const MAX_LINKS = 40

export interface Entry {
  /**
   * Absolute path as the image will see it: `/etc/passwd`. Its folders are real folders, never links. Bytes that are no UTF-8 are
   * lone surrogates: open it as `osPath(root.dir + path)`.
   */
  readonly path: string
  readonly stats: Stats
}

/**
 * The tree that becomes the image. It is foreign: any RPM may have put `/etc -> /` into it. So every path is resolved here,
 * component by component as after chroot(2): absolute links start at the root, `..` stops at the root, and nothing outside
 * is ever read, written or removed. Paths are those of the image (`/etc/hostname`); a missing leading slash does not matter.
 * Only we change the tree while it is open: no races are guarded against.
 */
export class TargetRoot {
  /** Where the root lies on the host. Absolute. */
  readonly dir: string
  constructor(dir: string) {
    this.dir = path.resolve(dir)
  }

  /** Host path of what `target` is, the last link followed too. Need not exist. */
  resolve(target: string): string {
    return this.#walk(target, true)
  }

  /** Host path of the entry itself: a link in the last place is not followed. */
  locate(target: string): string {
    return this.#walk(target, false)
  }

  /** `/lib/modules` → `/usr/lib/modules`: the path without links, as `walk` names the entry. The last link is not followed. */
  canonical(target: string): string {
    return `/${path.relative(this.dir, this.locate(target))}`
  }

  #walk(target: string, followLast: boolean): string {
    const todo = target.split('/')
    const done: string[] = []
    let links = 0
    for (let part = todo.shift(); part !== undefined; part = todo.shift()) {
      if (part === '' || part === '.') continue
      if (part === '..') {
        done.pop()
        continue
      }
      const host = path.join(this.dir, ...done, part)
      const stats = peek(host)
      if (stats?.isSymbolicLink() === true && (followLast || todo.length > 0)) {
        if (++links > MAX_LINKS) throw loop(target)
        const link = fromBytes(readlinkSync(osPath(host), 'buffer'))
        if (link.startsWith('/')) done.length = 0
        todo.unshift(...link.split('/'))
        continue
      }
      done.push(part)
    }
    return path.join(this.dir, ...done)
  }

  /** What the path is, the last link followed; undefined when there is nothing. */
  stat(target: string): Stats | undefined {
    return peek(this.resolve(target))
  }

  /** What the entry itself is; undefined when there is nothing. */
  lstat(target: string): Stats | undefined {
    return peek(this.locate(target))
  }

  /** Text of a file; undefined when there is none (a folder or device counts as none). */
  readText(target: string): string | undefined {
    return this.stat(target)?.isFile() === true
      ? readFileSync(osPath(this.resolve(target)), 'utf8')
      : undefined
  }

  /** Names in a folder, sorted by code unit; empty when it is no folder. */
  list(target: string): string[] {
    return this.stat(target)?.isDirectory() === true ? names(this.resolve(target)) : []
  }

  /** Make a folder and its parents, mode 0755, owner root. Existing ones stay as they are. */
  mkdir(target: string, mode = 0o755): void {
    const host = this.resolve(target)
    const relative = path.relative(this.dir, host)
    let folder = this.dir
    for (const part of relative === '' ? [] : relative.split('/')) {
      folder = path.join(folder, part)
      const stats = peek(folder)
      if (stats?.isDirectory() === true) continue
      if (stats !== undefined) throw notAFolder(target, path.relative(this.dir, folder))
      mkdirSync(osPath(folder))
      chmodSync(osPath(folder), folder === host ? mode : 0o755)
      own(folder)
    }
  }

  /**
   * Write a file, owner root. A link in the last place is followed, within the root. An existing file is replaced by a new inode,
   * so that other hard links keep their content. Makes the folder.
   */
  write(target: string, data: string | Uint8Array, mode = 0o644): void {
    const host = this.#makeWay(target, this.resolve(target))
    const file = openSync(
      osPath(host),
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
    )
    try {
      writeFileSync(file, data)
    } finally {
      closeSync(file)
    }
    finish(host, mode)
  }

  /** Write a file as a copy of one on the host (never a link), of any size; otherwise as `write`. */
  copy(source: string, target: string, mode = 0o644): void {
    const host = this.#makeWay(target, this.resolve(target))
    copyFileSync(osPath(source), osPath(host), constants.COPYFILE_EXCL)
    finish(host, mode)
  }

  /** Make a link, replacing a file or link that is there. The link's text is taken as it is. */
  symlink(text: string, target: string): void {
    const host = this.#makeWay(target, this.locate(target))
    symlinkSync(osPath(text), osPath(host))
    own(host)
  }

  /** Make the folder of a host path, and take away what is there. Returns the host path. */
  #makeWay(target: string, host: string): string {
    this.mkdir(`/${path.relative(this.dir, path.dirname(host))}`)
    if (peek(host)?.isDirectory() === true) throw isAFolder(target)
    clear(host)
    return host
  }

  /** Remove a file, a link (never what it points to) or a whole folder. Nothing there is fine. */
  remove(target: string): void {
    const host = this.locate(target)
    if (host === this.dir) throw new Error('refusing to remove the target root itself')
    if (peek(host)?.isDirectory() === true) rmSync(osPath(host), { recursive: true, force: true })
    else clear(host)
  }

  /** Everything below a folder, that folder left out: parents before children, names sorted by code unit. Links are not followed. */
  *walk(from = '/'): Generator<Entry> {
    const start = this.resolve(from)
    const stack = [`/${path.relative(this.dir, start)}`]
    for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
      const host = path.join(this.dir, folder)
      if (peek(host)?.isDirectory() !== true) continue
      const folders: string[] = []
      for (const name of names(host)) {
        const entry = { path: path.posix.join(folder, name), stats: lstatSync(osPath(path.join(host, name))) }
        yield entry
        if (entry.stats.isDirectory()) folders.push(entry.path)
      }
      stack.push(...folders.reverse())
    }
  }
}

/** lstat(2); undefined when there is nothing, also because a part of the path is no folder. */
function peek(host: string): Stats | undefined {
  try {
    return lstatSync(osPath(host), { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}

/** Remove a file or link, if there is one. Not rmSync: with `force`, Node 24.9's leaves a link to nothing where it is. */
function clear(host: string): void {
  if (peek(host) !== undefined) unlinkSync(osPath(host))
}

/** Names in a folder of the host, sorted by code unit. */
const names = (host: string): string[] => readdirSync(osPath(host), 'buffer').map(fromBytes).sort()

function own(host: string): void {
  if (process.getuid?.() === 0) lchownSync(osPath(host), 0, 0)
}

/** Owner and mode of a new file; chown(2) takes set-user-ID away: it comes first. */
function finish(host: string, mode: number): void {
  own(host)
  chmodSync(osPath(host), mode)
}

const bad = (code: string, title: string): UserError =>
  new UserError({
    level: 'error',
    code,
    title,
    hint: 'A package or the overlay made it so: take that one out, or correct it.',
  })

const loop = (target: string): UserError =>
  bad('root-link-loop', `in the image, ${target} is a loop of links`)
const isAFolder = (target: string): UserError =>
  bad('root-not-a-file', `in the image, ${target} is a folder where a file is to be written`)
const notAFolder = (target: string, part: string): UserError =>
  bad('root-not-a-folder', `in the image, /${part} is not a folder, but ${target} is to lie in it`)
