import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { testCache } from '@dpuos/action-kit/testing'
import { ROOT } from '../support/paths.ts'

/** What a program printed, where it succeeded. Throws with all it said where it did not. */
export function run(argv: readonly [string, ...string[]], env: NodeJS.ProcessEnv = process.env): string {
  const [program, ...args] = argv
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 10 * 60_000,
    env,
  })
  if (status === 0) return stdout
  throw new Error(`${argv.join(' ')}: ${error?.message ?? `exit code ${status}`}\n${stdout}\n${stderr}`)
}

/** The built CLI, under the Node that runs us. */
export const CLI = [process.execPath, path.join(ROOT, 'dist/cli/main.mjs')] as const

/** Make the demo image (systemd, sshd, Debian's cloud kernel) in `folder` as a user would; returns its manifest’s path. */
export function makeHealthyImage(folder: string): string {
  const manifest = path.join(folder, 'image.json')
  if (!existsSync(manifest)) {
    run([...CLI, 'demo', '--skip-boot-test', '--output', folder], {
      ...process.env,
      DPUOS_CACHE_DIR: testCache(),
    })
  }
  return manifest
}
