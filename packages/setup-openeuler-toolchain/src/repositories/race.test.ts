import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  type RealPorts,
  realPorts,
  type Answer as ServerAnswer,
  serve,
  type TestServer,
} from '@dpuos/action-kit/testing'
import { dnfCacheFolder } from '@dpuos/host-tools'
import type { Repository } from '@dpuos/manifests'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { metalink } from '../testing/signed-repository.ts'
import { parseMetalink } from './metalink.ts'
import type { Answer } from './probe.ts'
import { probe } from './probe.ts'
import { judge, leftOutFindings, order, raceMirrors } from './race.ts'

const NOW = 1_790_000_000
const repomd = (revision: number, more = ''): string =>
  `<repomd><revision>${revision}</revision><data type="primary"><location href="repodata/primary.xml.gz"/></data>${more}</repomd>`

let ports: RealPorts
let server: TestServer
const noProxy = Object.fromEntries(
  ['http', 'https', 'all'].flatMap((one) => [
    [`${one}_proxy`, ''],
    [`${one.toUpperCase()}_PROXY`, ''],
  ]),
)

/** One server with a folder per mirror. */
async function mirrors(
  texts: Readonly<Record<string, string>>,
  answer: ServerAnswer = () => undefined,
): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    const folder = path.join(ports.dir, 'tree', name, 'repodata')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'repomd.xml'), text)
    writeFileSync(path.join(folder, 'primary.xml.gz'), Buffer.alloc(200_000, name))
  }
  server = await serve(path.join(ports.dir, 'tree'), answer)
}
const repository = (names: readonly string[], more: Partial<Repository> = {}): Repository => ({
  id: 'OS',
  baseurl: names.map((name) => `${server.url}/${name}/`),
  gpgkey: [],
  fingerprints: [],
  signedMetadata: false,
  enabled: true,
  ...more,
})
const race = (one: Repository): ReturnType<typeof raceMirrors> =>
  raceMirrors(one, path.join(ports.dir, 'dnf'), ports)

beforeEach(() => {
  ports = realPorts({ env: noProxy })
})
afterEach(async () => {
  await server?.close()
  await ports.dispose()
})

describe('mirrors', () => {
  test('that are dead, broken, no repository or behind the others are left out, each with a word why', async () => {
    const texts = {
      good: repomd(NOW),
      old: repomd(NOW - 9e6),
      odd: repomd(NOW, ' '),
      twin: repomd(NOW),
      future: repomd(4e9),
    }
    await mirrors({ ...texts, portal: '<html>', reset: repomd(NOW), busy: '' }, (asked) => {
      if (asked.startsWith('/reset')) return 'reset'
      return asked.startsWith('/busy') ? { status: 503, body: 'busy' } : undefined
    })
    const names = ['nowhere', 'old', 'odd', 'good', 'portal', 'reset', 'twin', 'busy', 'future']
    const given = repository(names)
    const closed = 'http://127.0.0.1:59999/x/'
    const { repository: raced, leftOut } = await race({ ...given, baseurl: [...given.baseurl, closed] })
    expect(raced.baseurl.toSorted()).toEqual([`${server.url}/good/`, `${server.url}/twin/`])
    const said = Object.fromEntries(leftOut.map(({ base, why }) => [base.split('/')[3], why]))
    expect(said).toEqual({
      nowhere: 'answers 404 to repomd.xml',
      old: 'is behind: its state is of 2026-06-09 10:13, others have 2026-09-21 14:13',
      odd: 'differs from the others in metadata of the same state',
      portal: 'answers with something that is no repository',
      reset: expect.stringContaining('breaks connections'),
      busy: 'answers 503 to repomd.xml',
      future: expect.stringContaining('yet to come'),
      x: 'refuses connections',
    })
  })

  test('one that hangs or drips costs the race its deadline and no more', async () => {
    await mirrors({ hang: repomd(NOW), slow: repomd(NOW) }, (asked) =>
      asked.startsWith('/hang') ? 'hang' : asked.includes('primary') ? 'slow' : undefined,
    )
    const began = Date.now()
    const results = await Promise.all(
      ['hang', 'slow'].map((name) => probe(`${server.url}/${name}`, ports.signal, 500)),
    )
    expect(Date.now() - began).toBeLessThan(3000)
    expect(results).toMatchObject([
      { why: 'does not answer within 0.5 s' },
      { why: expect.stringContaining('too slow') },
    ])
  })

  test('of a metalink join the race; a metalink that no mirror agrees with is put aside', async () => {
    const text = repomd(NOW)
    await mirrors({ one: text, two: text }, (asked) =>
      asked.startsWith('/metalink') ? { body: metalink(`${server.url}/two`, 'a'.repeat(64)) } : undefined,
    )
    const { repository: raced, findings } = await race(
      repository(['one'], { metalink: `${server.url}/metalink` }),
    )
    expect(new Set(raced.baseurl.map((base) => base.split('/')[3]))).toEqual(new Set(['one', 'two']))
    expect(raced.metalink).toBeUndefined()
    expect(findings.map(({ code }) => code)).toEqual(['repository-metalink-bypassed'])
  })

  test('nobody answers, a proxy is in between, or there is only one: the repository stays as it is, for dnf to say', async () => {
    await mirrors({ good: repomd(NOW) })
    const nobody = repository(['x', 'y'])
    expect((await race(nobody)).repository).toBe(nobody)
    const one = repository(['good'])
    expect((await race(one)).repository).toBe(one)
    const proxied = { ...ports, host: { ...ports.host, env: { http_proxy: 'http://proxy' } } }
    const two = repository(['x', 'good'])
    expect((await raceMirrors(two, ports.dir, proxied)).repository).toBe(two)
  })

  test('that dnf has metadata of come first again', async () => {
    await mirrors({ one: repomd(NOW), two: repomd(NOW) })
    const both = repository(['one', 'two'])
    const answers: Answer[] = both.baseurl.map((base, index) => ({
      base,
      rate: 1,
      ms: 10 + index,
      revision: NOW,
      sha256: '',
    }))
    const known = dnfCacheFolder(path.join(ports.dir, 'dnf'), 'OS', both.baseurl[1] ?? '')
    expect(order(answers, () => false)[0]?.base).toBe(both.baseurl[0])
    expect(
      order(answers, (base) => dnfCacheFolder(path.join(ports.dir, 'dnf'), 'OS', base) === known)[0]?.base,
    ).toBe(both.baseurl[1])
    const far = answers.map((one, index) => ({ ...one, ms: 10 + 90 * index }))
    expect(order(far, (base) => base === both.baseurl[1])[0]?.base).toBe(both.baseurl[0])
  })
})

test('a server that is of no use is told once for all its repositories', () => {
  const raced = (id: string, why: string) => ({
    repository: { id } as Repository,
    leftOut: [{ base: `https://m.example/${id}/`, why }],
    findings: [],
  })
  const found = leftOutFindings([
    raced('OS', 'is late'),
    raced('EPOL', 'is late'),
    raced('update', 'is gone'),
  ])
  expect(found.map(({ title }) => title)).toEqual([
    'mirror m.example is late; it is not used for OS, EPOL',
    'mirror m.example is gone; it is not used for update',
  ])
})

test('with the same state and different content most mirrors win, and the metalink over all of them', () => {
  const answer = (base: string, sha256: string): Answer => ({ base, sha256, rate: 1, ms: 1, revision: NOW })
  const results = [answer('a', 'x'), answer('b', 'y'), answer('c', 'y')]
  expect(judge(results, undefined, NOW).fresh.map(({ base }) => base)).toEqual(['b', 'c'])
  expect(judge(results, { sha256: ['x'], bases: [] }, NOW).fresh.map(({ base }) => base)).toEqual(['a'])
})

test('a metalink is read: every checksum it accepts, every http mirror', () => {
  const text = metalink('https://m.example/openEuler/OS', 'B'.repeat(64))
  expect(parseMetalink(text)).toEqual({ sha256: ['b'.repeat(64)], bases: ['https://m.example/openEuler/OS'] })
  expect(parseMetalink('<html>')).toBeUndefined()
})
