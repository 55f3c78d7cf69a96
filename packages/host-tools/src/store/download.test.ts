import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Fault, type RealPorts, realPorts, serve, type TestServer } from '@dpuos/action-kit/testing'
import type { LockedPackage, Repository } from '@dpuos/manifests'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DownloadFault, download } from './download.ts'
import { fetchRpms } from './fetch.ts'

const content = randomBytes(100_000)
const wanted = { size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
const LIMITS = { answerMs: 300, minRate: 8000, windowMs: 400 }

let ports: RealPorts
let server: TestServer
let part: string
beforeEach(async () => {
  ports = realPorts({
    env: { http_proxy: '', https_proxy: '', all_proxy: '', HTTP_PROXY: '', HTTPS_PROXY: '' },
  })
  part = path.join(ports.dir, 'a.part')
  const root = path.join(ports.dir, 'tree')
  const faults = ['hang', 'slow', 'reset', 'truncated', 'cut', 'wrong-content', 'good', 'moved'] as const
  for (const fault of faults) {
    mkdirSync(path.join(root, fault, 'Packages'), { recursive: true })
    writeFileSync(path.join(root, fault, 'Packages/a+b^1.rpm'), content)
  }
  server = await serve(root, (asked) => {
    const [, fault] = asked.split('/')
    if (fault === 'busy') return { status: 503, body: 'busy' }
    return faults.slice(0, 6).includes(fault as never) ? (fault as Fault) : undefined
  })
})
afterEach(async () => {
  await server.close()
  await ports.dispose()
})

const from = async (mirror: string): Promise<DownloadFault | undefined> =>
  await download(`${server.url}/${mirror}/Packages/a%2Bb%5E1.rpm`, part, wanted, ports, LIMITS)

test.each([
  ['hang', 'silent'],
  ['slow', 'slow'],
  ['reset', 'reset'],
  ['cut', 'reset'],
  ['truncated', 'truncated'],
  ['wrong-content', 'wrong-content'],
  ['nowhere', 'absent'],
  ['busy', 'refused'],
  ['good', undefined],
])('a mirror that is %s: %s', async (mirror, fault) => {
  expect(await from(mirror)).toBe(fault)
})

test('what broke off goes on at another mirror where it stopped', async () => {
  for (const mirror of ['truncated', 'truncated', 'good']) await from(mirror)
  expect(server.asked.slice(1).map((one) => one.split(' ')[1])).toEqual(['bytes=50000-', 'bytes=75000-'])
  expect(readFileSync(part).equals(content)).toBe(true)
})

test('an RPM comes from the first mirror that has it, and each that failed is named with what it did', async () => {
  const repository = (id: string, mirrors: readonly string[]): Repository => ({
    id,
    baseurl: mirrors.map((mirror) => `${server.url}/${mirror}`),
    gpgkey: [],
    fingerprints: [],
    signedMetadata: false,
    enabled: true,
  })
  const entry: LockedPackage = {
    nevra: 'a-1-1.noarch',
    repository: 'OS',
    path: 'Packages/a+b^1.rpm',
    ...wanted,
  }
  const repositories = [
    repository('OS', ['nowhere', 'wrong-content', 'good/']),
    repository('EPOL', ['nowhere']),
  ]
  const gone = { ...entry, repository: 'EPOL' }
  const dnfCache = path.join(ports.dir, 'dnf')
  const { files, findings } = await fetchRpms([entry, gone], { repositories, dnfCache }, ports)
  expect(readFileSync(files.get(entry) ?? '').equals(content)).toBe(true)
  expect(files.has(gone)).toBe(false)
  expect(findings.map((one) => one.title)).toEqual(
    expect.arrayContaining([
      `mirror ${server.url}/nowhere of repository OS lacks files`,
      `mirror ${server.url}/wrong-content of repository OS delivers other content than the lock says`,
      `mirror ${server.url}/nowhere of repository EPOL lacks files`,
    ]),
  )
})

test('behind a proxy nothing is fetched: dnf knows the way', async () => {
  const proxied = { ...ports, host: { ...ports.host, env: { https_proxy: 'http://proxy:3128' } } }
  const entry: LockedPackage = { nevra: 'a-1-1.noarch', repository: 'OS', path: 'a.rpm', ...wanted }
  const { files } = await fetchRpms([entry], { repositories: [], dnfCache: ports.dir }, proxied)
  expect([files.size, server.asked.length]).toEqual([0, 0])
})
