import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { together } from '../together.ts'
import type { Store } from './store.ts'

/** All that makes a file but ACLs: owners by number, modes, times to the nanosecond, extended attributes, hard links. */
const WHOLE = ['--format=posix', '--numeric-owner', '--xattrs', '--xattrs-include=*'] as const
/** Told to, tar sets one on every file, which takes a tenth of its time: only where there are any. */
const ACLS = ['--acls'] as const
/** 256 KiB at a time: with its usual 10 KiB tar spends a fifth of its time in the pipe. */
const RECORD = ['--blocking-factor=512'] as const
/** A quarter larger than with -1, unpacked and packed in a sixth less time. */
const LEVEL = '--fast=3'
const FILE = 'tree.tar.zst'

interface Kept {
  readonly acls: boolean
  readonly value: unknown
}

/** Put a kept tree into `root`, which must not exist yet. Undefined, and no `root`, where there is none or it is damaged. */
export async function restoreTree(
  store: Store,
  kind: string,
  key: unknown,
  root: string,
  ports: Ports,
): Promise<{ readonly value: unknown } | undefined> {
  return await store.use(kind, key, async ({ acls, value }: Kept, folder) => {
    await mkdir(root, { recursive: true })
    try {
      // zstd's own checksum covers all of it.
      const from = ['--use-compress-program=zstd', '--file', path.join(folder, FILE)]
      const how = [...WHOLE, ...RECORD, ...(acls ? ACLS : []), '--preserve-permissions']
      await ports.proc.run(['tar', '--extract', ...how, '-C', root, ...from])
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
  const [acls] = await together(
    hasAcls(root, ports),
    ports.proc.run(['tar', '--create', ...WHOLE, ...ACLS, '--file', archive, '-C', root, '.']),
  )
  const kept: Kept = { acls, value }
  store.keepBeside(kind, key, kept, async (folder) => {
    const to = path.join(folder, FILE)
    await ports.proc.run(['zstd', '-q', LEVEL, '-T2', '--check', '--no-progress', '-o', to, '--', archive])
    await rm(archive, { force: true })
  })
}

/** ACLs lie in attributes of that name (acl(5)); getfattr names files that have one. */
async function hasAcls(root: string, ports: Ports): Promise<boolean> {
  const options = [
    '--recursive',
    '--physical',
    '--no-dereference',
    '--absolute-names',
    '--match=^system.posix_acl_',
  ]
  const { stdout } = await ports.proc.run(['getfattr', ...options, '--', root], { maxStdout: 256 * 2 ** 20 })
  return stdout !== ''
}
