import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { mtools } from '@dpuos/host-tools'
import type { Artifact } from './artifact.ts'
import type { Difference } from './compare.ts'

const CHUNK = 2 ** 20

/**
 * What two files differ in although all files in their roots are equal: for disks the partition table, the boot partition and the ext4
 * superblock field by field; for anything, the first byte that is not the same. Empty: equal, bit for bit.
 */
export async function compareBytes(a: Artifact, b: Artifact, ports: Ports): Promise<Difference[]> {
  const [one, other] = [a.disk?.file ?? a.file, b.disk?.file ?? b.file]
  const at = firstByte(one, other)
  if (at === undefined) return []
  const found: Difference[] = []
  if (a.disk !== undefined && b.disk !== undefined) {
    found.push(...(await compareTables(one, other, ports)), ...(await compareEsps(one, other, ports)))
    found.push(...(await compareSuperblocks([one, a.disk.rootOffset], [other, b.disk.rootOffset], ports)))
  } else if (a.kind === 'ext4' && b.kind === 'ext4') {
    found.push(...(await compareSuperblocks([one, 0], [other, 0], ports)))
  }
  const where =
    a.disk !== undefined && at >= a.disk.rootOffset
      ? `byte ${at}: block ${Math.floor((at - a.disk.rootOffset) / 4096)} of the root file system`
      : `byte ${at}`
  const sizes = [one, other].map((file) => `${statSync(file).size} bytes`)
  found.push({ path: '(bytes)', what: `differ first at ${where}`, a: sizes[0] ?? '', b: sizes[1] ?? '' })
  return found
}

/** Offset of the first byte that differs; undefined when all are equal. */
export function firstByte(a: string, b: string): number | undefined {
  const fds = [openSync(a, 'r'), openSync(b, 'r')] as const
  try {
    const buffers = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)] as const
    for (let at = 0; ; ) {
      const [one, other] = [fill(fds[0], buffers[0], at), fill(fds[1], buffers[1], at)]
      const length = Math.min(one, other)
      if (buffers[0].compare(buffers[1], 0, length, 0, length) !== 0) {
        let index = 0
        while (buffers[0][index] === buffers[1][index]) index++
        return at + index
      }
      if (one !== other) return at + length
      if (one === 0) return undefined
      at += one
    }
  } finally {
    for (const fd of fds) closeSync(fd)
  }
}

function fill(fd: number, buffer: Buffer, at: number): number {
  let done = 0
  while (done < buffer.length) {
    const got = readSync(fd, buffer, done, buffer.length - done, at + done)
    if (got === 0) break
    done += got
  }
  return done
}

async function compareTables(a: string, b: string, ports: Ports): Promise<Difference[]> {
  const lines = async (disk: string): Promise<string[]> =>
    (await ports.proc.run(['sfdisk', '--dump', disk])).stdout
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('device:'))
      // The device's name stands before each partition.
      .map((line) => line.replace(disk, 'partition '))
  return compareLines('(partition table)', await lines(a), await lines(b))
}

async function compareSuperblocks(
  [a, offsetA]: readonly [string, number],
  [b, offsetB]: readonly [string, number],
  ports: Ports,
): Promise<Difference[]> {
  const lines = async (disk: string, offset: number): Promise<string[]> =>
    (
      await ports.proc.run(['debugfs', '-R', 'show_super_stats -h', `${disk}?offset=${offset}`], {
        env: { TZ: 'UTC' },
      })
    ).stdout
      .split('\n')
      .filter((line) => line.includes(':'))
  return compareLines('(ext4 superblock)', await lines(a, offsetA), await lines(b, offsetB))
}

/** Fields `name: value` that are not the same. */
function compareLines(where: string, a: readonly string[], b: readonly string[]): Difference[] {
  const fields = (lines: readonly string[]) =>
    new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]))
  const [one, other] = [fields(a), fields(b)]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [left, right] = [one.get(name) ?? '-', other.get(name) ?? '-']
    return left === right ? [] : [{ path: where, what: name.trim(), a: left, b: right }]
  })
}

/** Files of the boot partition, the first one of the disk, taken out with mtools. */
async function compareEsps(a: string, b: string, ports: Ports): Promise<Difference[]> {
  const files = async (disk: string): Promise<Map<string, string>> => {
    const folder = await ports.fs.scratch('diff')
    const { stdout } = await ports.proc.run(['sfdisk', '--json', disk])
    const start = Number(JSON.parse(stdout).partitiontable?.partitions?.[0]?.start) * 512
    await mtools(['mcopy', '-s', '-Q', '-n', '::/', folder], { file: disk, offset: start }, ports)
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted((x, y) =>
      x < y ? -1 : 1,
    )
    const found = new Map<string, string>()
    for (const name of names) {
      const file = path.join(folder, name)
      if (statSync(file).isFile()) found.set(name, (await ports.fs.hash(file)).sha256)
    }
    return found
  }
  const [one, other] = [await files(a), await files(b)]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [left, right] = [one.get(name)?.slice(0, 16) ?? '-', other.get(name)?.slice(0, 16) ?? '-']
    return left === right ? [] : [{ path: `(boot partition) ${name}`, what: 'content', a: left, b: right }]
  })
}
