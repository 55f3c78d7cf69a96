import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { NODE24, ROOT } from '../support/paths.ts'

/** The files whose work is to run. */
const ENTRIES = /\/(main|post|cli-main)\.ts$/

interface Watched {
  readonly imported: number
  readonly faults: readonly { readonly file: string; readonly what: string; readonly at: string }[]
}

/** Import modules one after the other in a process of its own that traps what reaches the world. */
function watch(files: readonly string[]): Watched {
  const script = path.join(import.meta.dirname, 'watch-imports.ts')
  const { stdout, stderr, status } = spawnSync(NODE24, [script], {
    input: files.join('\n'),
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (status !== 0) throw new Error(`watch-imports ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as Watched
}

test('no module does anything on import', () => {
  const files = globSync('packages/*/src/**/*.ts', { cwd: ROOT })
    .filter((file) => !file.endsWith('.test.ts') && !file.includes('/testing/') && !ENTRIES.test(file))
    .sort()
    .map((file) => path.join(ROOT, file))
  const { imported, faults } = watch(files)
  expect(imported).toBe(files.length)
  expect(faults.map(({ file, what, at }) => `${path.relative(ROOT, file)}: ${what} ${at}`)).toEqual([])
})

test.each([
  ["import { existsSync } from 'node:fs'; existsSync('/')", 'fs.existsSync'],
  ["export const token = process.env['GITHUB_TOKEN']", 'process.env.GITHUB_TOKEN'],
  ["console.log('hello')", 'console.log'],
  ["process.on('SIGINT', () => {})", 'process.on'],
  ['export const timer = setInterval(() => {}, 1000)', 'setInterval'],
  ["import { spawn } from 'node:child_process'; spawn('true')", 'child_process.spawn'],
  ["process.env['PATH'] = ''", 'process.env is written'],
])('the watch sees %s', (code, what) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dpuos-watch-'))
  try {
    const file = path.join(folder, 'packages/culprit.mjs')
    mkdirSync(path.dirname(file))
    writeFileSync(file, code)
    expect(watch([file]).faults.map((fault) => fault.what)).toContain(what)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
