import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ActionSpec, ToolError, UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import type { Verdict } from '@dpuos/manifests'
import {
  aBootManifest,
  aKernelManifest,
  anImageManifest,
  aSizeManifest,
  aToolchainManifest,
} from '@dpuos/manifests/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ChainInputs, chain } from './chain.ts'
import type { Raw, Stage } from './stage.ts'
import { CHAIN } from './stages.ts'

const MANIFESTS = {
  toolchain: aToolchainManifest(),
  kernel: aKernelManifest(),
  image: anImageManifest(),
  boot: aBootManifest(),
  size: aSizeManifest(),
}

interface Behaviour {
  readonly verdict?: Verdict
  readonly throws?: Error
  readonly privilege?: 'root'
}

describe('the chain', () => {
  let ports: RealPorts
  let calls: { readonly name: string; readonly raw: Raw }[]
  beforeEach(() => {
    ports = realPorts()
    calls = []
  })
  afterEach(() => ports.dispose())

  /** The real chain's wiring with cores that write fixture manifests. */
  const fakes = (behaviours: Readonly<Record<string, Behaviour>>): Stage[] =>
    CHAIN.map((stage) => {
      const { verdict = 'pass', throws, privilege = 'user' } = behaviours[stage.name] ?? {}
      return {
        ...stage,
        load: async () => ({
          spec: { name: stage.name, privilege, inputs: {} } as unknown as ActionSpec,
          run: async (raw, { fs }) => {
            calls.push({ name: stage.name, raw })
            if (throws !== undefined) throw throws
            const manifest = path.join(raw['output'] ?? '', `${stage.manifest}.json`)
            await fs.writeFile(manifest, JSON.stringify(MANIFESTS[stage.manifest]))
            const headline = `${stage.name} said so`
            return {
              report: { headline, verdict, facts: [], tables: [], excerpts: [], findings: [] },
              outputs: { manifest, verdict },
              plan: stage.name,
            }
          },
        }),
      }
    })

  const run = async (
    behaviours: Readonly<Record<string, Behaviour>>,
    given: Partial<ChainInputs> = {},
    program = '',
  ) => {
    const inputs: ChainInputs = {
      definition: path.join(ports.dir, 'dpuos.yaml'),
      arch: undefined,
      openeulerVersion: undefined,
      sandboxSet: 'demo',
      sandboxUpdates: true,
      install: 'never',
      mirror: undefined,
      cache: 'none',
      cacheLimit: 2 ** 32,
      lock: 'auto',
      lockFile: undefined,
      cut: undefined,
      minios: undefined,
      rootCache: true,
      secrets: undefined,
      signingKey: undefined,
      signingPassword: undefined,
      boots: undefined,
      accelerator: 'auto',
      probe: 'auto',
      memory: undefined,
      cpus: undefined,
      scripts: undefined,
      presets: undefined,
      measure: undefined,
      baseline: undefined,
      upgradeFrom: undefined,
      upgradeTests: [],
      maxGrowth: 2,
      skipBootTest: false,
      sizeBaseline: undefined,
      sizeReports: [],
      sizeStore: 'none',
      sizeComment: false,
      token: undefined,
      kernelBaseline: undefined,
      headers: undefined,
      failOn: 'error',
      output: path.join(ports.dir, 'out'),
      ...given,
    }
    return await chain({ program, environment: {} }, fakes(behaviours))(inputs, ports)
  }
  const html = () => readFileSync(path.join(ports.dir, 'out/report.html'), 'utf8')
  const order = () => calls.map((call) => call.name)

  it('runs the five in order and hands over nothing but manifests', async () => {
    const { report, outputs } = await run({})
    expect(report.verdict).toBe('pass')
    expect(order()).toEqual(CHAIN.map((stage) => stage.name))
    const out = path.join(ports.dir, 'out')
    expect(calls[3]?.raw).toEqual({
      accelerator: 'auto',
      probe: 'auto',
      'max-growth': '2%',
      output: out,
      image: path.join(out, 'image.json'),
      toolchain: path.join(out, 'toolchain.json'),
      'upgrade-tests': '',
    })
    expect(outputs).toMatchObject({
      image: path.join(out, 'image.json'),
      size: path.join(out, 'size.json'),
      report: path.join(out, 'report.html'),
      verdict: 'pass',
    })
  })

  it('what is given to the whole chain reaches the action that it is for', async () => {
    await run({}, { cut: 'imagetailor', minios: '/kiwi/minios/cfg_dpuos' })
    expect(calls.find((call) => call.name === 'tailor-image')?.raw).toMatchObject({
      cut: 'imagetailor',
      minios: '/kiwi/minios/cfg_dpuos',
    })
  })

  it('a boot test is as thorough in the chain as alone', async () => {
    await run(
      {},
      { memory: 2 ** 31, cpus: 4, scripts: ['/a.sh', '/b.sh'], measure: ['instructions'], maxGrowth: 1.5 },
    )
    expect(calls.find((call) => call.name === 'boot-test-qemu')?.raw).toMatchObject({
      memory: String(2 ** 31),
      cpus: '4',
      scripts: '/a.sh\n/b.sh',
      measure: 'instructions',
      'max-growth': '1.5%',
    })
  })

  it('a missing secret ends the run before anything is done, at the line that needs it', async () => {
    const text = [
      'schema: dpuos.definition/v1',
      'name: x',
      'distro: sandbox',
      'arch: x86_64',
      'users: {root: {password-hash: "${ROOT_HASH}"}}',
    ]
    writeFileSync(path.join(ports.dir, 'dpuos.yaml'), text.join('\n'))
    const error = await run({}).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).findings[0]?.at).toMatchObject({ file: 'dpuos.yaml', line: 5 })
    expect(order()).toEqual([])
  })

  it('hands the plans of all actions to its own post step', async () => {
    const { plan } = await run({})
    expect(plan?.['setup-openeuler-toolchain']).toBe('setup-openeuler-toolchain')
  })

  it('an image that does not boot is measured all the same, and the verdict is fail', async () => {
    const { report } = await run({ 'boot-test-qemu': { verdict: 'fail' } })
    expect(order()).toContain('size-budget-check')
    expect(report.verdict).toBe('fail')
    expect(report.headline).toContain('boot-test-qemu: boot-test-qemu said so')
  })

  it('broken outweighs fail', async () => {
    const { report } = await run({
      'boot-test-qemu': { verdict: 'broken' },
      'size-budget-check': { verdict: 'fail' },
    })
    expect(report.verdict).toBe('broken')
  })

  it('a skipped size check does not spoil a good run', async () => {
    expect((await run({ 'size-budget-check': { verdict: 'skipped' } })).report.verdict).toBe('pass')
  })

  it('an action that fails stops the chain, and the report shows what came before', async () => {
    const { report } = await run({ 'tailor-image': { verdict: 'fail' } })
    expect(order()).toEqual(['setup-openeuler-toolchain', 'build-kernel', 'tailor-image'])
    expect(report.tables[0]?.rows.map((row) => row[1])).toEqual([
      'pass',
      'pass',
      'fail',
      'not run',
      'not run',
    ])
  })

  it('an exception ends the chain as itself, after the HTML report is written', async () => {
    const mistake = new UserError({ level: 'error', code: 'package-unknown', title: 'no package <foo>' })
    await expect(run({ 'tailor-image': { throws: mistake } })).rejects.toBe(mistake)
    expect(html()).toContain('no package &lt;foo&gt;')
    expect(html()).toContain('not run')
  })

  it('what an earlier run left does not look like a result of this one', async () => {
    await run({})
    const mistake = new UserError({ level: 'error', code: 'x', title: 'x' })
    await expect(run({ 'tailor-image': { throws: mistake } })).rejects.toBe(mistake)
    expect(readdirSync(path.join(ports.dir, 'out')).toSorted()).toEqual([
      'kernel.json',
      'report.html',
      'toolchain.json',
    ])
  })

  it('skip-boot-test leaves the boot test out', async () => {
    const { outputs } = await run({}, { skipBootTest: true })
    expect(order()).not.toContain('boot-test-qemu')
    expect(outputs.boot).toBe('')
  })

  it('an action that writes an invalid manifest is a defect of ours, not of the user', async () => {
    const broken = fakes({}).map((stage) => ({
      ...stage,
      load: async () => {
        const loaded = await stage.load()
        return {
          ...loaded,
          run: async (...args: Parameters<typeof loaded.run>) => {
            const finished = await loaded.run(...args)
            writeFileSync(finished.outputs['manifest'] ?? '', '{}')
            return finished
          },
        }
      },
    }))
    const inputs = {
      definition: 'x',
      output: path.join(ports.dir, 'out'),
      skipBootTest: false,
      lock: 'none',
      upgradeTests: [],
      sizeReports: [],
      sizeStore: 'none',
      sizeComment: false,
      token: undefined,
    } as Partial<ChainInputs> as ChainInputs
    await expect(chain({ program: '', environment: {} }, broken)(inputs, ports)).rejects.toThrow(
      'an invalid manifest was written',
    )
  })

  describe('where an action needs root and we are not', () => {
    /** A stand-in for the CLI: proves what it is started with and writes the outcome it is told to. */
    const standIn = (outcome: object): string => {
      const file = path.join(ports.dir, 'main.mjs')
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(
        file,
        `import { writeFileSync } from 'node:fs'
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
console.log('copy runs', process.argv.slice(2).filter((word) => !word.startsWith('--outcome')).join(' '))
console.log('copy knows', JSON.parse(Buffer.concat(chunks)).SECRET_OF_CALLER)
const file = process.argv.find((word) => word.startsWith('--outcome=')).slice('--outcome='.length)
writeFileSync(file, ${JSON.stringify(JSON.stringify({ schema: 'dpuos.outcome/v1', ...outcome }))})`,
      )
      return file
    }
    const report = { headline: 'h', verdict: 'pass', facts: [], tables: [], excerpts: [], findings: [] }
    const asUser = () => {
      ports = { ...ports, host: { ...ports.host, isRoot: false }, proc: rootless(ports) }
    }
    /** Root by being it already: these tests prove the hand-over, not sudo. */
    const rootless = ({ proc }: RealPorts): RealPorts['proc'] => ({
      ...proc,
      run: (argv, options = {}) => proc.run(argv, { ...options, root: false }),
    })
    const start = async (outcome: object) => {
      const program = standIn(outcome)
      asUser()
      const inputs = {
        definition: '/d.yaml',
        output: path.join(ports.dir, 'out'),
        skipBootTest: false,
        lock: 'none',
        upgradeTests: [],
        sizeReports: [],
        sizeStore: 'none',
        sizeComment: false,
        token: undefined,
      } as Partial<ChainInputs> as ChainInputs
      const environment = { SECRET_OF_CALLER: 'passed by stdin' }
      const stages = fakes({ 'tailor-image': { privilege: 'root' } })
      return await chain({ program, environment }, stages)(inputs, ports)
    }

    it('starts itself again for that action alone and goes on with its manifest', async () => {
      const manifest = path.join(ports.dir, 'image.json')
      writeFileSync(manifest, JSON.stringify(MANIFESTS.image))
      const { outputs } = await start({ ending: 'pass', report, outputs: { manifest, verdict: 'pass' } })
      expect(order()).toEqual([
        'setup-openeuler-toolchain',
        'build-kernel',
        'boot-test-qemu',
        'size-budget-check',
      ])
      expect(outputs.image).toBe(manifest)
      expect(ports.log.lines.join('\n')).toMatch(
        /copy runs tailor-image --definition=\/d\.yaml .*--dpuos-elevated/,
      )
      expect(ports.log.lines).toContain('copy knows passed by stdin')
    })

    it('its mistakes and failed tools are told as if it had run here', async () => {
      const findings = [{ level: 'error', code: 'package-unknown', title: 'no package foo' }]
      await expect(
        start({ ending: 'user-error', report: { ...report, findings }, outputs: {} }),
      ).rejects.toThrow('no package foo')
      await expect(start({ ending: 'tool-error', report, outputs: {} })).rejects.toBeInstanceOf(ToolError)
    })
  })
})
