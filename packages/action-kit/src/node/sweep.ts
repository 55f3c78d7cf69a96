import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** No run lasts that long: GitHub ends a job after six hours. Milliseconds. */
const LONGEST_RUN = 6 * 60 * 60_000

/** A scratch folder's name says whose it is. */
export const scratchPrefix = (name: string, pid: number): string => `dpuos-${name}-${pid}-`
const SCRATCH = /^dpuos-[a-z-]+-(\d+)-[A-Za-z0-9]{6}$/

/**
 * Scratch folders below `base` that a killed run left: of our user, their process is gone, and they are old. The age is for processes that
 * cannot be seen from here, in a container that shares the folder.
 */
export async function abandoned(base: string, now: number): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir(base).catch(() => [])) {
    const [, pid] = SCRATCH.exec(name) ?? []
    if (pid === undefined || isAlive(Number(pid))) continue
    const folder = path.join(base, name)
    const stats = await lstat(folder).catch(() => undefined)
    if (
      stats?.isDirectory() === true &&
      stats.uid === process.getuid?.() &&
      now - stats.ctimeMs > LONGEST_RUN
    )
      found.push(folder)
  }
  return found
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
