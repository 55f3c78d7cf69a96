import { chmod, chown, copyFile, link, mkdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'

/**
 * RPMs by their content, below dnf's cache: `sha256/ab/abcd….rpm`. dnf keeps its own copies under names, which a mirror, a republished
 * package or another order of servers makes worthless; here a lock finds its bytes, whoever brought them.
 */
export const STORE = 'sha256'

export const storePath = (dnfCache: string, sha256: string): string =>
  path.join(dnfCache, STORE, sha256.slice(0, 2), `${sha256}.rpm`)

/** Put a file into the store: as a hard link to it (costs nothing), or a copy where that cannot be. Its sha256 must have been computed. */
export async function keepFile(file: string, sha256: string, dnfCache: string, ports: Ports): Promise<void> {
  const place = storePath(dnfCache, sha256)
  if (place === file) return await touch(place)
  const there = await stat(place).catch(() => undefined)
  const given = await stat(file)
  if (there !== undefined && there.size === given.size) return await touch(place)
  await makeFolder(path.dirname(place), dnfCache, ports)
  const part = `${place}.part-${process.pid}`
  try {
    await link(file, part).catch(() => copyFile(file, part))
    await own(part, ports)
    await rename(part, place)
    // Renaming onto another link of the same file does nothing.
  } finally {
    await rm(part, { force: true })
  }
  await touch(place)
}

/** Move a downloaded file into the store. */
export async function adoptFile(
  part: string,
  sha256: string,
  dnfCache: string,
  ports: Ports,
): Promise<string> {
  const place = storePath(dnfCache, sha256)
  await makeFolder(path.dirname(place), dnfCache, ports)
  await chmod(part, 0o644)
  await own(part, ports)
  await rename(part, place)
  return place
}

/** Folders of the store, owned by the caller. */
export async function makeFolder(folder: string, top: string, ports: Ports): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length && made !== top; made = path.dirname(made))
    await own(made, ports)
}

/** Used now: what was not for the longest time is what pruning takes first. */
export async function touch(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now)
}

async function own(file: string, { host }: Ports): Promise<void> {
  if (host.isRoot && host.owner.uid !== 0) await chown(file, host.owner.uid, host.owner.gid)
}
