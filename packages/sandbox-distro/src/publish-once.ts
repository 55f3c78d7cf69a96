import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Ports } from '@dpuos/action-kit'

/**
 * Move a finished folder into the cache unless it is there already. Two builds may share a cache: the first one's folder stays,
 * because the other may be reading it, and for a key because packages are signed with it.
 */
export async function publishOnce(ports: Ports, from: string, to: string): Promise<void> {
  if (existsSync(to)) return
  const part = `${to}.part-${process.pid}`
  await ports.fs.publish(from, part)
  try {
    await rename(part, to)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
    await rm(part, { recursive: true, force: true })
  }
}
