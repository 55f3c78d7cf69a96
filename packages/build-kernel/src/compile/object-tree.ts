// An edge: where the kernel's objects are, and whether those of the last build are still there.
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, ToolError } from '@dpuos/action-kit'
import { digestOf } from '@dpuos/manifests'

/** Object trees that are kept, each of hundreds of MiB and more: the least recently used goes. */
const KEPT = 4

export interface ObjectTree {
  /** Absolute. */
  readonly folder: string
  /** Folder for what was packed of it last; undefined where the tree goes with the run. */
  readonly packed?: string
  /** Let `build` write into it. Where that is killed, what is in it counts for nothing; a compiler's error leaves it whole. */
  readonly during: <T>(build: () => Promise<T>) => Promise<T>
  /** Let others have it. */
  readonly close: () => Promise<void>
}

/** One that goes with the run. */
export const passing = (folder: string): ObjectTree => ({
  folder,
  during: (build) => build(),
  close: () => Promise.resolve(),
})

/**
 * A folder for the objects of one source and toolchain: an empty one that goes with the run, or the kept one of the last build (`keep`). One in which a build was killed is not gone on with, as an object may
 * be half written. While another run works in it, an empty one.
 */
export async function openObjectTree(
  identity: unknown,
  keep: boolean,
  ports: Pick<Ports, 'fs' | 'host' | 'log' | 'clock'>,
): Promise<ObjectTree> {
  const scratch = async (): Promise<ObjectTree> =>
    passing(path.join(await ports.fs.scratch('kernel-build'), 'object'))
  if (!keep) return await scratch()
  const top = path.join(ports.host.cacheDir, 'kernel-object')
  const folder = path.join(top, digestOf(identity).slice(0, 32))
  const owner = `${folder}.owner`
  const half = `${folder}.half`
  await mkdir(top, { recursive: true })
  if (!(await own(owner))) {
    ports.log.info('Another run builds in the kept object tree: this one starts with an empty one.')
    return await scratch()
  }
  const close = (): Promise<void> => rm(owner, { recursive: true, force: true })
  ports.fs.onExit(close)
  if (existsSync(half)) await rm(folder, { recursive: true, force: true })
  await rm(half, { force: true })
  await mkdir(folder, { recursive: true })
  const now = new Date(ports.clock.now())
  await utimes(folder, now, now)
  await prune(top)
  const during: ObjectTree['during'] = async (build) => {
    await writeFile(half, '')
    try {
      const result = await build()
      await rm(half, { force: true })
      return result
    } catch (error) {
      if (error instanceof ToolError && error.info.how === 'exit') await rm(half, { force: true })
      throw error
    }
  }
  return { folder, packed: packedOf(folder), during, close }
}

const packedOf = (folder: string): string => `${folder}.packed`

/** Take a folder for oneself; one whose owner is gone can be taken. */
async function own(lock: string): Promise<boolean> {
  const mine = path.join(lock, String(process.pid))
  try {
    await mkdir(lock)
  } catch {
    const [pid] = await readdir(lock).catch(() => [])
    if (pid === undefined || existsSync(`/proc/${pid}`)) return false
    await rm(lock, { recursive: true, force: true })
    return await own(lock)
  }
  await writeFile(mine, '')
  return true
}

async function prune(top: string): Promise<void> {
  const names = (await readdir(top)).filter(
    (name) => !name.includes('.') && !existsSync(path.join(top, `${name}.owner`)),
  )
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(top, name))).mtimeMs })),
  )
  const old = aged.sort((a, b) => b.at - a.at).slice(KEPT - 1)
  for (const { name } of old)
    for (const one of [name, `${name}.half`, packedOf(name)])
      await rm(path.join(top, one), { recursive: true, force: true })
}
