import { readdir, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { formatMiB } from '@dpuos/manifests'

/** What a killed run left half-made is younger than this while somebody still works on it. */
const HALF_MADE_MS = 24 * 60 * 60_000

/** Mark an entry as used now. One that belongs to another user, or is gone, stays as it is. */
export async function markUsed(folder: string, { clock }: Pick<Ports, 'clock'>): Promise<void> {
  const now = new Date(clock.now())
  await utimes(folder, now, now).catch(() => undefined)
}

/**
 * Bound what lies below `top`, one entry for each name: beyond `limit` bytes the least recently used ones go (`markUsed`), and what killed runs left half-made (`NAME.part-…`). `inUseMs`:
 * entries used since so many milliseconds stay, as another run may be reading them.
 */
export async function pruneFolder(
  top: string,
  limit: number,
  { clock, log }: Pick<Ports, 'clock' | 'log'>,
  inUseMs = 0,
): Promise<void> {
  const entries = await Promise.all(
    (await readdir(top)).map(async (name) => {
      const folder = path.join(top, name)
      const at = await stat(folder).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      )
      return { folder, at, size: await sizeOf(folder), half: name.includes('.part-') }
    }),
  )
  let sum = 0
  for (const { folder, at, size, half } of entries.sort((a, b) => b.at - a.at)) {
    if (half && clock.now() - at < HALF_MADE_MS) continue
    sum += size
    if (!half && (sum <= limit || clock.now() - at < inUseMs)) continue
    log.debug(`out of the cache: ${folder}, ${formatMiB(size)}`)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Bytes of all files in it. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  let sum = 0
  for (const entry of entries) {
    if (!entry.isFile()) continue
    sum += await stat(path.join(entry.parentPath, entry.name)).then(
      ({ size }) => size,
      () => 0,
    )
  }
  return sum
}
