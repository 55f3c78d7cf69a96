import { copyFile, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { ToolError, UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchIndex, openApt } from './apt.ts'
import { kernelMetapackage, recipesFor } from './data/recipes.ts'
import { buildSandbox, dpuosNames, type ExtraPackage, namesOf, type SandboxRepository } from './index.ts'
import { resolve } from './resolve.ts'
import type { RpmInfo } from './rpm-info.ts'
import { SANDBOX_ARCHES } from './types.ts'

const EXTRA: readonly ExtraPackage[] = [
  { name: 'x-two', version: '1.0', files: { '/opt/two': 'one' } },
  { name: 'x-two', version: '2.0', files: { '/opt/two': 'two' } },
  { name: 'x-unresolvable', requires: ['libnowhere.so.7()(64bit)'] },
  { name: 'x-conflict', files: { '/usr/bin/bash': 'not bash' } },
  { name: 'x-bad-post', post: 'exit 3' },
  {
    name: 'x-foreign-binary',
    requires: ['libc.so.6(GLIBC_2.34)(64bit)', 'libcrypto.so.3(OPENSSL_3.0.0)(64bit)'],
  },
  { name: 'x-huge', files: { '/opt/huge': { size: 20 * 2 ** 20 } } },
  { name: 'x-none', signature: 'none' },
  { name: 'x-foreign', signature: 'foreign' },
  { name: 'x-corrupt', signature: 'corrupt', files: { '/opt/corrupt': { size: 4096 } } },
]

const cacheDir = path.join(testCache(), 'sandbox')
let ports: RealPorts
let sandbox: SandboxRepository
let root: string
let config: string

beforeAll(async () => {
  ports = realPorts()
  sandbox = await buildSandbox(
    { arch: ports.host.arch, set: 'demo', out: path.join(ports.dir, 'repo'), cacheDir, extra: EXTRA },
    ports,
  )
  root = await ports.fs.scratch('root')
  config = await ports.fs.scratch('dnf')
  await writeFile(path.join(config, '.rpmmacros'), '%_dbpath /var/lib/rpm\n')
  await writeFile(
    path.join(config, 'dnf.conf'),
    `[main]
cachedir=${config}/cache
logdir=${config}/log
reposdir=${config}
varsdir=${config}
plugins=0
best=1
[sandbox]
name=sandbox
baseurl=file://${sandbox.repoDir}
gpgcheck=1
repo_gpgcheck=1
gpgkey=file://${sandbox.gpgKeyFile}
`,
  )
})

afterAll(() => ports.dispose())

/** dnf against the root with all signature checks on; its exit code and what it printed. */
async function dnf(...args: string[]): Promise<{ code: number; text: string }> {
  const { code, stdout, stderr } = await ports.proc.run(
    ['dnf', '-c', `${config}/dnf.conf`, `--installroot=${root}`, '--releasever=22.03', '-y', ...args],
    { env: { HOME: config }, root: true, okCodes: [1] },
  )
  return { code, text: stdout + stderr }
}

const rpmFile = (name: string): string => {
  const found = sandbox.packages.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return path.join(sandbox.repoDir, found.file)
}

describe('the demo set', () => {
  test('installs with every signature checked, and its scriptlets do their work', async () => {
    const { code, text } = await dnf('install', ...namesOf('demo', ports.host.arch))
    expect(text).not.toMatch(/scriptlet failed|Error in/)
    expect(code).toBe(0)

    const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8')
    expect(await read('/usr/lib/os-release')).toMatch(
      /^NAME="openEuler"[^]*PRETTY_NAME=".*sandbox"[^]*VARIANT="sandbox"/,
    )
    expect(await readlink(path.join(root, 'bin'))).toBe('usr/bin')
    expect(await readlink(path.join(root, 'etc/os-release'))).toBe('../usr/lib/os-release')
    // %post of openssh-server set the preset; the trigger of glibc ran after the last package.
    expect(
      await readlink(path.join(root, 'etc/systemd/system/multi-user.target.wants/sshd.service')),
    ).toMatch(/sshd\.service$/)
    expect(await read('/etc/ld.so.cache')).toContain('libsystemd.so.0')
  })

  test('is on disk what rpm says it is: owners, modes, links, digests', async () => {
    const verify = await ports.proc.run(['rpm', '--root', root, '-Va', '--nodeps'], {
      env: { HOME: config },
      root: true,
      okCodes: [1],
    })
    expect(verify.stdout).toBe('')
  })

  test('is complete in itself: rpm finds every dependency of every package met', async () => {
    const check = await ports.proc.run(['rpm', '--root', root, '-Va', '--nofiles'], {
      env: { HOME: config },
      root: true,
      okCodes: [1],
    })
    expect(check.stdout).toBe('')
  })

  test('serves a foreign binary that asks for sonames and symbol versions', async () => {
    expect((await dnf('install', 'x-foreign-binary')).code).toBe(0)
  })
})

describe('a rebuild', () => {
  /** Made anew in another folder; the rest is taken from a copy of the cache. One of each kind. */
  const REBUILT = [
    'filesystem',
    'setup',
    'glibc',
    'openssh-server',
    'grub2-efi-x64',
    'grub2-efi-aa64',
    'passwd',
    'kernel',
  ]
  let copy: string

  beforeAll(async () => {
    copy = await mkdtemp(path.join(testCache(), 'rebuild-'))
    await ports.proc.run([
      'cp',
      '-al',
      ...['debs', 'key', 'rpms'].map((part) => path.join(cacheDir, part)),
      copy,
    ])
    for (const entry of await readdir(path.join(copy, 'rpms'))) {
      const { name } = JSON.parse(
        await readFile(path.join(copy, 'rpms', entry, 'info.json'), 'utf8'),
      ) as RpmInfo
      if (REBUILT.includes(name)) await rm(path.join(copy, 'rpms', entry), { recursive: true })
    }
  })
  afterAll(() => rm(copy, { recursive: true, force: true }))

  test('with the same lock and key is byte for byte the same, without a look at the mirror', async () => {
    const lock = path.join(ports.dir, 'pinned.json')
    await copyFile(sandbox.lockFile, lock)
    const mirror = { main: 'http://127.0.0.1:1/debian' }
    const options = { arch: ports.host.arch, set: 'demo', cacheDir: copy, lock, mirror } as const
    const again = await buildSandbox({ ...options, out: path.join(ports.dir, 'elsewhere/repo') }, ports)
    const plain = await buildSandbox(
      { arch: ports.host.arch, set: 'demo', cacheDir, out: path.join(ports.dir, 'plain') },
      ports,
    )
    expect(again.packages).toEqual(plain.packages)
    expect(again.repomdSha256).toBe(plain.repomdSha256)
    const signature = (repo: SandboxRepository): Promise<string> =>
      readFile(path.join(repo.repoDir, 'repodata/repomd.xml.asc'), 'utf8')
    expect(await signature(again)).toBe(await signature(plain))
  })

  test('leaves no staging folder behind', async () => {
    expect((await readdir(cacheDir)).filter((name) => name.startsWith('staging-'))).toEqual([])
  })
})

describe('an extra package is broken in its own way', () => {
  test('an unresolvable one: nothing provides what it needs', async () => {
    const { code, text } = await dnf('install', 'x-unresolvable')
    expect(code).toBe(1)
    expect(text).toContain('nothing provides libnowhere.so.7()(64bit) needed by x-unresolvable')
  })
  test('a conflicting one: rpm names both packages and the file', async () => {
    const { code, text } = await dnf('install', 'x-conflict')
    expect(code).toBe(1)
    expect(text).toMatch(
      /file \/usr\/bin\/bash from install of x-conflict-1\.0-1\.noarch conflicts with file from package bash/,
    )
  })
  test('a failing %post: dnf itself ends with 0', async () => {
    const { code, text } = await dnf('install', 'x-bad-post')
    expect(code).toBe(0)
    expect(text).toMatch(/%post\(x-bad-post-1\.0-1\.noarch\) scriptlet failed, exit status 3/)
  })
  test('two versions: the newer one is taken, the older one can be named', async () => {
    expect((await dnf('install', '--downloadonly', 'x-two')).text).toContain('2.0-1')
    expect((await dnf('install', '--downloadonly', 'x-two-1.0-1')).text).toContain('1.0-1')
  })
  test('a huge one: no compressor makes it small', async () => {
    expect(sandbox.packages.find((one) => one.name === 'x-huge')?.size).toBeGreaterThan(20 * 2 ** 20)
  })
  test.each([
    ['x-two', /digests signatures OK/, 0],
    ['x-none', /digests OK$/m, 0],
    ['x-foreign', /digests SIGNATURES NOT OK/, 1],
    ['x-corrupt', /DIGESTS SIGNATURES NOT OK/, 1],
  ])('the signature of %s: %s', async (name, expected, code) => {
    const db = await ports.fs.scratch('rpmdb')
    const rpmkeys = (...args: string[]): ReturnType<typeof ports.proc.run> =>
      ports.proc.run(['rpmkeys', '--dbpath', db, ...args], { env: { HOME: config }, okCodes: [1] })
    await rpmkeys('--import', sandbox.gpgKeyFile)
    const check = await rpmkeys('--checksig', rpmFile(name))
    expect(check.stdout).toMatch(expected)
    expect(check.code).toBe(code)
  })
  test.each(['x-none', 'x-foreign', 'x-corrupt'])('dnf refuses %s', async (name) => {
    const { code } = await dnf('install', name)
    expect(code).toBe(1)
  })
})

describe('the index', () => {
  test.each(SANDBOX_ARCHES)('has all that the DPU-OS configuration asks for on %s', async (arch) => {
    const { index } = await fetchIndex(ports, await openApt(ports, arch))
    const kernel = index.get(kernelMetapackage(arch))?.depends[0]?.split(' ')[0]
    const { plans, unknown, gone, unresolved } = resolve(
      index,
      recipesFor(arch, kernel),
      namesOf('dpuos', arch),
    )
    expect({ unknown, gone, unresolved }).toEqual({ unknown: [], gone: [], unresolved: [] })
    const made = new Set(plans.map((plan) => plan.name))
    expect(dpuosNames(arch).filter((name) => !made.has(name))).toEqual([])
  })

  test('that cannot be reached is a failure with its cause', async () => {
    const request = buildSandbox(
      {
        arch: ports.host.arch,
        set: 'demo',
        out: path.join(ports.dir, 'never'),
        cacheDir,
        relock: true,
        lock: path.join(ports.dir, 'never.json'),
        mirror: { main: 'http://127.0.0.1:1/debian' },
      },
      ports,
    )
    const error = await request.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ToolError)
    expect((error as ToolError).info.cause?.code).toBe('debian-mirror-unreachable')
    expect(await readdir(ports.dir)).not.toContain('never.json')
  })

  test('has no such package: every unknown name is told, with what was meant', async () => {
    const request = buildSandbox(
      {
        arch: ports.host.arch,
        set: 'demo',
        packages: ['opensh-server', 'frobnicate-utils'],
        out: path.join(ports.dir, 'never'),
        cacheDir,
      },
      ports,
    )
    const error = await request.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).findings.map((one) => [one.title, one.hint])).toEqual([
      ['the sandbox distro has no package opensh-server', 'Did you mean openssh-server?'],
      [
        'the sandbox distro has no package frobnicate-utils',
        'Use a name of openEuler that the sandbox maps, or the name of a Debian package.',
      ],
    ])
  })
})

describe('a lock', () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    server = createServer((_request, response) => response.writeHead(404).end())
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/debian`
  })
  afterAll(() => new Promise((closed) => void server.close(closed)))

  test('that pins a deb which no mirror has any more says so, and how to mend it', async () => {
    const text = (await readFile(sandbox.lockFile, 'utf8')).replaceAll(/"url": "[^"]*"/g, `"url": "${url}"`)
    const lock = path.join(ports.dir, 'gone/lock.json')
    await mkdir(path.dirname(lock))
    await writeFile(
      lock,
      text.replace(
        /("filename":"[^"]*bash_)([^"]*"[^}]*"sha256":")[0-9a-f]{64}/,
        `$1gone-$2${'0'.repeat(64)}`,
      ),
    )
    const request = buildSandbox(
      { arch: ports.host.arch, set: 'demo', out: path.join(ports.dir, 'never'), cacheDir, lock },
      ports,
    )
    const error = await request.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).findings).toEqual([
      expect.objectContaining({
        code: 'sandbox-deb-gone',
        detail: expect.stringMatching(/^bash 5/),
        hint: expect.stringContaining('Relock'),
      }),
    ])
  })
})
