import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import type { Medium } from './options.ts'
import { output } from './programs.ts'

const TMPFS = '/dev/shm'
const INSIDE = 'DPUOS_BENCH_INSIDE'

/**
 * Start again in a mount namespace of our own, where /dev/shm is a fresh tmpfs that vanishes with us. Returns the exit code
 * of the inner run, or undefined when we are inside already.
 */
export function startInside(): number | undefined {
  if (process.env[INSIDE] !== undefined) return undefined
  const argv = ['--mount', '--propagation', 'private', process.execPath, ...process.argv.slice(1)]
  const { status, error } = spawnSync('unshare', argv, {
    stdio: 'inherit',
    env: { ...process.env, [INSIDE]: '1' },
  })
  if (error !== undefined) throw error
  return status ?? 1
}

/** The new, empty work folder on the wanted medium. `disk` leaves a tmpfs too small for anything: every builder must use the disk. */
export function workFolder(medium: Medium, work: string): string {
  const size = medium === 'disk' ? 'size=4m' : 'size=90%'
  output(['mount', '-t', 'tmpfs', '-o', size, 'tmpfs', TMPFS])
  return mkdtempSync(path.join(medium === 'tmpfs' ? TMPFS : path.resolve(work), 'dpuos-bench-'))
}

/** What builders may leave in memory beside the work folder: part of their peak. */
export const MEMORY = TMPFS
