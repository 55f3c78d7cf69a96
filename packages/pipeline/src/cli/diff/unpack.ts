import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'

const LIMIT_MS = 20 * 60_000

/** A qcow2 as a raw disk in a scratch folder. */
export async function rawDisk(file: string, ports: Ports): Promise<string> {
  const raw = path.join(await ports.fs.scratch('diff'), 'disk.raw')
  await ports.proc.run(['qemu-img', 'convert', '-f', 'qcow2', '-O', 'raw', file, raw], {
    timeoutMs: LIMIT_MS,
  })
  return raw
}

/** Where the root of a disk begins, bytes: the partition that tailor-image calls `root`, else the last. */
export async function rootPartition(disk: string, shown: string, ports: Ports): Promise<number> {
  const { stdout } = await ports.proc.run(['sfdisk', '--json', disk])
  const { partitiontable: table } = JSON.parse(stdout) as {
    partitiontable: { sectorsize?: number; partitions?: { start: number; name?: string }[] }
  }
  const { partitions = [] } = table
  const root = partitions.find((one) => one.name === 'root') ?? partitions.at(-1)
  if (root !== undefined) return root.start * (table.sectorsize ?? 512)
  throw new UserError({
    level: 'error',
    code: 'diff-damaged',
    title: `${shown} has no partition`,
    hint: 'Compare it as tailor-image left it.',
  })
}

/** Unpack a read-only file system into a scratch folder, as root: only root can give files their owners. */
export async function extracted(file: string, kind: 'squashfs' | 'erofs', ports: Ports): Promise<string> {
  const folder = path.join(await ports.fs.scratch('diff'), 'root')
  const argv: [string, ...string[]] =
    kind === 'squashfs'
      ? ['unsquashfs', '-quiet', '-no-progress', '-dest', folder, file]
      : ['fsck.erofs', `--extract=${folder}`, '--preserve', file]
  await ports.proc.run(argv, { root: true, timeoutMs: LIMIT_MS })
  return folder
}
