import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testCache } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../support/paths.ts'
import { added, machineState } from './leftovers.ts'
import { mustSucceed } from './must-succeed.ts'

/** A clone without node_modules, as a stranger has it, under the Node that is on PATH. */
describe('the demo as a stranger runs it', () => {
  let dir: string
  beforeAll(() => {
    // Blanks and commas end lists in many of the tools that are called.
    dir = mkdtempSync(path.join(tmpdir(), 'dpuos, a stranger-'))
    for (const part of ['dist/cli', 'examples'])
      cpSync(path.join(ROOT, part), path.join(dir, part), { recursive: true })
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  const dpuos = (...argv: string[]) =>
    spawnSync('node', ['dist/cli/main.mjs', ...argv], {
      cwd: dir,
      encoding: 'utf8',
      timeout: 14 * 60_000,
      env: { PATH: process.env['PATH'], HOME: dir, TMPDIR: dir, DPUOS_CACHE_DIR: testCache() },
    })

  test('makes, boots and measures an image, and ends with a summary and a report', () => {
    const before = machineState()
    const { status, stdout, stderr } = dpuos('demo')
    mustSucceed(status, stdout + stderr)
    expect(stderr).toBe('')
    for (const word of ['Layers', 'Cut away', 'Boots', 'Budgets', 'out/report.html'])
      expect(stdout).toContain(word)
    expect(stdout).not.toContain('\x1b')
    const out = readdirSync(path.join(dir, 'out'))
    expect(out).toEqual(
      expect.arrayContaining([
        'boot.json',
        'image.json',
        'kernel.json',
        'report.html',
        'size.json',
        'toolchain.json',
      ]),
    )
    const page = readFileSync(path.join(dir, 'out/report.html'), 'utf8')
    for (const word of ['demo-dpu', 'Where the bytes are', 'What was cut', 'Boots', 'Budgets'])
      expect(page).toContain(word)
    expect(added(before, machineState())).toEqual([])
    expect(readdirSync(dir).filter((name) => name.startsWith('dpuos-'))).toEqual([])
  })

  test('a definition with a mistake ends at once with its line, and nothing is made', () => {
    const { status, stdout } = dpuos('run', 'examples/demo/nowhere.yaml', '--output', 'none')
    expect({ status, stdout }).toMatchObject({ status: 2, stdout: expect.stringContaining('nowhere.yaml') })
    expect(existsSync(path.join(dir, 'none/image.json'))).toBe(false)
  })
})
