import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Job, openJob } from './runner/mini-runner.ts'
import { buildToy } from './toy/build.ts'

let toy: Awaited<ReturnType<typeof buildToy>>
let job: Job
beforeAll(async () => {
  toy = await buildToy()
  job = openJob()
})
afterAll(() => {
  job.dispose()
  toy.dispose()
})

const run = (act: string, more: Readonly<Record<string, string>> = {}) =>
  job.main(toy.folder, { with: { act, ...more } })
/** Does the process still run? One that only waits to be reaped by init does not. */
function runs(pid: string): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
const STACK = /\bat .+:\d+:\d+\)?$/m

describe('a built action on a runner', () => {
  test('a good end: exit 0, outputs as declared, a summary, a well-formed log', async () => {
    const result = await run('pass')
    expect(result).toMatchObject({ exitCode: 0, faults: [], annotations: [] })
    expect(result.outputs).toEqual({ verdict: 'pass', answer: 'first line\nsecond = line' })
    expect(result.summary).toContain('done: pass')
  })

  test('all wrong inputs are reported at once, as annotations, without a stack', async () => {
    const result = await job.main(toy.folder, {
      with: { act: 'nonsense', retries: 'many' },
      env: { INPUT_RETRIE: '1' },
    })
    expect(result.exitCode).toBe(2)
    expect(result.annotations.map(({ level }) => level)).toEqual(['error', 'error', 'error'])
    expect(result.raw).toContain('did you mean input `retries`?')
    expect(result.raw).toContain('a whole number from 0 to 9')
    expect(result.raw).not.toMatch(STACK)
    expect(result.outputs).toEqual({})
  })

  test('a mistake in a file is annotated at its line and column', async () => {
    const result = await run('mistakes')
    expect(result.exitCode).toBe(2)
    expect(result.annotations).toHaveLength(2)
    expect(result.annotations[0]).toMatchObject({ level: 'error', file: 'dpuos.yaml', line: 3, col: 7 })
    expect(result.raw).not.toMatch(STACK)
  })

  test('a failed tool shows command, exit code and its last lines, and no stack', async () => {
    const result = await run('tool')
    expect(result.exitCode).toBe(3)
    expect(result.raw).toContain('why it failed')
    expect(result.annotations).toHaveLength(1)
    expect(result.raw).not.toMatch(STACK)
  })

  test('a bad verdict fails the step and still hands over the outputs', async () => {
    const result = await run('verdict')
    expect(result.exitCode).toBe(1)
    expect(result.outputs['verdict']).toBe('fail')
    expect(result.annotations.map(({ level }) => level)).toEqual(['error'])
  })

  test('a defect of ours says so, with stack and version', async () => {
    const result = await run('bug')
    expect(result.exitCode).toBe(70)
    expect(result.raw).toContain('0.0.0-toy')
    expect(result.raw).toMatch(STACK)
  })

  test('nothing a guest prints becomes a command', async () => {
    const result = await run('guest')
    expect(result).toMatchObject({ exitCode: 0, annotations: [], masks: [], faults: [] })
    expect(result.raw).not.toContain('\u001B')
  })

  test('a secret is masked before anything is said and stands nowhere in the clear', async () => {
    const token = 'hunter2-hunter2'
    const result = await run('pass', { token })
    expect(result.masks).toContain(token)
    const clear = result.raw
      .split('\n')
      .filter((line) => line.includes(token) && !line.startsWith('::add-mask::'))
    expect(clear).toEqual([])
    expect(result.summary).not.toContain(token)
    expect(Object.values(result.outputs).join('\n')).not.toContain(token)
  })
})

describe('a cancelled action', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s leaves no process and no folder behind', async (signal) => {
    const result = await job.main(toy.folder, {
      with: { act: 'hang' },
      cancel: { when: /pids \d+ \d+/, signal },
    })
    expect(result.exitCode).toBe(130)
    expect(result.timedOut).toBe(false)
    const pids = (/pids (\d+) (\d+)/.exec(result.raw) ?? []).slice(1)
    expect(pids).toHaveLength(2)
    expect(pids.filter((pid) => runs(pid))).toEqual([])
    expect(readdirSync(result.temp).filter((name) => name.includes('half-made'))).toEqual([])
    expect(result.raw).not.toMatch(STACK)
  })
})

describe('post', () => {
  test('sees the plan of main and nothing else', async () => {
    const main = await run('pass')
    const post = await job.post(toy.folder, main)
    expect(post.exitCode).toBe(0)
    expect(post.raw).toContain('post obeys: from main')
  })

  test('has nothing to do when main did not get that far', async () => {
    const post = await job.post(toy.folder, await run('mistakes'))
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
  })

  test.each([['{"token":"broken"}'], ['{"token":1}'], ['{']])(
    'warns and stays green with the plan %s',
    async (plan) => {
      const post = await job.post(toy.folder, { ...(await run('pass')), state: { plan } })
      expect(post.exitCode).toBe(0)
      expect(post.raw).toContain('Post step of toy')
    },
  )
})

test('a runner without command files costs the outputs, not the run', async () => {
  const none = { GITHUB_OUTPUT: '', GITHUB_STATE: '', GITHUB_STEP_SUMMARY: '' }
  const result = await job.main(toy.folder, { with: { act: 'pass' }, env: none })
  expect(result.exitCode).toBe(0)
})
