import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import type { RootPackage } from '@dpuos/host-tools'
import { afterEach, describe, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { stripFirmware } from './firmware.ts'
import { neededFindings } from './packages.ts'
import { stripDocs, stripLocales } from './strip.ts'
import { systemLayer } from './system.ts'
import { isInstallable, templateOf, unitFile, unitNames } from './units.ts'
import { usersLayer } from './users.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

const tree = (below = '/'): string[] =>
  [...work.root.walk(below)].filter((entry) => !entry.stats.isDirectory()).map((entry) => entry.path)

async function findingsOf(
  body: () => unknown,
): Promise<{ code: string; title: string; hint: string | undefined; line: number | undefined }[]> {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.findings.map(({ code, title, hint, at }) => ({ code, title, hint, line: at?.line }))
  }
  return []
}

describe('system', () => {
  const SYSTEM = `system:
  hostname: k2
  timezone: Asia/Shanghai
  sysctl: {vm.nr_hugepages: 512}
  limits: [{domain: "*", type: "-", item: memlock, value: unlimited}]
  files: ./overlay
drivers: {load: [vfio-pci]}
`

  test('writes what the definition says, each file as the tool that reads it wants it', async () => {
    work = await aWork({ '/usr/share/zoneinfo/Asia/Shanghai': 'TZif' }, SYSTEM)
    mkdirSync(path.join(work.dir, 'overlay'))
    systemLayer(work)
    expect(work.root.readText('/etc/hostname')).toBe('k2\n')
    expect(work.root.readText('/etc/localtime')).toBe('TZif')
    expect(work.root.readText('/etc/locale.conf')).toBe('LANG=C.UTF-8\n')
    expect(work.root.readText('/etc/sysctl.d/90-dpuos.conf')).toContain('\nvm.nr_hugepages = 512\n')
    expect(work.root.readText('/etc/security/limits.d/90-dpuos.conf')).toContain(
      '\n*\t-\tmemlock\tunlimited\n',
    )
    expect(work.root.readText('/etc/modules-load.d/dpuos.conf')).toContain('\nvfio-pci\n')
    expect(work.ledger.written.get('/etc/hostname')).toBe('system')
  })

  test('tells every mistake at once, with the line', async () => {
    work = await aWork(
      { '/usr/share/zoneinfo/Asia/Shanghai': 'TZif' },
      'system:\n  timezone: Asia/Shanghia\n  locale: zh_CN.UTF-8\n  files: ./nowhere\n',
    )
    expect(await findingsOf(() => systemLayer(work))).toEqual([
      { code: 'timezone-unknown', title: expect.any(String), hint: 'Did you mean Asia/Shanghai?', line: 6 },
      {
        code: 'locale-unknown',
        title: expect.any(String),
        hint: expect.stringContaining('glibc-langpack-zh'),
        line: 7,
      },
      {
        code: 'overlay-missing',
        title: expect.stringContaining('nowhere'),
        hint: expect.any(String),
        line: 8,
      },
    ])
    expect(work.root.lstat('/etc/hostname')).toBeUndefined()
  })
})

describe('strip', () => {
  test('docs go, licences stay', async () => {
    work = await aWork({
      '/usr/share/doc/bash/README': 'r',
      '/usr/share/doc/bash/copyright': 'c',
      '/usr/share/doc/less/NEWS': 'n',
      '/usr/share/man/man1/bash.1.gz': 'm',
      '/usr/share/licenses/zlib/LICENSE': 'l',
      '/usr/bin/bash': 'b',
    })
    stripDocs(work)
    expect(tree()).toEqual([
      '/usr/bin/bash',
      '/usr/share/doc/bash/copyright',
      '/usr/share/licenses/zlib/LICENSE',
    ])
    expect(work.ledger.removed.map(({ what, size }) => [what, size])).toEqual([
      ['/usr/share/doc/bash/README', 1],
      ['/usr/share/doc/less', 1],
      ['/usr/share/man/man1', 1],
    ])
  })

  test('only translations go, and a kept locale keeps its language', async () => {
    work = await aWork({
      '/usr/share/locale/zh_CN/a.mo': '',
      '/usr/share/locale/zh/a.mo': '',
      '/usr/share/locale/zh_TW/a.mo': '',
      '/usr/share/locale/de/a.mo': '',
      '/usr/share/locale/locale.alias': '',
      '/usr/share/man/man1/x.1': '',
      '/usr/share/man/fr/man1/x.1': '',
      '/usr/lib/locale/C.utf8/LC_CTYPE': '',
    })
    stripLocales(work, ['zh_CN.UTF-8'])
    expect(tree()).toEqual([
      '/usr/lib/locale/C.utf8/LC_CTYPE',
      '/usr/share/locale/locale.alias',
      '/usr/share/locale/zh/a.mo',
      '/usr/share/locale/zh_CN/a.mo',
      '/usr/share/man/man1/x.1',
    ])
  })
})

test('firmware stays when a kept module asks for it, compressed or through a link, and its licence with it', async () => {
  work = await aWork({
    '/usr/lib/firmware/mlx5/a.bin.xz': '',
    '/usr/lib/firmware/intel/ice-1.2.pkg': '',
    '/usr/lib/firmware/intel/ice.pkg': '-> ice-1.2.pkg',
    '/usr/lib/firmware/amdgpu/x.bin': '',
    '/usr/lib/firmware/LICENCE.mlx5': '',
    '/lib': '-> usr/lib',
  })
  stripFirmware(work, ['mlx5/*.bin', 'intel/ice.pkg'], 'drivers.firmware: referenced')
  expect(tree('/lib/firmware')).toEqual([
    '/usr/lib/firmware/LICENCE.mlx5',
    '/usr/lib/firmware/intel/ice-1.2.pkg',
    '/usr/lib/firmware/intel/ice.pkg',
    '/usr/lib/firmware/mlx5/a.bin.xz',
  ])
  expect(work.ledger.removed.map((one) => one.what)).toEqual(['/usr/lib/firmware/amdgpu/x.bin'])
})

describe('units', () => {
  test('are found with their aliases and templates, links followed inside the root only', async () => {
    work = await aWork({
      '/usr/lib/systemd/system/ssh.service': '[Install]\nWantedBy=multi-user.target\n',
      '/usr/lib/systemd/system/getty@.service': '',
      '/etc/systemd/system/sshd.service': '-> /usr/lib/systemd/system/ssh.service',
    })
    expect([...unitNames(work.root)].sort()).toEqual(['getty@.service', 'ssh.service', 'sshd.service'])
    expect(unitFile(work.root, 'sshd.service')).toBe('/usr/lib/systemd/system/ssh.service')
    expect(unitFile(work.root, 'getty@ttyS0.service')).toBe('/usr/lib/systemd/system/getty@.service')
    expect(unitFile(work.root, 'nope.service')).toBeUndefined()
    expect(templateOf('getty@.service')).toBeUndefined()
  })

  test.each([
    ['[Unit]\n[Install]\nWantedBy=multi-user.target\n', true],
    ['[Install]\nAlias=x.service\n[Service]\nExecStart=/x\n', true],
    ['[Service]\nExecStart=/x\n', false],
    ['[Install]\n\n[Service]\nWantedBy=not-here\n', false],
  ])('installable is what has something in [Install]: %j', async (text, installable) => {
    work = await aWork({})
    expect(isInstallable(text)).toBe(installable)
  })
})

describe('users', () => {
  const ROOT = {
    '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n',
    '/etc/shadow': 'root:*:1::::::\n',
    '/etc/group': 'root:x:0:\n',
    '/etc/gshadow': '',
    '/bin/bash': '',
    '/etc/skel/.bashrc': 'skel',
  }
  const KEY = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${'A'.repeat(43)} me`

  test('root is locked where the definition gives no hash', async () => {
    work = await aWork(ROOT)
    usersLayer(work)
    expect(work.root.readText('/etc/shadow')).toMatch(/^root:!:/)
    expect((work.root.lstat('/etc/shadow')?.mode ?? 0o777) & 0o777).toBe(0)
  })

  test('a new user has a home from skel and authorized_keys that nobody else reads', async () => {
    work = await aWork(ROOT, `users:\n  dpu:\n    authorized-keys: ["${KEY}"]\n`)
    usersLayer(work)
    expect(work.root.readText('/home/dpu/.bashrc')).toBe('skel')
    expect(work.root.readText('/home/dpu/.ssh/authorized_keys')).toBe(`${KEY}\n`)
    expect((work.root.lstat('/home/dpu/.ssh/authorized_keys')?.mode ?? 0) & 0o777).toBe(0o600)
    expect((work.root.lstat('/home/dpu/.ssh')?.mode ?? 0) & 0o777).toBe(0o700)
  })

  test('every mistake is told at once, with the line', async () => {
    work = await aWork(ROOT, 'users:\n  a:\n    groups: [nope]\n  b:\n    shell: /bin/fish\n')
    const found = await findingsOf(() => usersLayer(work))
    expect(found.map(({ code, line }) => [code, line])).toEqual([
      ['group-unknown', 6],
      ['shell-missing', 9],
    ])
  })

  test('sudo is a rule that only root reads; it must be there, and a password where it asks for one', async () => {
    const yaml = 'users:\n  a: {sudo: nopasswd}\n  b: {sudo: password}\n'
    work = await aWork(ROOT, yaml)
    expect((await findingsOf(() => usersLayer(work))).map(({ code, line }) => [code, line])).toEqual([
      ['sudo-missing', 6],
      ['sudo-missing', 7],
    ])
    rmSync(work.dir, { recursive: true })
    work = await aWork({ ...ROOT, '/usr/bin/sudo': '' }, yaml)
    expect((await findingsOf(() => usersLayer(work))).map(({ code }) => code)).toEqual(['sudo-password'])
    rmSync(work.dir, { recursive: true })
    work = await aWork({ ...ROOT, '/usr/bin/sudo': '' }, 'users:\n  a: {sudo: nopasswd}\n')
    usersLayer(work)
    expect(work.root.readText('/etc/sudoers.d/90-dpuos')).toContain('a ALL=(ALL) NOPASSWD: ALL\n')
    expect((work.root.lstat('/etc/sudoers.d/90-dpuos')?.mode ?? 0) & 0o777).toBe(0o440)
  })
})

test('a package that much of the image needs is one mistake, not one for each that needs it', async () => {
  work = await aWork({}, 'packages:\n  remove: [glibc, zlib]\n')
  const pkg = (name: string, provides: string[]) => ({ name, provides, files: [] }) as unknown as RootPackage
  const chosen = new Map([
    ['glibc', { index: 0, pkg: pkg('glibc', ['libc.so.6']) }],
    ['zlib', { index: 1, pkg: pkg('zlib', ['libz.so.1']) }],
  ])
  const needs = [
    ...Array.from({ length: 90 }, (_, n) => ({ capability: 'libc.so.6', neededBy: `p${n}-1-1.x` })),
    { capability: 'libz.so.1', neededBy: 'p0-1-1.x' },
  ]
  const found = neededFindings(work, needs, chosen)
  expect(found.map(({ title, at }) => [title, at?.column])).toEqual([
    [
      'packages.remove: glibc cannot go, p0-1-1.x, p1-1-1.x, p2-1-1.x, p3-1-1.x, p4-1-1.x and 85 more need it',
      12,
    ],
    ['packages.remove: zlib cannot go, p0-1-1.x requires libz.so.1', 19],
  ])
})
