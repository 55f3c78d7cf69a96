import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { sbomValidators } from '@dpuos/host-tools/testing'
import { type KernelManifest, parseManifest } from '@dpuos/manifests'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { core } from '../core.ts'
import { HELLO, writeTinySource } from '../testing/tiny-source.ts'

// A miniature of the kernel's build: real make, gcc, depmod, rpmbuild and createrepo_c, and one second.

let ports: RealPorts
beforeAll(() => {
  ports = realPorts({ env: { ...process.env, SOURCE_DATE_EPOCH: '1704067200' } })
  const toolchain = aToolchainManifest({ arch: 'x86_64', dnfCache: path.join(ports.dir, 'dnf'), files: [] })
  writeFileSync(path.join(ports.dir, 'toolchain.json'), JSON.stringify(toolchain))
})
afterAll(() => ports.dispose())

type Inputs = Parameters<typeof core>[0]
let count = 0

/** Build in a folder of its own; `fragment` is text. */
async function build(fragment: string, source: string, inputs: Partial<Inputs> = {}) {
  const file = path.join(ports.dir, `fragment-${++count}.config`)
  writeFileSync(file, fragment)
  return await core(
    {
      mode: 'kernel',
      toolchain: path.join(ports.dir, 'toolchain.json'),
      definition: undefined,
      source,
      sourceSha256: undefined,
      sourceCommit: undefined,
      signingKey: undefined,
      signingPassword: undefined,
      patches: undefined,
      base: 'tiny_defconfig',
      fragments: [file],
      presets: undefined,
      release: '1.dpuos',
      package: undefined,
      headers: undefined,
      arch: 'x86_64',
      lock: 'auto',
      baseline: undefined,
      compiler: undefined,
      compilerCache: 'auto',
      keepObjects: false,
      moduleKey: undefined,
      deviceTrees: undefined,
      lockFile: undefined,
      output: path.join(ports.dir, `out-${count}`),
      ...inputs,
    },
    ports,
  )
}

const GOOD = 'CONFIG_WORLD=y\nCONFIG_HELLO=m\n'

/** An archive of a tiny source whose files have one time, as a release has. */
function archive(name: string, hello?: string): string {
  const source = writeTinySource(path.join(ports.dir, name), hello)
  const file = path.join(ports.dir, `${name}.tar.gz`)
  execFileSync('tar', ['-czf', file, '--sort=name', '--mtime=@1700000000', '-C', ports.dir, name])
  expect(existsSync(source)).toBe(true)
  return file
}

const manifestOf = (file: string): KernelManifest => {
  const parsed = parseManifest('dpuos.kernel/v1', readFileSync(file, 'utf8'), file)
  if (!parsed.ok) throw new UserError(parsed.findings)
  return parsed.value
}

const repositoryOf = ({ repositories: [url = ''] }: KernelManifest): string => fileURLToPath(url)

const rpm = (args: readonly string[]): string => execFileSync('rpm', [...args], { encoding: 'utf8' })

async function mistake(result: Promise<unknown>): Promise<string> {
  const error: unknown = await result.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof Error)) throw new Error('no error')
  return error.message
}

describe.skipIf(process.arch !== 'x64')('a kernel from its source (an x86_64 host)', () => {
  test('is compiled, packed as openEuler names it, and described from its packages', async () => {
    const { outputs, report } = await build(GOOD, writeTinySource(path.join(ports.dir, 'tree')))
    expect([report.verdict, outputs.release]).toEqual(['pass', '9.9.9-1.dpuos.x86_64'])
    const manifest = manifestOf(outputs.manifest)
    expect(manifest).toMatchObject({
      origin: 'build',
      release: '9.9.9-1.dpuos.x86_64',
      packages: [
        'kernel-9.9.9-1.dpuos.x86_64',
        'kernel-core-9.9.9-1.dpuos.x86_64',
        'kernel-modules-9.9.9-1.dpuos.x86_64',
      ],
      image: { path: 'boot/vmlinuz-9.9.9-1.dpuos.x86_64' },
      builtin: ['ext4'],
      from: { name: 'tree', identity: null, patches: [] },
    })
    for (const name of ['gcc', 'ld', 'make', 'bc', 'bison', 'flex', 'rpm', 'kmod'])
      expect([name, manifest.tools[name]]).toEqual([name, expect.stringMatching(/\d\.\d|^\d+$/)])
    expect(manifest.modules.map(({ name }) => name)).toEqual(['hello'])
    expect(manifest.files.map(({ role }) => role)).toEqual([
      'config',
      'symbols',
      ...Array.from({ length: 4 }, () => 'package'),
      'sbom-cyclonedx',
      'sbom-spdx',
    ])
    const folder = repositoryOf(manifest)
    expect(readdirSync(folder).sort()).toEqual([
      'kernel-9.9.9-1.dpuos.x86_64.rpm',
      'kernel-core-9.9.9-1.dpuos.x86_64.rpm',
      'kernel-devel-9.9.9-1.dpuos.x86_64.rpm',
      'kernel-modules-9.9.9-1.dpuos.x86_64.rpm',
      'repodata',
    ])
    const provides = rpm([
      '-qp',
      '--nosignature',
      '--provides',
      path.join(folder, 'kernel-core-9.9.9-1.dpuos.x86_64.rpm'),
    ])
    expect(provides).toContain('installonlypkg(kernel)')
    expect(provides).toContain('kernel-uname-r = 9.9.9-1.dpuos.x86_64')
    const held = rpm(['-qpl', '--nosignature', path.join(folder, 'kernel-core-9.9.9-1.dpuos.x86_64.rpm')])
    for (const name of ['vmlinuz', 'config', 'System.map'])
      expect(held).toContain(`/boot/${name}-9.9.9-1.dpuos.x86_64\n`)
    expect(held).toContain('/boot/symvers-9.9.9-1.dpuos.x86_64.gz\n')
  })

  test('has bills of materials that validators of others accept', async (context) => {
    const validators = await sbomValidators(testCache(), ports)
    if (typeof validators === 'string') {
      context.skip(validators)
      return
    }
    const { outputs } = await build(GOOD, archive('papers'))
    const paper = (name: string): string => path.join(path.dirname(outputs.manifest), name)
    expect(await validators.cyclonedx(paper('kernel.cdx.json'))).toBe(0)
    expect(await validators.spdx(paper('kernel.spdx.json'))).toBe(0)
  })

  test('is the same to the byte from another folder and another day, nothing of the machine in it', async () => {
    const sums = async (name: string): Promise<string[]> => {
      const source = writeTinySource(path.join(ports.dir, name))
      utimesSync(path.join(source, 'drivers/hello.c'), count, count)
      const folder = repositoryOf(manifestOf((await build(GOOD, source)).outputs.manifest))
      const files = readdirSync(folder).filter((file) => file.endsWith('.rpm'))
      return await Promise.all(
        files.map(async (file) => (await ports.fs.hash(path.join(folder, file))).sha256),
      )
    }
    const first = await sums('here')
    expect(first).toHaveLength(4)
    expect(await sums('over/there')).toEqual(first)
  })

  test('whose options are not as asked is not compiled at all', async () => {
    const source = writeTinySource(path.join(ports.dir, 'unmet'))
    const { outputs, report } = await build('CONFIG_HELLO=m\n', source)
    expect(outputs).toMatchObject({ verdict: 'fail', manifest: '' })
    expect(report.findings[0]).toMatchObject({
      title: 'CONFIG_HELLO: wanted m, got n: needs WORLD[n]',
      hint: 'Add CONFIG_WORLD=y to a fragment, or take the line out.',
    })
    expect(existsSync(path.join(source, 'built'))).toBe(false)
  })

  test('of an archive is built once: the same again is taken from the cache, another configuration is not', async () => {
    const file = archive('release')
    const first = manifestOf((await build(GOOD, file)).outputs.manifest)
    const { sha256 } = await ports.fs.hash(file)
    const built = path.join(ports.host.cacheDir, 'kernel-tree', sha256, 'built')
    const times = (): number => readFileSync(built, 'utf8').trim().split('\n').length
    expect(times()).toBe(1)
    const again = manifestOf((await build(GOOD, file, { sourceSha256: sha256 })).outputs.manifest)
    expect(times()).toBe(1)
    expect([again.inputs.digest, again.release]).toEqual([first.inputs.digest, first.release])
    expect(readdirSync(repositoryOf(again))).toEqual(readdirSync(repositoryOf(first)))
    await build(GOOD, file, { release: '2.dpuos' })
    expect(times()).toBe(2)
  })

  test('patches are applied in their order, and one that does not fit is named with file and hunk', async () => {
    const file = archive('patched')
    const lines = HELLO.split('\n')
    const last = lines.at(-2) ?? ''
    const patch = (name: string, from: string, to: string): string => {
      const where = path.join(ports.dir, name)
      const hunk = `@@ -${lines.length - 1} +${lines.length - 1} @@\n-${from}\n+${to}\n`
      writeFileSync(where, `--- a/drivers/hello.c\n+++ b/drivers/hello.c\n${hunk}`)
      return where
    }
    const patched = (): string[] =>
      readdirSync(path.join(ports.host.cacheDir, 'kernel-tree')).filter((name) => name.includes('-'))
    const first = patch('first.patch', last, `${last} /* one */`)
    patch('second.patch', `${last} /* one */`, `${last} /* two */`)
    writeFileSync(path.join(ports.dir, 'series'), '# vendor\nfirst.patch\nsecond.patch -p1\n')
    const { outputs } = await build(GOOD, file, { patches: [path.join(ports.dir, 'series')] })
    expect(outputs.verdict).toBe('pass')
    const trees = patched()
    const tree = path.join(ports.host.cacheDir, 'kernel-tree', trees[0] ?? '')
    expect(readFileSync(path.join(tree, 'drivers/hello.c'), 'utf8')).toContain('/* two */')
    const wrong = patch('wrong.patch', 'nobody wrote this', 'x')
    expect(await mistake(build(GOOD, file, { patches: [first, wrong] }))).toMatch(
      /wrong\.patch does not fit the source: hunk 1 of drivers\/hello\.c fails at line \d+/,
    )
    // What was unpacked for it is not taken for a source by the next run.
    expect(patched()).toEqual(trees)
    const folder = writeTinySource(path.join(ports.dir, 'unpatched'))
    expect(await mistake(build(GOOD, folder, { patches: [first] }))).toContain('patches need an archive')
  })

  test('what image, modules, subsystems and symbols grew by since an earlier kernel is told, also since the one in the same folder', async () => {
    const file = archive('sized')
    const output = path.join(ports.dir, 'sized-out')
    const baseline = path.join(output, 'kernel.json')
    const first = await build('CONFIG_WORLD=y\n', file, { output, baseline })
    expect(first.report.findings.map(({ code }) => code)).toContain('kernel-baseline-missing')
    const plain = manifestOf(first.outputs.manifest)
    expect(plain.subsystems?.map(({ name }) => name).sort()).toEqual(['fs', 'kernel'])
    const second = await build(`${GOOD}CONFIG_TABLE=y\n`, file, { output, baseline })
    const { growth, modules } = manifestOf(second.outputs.manifest)
    expect(growth).toMatchObject({
      baseline: { digest: plain.inputs.digest, release: plain.release },
      modules: modules[0]?.size,
      changed: [{ name: 'hello', before: null }],
      symbols: { removed: 0, grown: 0, shrunk: 0 },
    })
    expect(growth?.subsystems).toMatchObject([
      { name: 'kernel', modules: 0 },
      { name: 'drivers', builtin: 0, modules: modules[0]?.size },
    ])
    // The table and what aligns it.
    expect(growth?.subsystems[0]?.builtin).toBeGreaterThanOrEqual(4096)
    expect(growth?.symbols?.largest[0]).toEqual({
      file: 'vmlinux',
      name: 'table',
      before: null,
      after: 4096,
    })
    expect(second.report.tables.map(({ title }) => title)).toEqual([
      'What changed since the base',
      'Growth by subsystem',
      'Growth by module',
      'Growth by symbol',
      'Kernel by subsystem',
    ])
    // A kernel that is taken from the cache has its symbols all the same.
    const again = manifestOf((await build('CONFIG_WORLD=y\n', file, { baseline })).outputs.manifest)
    expect(again.growth?.symbols?.bytes).toBe(-(growth?.symbols?.bytes ?? 0))
    const other = path.join(ports.dir, 'other.json')
    writeFileSync(other, JSON.stringify({ ...plain, arch: 'aarch64', files: [] }))
    expect(await mistake(build(GOOD, file, { baseline: other }))).toContain(
      'is for aarch64, and this one is for x86_64',
    )
  })

  test('modules are signed with a given key, the same every time, and the key is left nowhere; or with one that nobody has afterwards', async () => {
    const source = writeTinySource(path.join(ports.dir, 'signed'))
    const moduleKey = path.join(ports.dir, 'module.pem')
    const subject = ['-subj', '/CN=team', '-days', '10', '-newkey', 'rsa:2048']
    execFileSync(
      'openssl',
      ['req', '-x509', '-nodes', ...subject, '-out', moduleKey, '-keyout', `${moduleKey}.key`],
      { stdio: 'ignore' },
    )
    expect(await mistake(build(GOOD, source, { moduleKey }))).toContain('holds no private key')
    writeFileSync(moduleKey, readFileSync(`${moduleKey}.key`, 'utf8') + readFileSync(moduleKey, 'utf8'))
    const modulesOf = async (inputs: Partial<Inputs>): Promise<string> => {
      const manifest = manifestOf((await build(GOOD, source, inputs)).outputs.manifest)
      return (
        await ports.fs.hash(path.join(repositoryOf(manifest), 'kernel-modules-9.9.9-1.dpuos.x86_64.rpm'))
      ).sha256
    }
    const signed = await modulesOf({ moduleKey, keepObjects: true })
    expect(await modulesOf({ moduleKey })).toBe(signed)
    const left = readdirSync(path.join(ports.host.cacheDir), { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => name.endsWith('.pem'))).toEqual([])
    const thrown = await modulesOf({ moduleKey: 'throw-away' })
    expect(thrown).not.toBe(signed)
    expect(await modulesOf({ moduleKey: 'throw-away' })).not.toBe(thrown)
    expect(await mistake(build(`${GOOD}CONFIG_MODULE_SIG_KEY="x"\n`, source, { moduleKey }))).toContain(
      'follows from the input `module-key`',
    )
  })

  test('device trees are packed where openEuler has them, and none at all is told', async () => {
    const source = writeTinySource(path.join(ports.dir, 'boards'))
    const { outputs } = await build(`${GOOD}CONFIG_BOARD=y\n`, source, { deviceTrees: true })
    const core = path.join(repositoryOf(manifestOf(outputs.manifest)), 'kernel-core-9.9.9-1.dpuos.x86_64.rpm')
    expect(rpm(['-qpl', '--nosignature', core])).toContain(
      '/boot/dtb-9.9.9-1.dpuos.x86_64/vendor/board.dtb\n',
    )
    expect(await mistake(build(GOOD, source, { deviceTrees: true }))).toContain('no device tree was built')
  })

  test('a definition says all of it: source, base, fragments and release', async () => {
    writeTinySource(path.join(ports.dir, 'team/linux'))
    writeFileSync(path.join(ports.dir, 'team/dpu.config'), GOOD)
    const definition = path.join(ports.dir, 'team/dpuos.yaml')
    writeFileSync(
      definition,
      `schema: dpuos.definition/v1
name: team
distro: sandbox
arch: [x86_64]
kernel:
  source: build
  build: {from: ./linux, base: tiny_defconfig, release: 7.team}
  fragments: [./dpu.config]
outputs: [tar]
verify: {boots: []}
`,
    )
    const { outputs } = await build('', '', {
      definition,
      source: undefined,
      base: undefined,
      release: undefined,
      fragments: undefined,
    })
    expect([outputs.verdict, outputs.release]).toEqual(['pass', '9.9.9-7.team.x86_64'])
  })

  test('a vendor’s driver is compiled against its own kernel-devel: headers of the source and of the build, kbuild’s programs', async () => {
    const team = path.join(ports.dir, 'vendor')
    writeTinySource(path.join(team, 'linux'))
    mkdirSync(path.join(team, 'k2'))
    writeFileSync(path.join(team, 'k2/Kbuild'), 'obj-m += k2.o\n')
    writeFileSync(path.join(team, 'k2/k2.c'), '#include <linux/module.h>\nint k2 = TINY;\n')
    const definition = path.join(team, 'dpuos.yaml')
    writeFileSync(
      definition,
      `schema: dpuos.definition/v1
name: team
distro: sandbox
arch: [x86_64]
kernel:
  source: build
  build: {from: ./linux, base: hello_defconfig}
drivers:
  keep: {modules: []}
  vendor: [{kmod: ./k2, name: k2}]
outputs: [tar]
verify: {boots: []}
`,
    )
    const { outputs, report } = await build('', '', {
      definition,
      source: undefined,
      base: undefined,
      fragments: undefined,
    })
    const manifest = manifestOf(outputs.manifest)
    expect(manifest.drivers).toMatchObject([{ name: 'k2', modules: ['k2'] }])
    const [file = ''] = manifest.files.flatMap(({ role, path: at }) => (role === 'driver' ? [at] : []))
    const held = path.join(ports.dir, 'k2-held')
    mkdirSync(held)
    execFileSync('bsdtar', ['-xf', path.join(path.dirname(outputs.manifest), file), '-C', held])
    const module = path.join(held, 'usr/lib/modules/9.9.9-1.dpuos.x86_64/extra/k2/k2.ko')
    expect(execFileSync('modinfo', ['-F', 'vermagic', module], { encoding: 'utf8' })).toBe(
      '9.9.9-1.dpuos.x86_64 SMP mod_unload\n',
    )
    const devel = rpm([
      '-qpl',
      '--nosignature',
      path.join(repositoryOf(manifest), 'kernel-devel-9.9.9-1.dpuos.x86_64.rpm'),
    ])
    const top = '/usr/src/kernels/9.9.9-1.dpuos.x86_64'
    for (const name of [
      'Makefile',
      'Module.symvers',
      '.config',
      'include/linux/module.h',
      'include/generated/utsrelease.h',
      'arch/x86/include/asm/tiny.h',
      'scripts/basic/fixdep',
    ])
      expect(devel).toContain(`${top}/${name}\n`)
    expect(devel).toContain('/usr/lib/modules/9.9.9-1.dpuos.x86_64/build\n')
    // Nobody asked for it, and nothing keeps it.
    expect(report.facts.find(({ name }) => name === 'could be left out')?.value).toMatch(
      /^1 module that the image does not keep, .*; 1 option in kernel\.trim\.config$/,
    )
    const fragment = readFileSync(path.join(path.dirname(outputs.manifest), 'kernel.trim.config'), 'utf8')
    expect(fragment).toContain('# CONFIG_HELLO is not set\n')
    expect(manifest.modules.map(({ name }) => name)).toEqual(['hello'])
    // Paths of this build, empty files of options, Kconfig's programs.
    for (const name of ['scripts/basic/.fixdep.cmd', 'include/config/HELLO', 'scripts/kconfig'])
      expect(devel).not.toContain(name)
  })

  test('is signed with a given key, RPMs and metadata: dnf takes it with all checks on, and not what was changed afterwards', async () => {
    const home = path.join(ports.dir, 'signer')
    mkdirSync(home, { mode: 0o700 })
    const gpg = (...args: string[]): string =>
      execFileSync(
        'gpg',
        [
          '--homedir',
          home,
          '--batch',
          '--quiet',
          '--pinentry-mode',
          'loopback',
          '--passphrase',
          'pass word',
          ...args,
        ],
        { encoding: 'utf8' },
      )
    gpg('--quick-generate-key', 'acme', 'rsa3072', 'sign', 'never')
    const signingKey = gpg('--armor', '--export-secret-keys')
    execFileSync('gpgconf', ['--homedir', home, '--kill', 'all'])
    const source = archive('signed')
    expect(await mistake(build(GOOD, source, { signingKey, signingPassword: 'no' }))).toContain(
      'signing-password is not it',
    )
    expect(await mistake(build(GOOD, source, { signingKey: 'x' }))).toContain(
      'no armoured private OpenPGP key',
    )
    const { outputs } = await build(GOOD, source, { signingKey, signingPassword: 'pass word' })
    const manifest = manifestOf(outputs.manifest)
    const repository = repositoryOf(manifest)
    expect(manifest.signed?.key).toBe('kernel/RPM-GPG-KEY')
    const key = path.join(path.dirname(outputs.manifest), manifest.signed?.key ?? '')
    expect(gpg('--show-keys', '--with-colons', key)).toContain(manifest.signed?.fingerprint)
    // Every file that the manifest names is as it says, signature included.
    for (const { path: at, sha256 } of manifest.files)
      expect([at, (await ports.fs.hash(path.join(path.dirname(outputs.manifest), at))).sha256]).toEqual([
        at,
        sha256,
      ])

    const root = path.join(ports.dir, 'signed-root')
    const repo = (name: string, folder: string): string => {
      const reposdir = path.join(ports.dir, name)
      mkdirSync(reposdir)
      writeFileSync(
        path.join(reposdir, 'k.repo'),
        `[k]\nname=k\nbaseurl=file://${folder}\ngpgcheck=1\nrepo_gpgcheck=1\ngpgkey=file://${key}\n`,
      )
      return reposdir
    }
    const dnf = (reposdir: string): string => {
      const options = [
        `--installroot=${root}`,
        `--setopt=reposdir=${reposdir}`,
        `--setopt=cachedir=${root}/../cache-${path.basename(reposdir)}`,
        '--releasever=1',
        '--forcearch=x86_64',
        '--setopt=tsflags=noscripts',
        '-y',
        '-q',
        '--nodocs',
        '--setopt=install_weak_deps=0',
      ]
      try {
        return execFileSync('dnf', [...options, 'install', '--downloadonly', 'kernel-devel'], {
          encoding: 'utf8',
          stdio: 'pipe',
        })
      } catch (error) {
        return String((error as { stderr?: string }).stderr)
      }
    }
    expect(dnf(repo('good-repo', repository))).not.toMatch(/error|GPG|signature/i)
    const changed = path.join(ports.dir, 'changed')
    execFileSync('cp', ['-a', repository, changed])
    appendFileSync(path.join(changed, 'repodata/repomd.xml'), '<!-- -->\n')
    expect(dnf(repo('bad-repo', changed))).toMatch(/signature|GPG/i)
  })

  test('an archive that is cut short, or none, is refused, and nothing of it is taken for a source later', async () => {
    const whole = readFileSync(archive('long', `${HELLO}/* ${'x'.repeat(100_000)} */\n`))
    const damaged: readonly (readonly [string, Buffer])[] = [
      ['short.tar.gz', whole.subarray(0, whole.length - 200)],
      ['text.tar', Buffer.from('no archive\n')],
    ]
    for (const mode of ['check', 'kernel'] as const)
      for (const [name, data] of damaged) {
        const file = path.join(ports.dir, name)
        writeFileSync(file, data)
        expect(await mistake(build(GOOD, file, { mode }))).toMatch(/archive/)
        const { sha256 } = await ports.fs.hash(file)
        for (const place of ['kernel-tree', 'kernel-source'])
          expect(existsSync(path.join(ports.host.cacheDir, place, sha256))).toBe(false)
      }
  })

  test('a release that no RPM can have is told before anything is done', async () => {
    const source = writeTinySource(path.join(ports.dir, 'unreleased'))
    expect(await mistake(build(GOOD, source, { release: '1-x' }))).toContain('"1-x" is no release of an RPM')
  })

  test('the release is not a fragment’s to say', async () => {
    const source = writeTinySource(path.join(ports.dir, 'named'))
    expect(await mistake(build(`${GOOD}CONFIG_LOCALVERSION="-x"\n`, source))).toContain(
      'CONFIG_LOCALVERSION follows from the release of the packages',
    )
  })

  test('that does not compile says where, and warnings are told at their line', async () => {
    const broken = writeTinySource(path.join(ports.dir, 'broken'), `${HELLO}int x = ;\n`)
    expect(await mistake(build(GOOD, broken))).toMatch(
      /the kernel does not compile: .*drivers\/hello\.c:\d+:\d+: error: /,
    )
    const odd = writeTinySource(path.join(ports.dir, 'odd'), `${HELLO}#warning odd\n`)
    const { report } = await build(GOOD, odd)
    expect(report.findings).toMatchObject([
      { level: 'warning', code: 'kernel-build-warning', at: { line: 8 } },
    ])
  })

  test('a module that needs a symbol which nobody has is refused before it is packed', async () => {
    const lost = writeTinySource(
      path.join(ports.dir, 'lost'),
      `${HELLO}void nowhere(void); void f(void) { nowhere(); }\n`,
    )
    expect(await mistake(build(GOOD, lost))).toContain('1 symbol that modules need is nowhere')
  })
})
