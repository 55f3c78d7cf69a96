import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Disk } from './esp.ts'

/** A qcow2 file in `folder` that takes all writes; the disk below it is only read. */
export async function makeOverlay(
  disk: Disk,
  folder: string,
  name: string,
  ports: Pick<Ports, 'proc'>,
): Promise<string> {
  const overlay = path.join(folder, `${name}.qcow2`)
  await ports.proc.run([
    'qemu-img',
    'create',
    '-q',
    '-f',
    'qcow2',
    '-F',
    disk.format,
    '-b',
    disk.file,
    overlay,
  ])
  return overlay
}
