import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { formatLock } from '@dpuos/definition'
import { type KernelManifest, type LockFile, parseManifest, type ToolchainManifest } from '@dpuos/manifests'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { buildSandbox, type SandboxRepository } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { core } from './core.ts'

let ports: RealPorts
let toolchain: ToolchainManifest
let sandbox: SandboxRepository

type Inputs = Parameters<typeof core>[0]

/** Run the core; `definition` is the text of a dpuos.yaml. */
async function run(
  inputs: Partial<Inputs> = {},
  definition?: string,
): Promise<{ manifest: KernelManifest; outcome: Awaited<ReturnType<typeof core>> }> {
  const [toolchainFile, definitionFile] = [
    path.join(ports.dir, 'toolchain.json'),
    path.join(ports.dir, 'dpuos.yaml'),
  ]
  await writeFile(toolchainFile, JSON.stringify(toolchain))
  if (definition !== undefined) await writeFile(definitionFile, definition)
  const outcome = await core(
    {
      toolchain: toolchainFile,
      definition: definition === undefined ? undefined : definitionFile,
      mode: 'kernel',
      source: undefined,
      sourceSha256: undefined,
      sourceCommit: undefined,
      signingKey: undefined,
      signingPassword: undefined,
      patches: undefined,
      base: 'defconfig',
      release: '1.dpuos',
      fragments: undefined,
      presets: undefined,
      package: undefined,
      headers: undefined,
      arch: undefined,
      lock: 'auto',
      baseline: undefined,
      compiler: undefined,
      compilerCache: 'auto',
      keepObjects: false,
      moduleKey: undefined,
      deviceTrees: undefined,
      lockFile: undefined,
      output: path.join(ports.dir, 'out'),
      ...inputs,
    },
    ports,
  )
  const text = await readFile(outcome.outputs.manifest, 'utf8')
  const parsed = parseManifest('dpuos.kernel/v1', text, outcome.outputs.manifest)
  if (!parsed.ok) throw new Error(parsed.findings.map((one) => one.title).join('\n'))
  return { manifest: parsed.value, outcome }
}

async function mistakes(result: Promise<unknown>): Promise<string[]> {
  const error = await result.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof UserError)) throw error
  return error.findings.map((one) => `${one.code}@${one.at?.line ?? '-'}: ${one.title}`)
}

const definition = (kernel: string, arch = ports.host.arch): string =>
  `schema: dpuos.definition/v1\nname: t\ndistro: sandbox\narch: [${arch}]\nkernel:${kernel.startsWith('{') ? ' ' : '\n  '}${kernel}\n`

beforeAll(async () => {
  ports = realPorts()
  const out = path.join(ports.dir, 'repo')
  const cacheDir = path.join(testCache(), 'sandbox')
  sandbox = await buildSandbox(
    {
      arch: ports.host.arch,
      set: 'demo',
      out,
      cacheDir,
      extra: [
        { name: 'two-kernels', requires: ['kernel', 'old-kernel'] },
        { name: 'old-kernel', files: { '/boot/vmlinuz-4.19.0': 'old' } },
        { name: 'fake-kernel', files: { '/boot/vmlinuz-9.9.9': '\x7fELF this is no kernel' } },
        { name: 'foreign-kernel', files: { '/boot/vmlinuz-8.8.8': foreignImage() } },
      ],
    },
    ports,
  )
  toolchain = aToolchainManifest({
    arch: ports.host.arch,
    dnfCache: path.join(ports.dir, 'dnf'),
    files: [],
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
})

/** The first bytes of a kernel image for the processor that the host is not. */
function foreignImage(): string {
  return ports.host.arch === 'x86_64' ? `${'\0'.repeat(56)}ARMd` : `${'\0'.repeat(0x202)}HdrS`
}

afterAll(() => ports.dispose())

test('the distribution’s kernel is described: release, image, configuration, modules with what they need', async () => {
  const { manifest, outcome } = await run({}, definition('package: kernel'))
  expect(manifest).toMatchObject({ arch: ports.host.arch, origin: 'sandbox', repositories: [], findings: [] })
  expect(manifest.packages).toHaveLength(1)
  expect(manifest.packages[0]).toMatch(/^kernel-/)
  expect(manifest.image.path).toBe(`boot/vmlinuz-${manifest.release}`)
  expect(manifest.image.size).toBeGreaterThan(2 ** 20)
  expect(manifest.modules.length).toBeGreaterThan(100)
  expect(manifest.modules.find((one) => one.name === 'virtio_net')?.depends).toContain('net_failover')
  expect(manifest.builtin.length).toBeGreaterThan(10)
  const [config] = manifest.files
  expect(config).toMatchObject({ role: 'config', path: 'kernel.config' })
  const text = await readFile(path.join(ports.dir, 'out', config?.path ?? ''), 'utf8')
  expect(text).toContain('CONFIG_MODULES=y')
  expect(outcome.outputs).toMatchObject({ verdict: 'pass', release: manifest.release })
  expect(outcome.report.tables[0]?.rows).toHaveLength(11)

  const again = await run({}, definition('package: kernel'))
  expect(again.manifest.inputs.digest).toBe(manifest.inputs.digest)
})

test('its configuration is held against presets and fragments of the definition, without its source', async () => {
  const fragment = path.join(ports.dir, 'dpu.config')
  await writeFile(fragment, 'CONFIG_VFIO_PCI=m\n# CONFIG_NET is not set # wanted\nCONFIG_VDPA_SIM=m\n')
  const good = await run({}, definition('presets: [systemd, qemu]'))
  expect(good.outcome.report.verdict).toBe('pass')
  const { outcome } = await run({}, definition('{presets: [qemu], fragments: [dpu.config]}'))
  expect(outcome.outputs.verdict).toBe('fail')
  const text = await readFile(outcome.outputs.config, 'utf8')
  const parsed = parseManifest('dpuos.kernel-config/v1', text, outcome.outputs.config)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  expect(parsed.value.misses).toMatchObject([
    { name: 'NET', wanted: 'n', got: 'y', required: false, cause: 'not-in-config', at: { line: 2 } },
    { name: 'VDPA_SIM', wanted: 'm', got: 'n', required: true, at: { line: 3 } },
  ])
  expect(outcome.report.findings.map(({ level }) => level)).toEqual(['error', 'warning'])
})

test('the locked kernel is taken by its content, also where the repository’s metadata knows it no more', async () => {
  const kernel = sandbox.packages.find((one) => one.name === 'kernel')
  if (kernel === undefined) throw new Error('no kernel')
  const { nevra, sha256, size, file } = kernel
  const packages = [{ nevra, sha256, size, repository: 'sandbox', path: file, asked: [nevra] }]
  const arches = { [ports.host.arch]: { asked: [nevra], repositories: [], packages } }
  const lockFile = path.join(ports.dir, 'k.lock.yaml')
  const lock: LockFile = { schema: 'dpuos.lock/v1', distro: toolchain.distro.id, arches }
  await writeFile(lockFile, formatLock(lock))
  const bare = path.join(ports.dir, 'bare')
  await mkdir(bare)
  await symlink(path.join(sandbox.repoDir, 'Packages'), path.join(bare, 'Packages'))
  const whole = toolchain
  toolchain = {
    ...whole,
    repositories: whole.repositories.map((one) => ({ ...one, baseurl: [pathToFileURL(bare).href] })),
  }
  try {
    const { manifest } = await run({ lock: 'frozen', lockFile }, definition('package: kernel'))
    expect(manifest.packages).toEqual([nevra])
    await expect(run({ lock: 'update', lockFile }, definition('package: kernel'))).rejects.toThrow(/sandbox/)
  } finally {
    toolchain = whole
  }
})

test('a kernel without modules, modules.dep and configuration is described, and what it lacks is said', async () => {
  const { manifest } = await run({ package: 'fake-kernel' })
  expect(manifest.modules).toEqual([])
  expect(manifest.findings.map((one) => one.code)).toEqual(['modules-dep-made', 'kernel-config-missing'])
})

test('an unknown kernel package names the definition’s line and the nearest name', async () => {
  expect(await mistakes(run({}, definition('package: kernle')))).toEqual([
    'package-unknown@6: no package kernle in sandbox',
  ])
})

test('a package without a kernel, two kernels, and an image of another processor are refused', async () => {
  expect(await mistakes(run({ package: 'bash' }))).toEqual([
    'kernel-missing@-: bash and what it needs hold neither a kernel image nor modules',
  ])
  expect((await mistakes(run({ package: 'two-kernels' })))[0]).toMatch(
    /^kernel-ambiguous@-: two-kernels brings several kernels: 4\.19\.0, /,
  )
  expect((await mistakes(run({ package: 'foreign-kernel' })))[0]).toMatch(
    /^kernel-arch@-: \/boot\/vmlinuz-8\.8\.8 of kernel 8\.8\.8 is for /,
  )
})

test('what the inputs ask for against each other is told at once, before dnf runs', async () => {
  const other = ports.host.arch === 'x86_64' ? 'aarch64' : 'x86_64'
  const found = await mistakes(run({ source: 'build', arch: other }, definition('package: kernel')))
  expect(found.map((one) => one.split(':')[0])).toEqual([
    'arch-mismatch@-',
    'arch-not-in-definition@4',
    'kernel-source@-',
  ])
  expect(await mistakes(run({ toolchain: path.join(ports.dir, 'nothing.json') }))).toEqual([
    'manifest-missing@-: there is no toolchain manifest at nothing.json',
  ])
})
