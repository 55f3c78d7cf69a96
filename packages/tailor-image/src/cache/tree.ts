import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Store } from './store.ts'

/** All that makes a file: owners by number, modes, times to the nanosecond, extended attributes and ACLs, hard links. */
const WHOLE = ['--format=posix', '--numeric-owner', '--xattrs', '--xattrs-include=*', '--acls'] as const
const FILE = 'tree.tar.zst'

/** Put a kept tree into `root`, which must not exist yet. Undefined, and no `root`, where there is none or it is damaged. */
export async function restoreTree(
  store: Store,
  kind: string,
  key: unknown,
  root: string,
  ports: Ports,
): Promise<{ readonly value: unknown } | undefined> {
  return await store.use(kind, key, async (value: unknown, folder) => {
    await mkdir(root, { recursive: true })
    try {
      // zstd's own checksum covers all of it.
      const from = ['--use-compress-program=zstd', '--file', path.join(folder, FILE)]
      await ports.proc.run(['tar', '--extract', ...WHOLE, '--preserve-permissions', '-C', root, ...from])
      return { value }
    } catch (error) {
      await rm(root, { recursive: true, force: true })
      throw error
    }
  })
}

/**
 * Keep the tree as it is now. It may be changed as soon as this resolves; packing it goes on beside. `room`: a folder for an archive as large
 * as the tree.
 */
export async function keepTree(
  store: Store,
  kind: string,
  key: unknown,
  value: unknown,
  root: string,
  room: string,
  ports: Ports,
): Promise<void> {
  const archive = path.join(room, `${kind}.tar`)
  await ports.proc.run(['tar', '--create', ...WHOLE, '--file', archive, '-C', root, '.'])
  store.keepBeside(kind, key, value, async (folder) => {
    const to = path.join(folder, FILE)
    await ports.proc.run(['zstd', '-q', '-1', '-T1', '--check', '--no-progress', '-o', to, '--', archive])
    await rm(archive, { force: true })
  })
}
