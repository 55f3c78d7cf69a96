import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { UserError } from '../errors.ts'
import type { Fs, Host, Proc } from '../ports.ts'
import type { Scope } from '../scope.ts'
import { shownPath } from '../shown-path.ts'
import { hashBeside, hashHere } from './hash.ts'
import { abandoned, scratchPrefix } from './sweep.ts'

/** From this size on a file is hashed in a thread of its own, beside what else there is to do. Bytes. */
const LARGE = 64 * 2 ** 20

const TMPFS = '/dev/shm'

export function nodeFs(host: Host, scope: Scope, proc: Proc): Fs {
  /** Folders that we made get the caller as owner too, not only the file in them. */
  const makeFolder = async (folder: string): Promise<void> => {
    const first = await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw diskError(error, folder)
    })
    if (first === undefined) return
    for (let made = folder; made.length >= first.length; made = path.dirname(made)) await giveAway(made)
  }
  const giveAway = async (file: string): Promise<void> => {
    if (host.isRoot && host.owner.uid !== 0) await chown(file, host.owner.uid, host.owner.gid)
  }
  /** Give it to the caller, for everybody to read. A lone file needs no process. */
  const makeReadable = async (file: string): Promise<void> => {
    const found = await lstat(file)
    if (found.isFile()) {
      await giveAway(file)
      await chmod(file, 0o644 | ((found.mode & 0o111) === 0 ? 0 : 0o111))
      return
    }
    if (host.isRoot && host.owner.uid !== 0)
      await proc.run(['chown', '-R', `${host.owner.uid}:${host.owner.gid}`, '--', file])
    await proc.run(['chmod', '-R', 'u=rwX,go=rX', '--', file])
  }
  const remove = async (folder: string): Promise<void> => {
    // rm(1) is five times as fast as fs.rm with the ten thousands of files of a root.
    const argv = ['rm', '-rf', '--', folder] as const
    // Else something in it is root's (an installed tree, made through sudo).
    await proc.run([...argv]).catch(() => proc.run([...argv], { root: true }))
  }
  const freeBytes = async (file: string): Promise<number> => {
    for (let folder = path.resolve(file); ; folder = path.dirname(folder)) {
      const stats = await statfs(folder).catch(() => undefined)
      if (stats !== undefined) return stats.bavail * stats.bsize
      if (folder === path.dirname(folder)) return 0
    }
  }

  /** Where was looked for what killed runs left. */
  const swept = new Set<string>()

  return {
    freeBytes,

    async scratch(name, options = {}) {
      const need = options.inMemory
      const base =
        need !== undefined && (await roomInMemory(need)) ? TMPFS : (host.env['RUNNER_TEMP'] ?? os.tmpdir())
      if (!swept.has(base)) {
        swept.add(base)
        for (const left of await abandoned(base, Date.now())) await remove(left).catch(() => undefined)
      }
      const folder = await mkdtemp(path.join(base, scratchPrefix(name, process.pid))).catch(
        (error: NodeJS.ErrnoException) => {
          throw diskError(error, base)
        },
      )
      scope.onClose(() => remove(folder))
      return folder
    },

    discard(folder) {
      const removed = remove(folder).catch(() => undefined)
      scope.onClose(() => removed)
    },

    async readText(file) {
      try {
        return await readFile(file, 'utf8')
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
        throw readError(error as NodeJS.ErrnoException, shownPath(file, { host }))
      }
    },

    async writeFile(file, data) {
      const part = `${file}.part-${process.pid}`
      const undo = scope.onClose(() => rm(part, { force: true }))
      try {
        await makeFolder(path.dirname(file))
        await writeFile(part, data)
        await giveAway(part)
        await rename(part, file)
      } catch (error) {
        throw diskError(error as NodeJS.ErrnoException, file)
      } finally {
        await rm(part, { force: true }).catch(() => undefined)
        undo()
      }
    },

    async publish(from, to) {
      await makeFolder(path.dirname(to))
      await makeReadable(from)
      const replace = async (source: string): Promise<void> => {
        // rename() cannot replace a folder that has content.
        if ((await lstat(to).catch(() => undefined))?.isDirectory()) await rm(to, { recursive: true })
        await rename(source, to)
      }
      try {
        await replace(from)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EXDEV')
          throw diskError(error as NodeJS.ErrnoException, to)
        const part = `${to}.part-${process.pid}`
        const undo = scope.onClose(() => rm(part, { recursive: true, force: true }))
        try {
          await proc.run(['cp', '-a', '--sparse=always', '--reflink=auto', '--', from, part], {
            failures: [NO_SPACE],
          })
          await replace(part)
          await remove(from)
        } finally {
          await rm(part, { recursive: true, force: true })
          undo()
        }
      }
    },

    async hash(file) {
      const { size } = await stat(file)
      return await (size < LARGE ? hashHere(file) : hashBeside(file))
    },

    onExit(undo) {
      scope.onClose(undo)
    },
  }
}

/** cp, mke2fs, dnf and rpm all say it in these words. */
export const NO_SPACE = {
  code: 'no-space',
  match: /No space left on device/,
  blame: 'user',
  title: 'no space left on device',
  hint: 'Free some disk space, or point TMPDIR (or RUNNER_TEMP) and the output to a larger disk.',
} as const

function diskError(error: NodeJS.ErrnoException, where: string): Error {
  const known: Record<string, [string, string]> = {
    ENOSPC: [NO_SPACE.code, NO_SPACE.hint],
    EDQUOT: [NO_SPACE.code, NO_SPACE.hint],
    EROFS: ['read-only', 'Choose an output on a writable file system.'],
    EACCES: ['no-permission', 'Choose an output you may write to.'],
    EEXIST: ['not-a-folder', 'Choose an output path on which no part is a file.'],
    ENOTDIR: ['not-a-folder', 'Choose an output path on which no part is a file.'],
  }
  const found = known[error.code ?? '']
  if (found === undefined) return error
  return new UserError(
    { level: 'error', code: found[0], title: `cannot write ${where}: ${error.message}`, hint: found[1] },
    { cause: error },
  )
}

function readError(error: NodeJS.ErrnoException, shown: string): Error {
  if (error.code === undefined) return error
  const known: Record<string, [string, string]> = {
    EISDIR: ['is a folder, expected a file', 'Give the path of the file in it.'],
    EACCES: ['may not be read by this user', 'Check owner and mode of the file and of the folders above it.'],
  }
  const [title, hint] = known[error.code] ?? [
    `cannot be read: ${error.message}`,
    'Check the path and the disk.',
  ]
  return new UserError(
    { level: 'error', code: 'unreadable', title: `${shown} ${title}`, hint, at: { file: shown } },
    { cause: error },
  )
}

/** Twice the need must be free both on the tmpfs and in memory: what lies there is memory that tools and guests want too. */
async function roomInMemory(need: number): Promise<boolean> {
  const stats = await statfs(TMPFS).catch(() => undefined)
  // 0x01021994 is TMPFS_MAGIC (linux/magic.h); a plain folder there would be a disk.
  if (stats === undefined || stats.type !== 0x01021994) return false
  return Math.min(stats.bavail * stats.bsize, await memoryAvailable()) >= 2 * need
}

/** Bytes of memory that could be used without swapping; 0 where the kernel does not say. */
export async function memoryAvailable(): Promise<number> {
  const match = /^MemAvailable:\s+(\d+) kB/m.exec(await readFile('/proc/meminfo', 'utf8'))
  return Number(match?.[1] ?? 0) * 1024
}
