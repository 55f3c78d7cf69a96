import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Disk } from './esp.ts'

/** Bytes of the smallest card that holds so many: QEMU has cards of powers of two only. */
export const cardSize = (bytes: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, bytes)))

/** Bytes that a guest sees of a disk. */
export async function sizeOf({ file, format }: Disk, ports: Pick<Ports, 'proc'>): Promise<number> {
  const { stdout } = await ports.proc.run(['qemu-img', 'info', '--output=json', '-f', format, file])
  return (JSON.parse(stdout) as { readonly 'virtual-size': number })['virtual-size']
}

/** A qcow2 file in `folder` that takes all writes; the disk below it is only read. `size`: what the guest sees, where that is more than the disk has. */
export async function makeOverlay(
  disk: Disk,
  folder: string,
  name: string,
  ports: Pick<Ports, 'proc'>,
  size?: number,
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
    ...(size === undefined ? [] : [String(size)]),
  ])
  return overlay
}
