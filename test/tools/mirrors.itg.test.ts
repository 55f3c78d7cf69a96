/** dnf and our own downloads against mirrors that fail in every way, and against what is signed by nobody or somebody else. */
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import {
  type Fault,
  type RealPorts,
  realPorts,
  serve,
  type TestServer,
  testCache,
} from '@dpuos/action-kit/testing'
import { type Dnf, keyFingerprints, openDnf } from '@dpuos/host-tools'
import type { Finding, LockedPackage, Repository } from '@dpuos/manifests'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { buildSandbox, type SandboxRepository } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let ports: RealPorts
let sandbox: SandboxRepository
let server: TestServer
let count = 0

/** Folder of a mirror → what it does to RPMs. */
const FAULTS: Readonly<Record<string, Fault | 'absent' | 'busy'>> = {
  slow: 'slow',
  hang: 'hang',
  reset: 'reset',
  cut: 'cut',
  truncated: 'truncated',
  changed: 'wrong-content',
  absent: 'absent',
  busy: 'busy',
}

/** dnf with a cache of its own and these folders of the server as mirrors. */
async function fresh(
  mirrors: readonly string[],
  more: Partial<Repository> = {},
  others: readonly Repository[] = [],
): Promise<Dnf> {
  const dir = path.join(ports.dir, `case-${count++}`)
  const work = path.join(dir, 'work')
  await mkdir(work, { recursive: true })
  const repository: Repository = {
    id: 'OS',
    baseurl: mirrors.map((one) => `${server.url}/${one}/`),
    gpgkey: [sandbox.gpgKeyFile],
    fingerprints: [sandbox.fingerprint],
    signedMetadata: false,
    enabled: true,
    ...more,
  }
  const dnfCache = path.join(dir, 'cache')
  const toolchain = aToolchainManifest({
    repositories: [repository, ...others],
    dnfCache,
    arch: ports.host.arch,
  })
  const settings = { timeout: '1' }
  const root = path.join(dir, 'root')
  return await openDnf({ toolchain, toolchainDir: ports.dir, root, work, settings }, ports)
}

async function findings(run: Promise<unknown>): Promise<readonly Finding[]> {
  const error = await run.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof UserError)) throw error
  return error.findings
}

const locked = (name: string): LockedPackage => {
  const one = sandbox.packages.find((found) => found.name === name)
  if (one === undefined) throw new Error(`no ${name}`)
  const { nevra, sha256, size, file } = one
  return { nevra, sha256, size, repository: 'OS', path: file, asked: [name] }
}

beforeAll(async () => {
  ports = realPorts({
    env: { http_proxy: '', https_proxy: '', all_proxy: '', HTTP_PROXY: '', HTTPS_PROXY: '' },
  })
  const out = path.join(ports.dir, 'tree')
  sandbox = await buildSandbox(
    {
      arch: ports.host.arch,
      set: 'demo',
      out,
      cacheDir: path.join(testCache(), 'sandbox'),
      extra: [
        { name: 'x-big', files: { '/opt/x/big': { size: 300_000 } } },
        { name: 'x-unsigned', signature: 'none' },
        { name: 'x-foreign', signature: 'foreign' },
        { name: 'x-corrupt', signature: 'corrupt', files: { '/opt/x/corrupt': { size: 4096 } } },
      ],
    },
    ports,
  )
  server = await serve(ports.dir, (asked) => {
    const [, mirror = ''] = asked.split('/')
    const fault = FAULTS[mirror]
    if (fault === undefined || !asked.endsWith('.rpm')) return undefined
    if (fault === 'absent') return { status: 404, body: 'gone' }
    return fault === 'busy' ? { status: 503, body: 'busy' } : fault
  })
  // Every mirror has the same tree.
  for (const mirror of Object.keys(FAULTS)) await symlink('tree', path.join(ports.dir, mirror))
})
afterAll(async () => {
  await server.close()
  await ports.dispose()
})

describe('a mirror that fails in the middle', () => {
  test.each(Object.keys(FAULTS))('%s: dnf goes on to the next', async (mirror) => {
    const dnf = await fresh([mirror, 'tree'])
    const began = server.asked.length
    const [one] = await dnf.resolve(['x-big'])
    expect(one?.sha256).toBe(locked('x-big').sha256)
    const asked = server.asked.slice(began).filter((file) => file.includes('x-big'))
    expect(asked.map((file) => file.split('/')[1])).toEqual(expect.arrayContaining([mirror, 'tree']))
  })

  test('a locked RPM comes from the next one too, without any metadata, and the mirror is named', async () => {
    const dnf = await fresh(['changed', 'absent', 'truncated', 'tree'])
    const began = server.asked.length
    const taken = await dnf.take([locked('x-big')])
    expect(taken.packages.map((one) => one.nevra)).toEqual([locked('x-big').nevra])
    expect(server.asked.slice(began).every((file) => file.includes('x-big'))).toBe(true)
    expect(taken.findings.map((one) => one.code)).toEqual(Array(3).fill('mirror-failed'))
    // The second time it is in the store.
    const asked = server.asked.length
    expect((await dnf.take([locked('x-big')])).packages).toHaveLength(1)
    expect(server.asked).toHaveLength(asked)
  })
})

describe('though every checksum fits', () => {
  const CASES = [
    ['x-unsigned', 'package-unsigned'],
    ['x-foreign', 'package-wrong-key'],
    ['x-corrupt', 'package-corrupt'],
  ] as const
  const named = (name: string, code: string) => ({
    code,
    title: expect.stringContaining(`${locked(name).nevra} of repository OS `),
    detail: expect.stringContaining(sandbox.fingerprint),
    hint: expect.stringMatching(/mirror/),
  })

  test('RPMs signed by nobody, by another key, or wrongly are refused: all at once, with the expected key', async () => {
    const dnf = await fresh(['tree'])
    const refused = await findings(dnf.resolve(CASES.map(([name]) => name)))
    expect(refused).toHaveLength(3)
    for (const [name, code] of CASES)
      expect(refused).toContainEqual(expect.objectContaining(named(name, code)))
  })

  test('a lock that names such an RPM does not help it', async () => {
    const dnf = await fresh(['tree'])
    const refused = await findings(dnf.take(CASES.map(([name]) => locked(name))))
    for (const [name, code] of CASES)
      expect(refused).toContainEqual(expect.objectContaining(named(name, code)))
  })

  test('the key of another repository is not enough', async () => {
    const foreign = path.join(testCache(), 'sandbox/foreign-key/public.asc')
    const fingerprints = [...(await keyFingerprints(foreign, await ports.fs.scratch('gpg'), ports))]
    const vendor = { id: 'vendor', baseurl: [`${server.url}/tree/`], gpgkey: [foreign], fingerprints }
    const dnf = await fresh(['tree'], {}, [{ ...vendor, signedMetadata: false, enabled: true }])
    const from = (name: string, repository: string): LockedPackage => ({ ...locked(name), repository })
    expect((await dnf.take([from('x-foreign', 'vendor'), from('x-big', 'OS')])).packages).toHaveLength(2)
    for (const swapped of [from('x-foreign', 'OS'), from('x-big', 'vendor')]) {
      expect(await findings(dnf.take([swapped]))).toMatchObject([{ code: 'package-wrong-key' }])
    }
  })

  test('metadata that somebody else made or signed is refused, with the expected key', async () => {
    const forged = path.join(ports.dir, 'forged')
    await cp(path.join(ports.dir, 'tree', 'repodata'), path.join(forged, 'repodata'), { recursive: true })
    const repomd = path.join(forged, 'repodata', 'repomd.xml')
    await writeFile(repomd, (await readFile(repomd, 'utf8')).replace('</repomd>', '\n</repomd>'))
    const resolve = async (): Promise<readonly Finding[]> =>
      await findings((await fresh(['forged'], { signedMetadata: true })).resolve(['x-big']))
    const expected = {
      detail: expect.stringContaining(sandbox.fingerprint),
      hint: expect.stringMatching(/mirror/),
    }
    expect(await resolve()).toMatchObject([{ code: 'repository-key', ...expected }])
    await rm(`${repomd}.asc`)
    expect(await resolve()).toMatchObject([{ code: 'repository-unsigned', ...expected }])
  })
})
