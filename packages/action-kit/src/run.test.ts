import { existsSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Adapter } from './adapter.ts'
import type { Ending } from './endings.ts'
import { ToolError, UserError } from './errors.ts'
import * as kinds from './kinds.ts'
import { execute, live } from './life.ts'
import type { Report } from './outcome.ts'
import { inputsFromEnv } from './run.ts'
import { defineAction } from './spec.ts'
import { localArtifacts, localCache } from './terminal/services.ts'
import { recordingLog } from './testing/index.ts'

const recorder = () => {
  const seen = { presented: [] as [Ending, Report][], outputs: {} as Record<string, string>, plan: '' }
  const adapter: Adapter = {
    runner: 'terminal',
    log: recordingLog(),
    cache: localCache,
    artifacts: localArtifacts,
    findings: [],
    present: (_, ending, report) => {
      seen.presented.push([ending, report])
      return Promise.resolve()
    },
    setOutput: (name, value) => void (seen.outputs[name] = value),
    savePlan: (plan) => void (seen.plan = plan),
  }
  return { adapter, seen }
}
const good: Report = { headline: 'ok', verdict: 'pass', facts: [], tables: [], excerpts: [], findings: [] }

let before: string | undefined
beforeEach(() => {
  before = process.env['DPUOS_CACHE_DIR']
  process.env['DPUOS_CACHE_DIR'] = '/tmp/dpuos-test-cache'
})
afterEach(() => {
  if (before === undefined) delete process.env['DPUOS_CACHE_DIR']
  else process.env['DPUOS_CACHE_DIR'] = before
})

const toolError = new ToolError('dnf failed with exit code 1', {
  argv: ['dnf', 'install'],
  exitCode: 1,
  how: 'exit',
  tail: ['Error: no'],
  logFile: '/l',
})

test.each<[string, () => Promise<never>, Ending, number]>([
  [
    'wrong input',
    () => Promise.reject(new UserError({ level: 'error', code: 'x', title: 'x' })),
    'user-error',
    2,
  ],
  ['a failed tool', () => Promise.reject(toolError), 'tool-error', 3],
  ['a defect of ours', () => Promise.reject(new TypeError('oops')), 'bug', 70],
  ['anything thrown', () => Promise.reject('a string'), 'bug', 70],
])('%s ends as itself', async (_, body, ending, code) => {
  const { adapter, seen } = recorder()
  expect(await live('toy', adapter, body)).toBe(code)
  expect(seen.presented.map(([kind]) => kind)).toEqual([ending])
})

test.each([
  ['pass', 0],
  ['fail', 1],
  ['broken', 4],
  ['skipped', 0],
] as const)('the verdict %s exits with %d', async (verdict, code) => {
  const { adapter } = recorder()
  expect(await live('toy', adapter, async () => ({ report: { ...good, verdict }, outputs: {} }))).toBe(code)
})

test('a stack is shown for our defects only', async () => {
  const { adapter, seen } = recorder()
  await live('toy', adapter, () => Promise.reject(toolError))
  await live('toy', adapter, () => Promise.reject(new TypeError('oops')))
  const stacks = seen.presented.map(([, report]) => JSON.stringify(report).includes('run.test.ts'))
  expect(stacks).toEqual([false, true])
})

test('SIGINT ends the run as cancelled, with its processes and folders gone, even when the core does not listen', async () => {
  const { adapter, seen } = recorder()
  let scratch = ''
  let pid = 0
  const code = await live('toy', adapter, async (ports) => {
    scratch = await ports.fs.scratch('x')
    pid = (await ports.proc.start(['sleep', '300'])).pid
    process.emit('SIGINT', 'SIGINT')
    return await new Promise<never>(() => undefined)
  })
  expect([code, seen.presented[0]?.[0], existsSync(scratch), existsSync(`/proc/${pid}/exe`)]).toEqual([
    130,
    'cancelled',
    false,
    false,
  ])
})

test('what the services had to say joins the report', async () => {
  const { adapter, seen } = recorder()
  const warning = { level: 'warning', code: 'cache-unavailable', title: 'no cache' } as const
  await live('toy', { ...adapter, findings: [warning] }, async () => ({ report: good, outputs: {} }))
  expect(seen.presented[0]?.[1].findings).toEqual([warning])
})

test('what undoes things may use tools, also after a cancellation', async () => {
  const { adapter } = recorder()
  let undone = ''
  await live('toy', adapter, async (ports) => {
    ports.fs.onExit(async () => {
      undone = (await ports.proc.run(['echo', 'undone'])).stdout
    })
    process.emit('SIGTERM', 'SIGTERM')
    return await new Promise<never>(() => undefined)
  })
  expect(undone).toBe('undone\n')
})

test('outputs and plan are handed over under their declared names', async () => {
  const spec = defineAction({
    name: 'toy',
    title: 'dpuos toy',
    description: '',
    branding: { icon: 'box', color: 'blue' },
    privilege: 'user',
    post: true,
    inputs: { size: { kind: kinds.byteSize, default: '1KiB', description: '' } },
    outputs: { 'size-text': { description: '' } },
  })
  const { adapter, seen } = recorder()
  await execute(
    spec,
    async ({ size }) => ({ report: good, outputs: { sizeText: `${size} B` }, plan: { size } }),
    {},
    (n) => n,
    adapter,
  )
  expect(seen).toMatchObject({ outputs: { 'size-text': '1024 B' }, plan: '{"size":1024}' })
})

test('inputs are found as the runner spells them', () => {
  expect(inputsFromEnv({ 'INPUT_BOOT-LIMIT': '3s', INPUT_ARCH: '', PATH: '/bin' })).toEqual({
    'boot-limit': '3s',
  })
})
