import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts, serve, type TestServer, testCache } from '@dpuos/action-kit/testing'
import { formatLock } from '@dpuos/definition'
import { CATALOG, type Catalog, type Release } from '@dpuos/distro-catalog'
import { type Finding, type LockFile, parseManifest, type ToolchainManifest } from '@dpuos/manifests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { core, setupCore } from './core.ts'
import { inputs } from './testing/inputs.ts'
import { emptyRepository, type TestKey, testKey } from './testing/signed-repository.ts'

let ports: RealPorts
let toolchain: ToolchainManifest

async function manifestOf(run: ReturnType<typeof core>): Promise<ToolchainManifest> {
  const { outputs } = await run
  const parsed = parseManifest(
    'dpuos.toolchain/v1',
    await readFile(outputs.manifest, 'utf8'),
    outputs.manifest,
  )
  if (!parsed.ok) throw new Error(parsed.findings.map(({ title }) => title).join('\n'))
  return parsed.value
}

async function findingsOf(run: Promise<unknown>): Promise<readonly Finding[]> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return error.findings
  throw new Error(`expected a UserError, got ${String(error)}`)
}

/** The same ports, with every tool that is run written down. */
function watched(base: RealPorts): { ports: Ports; argv: string[] } {
  const argv: string[] = []
  const run: Ports['proc']['run'] = (words, options) => {
    argv.push(words.join(' '))
    return base.proc.run(words, options)
  }
  return { ports: { ...base, proc: { ...base.proc, run } }, argv }
}

beforeAll(async () => {
  ports = realPorts({ cacheDir: testCache() })
  toolchain = await manifestOf(core(inputs({ 'openeuler-version': 'sandbox' }, ports), ports))
})
afterAll(() => ports.dispose())

describe('sandbox', () => {
  it('hands over a signed repository, its key and the versions inside', () => {
    expect(toolchain).toMatchObject({ distro: { id: 'sandbox' }, arch: ports.host.arch })
    expect(toolchain.distro.kernel).toMatch(/^\d+\.\d+/)
    expect(toolchain.distro.systemd).toMatch(/^\d+/)
    const [repository] = toolchain.repositories
    expect(repository).toMatchObject({ id: 'sandbox', signedMetadata: true, enabled: true })
    expect(repository?.fingerprints[0]).toMatch(/^[0-9A-F]{40}$/)
    expect(toolchain.files.map(({ role }) => role)).toEqual(['repo-config', 'gpg-key'])
    expect(toolchain.accelerator.reason).not.toBe('not-probed')
  })

  it('writes a dnf configuration that verifies packages and metadata', async () => {
    const text = await readFile(path.join(ports.dir, 'out', 'dpuos.repo'), 'utf8')
    expect(text).toMatch(/gpgcheck=1\nrepo_gpgcheck=1\ngpgkey=file:\/\/\//)
  })

  it('touches no package manager and builds nothing anew the second time, with an equal digest', async () => {
    const { ports: second, argv } = watched(ports)
    const again = await manifestOf(core(inputs({ 'openeuler-version': 'sandbox' }, ports), second))
    expect(again.inputs.digest).toBe(toolchain.inputs.digest)
    expect(argv.filter((line) => /^(apt-get|(rpmbuild|createrepo_c) (?!--version))/.test(line))).toEqual([])
  })
})

describe('a release of openEuler, served from this machine', () => {
  let server: TestServer
  let catalog: Catalog
  let stranger: TestKey

  beforeAll(async () => {
    const root = path.join(ports.dir, 'mirror')
    const repositories = path.join(root, 'openEuler-99.03-LTS', 'OS')
    await mkdir(repositories, { recursive: true })
    await symlink(path.join(ports.dir, 'out', 'repository'), path.join(repositories, ports.host.arch))
    server = await serve(root)
    stranger = await testKey('stranger', ports)
    const keyFile = path.resolve(ports.dir, 'out', toolchain.repositories[0]?.gpgkey[0] ?? '')
    const fingerprint = toolchain.repositories[0]?.fingerprints[0] ?? ''
    const [model] = CATALOG.releases
    const release: Release = {
      ...(model as Release),
      id: 'openEuler-99.03-LTS',
      version: '99.03-LTS',
      semver: '99.3.0',
      tree: 'openEuler-99.03-LTS',
      mirrors: [server.url],
      metalink: null,
      endOfLife: { value: '2099-12-31', source: 'test' },
      repositories: [{ id: 'OS', path: 'OS/{arch}', metalink: null, enabled: true }],
      keys: [fingerprint],
    }
    const armor = await readFile(keyFile, 'utf8')
    catalog = { releases: [release], keys: [{ fingerprint, file: 'RPM-GPG-KEY-test', about: '', armor }] }
  })
  afterAll(() => server.close())

  const run = (raw: Readonly<Record<string, string>>, over = catalog): ReturnType<typeof core> =>
    setupCore(over)(
      inputs({ 'openeuler-version': '99.03-LTS', purpose: 'tailor-image', output: 'release', ...raw }, ports),
      ports,
    )

  it('is resolved by range, read through HTTP, and verified by the catalog’s key', async () => {
    const manifest = await manifestOf(run({}))
    expect(manifest.distro).toMatchObject({ id: 'openEuler-99.03-LTS', kernel: '4.19.90', systemd: '243' })
    expect(manifest.repositories[0]).toMatchObject({ id: 'OS', gpgkey: ['keys/RPM-GPG-KEY-test'] })
    expect(manifest.accelerator.reason).toBe('not-probed')
  })

  it('is joined by the user’s own repositories, each with its key', async () => {
    await emptyRepository(path.join(ports.dir, 'mirror', 'vendor'), stranger, ports)
    await ports.fs.writeFile(path.join(ports.dir, 'KEY-vendor'), stranger.armor)
    const section = `[vendor]\nbaseurl=${server.url}/vendor/\ngpgkey=KEY-vendor\nrepo_gpgcheck=1\n`
    await ports.fs.writeFile(path.join(ports.dir, 'vendor.repo'), section)
    const manifest = await manifestOf(run({ repositories: 'vendor.repo' }))
    expect(manifest.repositories.map(({ id, gpgkey }) => [id, ...gpgkey])).toEqual([
      ['OS', 'keys/RPM-GPG-KEY-test'],
      ['vendor', 'keys/vendor/KEY-vendor'],
    ])
    expect(manifest.repositories[1]?.fingerprints).toEqual([stranger.fingerprint])
    const keys = manifest.files.filter(({ role }) => role === 'gpg-key').map((file) => file.path)
    for (const key of keys) expect(existsSync(path.join(ports.dir, 'release', key))).toBe(true)
  })

  it('leaves nothing in the output when it fails', async () => {
    await findingsOf(run({ mirror: 'http://127.0.0.1:9', output: 'failed' }))
    expect(existsSync(path.join(ports.dir, 'failed'))).toBe(false)
  })

  it('is refused with repository, address and cause when its server is away', async () => {
    const [finding] = await findingsOf(run({ mirror: 'http://127.0.0.1:9' }))
    expect(finding?.code).toBe('repository-connect')
    expect(finding?.title).toContain(
      `repository OS (http://127.0.0.1:9/openEuler-99.03-LTS/OS/${ports.host.arch}/`,
    )
  })

  it('is not asked at all where a frozen lock has all its RPMs in the cache', async () => {
    const sha256 = 'a'.repeat(64)
    const entry = { nevra: 'x-1-1.noarch', size: 3, repository: 'OS', sha256, path: 'x.rpm', asked: ['x'] }
    const section = { asked: ['x'], repositories: [], packages: [entry] }
    const lock: LockFile = {
      schema: 'dpuos.lock/v1',
      distro: 'openEuler-99.03-LTS',
      arches: { [ports.host.arch]: section },
    }
    await ports.fs.writeFile(path.join(ports.dir, 'x.lock.yaml'), formatLock(lock))
    const frozen = { mirror: 'http://127.0.0.1:9', lock: 'frozen', 'lock-file': 'x.lock.yaml' }
    expect((await findingsOf(run(frozen)))[0]?.code).toBe('repository-connect')
    const dnfCache = path.join(ports.host.cacheDir, 'dnf', `openEuler-99.03-LTS-${ports.host.arch}`)
    const stored = path.join(dnfCache, 'sha256/aa', `${sha256}.rpm`)
    await ports.fs.writeFile(stored, 'rpm')
    const manifest = await manifestOf(run(frozen))
    await rm(stored)
    expect(manifest.repositories[0]?.baseurl[0]).toContain('127.0.0.1:9')
  })

  it('is refused when the key is another than the catalog’s', async () => {
    const keys = catalog.keys.map((key) => ({ ...key, armor: stranger.armor }))
    const [finding] = await findingsOf(run({}, { ...catalog, keys }))
    expect(finding?.code).toBe('key-mismatch')
  })
})

describe('bad starts', () => {
  it('fails before any work when the disk is too small, and says how much is needed where', async () => {
    const { ports: small, argv } = watched(ports)
    const fs = { ...small.fs, freeBytes: () => Promise.resolve(20 * 2 ** 20) }
    const run = core(inputs({ 'openeuler-version': 'sandbox', output: 'small' }, ports), { ...small, fs })
    const [finding] = await findingsOf(run)
    expect(finding).toMatchObject({ code: 'disk-full' })
    expect(finding?.title).toMatch(/images \(\/.*small\).* needed, 20\.0 MiB free/)
    expect(argv.filter((line) => /^(apt-get|dnf|rpmbuild)/.test(line))).toEqual([])
  })

  it('names the nearest versions for one that does not exist', async () => {
    const [finding] = await findingsOf(core(inputs({ 'openeuler-version': '24.03-LTS-SP9' }, ports), ports))
    expect(finding?.hint).toContain('Did you mean 24.03-LTS-SP')
  })

  it('tells a user without root and sudo what is missing and the command that mends it', async (context) => {
    const node = path.resolve(import.meta.dirname, '../../../node_modules/.bin/node')
    const child = path.join(import.meta.dirname, 'testing', 'as-nobody.ts')
    // Without root already, forbidding new privileges is what takes sudo away.
    const user = ports.host.isRoot ? ['--reuid', '65534', '--regid', '65534', '--clear-groups'] : []
    const nobody = ['setpriv', '--no-new-privs', ...user] as const
    const mayRead = await ports.proc.run([...nobody, 'test', '-r', child], { okCodes: [1] })
    context.skip(mayRead.code !== 0, 'this checkout lies where only its owner may read')
    const { stdout } = await ports.proc.run([...nobody, node, child], {
      env: { RUNNER_TEMP: '/tmp', TMPDIR: '/tmp', HOME: '/nonexistent' },
      timeoutMs: 60_000,
    })
    const findings = JSON.parse(stdout) as Finding[]
    expect(findings.map(({ code }) => code)).toEqual(['no-root', 'host-tool-missing'])
    expect(findings[1]?.hint).toBe('Run: sudo apt-get install --yes --no-install-recommends mtools')
  })
})
