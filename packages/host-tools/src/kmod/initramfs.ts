import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { MODULE_FILE } from './module-bytes.ts'
import { moduleName } from './types.ts'

/** Names of the modules in an initramfs, whoever made it; bsdtar reads cpio of every compression. */
export async function modulesInside(file: string, { proc }: Pick<Ports, 'proc'>): Promise<string[]> {
  const { stdout } = await proc.run(['bsdtar', '-t', '-f', file], { env: { LC_ALL: 'C.UTF-8' } })
  return stdout
    .split('\n')
    .filter((name) => MODULE_FILE.test(name))
    .map((name) => moduleName(path.basename(name)))
}
