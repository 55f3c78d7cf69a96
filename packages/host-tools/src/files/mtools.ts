import { open } from 'node:fs/promises'
import type { Ports, RunOptions, RunResult } from '@dpuos/action-kit'

/** mtools refuse file systems with an unusual geometry otherwise, which kernel and firmware take; nothing of the user's is read. */
const ENV = { MTOOLSRC: '/dev/null', MTOOLS_SKIP_CHECK: '1', LC_ALL: 'C' }

/** A FAT in a file: the whole file, or what begins `offset` bytes into it. */
export interface Fat {
  readonly file: string
  readonly offset?: number
}

/**
 * Run one of the mtools(1) on a FAT. They never see the file's name: one with `$`, a backslash or a backtick they would hand to a shell
 * (`expand` in their misc.c), which runs what it finds there.
 */
export async function mtools(
  [tool, ...args]: readonly [string, ...string[]],
  { file, offset = 0 }: Fat,
  { proc }: Pick<Ports, 'proc'>,
  options: RunOptions = {},
): Promise<RunResult> {
  const handle = await open(file, 'r')
  try {
    const image = `/proc/${process.pid}/fd/${handle.fd}@@${offset}`
    return await proc.run([tool, '-i', image, ...args], { ...options, env: { ...ENV, ...options.env } })
  } finally {
    await handle.close()
  }
}
