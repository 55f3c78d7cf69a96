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
  more: Readonly<Record<string, string>> = {},
): Promise<{ result: PhaseResult; services: FakeGitHub | undefined }> {
  const services = mood === 'absent' ? undefined : await FakeGitHub.start(mood)
  const job = openJob()
  try {
    const env = { ...services?.env(), ...(mood === 'well' ? {} : FASTER), ...more }
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

type Row = readonly [what: string, mood: Mood | 'absent', env: Readonly<Record<string, string>>]

/** Everything that keeps a service from working: what it answers, what the runner lacks, a server that is not GitHub. */
const BROKEN: readonly Row[] = [
  ...(
    [
      'absent',
      'refused',
      'failing',
      'rejecting',
      'denying',
      'limiting',
      'proxy-page',
      'silent',
      'stalling',
    ] as const
  ).map((mood): Row => [mood, mood, {}]),
  ['no address of the services', 'well', { ACTIONS_RESULTS_URL: '' }],
  ['no token of the services', 'well', { ACTIONS_RUNTIME_TOKEN: '' }],
  ['a server of GitHub’s own product', 'well', { GITHUB_SERVER_URL: 'https://github.example.com' }],
  ['a forge that is not GitHub', 'well', { GITHUB_SERVER_URL: 'http://forgejo.example:3000' }],
]

describe.concurrent('services that do not work cost a warning and never the run', () => {
  test.each(BROKEN)('cache: %s', { timeout: 2 * PATIENCE_MS }, async (_, mood, env) => {
    const { result } = await run('cache', mood, env)
    expect(result).toMatchObject({ exitCode: 0, timedOut: false, faults: [] })
    expect(result.outputs['answer']).not.toMatch(/(?:^| )(?:hit|saved)(?: |$)/)
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(result.raw).toMatch(/warning/i)
  })

  test.each([...BROKEN, ['the store of blobs alone', 'blobs-failing', {}] satisfies Row])(
    'artifact: %s',
    { timeout: 2 * PATIENCE_MS },
    async (_, mood, env) => {
      const { result } = await run('artifact', mood, env)
      expect(result).toMatchObject({ exitCode: 0, timedOut: false, faults: [] })
      expect(result.outputs['answer']).toBe('unavailable')
      expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
      expect(result.raw).toMatch(/warning/i)
    },
  )

  test.each<Row>([
    ['the store of blobs does not work', 'blobs-failing', {}],
    ['the token may not write', 'write-denied', {}],
    ['the workflow lets it only read (cache-mode)', 'well', { ACTIONS_CACHE_MODE: 'read' }],
    ['the workflow lets it do nothing (cache-mode)', 'well', { ACTIONS_CACHE_MODE: 'none' }],
  ])('nothing is saved where %s', { timeout: 2 * PATIENCE_MS }, async (_, mood, env) => {
    const { result } = await run('cache', mood, env)
    expect(result).toMatchObject({ exitCode: 0, timedOut: false, faults: [] })
    expect(result.outputs['answer']).toMatch(/^miss (not-saved|unavailable) miss$/)
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
  })
})

test('a server whose name ends in .localhost has them all, as the clients see it', async () => {
  const env = { GITHUB_SERVER_URL: 'http://forge.localhost' }
  expect((await run('cache', 'well', env)).result.outputs['answer']).toBe('miss saved hit')
  expect((await run('artifact', 'well', env)).result.outputs['answer']).toBe('uploaded')
})
