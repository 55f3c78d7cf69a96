// An edge: packages of a kept object tree, which need not be made anew where nothing of them changed.
import { cp, lstat, readdir, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { digestOf } from '@dpuos/manifests'

const KEY = 'key'

/** What packages and sizes are made of. */
export interface Packing {
  /** The staged tree. */
  readonly root: string
  /** Object tree, whose vmlinux is measured; modules that are not stripped follow from those in `root`. */
  readonly object: string
  /** Over all else: how it is packed, and by which tools. */
  readonly digest: string
}

/**
 * Let `pack` fill the empty folder `made`, unless the same was packed last time, by every byte of the staged tree: then that is put there. What is made is kept in the folder `kept`; undefined keeps nothing.
 * Returns whether it was there.
 */
export async function packOnce(
  kept: string | undefined,
  { root, object, digest }: Packing,
  made: string,
  pack: () => Promise<void>,
  ports: Pick<Ports, 'fs' | 'log'>,
): Promise<boolean> {
  if (kept === undefined) {
    await pack()
    return false
  }
  const vmlinux = await ports.fs.hash(path.join(object, 'vmlinux'))
  const key = digestOf([digest, vmlinux.sha256, await treeDigest(root, ports.fs)])
  const known = await readFile(path.join(kept, KEY), 'utf8').catch(() => '')
  if (known === key) {
    ports.log.info('Packed as last time: nothing of it changed.')
    await cp(path.join(kept, 'made'), made, { recursive: true, preserveTimestamps: true })
    return true
  }
  await pack()
  const part = `${kept}.part`
  for (const folder of [part, kept]) await rm(folder, { recursive: true, force: true })
  await cp(made, path.join(part, 'made'), { recursive: true, preserveTimestamps: true })
  await writeFile(path.join(part, KEY), key)
  await rename(part, kept)
  return false
}

/** Names, kinds, modes and contents of all below a folder; their times are one and the same. One file after the other: a kernel has thousands, of gigabytes in all. */
async function treeDigest(folder: string, fs: Ports['fs']): Promise<string> {
  const entries: unknown[] = []
  for (const name of (await readdir(folder)).sort()) {
    const file = path.join(folder, name)
    const stats = await lstat(file)
    if (stats.isDirectory()) entries.push([name, stats.mode, await treeDigest(file, fs)])
    else if (stats.isSymbolicLink()) entries.push([name, 'link', await readlink(file)])
    else entries.push([name, stats.mode, (await fs.hash(file)).sha256])
  }
  return digestOf(entries)
}
