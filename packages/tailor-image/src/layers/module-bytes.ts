import { copyFile, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Work } from '../work.ts'

/** How a compressed module is unpacked in place. */
export const UNPACK: Readonly<Record<string, readonly [string, ...string[]]>> = {
  '.xz': ['xz', '-d', '--'],
  '.zst': ['zstd', '-q', '-d', '--rm', '--'],
  '.gz': ['gzip', '-d', '--'],
}

/** A module's file name, compressed or not. */
export const MODULE_FILE = /\.ko(\.(xz|zst|gz))?$/

/** The module itself, whatever it is compressed with. `host` is a path of the host. */
export async function moduleBytes(
  host: string,
  { scratch, ports }: Pick<Work, 'scratch' | 'ports'>,
): Promise<Buffer> {
  const unpack = UNPACK[path.extname(host)]
  if (unpack === undefined) return readFile(host)
  const copy = path.join(scratch, `module${path.extname(host)}`)
  await copyFile(host, copy)
  await ports.proc.run([...unpack, copy])
  const plain = copy.slice(0, -path.extname(host).length)
  const bytes = await readFile(plain)
  await rm(plain)
  return bytes
}
