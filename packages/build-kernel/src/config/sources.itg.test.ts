import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ToolError, UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { fileUrl, signMetadata, signRpms, withOpenPgpKey } from '@dpuos/host-tools'
import { formatManifest } from '@dpuos/manifests'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { core } from '../core.ts'
import { writeTinySource } from '../testing/tiny-source.ts'
import { fetchNamedSrpm } from './repository-source.ts'
import { openSource, type SourceWish } from './source.ts'

let ports: RealPorts
beforeAll(() => {
  ports = realPorts()
})
afterAll(() => ports.dispose())

const WISH: SourceWish = { arch: 'x86_64', sha256: undefined, commit: undefined, whole: true, patches: [] }

const mistake = async (source: string, wish: Partial<SourceWish> = {}): Promise<string> => {
  const error: unknown = await openSource(source, { ...WISH, ...wish }, ports).then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  )
  if (error instanceof ToolError) return error.message
  if (!(error instanceof UserError)) throw error
  return error.findings
    .map(({ title, hint, at }) => `${at?.file ?? ''}:${at?.line ?? ''} ${title} ${hint ?? ''}`)
    .join('\n')
}

describe('a commit of a git repository', () => {
  let work = ''
  let bare = ''
  const git = (...words: string[]): string =>
    execFileSync('git', ['-C', work, ...words], { encoding: 'utf8' }).trim()
  const commit = (text: string): string => {
    writeFileSync(path.join(work, 'drivers/hello.c'), `${text}\n`)
    git('add', '-A')
    git('-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-qm', text)
    git('push', '-q', bare, 'HEAD:refs/heads/OLK-9.9', '--force', '--tags')
    return git('rev-parse', 'HEAD')
  }
  let first = ''
  beforeAll(() => {
    work = path.join(ports.dir, 'checkout')
    bare = path.join(ports.dir, 'kernel.git')
    execFileSync('git', ['init', '-q', '--bare', bare])
    writeTinySource(work)
    git('init', '-q')
    first = commit('/* one */')
    git('-c', 'user.name=t', '-c', 'user.email=t@t', 'tag', '-am', 'release', '9.9.9-1')
    commit('/* two */')
  })
  const hello = (folder: string): string => readFileSync(path.join(folder, 'drivers/hello.c'), 'utf8').trim()
  const url = (): string => `git+file://${bare}`

  test('is fetched by tag, without history, and known by its commit; a branch by what it is now', async () => {
    const tagged = await openSource(`${url()}#9.9.9-1`, WISH, ports)
    expect([tagged.version, tagged.identity, hello(tagged.folder)]).toEqual([
      '9.9.9',
      `commit:${first}`,
      '/* one */',
    ])
    const branch = await openSource(`${url()}#OLK-9.9`, WISH, ports)
    expect([branch.identity, hello(branch.folder)]).toEqual([
      `commit:${git('rev-parse', 'HEAD')}`,
      '/* two */',
    ])
  })

  test('by its whole id, where the server hands it out', async () => {
    execFileSync('git', ['-C', bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true'])
    const { folder, identity } = await openSource(`${url()}#${first}`, { ...WISH, whole: false }, ports)
    expect([identity, existsSync(path.join(folder, 'Kconfig'))]).toEqual([`commit:${first}`, true])
    expect(existsSync(path.join(folder, 'drivers/hello.c'))).toBe(false)
  })

  test('of a tag that was moved is refused, and what is pinned and known needs no server', async () => {
    expect(await mistake(`${url()}#OLK-9.9`, { commit: 'f'.repeat(40) })).toContain(
      `is the commit ${git('rev-parse', 'HEAD')}, and \`source-commit\` says ffff`,
    )
    renameSync(bare, `${bare}.away`)
    expect(hello((await openSource(`${url()}#9.9.9-1`, { ...WISH, commit: first }, ports)).folder)).toBe(
      '/* one */',
    )
    expect(await mistake(`${url()}#9.9.9-1`)).toContain('the git repository of the kernel is not there')
    renameSync(`${bare}.away`, bare)
  })

  test('that nobody has, and addresses without one', async () => {
    expect(await mistake(`${url()}#9.9.8`)).toContain('has neither a tag nor a branch 9.9.8')
    expect(await mistake(url())).toContain('does not say which state of the repository')
    expect(await mistake('git+--upload-pack=touch /tmp/x#a')).toContain('is no repository with a tag')
    expect(await mistake(`${url()}#9.9.9-1`, { sha256: 'a'.repeat(64) })).toContain(
      '`source-sha256` is for an archive',
    )
    expect(await mistake(bare, { commit: first })).toContain('`source-commit` is for git+URL#TAG')
  })

  test('of an address that would start a program is not fetched', async () => {
    const marker = path.join(ports.dir, 'ran')
    await mistake(`git+ext::touch ${marker}#x`).catch(() => undefined)
    expect(existsSync(marker)).toBe(false)
  })
})

describe('a source RPM', () => {
  const NOTHING: Parameters<typeof core>[0] = {
    mode: 'check',
    toolchain: undefined,
    definition: undefined,
    source: 'srpm:kernel',
    sourceSha256: undefined,
    sourceCommit: undefined,
    patches: undefined,
    base: 'tiny_defconfig',
    fragments: undefined,
    release: undefined,
    compiler: undefined,
    moduleKey: undefined,
    signingKey: undefined,
    signingPassword: undefined,
    deviceTrees: undefined,
    compilerCache: 'off',
    keepObjects: false,
    presets: undefined,
    package: undefined,
    baseline: undefined,
    headers: undefined,
    lock: 'auto',
    lockFile: undefined,
    arch: undefined,
    output: '',
  }
  /** As openEuler's: patches under conditions, a %prep that does more. */
  const SPEC = `%bcond_with clang
%global Arch $(echo %{_host_cpu})
Name: kernel
Version: 9.9.9
Release: 1
License: GPL-2.0
Summary: Linux
Source0: kernel.tar.gz
Source10: marker.sh
Patch0002: 0002-two.patch
Patch0003: 0003-clang.patch
Patch0004: 0004-arm.patch
%description
Linux
%prep
%setup -q -n kernel-%{version} -c
cd kernel
sh %{SOURCE10}
%patch0002 -p1
%if %{with clang}
%patch0003 -p1
%endif
%ifarch aarch64
%patch0004 -p1
%endif
%build
make
%changelog
* Mon Jan 01 2024 x <x@x> - 9.9.9-1
- %(touch /tmp/never)
`
  const patch = (from: string, to: string): string =>
    `--- a/fs/open.c\n+++ b/fs/open.c\n@@ -1,2 +1,2 @@\n int do_open(int n);\n-int do_open(int n) { return n * ${from}; }\n+int do_open(int n) { return n * ${to}; }\n`

  function srpm(name: string, spec = SPEC): string {
    const top = path.join(ports.dir, name)
    mkdirSync(path.join(top, 'SOURCES'), { recursive: true })
    writeTinySource(path.join(top, 'kernel'))
    const file = (base: string, text: string): void => writeFileSync(path.join(top, 'SOURCES', base), text)
    execFileSync('tar', ['-C', top, '-czf', path.join(top, 'SOURCES/kernel.tar.gz'), 'kernel'])
    file('marker.sh', `touch ${path.join(top, 'ran')}\n`)
    file('0002-two.patch', patch('3', '4'))
    file('0003-clang.patch', patch('4', '5'))
    file('0004-arm.patch', patch('4', '6'))
    writeFileSync(path.join(top, 'kernel.spec'), SPEC)
    execFileSync('rpmbuild', ['-bs', '--define', `_topdir ${top}`, path.join(top, 'kernel.spec')], {
      stdio: 'ignore',
    })
    const made = path.join(top, 'SRPMS/kernel-9.9.9-1.src.rpm')
    if (spec === SPEC) return made
    // A hostile one: rpmbuild itself would run it.
    const hostile = path.join(top, 'hostile.src.rpm')
    writeFileSync(path.join(top, 'kernel.spec'), spec)
    execFileSync('bsdtar', ['-C', top, '--format=newc', '-cf', hostile, 'kernel.spec'])
    return hostile
  }
  const opened = (folder: string): string =>
    /n \* (\d)/.exec(readFileSync(path.join(folder, 'fs/open.c'), 'utf8'))?.[1] ?? ''

  test('is its archive with the patches that %prep applies for this processor, and nothing of it is run', async () => {
    const file = srpm('plain')
    const source = await openSource(file, WISH, ports)
    const { sha256 } = await ports.fs.hash(file)
    expect([source.version, source.identity, opened(source.folder)]).toEqual([
      '9.9.9',
      `sha256:${sha256}`,
      '4',
    ])
    expect(opened((await openSource(file, { ...WISH, arch: 'aarch64', sha256 }, ports)).folder)).toBe('6')
    expect(existsSync(path.join(ports.dir, 'plain/ran'))).toBe(false)
    // Once unpacked, it is there.
    rmSync(path.join(ports.dir, 'plain/SOURCES'), { recursive: true })
    expect((await openSource(file, WISH, ports)).folder).toBe(source.folder)
  })

  test('is found by its name in a signed repository of the toolchain, and refused where another key signed it', async () => {
    const file = srpm('named')
    const repository = path.join(ports.dir, 'sources')
    mkdirSync(path.join(repository, 'Packages'), { recursive: true })
    cpSync(file, path.join(repository, 'Packages', path.basename(file)))
    const home = path.join(ports.dir, 'source-signer')
    mkdirSync(home, { mode: 0o700 })
    const gpg = (...args: string[]): string =>
      execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', '--passphrase', '', ...args], {
        encoding: 'utf8',
      })
    const key = (name: string): string => {
      gpg('--quick-generate-key', name, 'rsa3072', 'sign', 'never')
      return gpg('--armor', '--export-secret-keys', name)
    }
    const sign = async (secret: string): Promise<string> =>
      await withOpenPgpKey(secret, '', ports, async (open) => {
        await signRpms([path.join(repository, 'Packages', path.basename(file))], open, 1_700_000_000, ports)
        rmSync(path.join(repository, 'repodata'), { recursive: true, force: true })
        execFileSync('createrepo_c', ['--quiet', '--general-compress-type=gz', repository])
        await signMetadata(repository, open, 1_700_000_000)
        return open.fingerprint
      })
    const fingerprint = await sign(key('acme'))
    const trusted = path.join(ports.dir, 'trusted.asc')
    cpSync(path.join(repository, 'RPM-GPG-KEY'), trusted)
    const source = {
      id: 'source',
      baseurl: [fileUrl(`${repository}/`)],
      gpgkey: [trusted],
      fingerprints: [fingerprint],
      signedMetadata: false,
      // As setup hands it over.
      enabled: false,
    }
    const manifest = aToolchainManifest({
      arch: 'x86_64',
      dnfCache: path.join(ports.dir, 'dnf'),
      repositories: [source],
      files: [],
    })
    const toolchain = { manifest, folder: ports.dir }
    const fetched = await fetchNamedSrpm('srpm:kernel', toolchain, 'x86_64', ports)
    expect(opened((await openSource(fetched, WISH, ports)).folder)).toBe('4')
    expect(await fetchNamedSrpm('srpm:kernel-9.9.9-1', toolchain, 'x86_64', ports)).toBe(fetched)
    // As the action has it: the manifest's file, and the repository that is off in it.
    writeFileSync(path.join(ports.dir, 'toolchain.json'), formatManifest(manifest))
    const { outputs } = await core(
      {
        ...NOTHING,
        toolchain: path.join(ports.dir, 'toolchain.json'),
        output: path.join(ports.dir, 'named-out'),
      },
      ports,
    )
    expect(outputs.verdict).toBe('pass')
    const titles = async (name: string, from = toolchain): Promise<string> => {
      const error: unknown = await fetchNamedSrpm(name, from, 'x86_64', ports).catch((one: unknown) => one)
      if (!(error instanceof UserError)) throw error
      return error.findings.map(({ title }) => title).join('\n')
    }
    expect(await titles('srpm:kernel-9.9.8')).toBe('no package kernel-9.9.8 in source')
    await sign(key('mallory'))
    const anew = { manifest: { ...manifest, dnfCache: path.join(ports.dir, 'dnf-2') }, folder: ports.dir }
    expect(await titles('srpm:kernel', anew)).toContain(
      'is signed with a key that its repository does not name',
    )
  })

  test('by its name without a toolchain, and a name that is none, are told', async () => {
    const told = async (name: string): Promise<string> =>
      await fetchNamedSrpm(name, undefined, 'x86_64', ports).then(
        () => '',
        (error: unknown) => String(error),
      )
    expect(await told('srpm:kernel')).toContain('looked up in the repositories of the toolchain')
    expect(await told('srpm:--setopt=x')).toContain('names no source RPM')
  })

  test('whose spec would run something while it is read is refused at the line, and not read', async () => {
    const marker = path.join(ports.dir, 'owned')
    const file = srpm('hostile', `Name: x\n%global a %(touch ${marker})\nSource0: kernel.tar.gz\n`)
    expect(await mistake(file)).toMatch(
      /hostile\.src\.rpm:kernel\.spec:2 the spec runs something when it is read/,
    )
    expect(existsSync(marker)).toBe(false)
  })

  test('that is none, or holds no kernel', async () => {
    const none = path.join(ports.dir, 'none.src.rpm')
    writeFileSync(none, 'no archive')
    expect(await mistake(none)).toContain('is no source RPM')
    expect(
      await mistake(
        srpm('empty', 'Name: x\nVersion: 1\nRelease: 1\nLicense: x\nSummary: x\n%description\nx\n'),
      ),
    ).toContain('describes no kernel: it names no Source0')
  })
})
