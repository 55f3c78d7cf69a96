import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BudgetRule, ImageManifest } from '@dpuos/manifests'
import { anImageManifest } from '@dpuos/manifests/testing'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AProject, aPull } from '../../packages/size-budget-check/src/testing/a-repository.ts'
import type { Run } from '../fakes/github/run.ts'
import { FakeGitHub, type Mood } from '../fakes/github/server.ts'
import { copyAction, type Job, openJob, type PhaseResult } from './runner/mini-runner.ts'

const MIB = 2 ** 20
const FASTER = { NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'faster-timers.ts')}` }

/** 8 MiB more than the base has, and no more. */
const budget: BudgetRule = {
  id: 'installed',
  metric: 'installed',
  grow: { max: 8 * MIB, when: 'any', scope: 'pr' },
  at: { file: 'dpuos.yaml', line: 41 },
}

/** An image, with these packages more: the first asked for, the others because of it. */
function image(commit: string, more: Readonly<Record<string, number>> = {}): ImageManifest {
  const { measured, ...plain } = anImageManifest({
    source: { commit, dirty: false },
    files: [],
    budgets: [budget],
  })
  const names = Object.keys(more)
  const bytes = Object.values(more).reduce((sum, size) => sum + size, 0)
  const { sizes } = plain
  const grown = (of: { size: number; files: number } | undefined) => ({
    size: (of?.size ?? 0) + bytes,
    files: (of?.files ?? 0) + names.length,
  })
  return {
    ...plain,
    sizes: {
      ...sizes,
      layers: { ...sizes.layers, packages: grown(sizes.layers.packages) },
      root: grown(sizes.root),
      disk: { ...sizes.disk, allocated: sizes.disk.allocated + bytes, qcow2: null },
    },
    measured: {
      ...(measured as NonNullable<typeof measured>),
      // The definition asks for them, or for what it asked before.
      definition: (names.length === 0 ? 'f' : 'd').repeat(64),
      inodes: (measured?.inodes ?? 0) + names.length,
      dirs: [{ path: '/', ...grown(sizes.root) }],
    },
    packages: [
      ...plain.packages,
      ...names.map((name, index) => ({
        ...(plain.packages[0] as ImageManifest['packages'][number]),
        nevra: `${name}-1.0-1.x86_64`,
        name,
        reason: index === 0 ? ('requested' as const) : ('dependency' as const),
        because: [index === 0 ? 'dpuos.yaml:23' : (names[0] ?? '')],
        layer: 'packages' as const,
        size: more[name] ?? 0,
        files: 1,
      })),
    ],
  }
}

const FOUR = { openvswitch: 12 * MIB, unbound: 3 * MIB, libevent: 2 * MIB, 'python3-openvswitch': MIB }

let dir: string
let project: AProject
let github: FakeGitHub
let base: string
let action: string
let receive: string
const jobs: Job[] = []
beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'dpuos-gate-'))
  action = copyAction('size-budget-check', dir)
  receive = copyAction('size-budget-check/receive', dir)
  project = new AProject()
  base = project.commit('main')
  github = await FakeGitHub.start('well', project.origin)
})
afterEach(async () => {
  for (const job of jobs.splice(0)) job.dispose()
  await github.close()
  await project.dispose()
  rmSync(dir, { recursive: true, force: true })
})

/** One job that checks the sizes of an image, on a runner of this run, with a clone of the commit alone. */
async function check(
  run: Run,
  commit: string,
  made: ImageManifest,
  payload: object = {},
  env: Readonly<Record<string, string>> = {},
  store = 'auto',
): Promise<PhaseResult> {
  const job = openJob()
  jobs.push(job)
  project.git(job.workspace, 'init', '-q')
  project.git(job.workspace, 'remote', 'add', 'origin', project.origin)
  project.git(project.origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  project.git(job.workspace, 'fetch', '-q', '--depth=1', 'origin', commit)
  project.git(job.workspace, 'checkout', '-q', 'FETCH_HEAD')
  writeFileSync(path.join(job.workspace, 'image.json'), JSON.stringify(made))
  const event = path.join(job.workspace, 'event.json')
  writeFileSync(event, JSON.stringify(payload))
  return await job.main(action, {
    with: { image: 'image.json', 'baseline-store': store, token: 't0ken', comment: 'true' },
    env: { ...github.env(run), GITHUB_EVENT_PATH: event, ...env },
    timeoutMs: 60_000,
  })
}

/** What main keeps when it is pushed to. */
async function pushed(): Promise<void> {
  const result = await check(github.run({ headSha: base, status: 'completed' }), base, image(base))
  expect(result).toMatchObject({ exitCode: 0, faults: [] })
  expect([...github.artifacts.keys()]).toEqual(['dpuos-size-demo-dpu-x86_64'])
}

/** A pull request and the run of its test merge. */
function pulled(more: { fork?: boolean; labels?: readonly string[]; message?: string } = {}) {
  const head = project.commit('feature', 'main', more.message)
  const merge = project.merge(base, head)
  const repository = more.fork === true ? 'stranger/dpu' : 'k2/dpu'
  github.pulls.push({ number: 7, state: 'open', from: `${repository.split('/')[0]}:feature`, head })
  const run = github.run({
    event: 'pull_request',
    headSha: head,
    headRepository: repository,
    scopes: ['refs/pull/7/merge', 'refs/heads/main'],
  })
  const { payload = {} } = aPull(head, base, { repository, labels: more.labels ?? [] })
  return { head, merge, run, payload }
}

/** The workflow that starts when the other has ended. */
async function told(run: Run, repository = 'k2/dpu'): Promise<PhaseResult> {
  const job = openJob()
  jobs.push(job)
  const [owner] = repository.split('/')
  const event = path.join(job.workspace, 'event.json')
  const payload = {
    workflow_run: {
      id: run.id,
      event: run.event,
      path: '.github/workflows/image.yml',
      head_sha: run.headSha,
      head_branch: 'feature',
      head_repository: { full_name: repository, owner: { login: owner } },
    },
  }
  writeFileSync(event, JSON.stringify(payload))
  const own = github.run({ event: 'workflow_run', headSha: base })
  return await job.main(receive, {
    with: { token: 't0ken' },
    env: { ...github.env(own), GITHUB_EVENT_PATH: event },
  })
}

describe('a pull request that makes the image grow', () => {
  test.each([
    ['of the repository', false],
    ['from a fork', true],
  ])(
    '%s is red, and told the package, its three dependencies and the line that asks for it',
    async (_, fork) => {
      await pushed()
      const { merge, run, payload } = pulled({ fork })
      const result = await check(run, merge, image(merge, FOUR), payload)
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' }, faults: [] })
      expect(result.annotations).toContainEqual(
        expect.objectContaining({
          level: 'error',
          file: 'dpuos.yaml',
          message: expect.stringContaining('installed'),
        }),
      )
      for (const word of [...Object.keys(FOUR), '12.0 MiB', 'dpuos.yaml:23', base.slice(0, 12)])
        expect(result.summary).toContain(word)

      const comment = await told(run, fork ? 'stranger/dpu' : 'k2/dpu')
      expect(comment).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' }, faults: [] })
      expect(github.comments).toHaveLength(1)
      for (const word of ['openvswitch', '18.0 MiB', 'fail']) expect(github.comments[0]?.body).toContain(word)
    },
  )

  test('is green with a label that a maintainer gave to this head, and shows who and what', async () => {
    await pushed()
    const { merge, run, payload } = pulled({ labels: ['size-waiver/installed'] })
    const label = { name: 'size-waiver/installed' }
    const later = new Date(Date.now() + 1000).toISOString()
    github.timeline.push({ event: 'labeled', label, actor: { login: 'ann' }, created_at: later })
    const refused = await check(run, merge, image(merge, FOUR), payload)
    expect(refused.exitCode).toBe(1)
    expect(refused.summary).toContain('ann may not write')
    github.permissions.set('ann', 'write')
    const result = await check(run, merge, image(merge, FOUR), payload)
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(result.summary).toContain('ann')
    github.timeline.splice(0)
    github.timeline.push({
      event: 'labeled',
      label,
      actor: { login: 'ann' },
      created_at: '2026-01-01T00:00:00Z',
    })
    const stale = await check(run, merge, image(merge, FOUR), payload)
    expect(stale.exitCode).toBe(1)
    expect(stale.summary).toContain('an earlier commit')
  })
})

test('less than noise is silent; a comment that is there becomes one line, and is not made twice', async () => {
  await pushed()
  const { merge, run, payload } = pulled()
  await check(run, merge, image(merge, { 'tiny-tool': 1000 }), payload)
  expect((await told(run)).outputs['verdict']).toBe('pass')
  expect(github.comments).toEqual([])
  const grown = github.run({ ...run })
  await check(grown, merge, image(merge, FOUR), payload)
  await told(grown)
  const shrunk = github.run({ ...run })
  await check(shrunk, merge, image(merge), payload)
  await told(shrunk)
  expect(github.comments.map(({ body }) => body.split('\n').length)).toEqual([2])
  // A run that ends late does not bring back what is no longer so.
  await told(grown)
  expect(github.comments[0]?.body).not.toContain('openvswitch')
})

test('the comment is found behind a hundred others, and one that only looks like it is let be', async () => {
  await pushed()
  const { merge, run, payload } = pulled()
  const stranger = Array.from({ length: 130 }, (_, index) => ({
    id: index + 1,
    pull: 7,
    html_url: '',
    body: index === 3 ? '<!-- dpuos:size run=1 -->\nall is well' : 'words',
    user: { login: 'stranger' },
  }))
  github.comments.push(...stranger.map((one) => ({ ...one })))
  await check(run, merge, image(merge, FOUR), payload)
  await told(run)
  const later = github.run({ ...run })
  await check(later, merge, image(merge, { ...FOUR, more: 5 * MIB }), payload)
  await told(later)
  expect(github.comments.slice(0, 130)).toEqual(stranger)
  expect(github.comments.slice(130)).toMatchObject([{ body: expect.stringContaining('23.0 MiB') }])
})

test('what a fork leaves in place of sizes is told and not repeated', async () => {
  const { run } = pulled({ fork: true })
  const zip = zipSync({ 'size.json': strToU8('{"schema":"dpuos.size/v1","body":"buy @everyone"}') })
  await github.leave(run, 'dpuos-size-pr-demo-dpu-x86_64', zip)
  const result = await told(run, 'stranger/dpu')
  expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'skipped', comment: '' } })
  expect(result.raw).toContain('is no size manifest')
  expect(github.comments).toEqual([])
})

test('the run of a head that was pushed over says nothing any more', async () => {
  await pushed()
  const { merge, run, payload } = pulled()
  await check(run, merge, image(merge, FOUR), payload)
  for (const pull of github.pulls) pull.head = 'f'.repeat(40)
  expect((await told(run)).outputs).toMatchObject({ verdict: 'skipped', comment: '' })
  expect(github.comments).toEqual([])
})

test('what a pull request’s own code left under the name of the baseline is not what it is compared with', async () => {
  await pushed()
  const { merge, run, payload } = pulled()
  // The cache asks a run's own scope first; its artifacts have the right name too.
  const forged = await check({ ...run, event: 'push' }, merge, image(base, FOUR))
  expect(forged.exitCode).toBe(0)
  expect(github.artifacts.get('dpuos-size-demo-dpu-x86_64')).toBeDefined()
  const result = await check(run, merge, image(merge, FOUR), payload)
  expect(result.exitCode).toBe(1)
  expect(result.summary).toContain(base.slice(0, 12))
})

test('a baseline that has expired is none: growth is not judged, caps are', async () => {
  await pushed()
  github.expire()
  const { merge, run, payload } = pulled()
  const grown = await check(run, merge, image(merge, FOUR), payload, {}, 'artifact')
  expect(grown).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' }, faults: [] })
  expect(grown.raw).toContain(`nobody has measured ${base.slice(0, 12)}`)
  const capped = { ...image(merge, FOUR), budgets: [{ ...budget, max: 150 * MIB }] }
  expect((await check(run, merge, capped, payload, {}, 'artifact')).exitCode).toBe(1)
})

test('two pull requests that each fit and do not fit together are stopped in the merge queue', async () => {
  await pushed()
  const parts = [{ one: 5 * MIB }, { two: 5 * MIB }]
  let queued = base
  for (const [index, part] of parts.entries()) {
    const head = project.commit(`feature-${index}`)
    const merge = project.merge(base, head, `refs/heads/alone-${index}`)
    const run = github.run({ event: 'pull_request', headSha: head, scopes: [`refs/pull/${index}/merge`] })
    const { payload = {} } = aPull(head, base)
    expect((await check(run, merge, image(merge, part), payload)).exitCode).toBe(0)
    queued = project.merge(queued, head, `refs/heads/queue-${index}`)
  }
  const run = github.run({ event: 'merge_group', headSha: queued })
  const together = image(queued, { one: 5 * MIB, two: 5 * MIB })
  const result = await check(run, queued, together, { merge_group: { base_sha: base } })
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
  expect(result.summary).toContain('10.0 MiB')
})

test('newer repositories fail no pull request that changed nothing of the definition', async () => {
  await pushed()
  const { merge, run, payload } = pulled()
  const made = image(merge, { systemd: 12 * MIB })
  const { measured } = made
  if (measured === undefined) throw new Error('the fixture is measured')
  const refreshed = {
    ...made,
    measured: {
      ...measured,
      definition: 'f'.repeat(64),
      repositories: [{ id: 'sandbox', revision: '1'.repeat(64) }],
    },
  }
  const result = await check(run, merge, refreshed, payload)
  expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
  for (const word of ['newer package repositories', '12.0 MiB']) expect(result.summary).toContain(word)
})

test('a package that counts for another layer now is told, and is no growth', async () => {
  await pushed()
  const { merge, run, payload } = pulled()
  const made = image(merge)
  const [moved, ...others] = made.packages
  const { layers } = made.sizes
  if (moved === undefined || layers.packages === undefined || layers.services === undefined)
    throw new Error('the fixture has packages')
  const by = (share: { size: number; files: number }, sign: 1 | -1) => ({
    size: share.size + sign * moved.size,
    files: share.files + sign * moved.files,
  })
  const result = await check(
    run,
    merge,
    {
      ...made,
      packages: [{ ...moved, layer: 'services' }, ...others],
      sizes: {
        ...made.sizes,
        layers: { ...layers, packages: by(layers.packages, -1), services: by(layers.services, 1) },
      },
    },
    payload,
  )
  expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
  for (const word of [moved.name, '| moved |', 'counted for packages before'])
    expect(result.summary).toContain(word)
})

describe('the verdict does not depend on any service', () => {
  type Row = readonly [what: string, mood: Mood, env: Readonly<Record<string, string>>]
  const moods = [
    'refused',
    'failing',
    'rejecting',
    'denying',
    'limiting',
    'proxy-page',
    'silent',
    'stalling',
  ] as const
  test.each<Row>([
    ...moods.map((mood): Row => [mood, mood, {}]),
    [
      'a runner without any service',
      'refused',
      { ACTIONS_RESULTS_URL: '', ACTIONS_RUNTIME_TOKEN: '', ACTIONS_CACHE_SERVICE_V2: '' },
    ],
    ['a forge that has no artifacts', 'proxy-page', { GITHUB_SERVER_URL: 'http://forgejo.example:3000' }],
  ])('%s: caps are judged, and what is not known is said', async (_, mood, env) => {
    const { merge, run, payload } = pulled()
    const capped = { ...image(merge), budgets: [{ ...budget, max: 150 * MIB }] }
    if (mood === 'refused') await github.close()
    github.mood = mood
    const result = await check(run, merge, capped, payload, { ...FASTER, ...env })
    expect(result).toMatchObject({ exitCode: 1, timedOut: false, outputs: { verdict: 'fail' }, faults: [] })
    expect(result.raw).toMatch(/no baseline could be looked up/)
  })

  test.each<Row>([
    ['the store of blobs does not work', 'blobs-failing', {}],
    ['the cache may not be written', 'write-denied', {}],
    ['it is GitHub Enterprise Server', 'well', { GITHUB_SERVER_URL: 'https://github.example.com' }],
    ['the services have no token', 'well', { ACTIONS_RUNTIME_TOKEN: '' }],
    ['the services have no address', 'well', { ACTIONS_RESULTS_URL: '' }],
  ])('where %s, a push is green and its sizes lie in the folder', async (_, mood, env) => {
    github.mood = mood
    const made = { ...image(base), budgets: [{ ...budget, max: 250 * MIB }] }
    const result = await check(github.run({ headSha: base }), base, made, {}, { ...FASTER, ...env })
    expect(result).toMatchObject({ exitCode: 0, timedOut: false, outputs: { verdict: 'pass' }, faults: [] })
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
  })
})
