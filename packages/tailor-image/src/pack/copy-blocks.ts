import { closeSync, openSync, readSync, writeSync } from 'node:fs'

const BLOCK = 4096
/** Bytes read at a time: they stay in a processor's own cache. */
const CHUNK = 64 * BLOCK
const ZEROS = Buffer.alloc(CHUNK)

/** Copy the blocks of a file that are not all zeros to the same places of another; those in `except` stay as they are. Bytes. */
export function copyBlocks(
  from: string,
  to: string,
  size: number,
  except: readonly { readonly offset: number; readonly size: number }[],
): void {
  const chunk = Buffer.allocUnsafe(CHUNK)
  const source = openSync(from, 'r')
  const target = openSync(to, 'r+')
  try {
    for (let at = 0; at < size; ) {
      const hole = except.find((one) => at >= one.offset && at < one.offset + one.size)
      if (hole !== undefined) {
        at = hole.offset + hole.size
        continue
      }
      const next = Math.min(size, ...except.map((one) => one.offset).filter((offset) => offset > at))
      const got = readSync(source, chunk, 0, Math.min(chunk.length, next - at), at)
      if (got === 0) throw new Error(`${from} ends early`)
      at += got
      if (chunk.compare(ZEROS, 0, got, 0, got) === 0) continue
      for (let offset = 0; offset < got; offset += BLOCK) {
        const end = Math.min(offset + BLOCK, got)
        if (chunk.compare(ZEROS, 0, end - offset, offset, end) !== 0)
          writeSync(target, chunk, offset, end - offset, at - got + offset)
      }
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}
