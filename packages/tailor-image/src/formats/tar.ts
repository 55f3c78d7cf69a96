import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { type ArchiveEntry, type Filter, readTar, withFilter } from '@dpuos/host-tools'
import type { TargetRoot } from '../root/target-root.ts'
import type { Work } from '../work.ts'

/**
 * GNU tar so that equal roots give equal bytes, with everything that a file has: pax headers without the time and process id that stand
 * in them by default, extended attributes of every name space (access lists as their own records). Times are fixed in the root already.
 */
const tarOf = (folder: string): [string, ...string[]] => [
  'tar',
  '--create',
  '--format=pax',
  '--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime,delete=mtime',
  '--sort=name',
  '--numeric-owner',
  '--xattrs',
  '--xattrs-include=*',
  '--xattrs-exclude=system.posix_acl_*',
  '--acls',
  `--directory=${folder}`,
  '--',
  '.',
]

export interface Packed {
  /** sha256 of the tar before compression, hex. */
  readonly sha256: string
  /** Bytes of the tar before compression. */
  readonly size: number
}

/**
 * Pack the root as one tar stream and give it to all takers at once: the compressors, and `read`, which sees the entries. Nothing of it is
 * ever stored uncompressed.
 */
export async function packTar<T>(
  root: TargetRoot,
  takers: readonly Pick<Filter, 'write' | 'end'>[],
  read: (entries: AsyncIterable<ArchiveEntry>) => Promise<T>,
  { ports }: Work,
): Promise<Packed & { readonly read: T }> {
  return await withFilter(tarOf(root.dir), ports, async ({ stdout, end }) => {
    end()
    const hash = createHash('sha256')
    let size = 0
    const copy = new PassThrough({ highWaterMark: 2 ** 20 })
    const feed = async (): Promise<void> => {
      try {
        for await (const chunk of stdout) {
          hash.update(chunk)
          size += chunk.length
          await Promise.all(takers.map((taker) => taker.write(chunk)))
          if (!copy.write(chunk)) await new Promise<void>((resolve) => copy.once('drain', resolve))
        }
      } finally {
        for (const taker of takers) taker.end()
        copy.end()
      }
    }
    const [result] = await Promise.all([read(readTar(copy)), feed()])
    return { sha256: hash.digest('hex'), size, read: result }
  })
}
