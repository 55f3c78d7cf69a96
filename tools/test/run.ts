/**
 * Unit tests, then (without `--unit`) the tests that drive real tools, both under Node 24. Ends with the line
 * `N passed, N failed`; fails when anything failed or nothing ran. Other arguments go to vitest (`npm test -- tailor`).
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../actions.ts'
import { prepareHost } from './prepare.ts'
import { add, closing, isGood, NOTHING, type Tally } from './tally.ts'

/** A phase that takes longer hangs: the slow one drives an emulated machine several times. */
const LIMIT_MS = { unit: 15 * 60_000, itg: 60 * 60_000 }
/** How long vitest may take to end its children before the whole group is killed. */
const GRACE_MS = 10_000

type Project = keyof typeof LIMIT_MS

/** Run one vitest project and tell what it came to; a run that ends without a tally is a failure of its own. */
function vitest(project: Project, args: readonly string[], folder: string): Promise<Tally> {
  const tallyFile = path.join(folder, `${project}.json`)
  const program = path.join(ROOT, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', `--reporter=${path.join(ROOT, 'tools/test/reporter.ts')}`]
  const argv = [program, 'run', '--project', project, ...reporters, '--passWithNoTests', ...args]
  const env = { ...process.env, DPUOS_TEST_TALLY: tallyFile }
  const child = spawn(process.execPath, argv, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const signalGroup = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal)
    } catch {
      // The group is gone already.
    }
  }
  const end = (): void => {
    signalGroup('SIGTERM')
    setTimeout(() => signalGroup('SIGKILL'), GRACE_MS).unref()
  }
  const timer = setTimeout(end, LIMIT_MS[project])
  process.once('SIGINT', end).once('SIGTERM', end)
  return new Promise((resolve) => {
    const done = (how: string): void => {
      clearTimeout(timer)
      process.off('SIGINT', end).off('SIGTERM', end)
      if (existsSync(tallyFile)) resolve(JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally)
      else resolve({ ...NOTHING, failed: [`${project}: vitest ended without a result (${how})`] })
    }
    child.on('error', (error) => done(error.message))
    child.on('close', (code, signal) => done(signal ?? `exit code ${code}`))
  })
}

const args = process.argv.slice(2)
const projects: readonly Project[] = args.includes('--unit') ? ['unit'] : ['unit', 'itg']
const folder = mkdtempSync(path.join(tmpdir(), 'dpuos-tally-'))
let sum = NOTHING
try {
  // Before the unit tests too: some of them ask other programs for a second opinion, where there are any.
  const ready = args.includes('--unit') || (await prepareHost())
  for (const project of projects) {
    console.log(`\n== ${project} tests`)
    const rest = args.filter((arg) => arg !== '--unit')
    const result =
      ready || project === 'unit'
        ? await vitest(project, rest, folder)
        : { ...NOTHING, failed: [`${project}: the host is not ready`] }
    sum = add(sum, result)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (!isGood(sum)) process.exitCode = 1
for (const line of closing(sum)) console.log(line)
