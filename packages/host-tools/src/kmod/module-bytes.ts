import { copyFile, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'

/** How a compressed module is unpacked in place. */
export const UNPACK: Readonly<Record<string, readonly [string, ...string[]]>> = {
  '.xz': ['xz', '-d', '--'],
  '.zst': ['zstd', '-q', '-d', '--rm', '--'],
  '.gz': ['gzip', '-d', '--'],
}

/** A module's file name, compressed or not. */
export const MODULE_FILE = /\.ko(\.(xz|zst|gz))?$/

/** A module itself (or another file), whatever it is compressed with. `file` is a path of the host, `scratch` a folder to unpack in. */
export async function moduleBytes(
  file: string,
  { scratch, ports }: { readonly scratch: string; readonly ports: Pick<Ports, 'proc'> },
): Promise<Buffer> {
  const unpack = UNPACK[path.extname(file)]
  if (unpack === undefined) return readFile(file)
  const copy = path.join(scratch, `module${path.extname(file)}`)
  await copyFile(file, copy)
  await ports.proc.run([...unpack, copy])
  const plain = copy.slice(0, -path.extname(file).length)
  const bytes = await readFile(plain)
  await rm(plain)
  return bytes
}
