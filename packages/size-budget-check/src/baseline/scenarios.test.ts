import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { aMeasurement } from '@dpuos/manifests/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AProject, aPull } from '../testing/a-repository.ts'
import type { Baseline } from './find.ts'

let project: AProject
let first: string
beforeEach(async () => {
  project = new AProject()
  first = project.commit('main')
  await project.build(first)
})
afterEach(() => project.dispose())

/** `COMMIT DISTANCE`, or what is said where there is none. */
const found = ({ base, findings }: Baseline): string =>
  base === undefined
    ? findings.map(({ title }) => title).join('\n')
    : `${base.found.commit} ${base.found.distance}`

describe('a pull request is compared with what it really changes', () => {
  it('its test merge with the base that it was merged with, though it was begun before', async () => {
    const own = project.commit('feature')
    const second = project.commit('main')
    await project.build(second)
    const merged = project.merge(second, own)
    expect(found(await project.run(merged, aPull(own, first)))).toBe(`${second} 0`)
  })

  it('also in a clone that holds nothing but the merge', async () => {
    const own = project.commit('feature')
    const merged = project.merge(first, own)
    expect(found(await project.run(merged, { depth: 1, ...aPull(own, first) }))).toBe(`${first} 0`)
  })

  it('its own head, where that is built, with where it left the base: what the base gained since is not its doing', async () => {
    const own = project.commit('feature')
    const second = project.commit('main')
    await project.build(second)
    expect(found(await project.run(own, { fetch: true, ...aPull(own, second) }))).toBe(`${first} 0`)
  })

  it('on top of another pull request, whose branch nobody has measured, with the nearest commit that somebody has', async () => {
    const below = project.commit('below')
    const own = project.commit('own', 'below')
    expect(found(await project.run(project.merge(below, own), aPull(own, below)))).toBe(`${first} 1`)
  })

  it('after a commit that was not built (pages only), with the one before, and it says how far that is', async () => {
    const pages = project.commit('main', 'main', 'pages')
    const own = project.commit('feature')
    expect(found(await project.run(project.merge(pages, own), aPull(own, pages)))).toBe(`${first} 1`)
  })

  it('after a forced push, with where the new head left the base', async () => {
    const old = project.commit('feature')
    const merged = project.merge(first, old)
    const second = project.commit('main')
    await project.build(second)
    const forced = project.commit('feature-again')
    // The event already speaks of the new head, and the old merge is built.
    expect(found(await project.run(merged, { fetch: true, ...aPull(forced, second) }))).toBe(`${first} 0`)
  })
})

describe('what was merged is compared with what was there before', () => {
  it('a push with the commit before the push, however many it brought', async () => {
    project.commit('main')
    const third = project.commit('main')
    expect(found(await project.run(third, { payload: { before: first } }))).toBe(`${first} 0`)
  })

  it('the first push of a branch with its parent', async () => {
    const second = project.commit('main')
    expect(found(await project.run(second, { payload: { before: '0'.repeat(40) } }))).toBe(`${first} 0`)
  })

  it('a merge group with its base, so that two that fit alone are seen together', async () => {
    const one = project.commit('one')
    const two = project.commit('two')
    const both = project.merge(project.merge(first, one, 'refs/heads/q1'), two, 'refs/heads/q2')
    const payload = { merge_group: { base_sha: first } }
    expect(found(await project.run(both, { event: 'merge_group', payload }))).toBe(`${first} 0`)
  })

  it.each<[string, Record<string, string>]>([
    ['GitLab', { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'FIRST' }],
    ['Jenkins', { CHANGE_TARGET: 'main' }],
  ])('a merge request of %s with where it left its target', async (_, given) => {
    const own = project.commit('feature')
    const env = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('FIRST', first)]),
    )
    const options = { env: { GITHUB_ACTIONS: '', GITHUB_EVENT_NAME: '', ...env } }
    // Jenkins has the target's branch in its clone.
    project.git(project.origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
    const baseline = await project.run(own, { ...options, fetch: true })
    expect(found(baseline)).toBe(`${first} 0`)
    expect(await baseline.keep('/nowhere')).toEqual([])
  })
})

describe('a baseline that is not there, or not what it seems', () => {
  it('is neutral at the first adoption', async () => {
    rmSync(project.store, { recursive: true })
    const own = project.commit('feature')
    const { base, findings } = await project.run(project.merge(first, own), aPull(own, first))
    expect(base).toBeUndefined()
    expect(findings).toMatchObject([{ level: 'notice', code: 'size-baseline-missing' }])
  })

  it('is refused when it is of another commit than its name says', async () => {
    const stored = path.join(project.store, 'demo-dpu-x86_64')
    const own = project.commit('feature')
    renameSync(path.join(stored, `${first}.json`), path.join(stored, `${own}.json`))
    const merged = project.merge(own, project.commit('next', 'feature'))
    const { base, findings } = await project.run(
      merged,
      aPull(project.git(project.clone, 'rev-parse', 'next'), own),
    )
    expect(base?.found).toMatchObject({ commit: first, distance: 1 })
    expect(findings).toEqual([])
    const other = aMeasurement({ source: { commit: 'd'.repeat(40), dirty: false } })
    writeFileSync(path.join(stored, `${own}.json`), JSON.stringify(other))
    const forged = await project.run(merged, aPull(project.git(project.clone, 'rev-parse', 'next'), own))
    expect(forged.base).toBeUndefined()
    expect(forged.findings.map(({ code }) => code)).toEqual([
      'size-baseline-refused',
      'size-baseline-missing',
    ])
  })

  it('is refused when it is no measurement, or of another image', async () => {
    const file = path.join(project.store, 'demo-dpu-x86_64', `${first}.json`)
    const own = project.commit('feature')
    const merged = project.merge(first, own)
    for (const text of ['{', readFileSync(file, 'utf8').replace('demo-dpu', 'other')]) {
      writeFileSync(file, text)
      const { base, findings } = await project.run(merged, aPull(own, first))
      expect(base).toBeUndefined()
      expect(findings[0]).toMatchObject({ level: 'warning', code: 'size-baseline-refused' })
    }
  })
})

it('a pull request keeps nothing, from a fork or not; what it measured is nobody’s baseline', async () => {
  const own = project.commit('feature')
  const merged = project.merge(first, own)
  for (const repository of ['k2/dpu', 'somebody/dpu'])
    await project.build(merged, aPull(own, first, { repository }))
  const next = project.commit('next', 'feature')
  expect(found(await project.run(project.merge(merged, next), aPull(next, merged)))).toBe(`${first} 1`)
})

it('a branch of the repository keeps baselines too; two runs that append at once both arrive', async () => {
  const second = project.commit('main')
  const store = 'git:dpuos-sizes'
  expect(await Promise.all([first, second].map((commit) => project.build(commit, { store })))).toEqual([
    [],
    [],
  ])
  for (const commit of [first, second]) {
    const own = project.commit(`after-${commit.slice(0, 4)}`, commit)
    expect(found(await project.run(project.merge(commit, own), { store, ...aPull(own, commit) }))).toBe(
      `${commit} 0`,
    )
  }
  const at = 'dpuos-sizes:demo-dpu-x86_64'
  const names = project.git(project.origin, 'ls-tree', '--name-only', at).split('\n')
  expect(names).toEqual(
    [first, second]
      .map((one) => `${one}.json`)
      .sort()
      .concat('history.ndjson', 'trend.svg'),
  )
  const history = project.git(project.origin, 'show', `${at}/history.ndjson`).split('\n')
  expect(history.map((line) => (JSON.parse(line) as { commit: string }).commit).sort()).toEqual(
    [first, second].sort(),
  )
  expect(project.git(project.origin, 'show', `${at}/trend.svg`)).toContain('200.0 MiB')
})

it('without a token, and with one for a server of one’s own, GitHub is asked nothing', async () => {
  const asked: string[] = []
  const api = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  const env = { GITHUB_API_URL: `${address}/api` }
  const own = project.commit('feature')
  const merged = project.merge(first, own)
  await project.run(merged, { env, ...aPull(own, first) })
  expect(asked).toEqual([])
  await project.run(merged, { env, token: 'mine', store: `${address}/sizes`, ...aPull(own, first) })
  expect(asked.filter((url) => url.startsWith('/api'))).toEqual([])
  expect(asked).not.toEqual([])
  await new Promise((resolve) => api.close(resolve))
})
