import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts, serve, type TestServer } from '@dpuos/action-kit/testing'
import { CATALOG, keysOf } from '@dpuos/distro-catalog'
import type { Finding, Repository } from '@dpuos/manifests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyRepository, metalink, type TestKey, tamper, testKey } from '../testing/signed-repository.ts'
import { checkRepositories } from './check.ts'
import { placeKey, verifyKeyFile } from './keys.ts'

let ports: RealPorts
let server: TestServer
let key: TestKey
let stranger: TestKey

beforeAll(async () => {
  ports = realPorts()
  key = await testKey('distribution', ports)
  stranger = await testKey('stranger', ports)
  const tree = path.join(ports.dir, 'tree')
  await emptyRepository(path.join(tree, 'good'), key, ports)
  await emptyRepository(path.join(tree, 'unsigned'), undefined, ports)
  await emptyRepository(path.join(tree, 'foreign'), stranger, ports)
  await emptyRepository(path.join(tree, 'tampered'), key, ports)
  await tamper(path.join(tree, 'tampered'))
  server = await serve(tree, (asked) => {
    if (asked.startsWith('/portal')) return { body: '<html>Please log in</html>' }
    if (asked.startsWith('/busy')) return { status: 503, body: 'busy' }
    if (asked.startsWith('/metalink')) return { body: metalink(`${server.url}/good`, 'a'.repeat(64)) }
    return undefined
  })
  await ports.fs.writeFile(path.join(ports.dir, 'key.asc'), key.armor)
})
afterAll(async () => {
  await server.close()
  await ports.dispose()
})

const repository = (id: string, url: string, more: Partial<Repository> = {}): Repository => ({
  id,
  baseurl: [url],
  gpgkey: ['key.asc'],
  fingerprints: [key.fingerprint],
  signedMetadata: true,
  enabled: true,
  ...more,
})

const check = (repositories: readonly Repository[]): ReturnType<typeof checkRepositories> =>
  checkRepositories(
    repositories,
    { arch: 'x86_64', releasever: '24.03LTS', folder: ports.dir, cacheDir: path.join(ports.dir, 'dnf') },
    ports,
  )

async function findingsOf(work: Promise<unknown>): Promise<readonly Finding[]> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return error.findings
  throw new Error(`expected a UserError, got ${String(error)}`)
}

describe('checkRepositories', () => {
  it('names every unusable repository at once, each with address, cause and remedy', async () => {
    const findings = await findingsOf(
      check([
        repository('good', `${server.url}/good/`),
        repository('gone', `${server.url}/gone/`),
        repository('portal', `${server.url}/portal/`, { signedMetadata: false }),
        repository('busy', `${server.url}/busy/`),
        repository('unsigned', `${server.url}/unsigned/`),
        repository('foreign', `${server.url}/foreign/`),
        repository('tampered', `${server.url}/tampered/`),
        repository('tls', server.url.replace('http:', 'https:')),
        repository('closed', 'http://127.0.0.1:9/tree/'),
        repository('nowhere', 'http://no-such-host.invalid/tree/'),
      ]),
    )
    const codes = new Map(findings.map(({ title, code }) => [/^repository (\S+)/.exec(title)?.[1], code]))
    expect(Object.fromEntries(codes)).toEqual({
      gone: 'repository-not-found',
      portal: 'repository-not-a-repository',
      busy: 'repository-http',
      unsigned: 'repository-unsigned',
      foreign: 'repository-key',
      tampered: 'repository-key',
      tls: 'repository-tls',
      closed: 'repository-connect',
      nowhere: 'repository-dns',
    })
    for (const finding of findings) expect(finding.hint).toBeTruthy()
    expect(findings.find(({ title }) => title.startsWith('repository gone'))?.title).toContain(
      `${server.url}/gone/`,
    )
  })

  it('asks a dead server for one repository only and reports all that lie on it', async () => {
    const findings = await findingsOf(
      check(['OS', 'everything', 'update'].map((id) => repository(id, `http://127.0.0.1:9/${id}/`))),
    )
    expect(findings.map(({ code }) => code)).toEqual(Array(3).fill('repository-connect'))
    expect(findings[2]?.title).toContain('http://127.0.0.1:9/update/')
  })

  it.each([
    ['lags', '/metalink', 1],
    ['is not there, as dnf does by itself', '/no-metalink', 0],
  ])('goes to the servers directly when the metalink %s', async (_, service, notices) => {
    const repositories = ['OS', 'update'].map((id) =>
      repository(id, `${server.url}/good/`, { metalink: `${server.url}${service}` }),
    )
    const checked = await check(repositories)
    const codes = checked.findings.map(({ code }) => code)
    expect(codes).toEqual(Array(notices).fill('repository-metalink-bypassed'))
    expect(checked.repositories.map(({ metalink }) => metalink === undefined)).toEqual(
      Array(2).fill(notices === 1),
    )
  })

  it('reads a good repository, leaves its metadata in the cache, and neither keyring nor agent', async () => {
    const before = server.asked.length
    const good = repository('good', `${server.url}/good/`)
    // Signed metadata is fetched anew: dnf cannot compare it without the key that it was made to forget.
    await check([{ ...good, signedMetadata: false }])
    await check([{ ...good, signedMetadata: false }])
    const asked = server.asked.slice(before).filter((file) => file.includes('primary'))
    expect(asked.length).toBeLessThanOrEqual(1)
    await check([good])
    const left = await readdir(path.join(ports.dir, 'dnf'), { recursive: true })
    expect(left.some((file) => file.endsWith('primary.xml.gz'))).toBe(true)
    expect(left.filter((file) => file.includes('pubring'))).toEqual([])
  })
})

describe('keys', () => {
  it('matches every armoured key of the catalog with its fingerprint, as gpg reads it', async () => {
    for (const release of CATALOG.releases) {
      for (const known of keysOf(release, CATALOG)) {
        const placed = await placeKey(
          path.join(ports.dir, 'keys'),
          known.file,
          known.armor,
          [known.fingerprint],
          ports,
        )
        expect(placed.fingerprints).toEqual([known.fingerprint])
        expect(await readFile(placed.file, 'utf8')).toBe(known.armor)
      }
    }
  })

  it('refuses another key with both fingerprints, a file that is no key, and one that is not there', async () => {
    const other = path.join(ports.dir, 'other.asc')
    await ports.fs.writeFile(other, stranger.armor)
    const [mismatch] = await findingsOf(verifyKeyFile(other, [key.fingerprint], ports))
    expect(mismatch?.code).toBe('key-mismatch')
    expect(mismatch?.detail?.replaceAll(' ', '')).toContain(stranger.fingerprint)
    expect(mismatch?.detail?.replaceAll(' ', '')).toContain(key.fingerprint)

    const page = path.join(ports.dir, 'page.asc')
    await ports.fs.writeFile(page, '<html>404</html>')
    expect((await findingsOf(verifyKeyFile(page, undefined, ports)))[0]?.code).toBe('key-invalid')
    const absent = path.join(ports.dir, 'absent.asc')
    expect((await findingsOf(verifyKeyFile(absent, undefined, ports)))[0]?.title).toContain(
      'there is no key file',
    )
  })
})
