import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** Absolute path of a program on PATH, sbin folders included, or undefined. */
export function which(program: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin']
  return folders.map((folder) => path.join(folder, program)).find(executable)
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Run a short program to its end and return its stdout; throws with what it said when it fails. */
export function output(
  argv: readonly [string, ...string[]],
  options: {
    readonly cwd?: string
    readonly env?: Readonly<Record<string, string>>
    readonly input?: string
  } = {},
): string {
  const [program, ...args] = argv
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 15 * 60_000,
    maxBuffer: 2 ** 28,
    ...options,
    env: { ...process.env, ...options.env },
  })
  if (status === 0) return stdout
  const said = error?.message ?? `${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n')
  throw new Error(`${argv.join(' ')} failed:\n${said}`)
}
