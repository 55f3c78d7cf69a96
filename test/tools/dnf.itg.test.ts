/** dnf, rpm and modinfo as dpuos drives them, on a signed repository with packages that are broken on purpose. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import {
  atRoot,
  closureOf,
  type Dnf,
  erase,
  erasureNeeds,
  fileOwners,
  NoSuchPackage,
  openDnf,
  readModuleTree,
  repositoryContents,
  rootPackages,
  whoRequires,
} from '@dpuos/host-tools'
import type { Repository } from '@dpuos/manifests'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { buildSandbox, type ExtraPackage, type SandboxRepository } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, expect, test } from 'vitest'

const EXTRA: readonly ExtraPackage[] = [
  { name: 'x-good', requires: ['x-base >= 1', '/bin/sh'], files: { '/opt/x/good': 'good' } },
  { name: 'x-base', files: { '/opt/x/base': 'base' } },
  { name: 'x-unresolvable', requires: ['libnowhere.so.7()(64bit)'] },
  { name: 'x-clash-a', files: { '/etc/x-same': 'a' } },
  { name: 'x-clash-b', files: { '/etc/x-same': 'b' } },
  { name: 'x-plugin', files: { '/usr/lib64/rpm-plugins/syslog.so': 'code for whoever loads it' } },
  { name: 'x-bad-post', post: 'echo about to fail\nexit 3' },
  { name: 'x-unsigned', signature: 'none' },
  { name: 'x-foreign', signature: 'foreign' },
  { name: 'x-corrupt', signature: 'corrupt', files: { '/opt/x/corrupt': { size: 4096 } } },
]

let ports: RealPorts
let sandbox: SandboxRepository
let repository: Repository
let count = 0

/** dnf for a fresh root, and that root. */
async function fresh(
  repositories: readonly Repository[] = [repository],
): Promise<{ dnf: Dnf; root: string }> {
  const dir = path.join(ports.dir, `case-${count++}`)
  const [root, work, dnfCache] = [path.join(dir, 'root'), path.join(dir, 'work'), path.join(ports.dir, 'dnf')]
  await mkdir(work, { recursive: true })
  const toolchain = aToolchainManifest({ repositories: [...repositories], dnfCache, arch: ports.host.arch })
  return { dnf: await openDnf({ toolchain, toolchainDir: sandbox.repoDir, root, work }, ports), root }
}

async function mistakes(run: Promise<unknown>): Promise<string[]> {
  const error = await run.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof UserError)) throw error
  return error.findings.map((one) => `${one.code}: ${one.title}`)
}

beforeAll(async () => {
  ports = realPorts()
  const out = path.join(ports.dir, 'repo')
  const cacheDir = path.join(testCache(), 'sandbox')
  sandbox = await buildSandbox({ arch: ports.host.arch, set: 'demo', out, cacheDir, extra: EXTRA }, ports)
  repository = {
    id: 'sandbox',
    baseurl: [pathToFileURL(out).href],
    gpgkey: [sandbox.gpgKeyFile],
    fingerprints: [sandbox.fingerprint],
    signedMetadata: true,
    enabled: true,
  }
})

afterAll(() => ports.dispose())

test('runs that share a cache do not take each other’s keyrings away', async () => {
  const resolved = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const { dnf } = await fresh()
      return await dnf.resolve(['x-good'])
    }),
  )
  for (const packages of resolved) expect(packages.map(({ name }) => name)).toContain('x-good')
})

test('a closure is resolved without a root, installed exactly, queried and taken apart again', async () => {
  const { dnf, root } = await fresh()
  const packages = await dnf.resolve(['x-good', 'kernel', '/usr/bin/bash'])
  await expect(readdir(root)).rejects.toThrow(/ENOENT/)
  const answered = Object.fromEntries(packages.flatMap((one) => one.asked.map((name) => [name, one.name])))
  expect(answered).toEqual({ 'x-good': 'x-good', kernel: 'kernel', '/usr/bin/bash': 'bash' })
  const promised = new Map(sandbox.packages.map((one) => [one.name, one.sha256]))
  for (const one of packages) expect(one.sha256).toBe(promised.get(one.name))

  const { installed, scriptletFailures } = await dnf.install(packages)
  expect(installed).toEqual(packages.map((one) => one.nevra))
  expect(scriptletFailures).toEqual([])
  expect(await readFile(path.join(root, 'opt/x/good'), 'utf8')).toBe('good')

  const present = await rootPackages(root, ports)
  expect(present.map((one) => one.nevra)).toEqual(installed)
  expect(whoRequires(present).get('x-base')).toEqual(['x-good'])
  expect(fileOwners(present).get('/opt/x/base')).toBe('x-base')
  expect(await erasureNeeds(root, ['x-base'], ports)).toEqual([
    { capability: 'x-base >= 1', neededBy: 'x-good-1.0-1.noarch' },
  ])
  expect(await mistakes(erase(root, ['x-base'], ports))).toEqual([
    'package-needed: x-good-1.0-1.noarch stays, and needs x-base >= 1',
  ])
  await erase(root, ['x-base', 'x-good'], ports)
  expect((await rootPackages(root, ports)).map((one) => one.name)).not.toContain('x-good')
  expect(await mistakes(erase(root, ['x-good'], ports))).toEqual([
    'package-not-installed: x-good cannot be removed: it is not installed',
  ])

  const [release = ''] = await readdir(path.join(root, 'usr/lib/modules'))
  const tree = await readModuleTree(root, release, ports)
  expect(tree.modules.size).toBeGreaterThan(100)
  const closure = closureOf(tree, ['virtio_net'])
  expect([...closure.keys()]).toContain('net_failover')
})

test('what repositories would install is told by their metadata alone: packages, files, and names they do not have', async () => {
  const work = path.join(ports.dir, `case-${count++}`)
  await mkdir(work)
  const toolchain = aToolchainManifest({
    repositories: [repository],
    dnfCache: path.join(ports.dir, 'dnf'),
    arch: ports.host.arch,
  })
  const options = { toolchain, toolchainDir: sandbox.repoDir, root: '/', work }
  const contents = await repositoryContents(
    options,
    ['x-good', 'x-bas.noarch'],
    (name) => name === 'x-base',
    ports,
  )
  expect(contents.packages).toEqual(expect.arrayContaining(['x-good', 'x-base', 'bash']))
  expect(contents.files).toContain('/opt/x/good')
  expect(contents.files).not.toContain('/opt/x/base')
  expect(contents.missing).toMatchObject([{ name: 'x-bas.noarch', near: expect.arrayContaining(['x-base']) }])
})

test('every unknown name comes back at once, with the nearest that exist', async () => {
  const { dnf } = await fresh()
  const error = await dnf.resolve(['kernle', 'x-good', 'x-bas']).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(NoSuchPackage)
  expect((error as NoSuchPackage).missing).toEqual([
    { name: 'kernle', near: ['kernel'] },
    { name: 'x-bas', near: ['x-base'] },
  ])
})

test('a file or an address in place of a package name never reaches dnf', async () => {
  const { dnf } = await fresh()
  expect(
    await mistakes(dnf.resolve(['/tmp/evil.rpm', 'http://evil.example/a', '--nogpgcheck'])),
  ).toHaveLength(3)
})

test('what cannot be installed is named before a root is touched', async () => {
  const { dnf, root } = await fresh()
  expect(await mistakes(dnf.resolve(['x-unresolvable']))).toEqual([
    'dependency-missing: nothing provides libnowhere.so.7()(64bit), which x-unresolvable-1.0-1.noarch needs',
  ])
  expect(await mistakes(dnf.resolve(['x-good'], { exclude: ['x-good'] }))).toEqual([
    'package-excluded: package x-good is asked for and taken out by exclude filtering',
  ])
  const signatures = await mistakes(dnf.resolve(['x-unsigned', 'x-foreign', 'x-corrupt']))
  expect(new Set(signatures.map((one) => one.split(':')[0]))).toEqual(
    new Set(['package-corrupt', 'package-unsigned', 'package-wrong-key']),
  )
  await expect(readdir(root)).rejects.toThrow(/ENOENT/)
})

test('two packages with one path, and a scriptlet that fails, are found though dnf resolved them', async () => {
  const clash = await fresh()
  expect(await mistakes(clash.dnf.install(await clash.dnf.resolve(['x-clash-a', 'x-clash-b'])))).toEqual([
    'file-conflict: x-clash-a-1.0-1.noarch and x-clash-b-1.0-1.noarch hold different files at /etc/x-same',
  ])
  const post = await fresh()
  const { scriptletFailures } = await post.dnf.install(await post.dnf.resolve(['x-bad-post']))
  expect(scriptletFailures).toHaveLength(1)
  expect(scriptletFailures[0]).toMatchObject({
    package: 'x-bad-post-1.0-1.noarch',
    scriptlet: 'post',
    status: 3,
  })
  expect(scriptletFailures[0]?.lines).toContain('about to fail')
})

test('an RPM without a signature of the repositories’ keys is refused at the install too', async () => {
  const { dnf, root } = await fresh()
  const [one] = await dnf.resolve(['x-base'])
  if (one === undefined) throw new Error('nothing resolved')
  const refused = async (name: string): Promise<string[]> => {
    const file = one.file.replace('x-base', name)
    return mistakes(dnf.install([{ ...one, name, file, ...(await ports.fs.hash(file)) }]))
  }
  expect(await refused('x-unsigned')).toEqual(['package-unsigned: x-unsigned-1.0-1.noarch is not signed'])
  expect(await refused('x-foreign')).toEqual([
    'package-wrong-key: x-foreign-1.0-1.noarch is signed with a key that no repository names',
  ])
  expect((await refused('x-corrupt'))[0]).toMatch(/^package-corrupt: x-corrupt-1.0-1.noarch is damaged/)
  expect(await rootPackages(root, ports)).toEqual([])
})

test('nothing that an RPM ships is loaded into the host’s rpm', async () => {
  const { dnf, root } = await fresh()
  await dnf.install(await dnf.resolve(['x-plugin', 'x-base']))
  // Of all rpm does, verifying surely looks for plugins after chroot(2): without our setting it says `Failed to dlopen`.
  const { stderr } = await ports.proc.run(['rpm', ...atRoot(root), '-Va'], { root: true, okCodes: [1] })
  expect(stderr).not.toMatch(/plugin|dlopen/)
})

test('an RPM that changed after it was resolved is not installed', async () => {
  const { dnf, root } = await fresh()
  const [first] = await dnf.resolve(['x-base'])
  if (first === undefined) throw new Error('nothing resolved')
  const file = path.join(ports.dir, path.basename(first.file))
  await copyFile(first.file, file)
  await writeFile(file, 'x', { flag: 'a' })
  expect(await mistakes(dnf.install([{ ...first, file }]))).toEqual([
    `package-hash: ${first.nevra}: ${file} is not the file that was resolved`,
  ])
  await expect(readdir(root)).rejects.toThrow(/ENOENT/)
})

test('a key with another fingerprint is refused before any tool trusts it', async () => {
  const swapped = { ...repository, fingerprints: ['0'.repeat(40)] }
  expect((await mistakes(fresh([swapped])))[0]).toMatch(
    /^key-fingerprint: repository sandbox: the key in .* is not the promised one/,
  )
})

test('an unreachable repository is named with its reason', async () => {
  const { dnf } = await fresh([{ ...repository, id: 'gone', baseurl: ['file:///nowhere/at/all'] }])
  expect((await mistakes(dnf.resolve(['x-base'])))[0]).toMatch(
    /^repository-not-found: repository gone \(file:/,
  )
})

test('no gpg-agent of ours is left', async () => {
  const commands = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  )
  expect(commands.filter((one) => one.startsWith('gpg-agent') && one.includes(ports.dir))).toEqual([])
})
