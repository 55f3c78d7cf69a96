import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FakeGitHub, type Mood } from '../fakes/github/server.ts'
import { openJob, type PhaseResult } from './runner/mini-runner.ts'
import { buildToy } from './toy/build.ts'

let toy: Awaited<ReturnType<typeof buildToy>>
beforeAll(async () => {
  toy = await buildToy()
})
afterAll(() => toy.dispose())

/** Beyond all deadlines of the kit together (restore, save, restore again), at the speed of faster-timers. */
const PATIENCE_MS = 25_000
const FASTER = { NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'faster-timers.ts')}` }

/** Run the toy on a runner whose services are in this mood. */
async function run(
  act: 'cache' | 'artifact',
  mood: Mood | 'absent',
): Promise<{ result: PhaseResult; services: FakeGitHub | undefined }> {
  const services = mood === 'absent' ? undefined : await FakeGitHub.start(mood)
  const job = openJob()
  try {
    const env = { ...services?.env(), ...(mood === 'well' ? {} : FASTER) }
    return { result: await job.main(toy.folder, { with: { act }, env, timeoutMs: PATIENCE_MS }), services }
  } finally {
    await services?.close()
    job.dispose()
  }
}

describe.concurrent('services that work', () => {
  test('the cache keeps what was saved and gives it back', async () => {
    const { result, services } = await run('cache', 'well')
    expect(result.outputs['answer']).toBe('miss saved hit')
    expect(result.exitCode).toBe(0)
    expect(services?.calls).toEqual([
      'GetCacheEntryDownloadURL',
      'CreateCacheEntry',
      'FinalizeCacheEntryUpload',
      'GetCacheEntryDownloadURL',
    ])
  })

  test('an artifact arrives whole', async () => {
    const { result, services } = await run('artifact', 'well')
    expect(result.outputs['answer']).toBe('uploaded')
    // A zip file starts with PK.
    expect(services?.artifacts.get('toy')?.subarray(0, 2).toString()).toBe('PK')
  })
})

describe.concurrent('services that do not work cost a warning and never the run', () => {
  const moods = ['absent', 'refused', 'failing', 'denying', 'proxy-page', 'silent'] as const
  test.each(moods.map((mood) => [mood]))('cache: %s', { timeout: 2 * PATIENCE_MS }, async (mood) => {
    const { result } = await run('cache', mood)
    expect(result).toMatchObject({ exitCode: 0, timedOut: false, faults: [] })
    expect(result.outputs['answer']).not.toMatch(/hit|saved/)
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(result.raw).toMatch(/warning/i)
  })

  test.each(moods.map((mood) => [mood]))('artifact: %s', { timeout: 2 * PATIENCE_MS }, async (mood) => {
    const { result } = await run('artifact', mood)
    expect(result).toMatchObject({ exitCode: 0, timedOut: false, faults: [] })
    expect(result.outputs['answer']).toBe('unavailable')
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(result.raw).toMatch(/warning/i)
  })
})
