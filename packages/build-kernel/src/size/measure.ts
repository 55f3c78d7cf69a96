// An edge: asks binutils what a compiled kernel is made of.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { type Builtin, parseSize } from './subsystems.ts'

/** Files per call: their paths stay far below ARG_MAX (2 MiB). */
const BATCH = 400
/** nm of a kernel with all of openEuler's modules prints less than this. */
const MOST = 512 * 2 ** 20

/** Names of the tools: cross binutils have a prefix, LLVM's read every processor. */
export interface Binutils {
  readonly nm: string
  readonly size: string
}

/**
 * What `nm -A --size-sort` says of vmlinux and every module of an object tree, as one text (symbols.ts reads it): what the next build is compared with.
 */
export async function symbolsText(
  object: string,
  { nm }: Binutils,
  ports: Pick<Ports, 'proc'>,
): Promise<string> {
  const files = [
    ...['vmlinux'].filter((name) => existsSync(path.join(object, name))),
    ...(await modules(object)),
  ]
  let text = ''
  for (let start = 0; start < files.length; start += BATCH) {
    const { stdout } = await ports.proc.run([nm, '-A', '--size-sort', ...files.slice(start, start + BATCH)], {
      cwd: object,
      env: { LC_ALL: 'C' },
      maxStdout: MOST,
    })
    text += stdout
  }
  return text
}

/** Code and data in the image by subsystem, from kbuild's archives of what is built in. */
export async function builtinOf(
  object: string,
  { size }: Binutils,
  ports: Pick<Ports, 'proc'>,
): Promise<Builtin> {
  const archives = await builtinArchives(object)
  if (archives.length === 0) return new Map()
  const { stdout } = await ports.proc.run([size, ...archives], {
    cwd: object,
    env: { LC_ALL: 'C' },
    maxStdout: MOST,
  })
  return parseSize(stdout)
}

/** `fs/built-in.a`, `drivers/net/built-in.a`: two levels; those above list what is in those below. */
async function builtinArchives(object: string): Promise<string[]> {
  const folders = async (below: string): Promise<string[]> =>
    (await readdir(path.join(object, below), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(below, entry.name))
  const top = await folders('.')
  const second = (await Promise.all(top.map(folders))).flat()
  return [...top, ...second]
    .map((folder) => path.join(folder, 'built-in.a'))
    .filter((file) => existsSync(path.join(object, file)))
}

/** Modules of this configuration, relative to the tree: modules.order names them `kernel/fs/x.ko`, later `fs/x.ko`, since 6.2 `fs/x.o`. */
async function modules(object: string): Promise<string[]> {
  const order = await readFile(path.join(object, 'modules.order'), 'utf8').catch(() => '')
  return order
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^kernel\//, '').replace(/\.o$/, '.ko'))
}

/** Measure an object tree into `folder`: `kernel.symbols` and `builtin.json`. */
export async function measureTree(
  object: string,
  folder: string,
  binutils: Binutils,
  ports: Pick<Ports, 'proc'>,
): Promise<void> {
  await writeFile(path.join(folder, SYMBOLS), await symbolsText(object, binutils, ports))
  const builtin = await builtinOf(object, binutils, ports)
  await writeFile(path.join(folder, BUILTIN), JSON.stringify([...builtin]))
}

export const SYMBOLS = 'kernel.symbols'
export const BUILTIN = 'builtin.json'

/** What `measureTree` left of what is built in. */
export async function readBuiltin(folder: string): Promise<Builtin> {
  return new Map(JSON.parse(await readFile(path.join(folder, BUILTIN), 'utf8')) as [string, number][])
}
