import { createHash, randomUUID } from 'node:crypto'
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { markUsed, pruneFolder } from '@dpuos/host-tools'
import { digestOf } from '@dpuos/manifests'

/** Bytes that all entries may take together; the least recently used go first. */
const LIMIT = 4 * 2 ** 30

/**
 * Results by the digest of everything they were made from, below the cache folder: `KIND-DIGEST/`, each with `entry.json` and what belongs
 * to it. Never in the way: what cannot be read, is damaged, or is not ours alone counts as absent, and what cannot be kept is not kept.
 */
export interface Store {
  /**
   * What was kept under the key, as `read` makes it out of the entry's value (it knows its own kind) and folder. `read` throws where the entry is damaged: it is taken
   * away then, and said.
   */
  use<R>(
    kind: string,
    key: unknown,
    read: (value: never, folder: string) => Promise<R>,
  ): Promise<R | undefined>
  /** Keep a value, and the files that `write` puts into the folder. Two runs may keep the same at once: the first stays. */
  keep(kind: string, key: unknown, value: unknown, write?: (folder: string) => Promise<void>): Promise<void>
  /** As `keep`, but beside what comes next: `settle` waits for it. */
  keepBeside(kind: string, key: unknown, value: unknown, write: (folder: string) => Promise<void>): void
  /** Resolves when nothing is being kept any more: before a run ends. */
  settle(): Promise<void>
  /** The value of the key, made at most once. */
  memo<T>(kind: string, key: unknown, make: () => Promise<T>): Promise<T>
}

/** A store that knows nothing: `root-cache: false`. */
export const NO_STORE: Store = {
  use: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
  keepBeside: () => undefined,
  settle: () => Promise.resolve(),
  memo: (_kind, _key, make) => make(),
}

/**
 * Open the cache of this action. Its entries become files of an image: a folder that somebody else could write to is not used. `tools`: what
 * identifies the programs that make the results; it is a part of every key, and so is our own version.
 */
export async function openStore(ports: Ports, tools: unknown, limit = LIMIT): Promise<Store> {
  const top = path.join(ports.host.cacheDir, 'tailor')
  try {
    await mkdir(top, { recursive: true, mode: 0o700 })
    const found = await lstat(top)
    const own = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
    if (own) return storeIn(top, ports, tools, limit)
    ports.log.info(`Without the cache ${top}: it must belong to uid ${process.getuid?.()} alone`)
  } catch (error) {
    ports.log.info(`Without the cache ${top}: ${(error as Error).message}`)
  }
  return NO_STORE
}

function storeIn(top: string, ports: Ports, tools: unknown, limit: number): Store {
  const { log } = ports
  const place = (kind: string, key: unknown): string =>
    path.join(top, `${kind}-${digestOf({ key, tools, version: ports.host.version, arch: ports.host.arch })}`)

  const use: Store['use'] = async (kind, key, read) => {
    const folder = place(kind, key)
    const text = await readFile(path.join(folder, 'entry.json'), 'utf8').catch(() => undefined)
    if (text === undefined) return undefined
    try {
      const result = await read(valueIn(text) as never, folder)
      await markUsed(folder, ports)
      return result
    } catch (error) {
      if (ports.signal.aborted) throw error
      log.info(`A damaged entry of the cache is made anew: ${(error as Error).message.split('\n')[0]}`)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
      return undefined
    }
  }

  const keep: Store['keep'] = async (kind, key, value, write) => {
    const folder = place(kind, key)
    const part = `${folder}.part-${randomUUID()}`
    ports.fs.onExit(() => rm(part, { recursive: true, force: true }))
    try {
      await mkdir(part, { recursive: true, mode: 0o700 })
      await write?.(part)
      await writeFile(path.join(part, 'entry.json'), textOf(value))
      await rename(part, folder)
      await pruneFolder(top, limit, ports)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Another run was first.
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST')
        log.info(`Not kept in the cache: ${(error as Error).message}`)
      await rm(part, { recursive: true, force: true }).catch(() => undefined)
    }
  }

  const beside: Promise<void>[] = []
  return {
    use,
    keep,
    keepBeside: (...entry) => void beside.push(keep(...entry)),
    async settle() {
      await Promise.all(beside)
    },
    async memo<T>(kind: string, key: unknown, make: () => Promise<T>) {
      const known = await use(kind, key, (value: T) => Promise.resolve({ value }))
      if (known !== undefined) return known.value
      const value = await make()
      await keep(kind, key, value)
      return value
    },
  }
}

/** The value behind its own digest, so that a changed bit is seen. */
function textOf(value: unknown): string {
  const text = JSON.stringify(value)
  return `${sha256(text)}\n${text}`
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function valueIn(text: string): unknown {
  const cut = text.indexOf('\n')
  const value = text.slice(cut + 1)
  if (sha256(value) !== text.slice(0, cut)) throw new Error('its digest is another')
  return JSON.parse(value) as unknown
}
