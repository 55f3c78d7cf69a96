import type { Ports } from '@dpuos/action-kit'

type Hashed = Awaited<ReturnType<Ports['fs']['hash']>>

/** sha256 and size of each file that can be read. */
export async function hashFiles(
  files: readonly string[],
  ports: Pick<Ports, 'fs'>,
): Promise<ReadonlyMap<string, Hashed>> {
  const found = new Map<string, Hashed>()
  for (const file of files) {
    const hashed = await ports.fs.hash(file).catch(() => undefined)
    if (hashed !== undefined) found.set(file, hashed)
  }
  return found
}
