/** Packages of another processor in a root, their scriptlets run by qemu-user or told about. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import {
  atRoot,
  type Dnf,
  type Emulation,
  erase,
  findEmulation,
  openDnf,
  type ResolvedPackage,
  rpmScriptlets,
  SCRIPTLETS_RUN,
} from '@dpuos/host-tools'
import { ARCHES } from '@dpuos/manifests'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { buildSandbox } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, expect, test } from 'vitest'

let ports: RealPorts
let emulation: Emulation
let packages: readonly ResolvedPackage[]
let fresh: () => Promise<{ readonly dnf: Dnf; readonly root: string }>

/** What the machine has registered with binfmt_misc; nothing where that is not mounted. */
const handlers = (): string[] =>
  existsSync('/proc/sys/fs/binfmt_misc') ? readdirSync('/proc/sys/fs/binfmt_misc') : []

beforeAll(async () => {
  ports = realPorts()
  const arch = ports.host.arch === 'x86_64' ? 'aarch64' : 'x86_64'
  emulation = await findEmulation(arch, ports)
  const out = path.join(ports.dir, 'repo')
  const sandbox = await buildSandbox(
    {
      arch,
      set: 'demo',
      out,
      cacheDir: path.join(testCache(), 'sandbox'),
      extra: [
        { name: 'x-marks', requires: ['coreutils'], post: 'uname -m >/x-machine\nchown 7:8 /x-machine' },
        { name: 'x-fails', requires: ['bash'], post: 'echo about to fail\nexit 3' },
      ],
    },
    ports,
  )
  const toolchain = aToolchainManifest({
    arch,
    dnfCache: path.join(ports.dir, 'dnf'),
    repositories: [
      {
        id: 'sandbox',
        baseurl: [pathToFileURL(out).href],
        gpgkey: [sandbox.gpgKeyFile],
        fingerprints: [sandbox.fingerprint],
        signedMetadata: true,
        enabled: true,
      },
    ],
  })
  let count = 0
  fresh = async () => {
    const dir = path.join(ports.dir, `case-${count++}`)
    const [root, work] = [path.join(dir, 'root'), path.join(dir, 'work')]
    await mkdir(work, { recursive: true })
    return { dnf: await openDnf({ toolchain, toolchainDir: sandbox.repoDir, root, work }, ports), root }
  }
  packages = await (await fresh()).dnf.resolve(['x-marks', 'x-fails', 'iputils', 'glibc'])
})
afterAll(() => ports.dispose())

test('they run as on their own machine, in the root, and one that fails is found; the machine is as before', async () => {
  const before = handlers()
  const { dnf, root } = await fresh()
  expect(['host', 'qemu-user']).toContain(emulation.kind)
  const { scriptletFailures, scriptlets } = await dnf.install(packages, { run: true, wrap: emulation.wrap })
  expect(scriptletFailures).toMatchObject([
    {
      package: expect.stringMatching(/^x-fails-/),
      scriptlet: 'post',
      status: 3,
      lines: ['about to fail', expect.anything()],
    },
  ])
  expect((await readFile(path.join(root, 'x-machine'), 'utf8')).trim()).toBe(
    ports.host.arch === 'x86_64' ? 'aarch64' : 'x86_64',
  )
  // Owners, capabilities and the linker's cache are what they are without a namespace in between.
  expect(execFileSync('stat', ['-c', '%u %g', path.join(root, 'x-machine')], { encoding: 'utf8' })).toBe(
    '7 8\n',
  )
  const { stdout: changed } = await ports.proc.run(['rpm', ...atRoot(root), '-V', '--nodeps', 'iputils'])
  expect(changed).toBe('')
  expect(readFileSync(path.join(root, 'etc/ld.so.cache')).length).toBeGreaterThan(1000)
  expect(scriptlets.count).toBeGreaterThanOrEqual(3)
  expect(scriptlets.seconds).toBeGreaterThan(0)
  expect(await erase(root, ['x-fails'], ports, { run: true, wrap: emulation.wrap })).toEqual([])

  // Cut short, with a program of the root at work.
  const endless = emulation.wrap(['chroot', root, '/bin/sh', '-c', 'sleep 98765; true'])
  await expect(ports.proc.run(endless, { root: true, timeoutMs: 3000 })).rejects.toThrow(/limit/)
  expect((await ports.proc.run(['ps', '-eo', 'args'])).stdout).not.toMatch(/sleep 98765/)
  expect(handlers()).toEqual(before)
})

test.each(ARCHES)('programs of %s are proven to run before anything relies on it', async (arch) => {
  const { kind, detail } = await findEmulation(arch, ports)
  expect(kind, detail).toMatch(arch === ports.host.arch ? /^native$/ : /^(host|qemu-user)$/)
})

test('where nothing can execute them, each is found though rpm ends well', async (context) => {
  context.skip(emulation.kind === 'host', 'this machine has a handler of its own')
  const { dnf } = await fresh()
  const { scriptletFailures } = await dnf.install(packages, SCRIPTLETS_RUN)
  const failed = scriptletFailures.map((one) => [
    one.package.split('-').slice(0, 2).join('-'),
    one.scriptlet,
    one.status,
  ])
  expect(failed).toContainEqual(['x-marks', 'post', 127])
  expect(failed).toContainEqual(['x-fails', 'post', 127])
  expect(failed.some(([, kind]) => kind === 'transfiletriggerin')).toBe(true)
  expect(scriptletFailures.flatMap((one) => one.lines).join('\n')).toContain('Exec format error')
})

test('left out, none runs, and which ones that are can be told before', async () => {
  const { dnf, root } = await fresh()
  const { scriptletFailures, scriptlets } = await dnf.install(packages, { ...SCRIPTLETS_RUN, run: false })
  expect(scriptletFailures).toEqual([])
  expect(scriptlets.count).toBe(0)
  expect(existsSync(path.join(root, 'x-machine'))).toBe(false)
  const all = await rpmScriptlets(
    packages.map((one) => one.file),
    ports,
  )
  expect(all.map((one) => `${one.package} %${one.kind}`)).toEqual(
    expect.arrayContaining(['x-marks %post', 'x-fails %post', 'glibc %transfiletriggerin']),
  )
  expect(all.find((one) => one.package === 'x-fails')?.body).toContain('exit 3')
})
