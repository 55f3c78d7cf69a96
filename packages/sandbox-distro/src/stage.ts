// Unpacks Debian packages into a staging folder of ours, in the sandbox's layout, and adds the state that data describes.
import { createHash } from 'node:crypto'
import { existsSync, lstatSync } from 'node:fs'
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Recipe, StateFile } from './data/recipe.ts'
import { isLeftOut, mapLink, mapPath } from './layout.ts'

/** One entry below a root: its path in the root (absolute) and what it is. */
export interface TreeEntry {
  readonly path: string
  readonly type: 'folder' | 'link' | 'file'
}

/** All entries below `root`, sorted, so that file lists do not depend on the file system's order. Other types (devices) are not expected. */
export async function walk(root: string, below = ''): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = []
  const found = await readdir(root + below, { withFileTypes: true })
  for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${below}/${entry.name}`
    entries.push({
      path: file,
      type: entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'file',
    })
    if (entry.isDirectory()) entries.push(...(await walk(root, file)))
  }
  return entries
}

/** Is there anything at the path, a dangling link too? */
const occupied = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined

/** A folder below the root with all its parents; those that were missing get mode 0755 whatever the umask is. */
export async function putFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(root + folder, { recursive: true })
  if (first === undefined) return
  for (let made = root + folder; made.length >= first.length; made = path.dirname(made))
    await chmod(made, 0o755)
}

export async function putFile(root: string, file: string, state: StateFile | Uint8Array): Promise<void> {
  const data = typeof state === 'string' || state instanceof Uint8Array ? state : state.content
  const mode =
    typeof state === 'string' || state instanceof Uint8Array
      ? /\/s?bin\//.test(file)
        ? 0o755
        : 0o644
      : state.mode
  await putFolder(root, path.dirname(file))
  await rm(root + file, { force: true })
  await writeFile(root + file, data)
  await chmod(root + file, mode)
}

export async function putLink(root: string, file: string, target: string): Promise<void> {
  await putFolder(root, path.dirname(file))
  await rm(root + file, { force: true })
  await symlink(target, root + file)
}

/** `dpkg-deb -x` and nothing else: no maintainer script runs, only regular files, folders and links come out. */
export async function unpack(ports: Ports, deb: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true })
  await ports.proc.run(['dpkg-deb', '-x', deb, into])
}

/** Move an unpacked deb into the staging root, every path mapped to the sandbox's layout. A later deb of the recipe wins. */
export async function mergeDeb(raw: string, root: string, recipe: Recipe, triplet: string): Promise<void> {
  const skipped = (file: string): boolean =>
    isLeftOut(file) || (recipe.skip ?? []).some((prefix) => file.startsWith(prefix))
  for (const entry of await walk(raw)) {
    const target = mapPath(entry.path, triplet)
    if (skipped(entry.type === 'folder' ? `${target}/` : target)) continue
    if (entry.type === 'folder') {
      if (occupied(root + target)) continue
      await putFolder(root, target)
      await chmod(root + target, (await lstat(raw + entry.path)).mode & 0o7777)
      continue
    }
    await putFolder(root, path.dirname(target))
    if (entry.type === 'link') {
      const to = mapLink(entry.path, await readlink(raw + entry.path), triplet)
      // Debian masks the units that its SysV scripts would become.
      if (to === '/dev/null' && target.startsWith('/usr/lib/systemd/system/')) continue
      if (to !== undefined && !occupied(root + target)) await symlink(to, root + target)
    } else {
      await rm(root + target, { force: true })
      await rename(raw + entry.path, root + target)
    }
  }
}

/** What the recipe adds and changes after the debs are in place. Throws where the deb is not as the recipe expects. */
export async function applyRecipe(root: string, name: string, recipe: Recipe): Promise<void> {
  const drifted = (what: string): Error =>
    new Error(`recipe ${name}: ${what}: the Debian package has changed, adapt the recipe`)
  for (const [to, source] of Object.entries(recipe.copy ?? {})) {
    if (!existsSync(root + source)) throw drifted(`there is no ${source} to copy`)
    await putFolder(root, path.dirname(to))
    await copyFile(root + source, root + to)
  }
  for (const [source, to] of Object.entries(recipe.rename ?? {})) {
    if (!existsSync(root + source)) throw drifted(`there is no ${source} to rename`)
    await rm(root + to, { force: true })
    await rename(root + source, root + to)
  }
  for (const [file, pairs] of Object.entries(recipe.replace ?? {})) {
    let text = await readFile(root + file, 'utf8')
    for (const [from, to] of pairs) {
      if (!text.includes(from)) throw drifted(`${file} does not say "${from}"`)
      text = text.replaceAll(from, to)
    }
    await writeFile(root + file, text)
  }
  for (const [file, state] of Object.entries(recipe.files ?? {})) await putFile(root, file, state)
  for (const [file, target] of Object.entries(recipe.links ?? {})) {
    if (!occupied(root + file)) await putLink(root, file, target)
  }
}

/** Bytes that no compressor makes smaller and every build makes equal: sha256 in counter mode over `seed`. */
export function noise(seed: string, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(Math.ceil(size / 32) * 32)
  for (let at = 0, block = 0; at < size; at += 32, block++) {
    createHash('sha256').update(`${seed}:${block}`).digest().copy(bytes, at)
  }
  return bytes.subarray(0, size)
}
