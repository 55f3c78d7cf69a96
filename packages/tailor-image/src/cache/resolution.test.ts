import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import type { Dnf, ResolvedPackage } from '@dpuos/host-tools'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cachedDnf } from './resolution.ts'
import { openStore } from './store.ts'

let ports: RealPorts
let asked = 0
const at = (name: string): string => path.join(ports.dir, name)

const aPackage = (): ResolvedPackage => ({
  nevra: 'bash-1-1.x86_64',
  name: 'bash',
  epoch: 0,
  version: '1',
  release: '1',
  arch: 'x86_64',
  repository: 'OS',
  file: at('repo/bash.rpm'),
  path: 'bash.rpm',
  size: 1,
  installedSize: 1,
  sha256: 'a'.repeat(64),
  asked: ['bash'],
})

/** A run of its own: what it knows of the runs before is in the cache alone. `baseurl`: where the repository seems to be. */
async function run(
  names = ['bash'],
  baseurl = pathToFileURL(at('repo')).href,
): Promise<readonly ResolvedPackage[]> {
  const repository = {
    id: 'OS',
    baseurl: [baseurl],
    gpgkey: ['key.asc'],
    fingerprints: [],
    signedMetadata: true,
    enabled: true,
  }
  const toolchain = aToolchainManifest({ repositories: [repository], dnfCache: at('dnf') })
  const dnf: Dnf = {
    version: '4.14.0',
    resolve: () => {
      asked++
      return Promise.resolve([aPackage()])
    },
    install: () => Promise.reject(new Error('not asked for')),
    take: () => Promise.reject(new Error('not asked for')),
  }
  const options = { toolchain, toolchainDir: ports.dir }
  const cached = await cachedDnf(await openStore(ports, []), options, () => Promise.resolve(dnf), ports)
  return await cached.resolve(names)
}

beforeEach(() => {
  ports = realPorts()
  asked = 0
  mkdirSync(at('repo/repodata'), { recursive: true })
  writeFileSync(at('repo/repodata/repomd.xml'), '<repomd>1</repomd>')
  writeFileSync(at('repo/bash.rpm'), 'x')
  writeFileSync(at('key.asc'), 'key')
})
afterEach(() => ports.dispose())

test('dnf is not asked again while the repositories say that nothing changed', async () => {
  expect(await run()).toEqual([aPackage()])
  expect(await run()).toEqual([aPackage()])
  expect(asked).toBe(1)
})

test.each([
  ['the metadata', () => writeFileSync(at('repo/repodata/repomd.xml'), '<repomd>2</repomd>')],
  ['a key', () => writeFileSync(at('key.asc'), 'other')],
  ['an RPM’s time', () => utimesSync(at('repo/bash.rpm'), 1, 1)],
  ['an RPM’s content', () => writeFileSync(at('repo/bash.rpm'), 'xx')],
])('%s changed: dnf is asked', async (_, change) => {
  await run()
  change()
  await run()
  expect(asked).toBe(2)
})

test('other names, or another address, are another question', async () => {
  await run()
  await run(['bash', 'sed'])
  await run(['bash'], `${pathToFileURL(at('repo')).href}/`)
  expect(asked).toBe(3)
})

test('a server that cannot be asked leaves the question to dnf, each time', async () => {
  await run(['bash'], 'http://127.0.0.1:9/nothing')
  await run(['bash'], 'http://127.0.0.1:9/nothing')
  expect(asked).toBe(2)
})
