import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { type KernelConfigManifest, parseManifest } from '@dpuos/manifests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { core } from '../core.ts'
import { explainConfig } from './check-mode.ts'

/** Of the Debian package linux-source-6.1: a real source. */
const SOURCE = '/usr/src/linux-source-6.1.tar.xz'

let ports: RealPorts
beforeAll(() => {
  ports = realPorts()
})
afterAll(() => ports.dispose())

type Inputs = Parameters<typeof core>[0]

const INPUTS: Omit<Inputs, 'output'> = {
  mode: 'check',
  toolchain: undefined,
  definition: undefined,
  source: SOURCE,
  sourceSha256: undefined,
  sourceCommit: undefined,
  signingKey: undefined,
  signingPassword: undefined,
  patches: undefined,
  base: 'allnoconfig',
  release: '1.dpuos',
  fragments: undefined,
  presets: undefined,
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
}

const fragment = (name: string, text: string): string => {
  const file = path.join(ports.dir, name)
  writeFileSync(file, text)
  return file
}

async function check(inputs: Partial<Inputs>): Promise<KernelConfigManifest> {
  const { outputs, report } = await core({ ...INPUTS, output: path.join(ports.dir, 'out'), ...inputs }, ports)
  const parsed = parseManifest('dpuos.kernel-config/v1', readFileSync(outputs.config, 'utf8'), outputs.config)
  if (!parsed.ok) throw new UserError(parsed.findings)
  expect(report.verdict).toBe(parsed.value.verdict)
  expect(outputs.verdict).toBe(parsed.value.verdict)
  return parsed.value
}

async function mistake(inputs: Partial<Inputs>): Promise<string> {
  const error: unknown = await check(inputs).then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof UserError)) throw error
  return error.findings.map(({ title, hint }) => `${title}. ${hint ?? ''}`).join('\n')
}

/** Network, PCI and modules, upon nothing. */
const BASE = `CONFIG_MODULES=y
CONFIG_NET=y
CONFIG_INET=y
CONFIG_PCI=y
CONFIG_64BIT=y
CONFIG_VDPA=m
`

describe.skipIf(!existsSync(SOURCE))(`the source of the package linux-source-6.1 (${SOURCE})`, () => {
  test('a fragment that it cannot meet fails, each line with its reason and what would mend it', async () => {
    const fragments = [
      fragment('base.config', BASE),
      fragment(
        'dpu.config',
        `# vendor
CONFIG_RDMA_RXE=m
CONFIG_NO_SUCH_OPTION=y
CONFIG_VDPA_SIM=m # wanted
# CONFIG_PCIEASPM is not set
CONFIG_VHOST_VDAP=m
`,
      ),
    ]
    const { verdict, asked, misses, kernel, findings, files } = await check({ fragments })
    expect(kernel).toMatch(/^6\.1\./)
    expect([verdict, asked]).toEqual(['fail', 11])
    const told = misses.map(({ name, got, required, cause, why, at }) => [
      name,
      got,
      required,
      cause,
      why,
      at.line,
    ])
    expect(told).toEqual([
      ['RDMA_RXE', 'n', true, 'dependency', 'needs INFINIBAND[n] && INFINIBAND_VIRT_DMA[n]', 2],
      ['NO_SUCH_OPTION', 'n', true, 'no-such-option', 'no such option in this source', 3],
      ['VDPA_SIM', 'n', false, 'dependency', 'needs RUNTIME_TESTING_MENU[n]', 4],
      ['PCIEASPM', 'y', true, 'no-prompt', 'it can be set only where EXPERT[n]', 5],
      [
        'VHOST_VDAP',
        'n',
        true,
        'no-such-option',
        'no such option in this source; did you mean CONFIG_VHOST_VDPA?',
        6,
      ],
    ])
    expect(findings.find(({ level }) => level === 'warning')?.hint).toContain('CONFIG_RUNTIME_TESTING_MENU=y')
    const [config] = files
    const text = readFileSync(path.join(ports.dir, 'out', config?.path ?? ''), 'utf8')
    expect(text).toContain('CONFIG_VDPA=m\n')
  })

  test('what the findings say to add does mend it', async () => {
    const mended = `${BASE}CONFIG_RDMA_RXE=m\nCONFIG_INFINIBAND=m\nCONFIG_VDPA_SIM=m\nCONFIG_RUNTIME_TESTING_MENU=y\n`
    const { verdict, misses } = await check({ fragments: [fragment('mended.config', mended)] })
    expect([verdict, misses]).toEqual(['pass', []])
  })

  test('a base of the source, and what changed since', async () => {
    const { verdict, changed, base } = await check({
      base: 'x86_64_defconfig',
      fragments: [fragment('small.config', 'CONFIG_VHOST_NET=m\n# CONFIG_HIBERNATION is not set\n')],
    })
    expect([verdict, base]).toEqual(['pass', 'x86_64_defconfig'])
    expect(changed).toContainEqual({ name: 'VHOST_NET', before: 'n', after: 'm' })
    expect(changed).toContainEqual({ name: 'HIBERNATION', before: 'y', after: 'n' })
    // What only became visible and is off is no change.
    expect(changed.every(({ before, after }) => before !== after)).toBe(true)
    expect(changed.length).toBeLessThan(30)
  })

  test('another processor, with its compiler and its own presets', async ({ skip }) => {
    if ((await ports.proc.which('aarch64-linux-gnu-gcc')) === undefined) skip('no aarch64-linux-gnu-gcc here')
    const { arch, verdict, misses } = await check({
      arch: 'aarch64',
      base: 'defconfig',
      release: '1.dpuos',
      presets: ['qemu', 'e-cloud-virtio'],
    })
    expect([arch, verdict]).toEqual(['aarch64', 'fail'])
    // Something of arm64's defconfig selects virtio's core into the image, and e-Cloud wants it out.
    expect(misses.map(({ name, wanted, got }) => `${name} ${wanted} ${got}`)).toEqual(['VIRTIO m y'])
  })

  test('one option explained', async () => {
    const lines = await explainConfig(
      'RDMA_RXE',
      {
        source: SOURCE,
        sourceSha256: undefined,
        sourceCommit: undefined,
        patches: [],
        base: 'allnoconfig',
        arch: 'x86_64',
        compiler: 'gcc',
        presets: [],
        delivery: [],
        fragments: [fragment('one.config', `${BASE}CONFIG_RDMA_RXE=m\n`)],
      },
      ports,
    )
    expect(lines[0]).toBe('CONFIG_RDMA_RXE (tristate) is n')
    expect(lines.join('\n')).toContain('INFINIBAND[n]')
  })

  test.each([
    [{ sourceSha256: 'a'.repeat(64) }, 'and `source-sha256` says aaaa'],
    [{ base: 'x86_63_defconfig' }, 'Did you mean x86_64_defconfig?'],
    [{ base: 'no/such.config' }, 'the base configuration no/such.config cannot be read'],
    [{ source: 'no-such-folder' }, 'there is no kernel source at no-such-folder'],
    [{ source: 'distro' }, '`mode: check` configures a source, and `source` names none'],
    [
      { fragments: ['/no/such.config'] },
      'the fragment /no/such.config cannot be read: there is no such file',
    ],
  ] satisfies [Partial<Inputs>, string][])('%j is told', async (inputs, said) => {
    expect(await mistake(inputs)).toContain(said)
  })
})

test('a folder that is no source, and one that was configured in place, are refused', async () => {
  const folder = path.join(ports.dir, 'tree')
  mkdirSync(folder, { recursive: true })
  expect(await mistake({ source: folder })).toContain('is no kernel source')
  writeFileSync(path.join(folder, '.config'), 'CONFIG_A=y\n')
  expect(await mistake({ source: folder })).toContain('make mrproper')
})
