import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testCache } from '@dpuos/action-kit/testing'
import { type ManifestOf, parseManifest, type SchemaId } from '@dpuos/manifests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyAction, type Job, openJob, type PhaseResult } from '../dist/runner/mini-runner.ts'
import { ROOT } from '../support/paths.ts'
import { added, type MachineState, machineState, processesIn } from './leftovers.ts'
import { mustSucceed } from './must-succeed.ts'

const MINUTES = 60_000

/** The five in order: with what each is started, by outputs of those before it. */
const STEPS: readonly {
  readonly name: string
  readonly schema: SchemaId
  readonly with: (manifests: Readonly<Record<string, string>>) => Record<string, string>
}[] = [
  {
    name: 'setup-openeuler-toolchain',
    schema: 'dpuos.toolchain/v1',
    with: () => ({ definition: 'demo/dpuos.yaml', cache: 'none' }),
  },
  {
    name: 'build-kernel',
    schema: 'dpuos.kernel/v1',
    with: (by) => ({ definition: 'demo/dpuos.yaml', toolchain: by['setup-openeuler-toolchain'] ?? '' }),
  },
  {
    name: 'tailor-image',
    schema: 'dpuos.image/v1',
    with: (by) => ({
      definition: 'demo/dpuos.yaml',
      toolchain: by['setup-openeuler-toolchain'] ?? '',
      kernel: by['build-kernel'] ?? '',
    }),
  },
  { name: 'boot-test-qemu', schema: 'dpuos.boot/v1', with: (by) => ({ image: by['tailor-image'] ?? '' }) },
  { name: 'size-budget-check', schema: 'dpuos.size/v1', with: (by) => ({ image: by['tailor-image'] ?? '' }) },
]

/** sha256 of a file, in hex. */
const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

describe('the five bundles, one process each, joined by manifests only', () => {
  let actions: string
  let job: Job
  let before: MachineState
  const results = new Map<string, PhaseResult>()
  const paths: Record<string, string> = {}

  beforeAll(() => {
    actions = mkdtempSync(path.join(tmpdir(), 'dpuos-actions-'))
    job = openJob()
    cpSync(path.join(ROOT, 'examples/demo'), path.join(job.workspace, 'demo'), { recursive: true })
    before = machineState()
  })
  afterAll(() => {
    job.dispose()
    rmSync(actions, { recursive: true, force: true })
  })

  const manifest = <Id extends SchemaId>(id: Id, action: string): ManifestOf<Id> => {
    const file = paths[action] ?? ''
    const parsed = parseManifest(id, readFileSync(file, 'utf8'), file)
    if (!parsed.ok) throw new Error(parsed.findings.map((finding) => finding.title).join('\n'))
    return parsed.value
  }

  test.each(STEPS)('$name passes and its manifest keeps its word', async ({ name, schema, with: inputs }) => {
    const result = await job.main(copyAction(name, actions), {
      with: inputs(paths),
      env: { DPUOS_CACHE_DIR: testCache() },
      timeoutMs: 14 * MINUTES,
    })
    results.set(name, result)
    paths[name] = result.outputs['manifest'] ?? ''
    mustSucceed(result.exitCode, result.raw)
    expect(result.outputs).toMatchObject({ verdict: 'pass' })
    expect(result.faults).toEqual([])
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(result.summary).toContain(name)
    const { files, tool } = manifest(schema, name)
    expect(tool.name).toBe(name)
    const folder = path.dirname(paths[name])
    expect(files.map((file) => [file.path, sha256(path.resolve(folder, file.path))])).toEqual(
      files.map((file) => [file.path, file.sha256]),
    )
  })

  test('all speak of one image: kernel, digests, sums', () => {
    const image = manifest('dpuos.image/v1', 'tailor-image')
    const boot = manifest('dpuos.boot/v1', 'boot-test-qemu')
    const size = manifest('dpuos.size/v1', 'size-budget-check')
    expect(image.kernelRelease).toBe(manifest('dpuos.kernel/v1', 'build-kernel').release)
    expect([boot.image, size.image]).toEqual([image.inputs.digest, image.inputs.digest])
    expect(boot.untouched).toBe(true)
    expect(boot.boots.map((one) => [one.path, one.verdict, one.guest?.kernelRelease])).toEqual(
      image.promises.boots.map((way) => [way, 'pass', image.kernelRelease]),
    )
    expect(size.rows.reduce((sum, row) => sum + row.size, 0)).toBe(image.sizes.disk.allocated)
    expect(size.budgets).toHaveLength(image.budgets.length)
  })

  test('the image is what the definition asks for, and what it does not ask for is gone', () => {
    const image = manifest('dpuos.image/v1', 'tailor-image')
    expect(image).toMatchObject({ name: 'demo-dpu', distro: 'sandbox', promises: { hostname: 'demo-dpu' } })
    const names = image.packages.filter((one) => one.reason === 'requested').map((one) => one.name)
    expect(names).toEqual(expect.arrayContaining(['openssh-server', 'ethtool', 'systemd']))
    expect(image.removed.map((one) => one.kind)).toEqual(expect.arrayContaining(['module', 'doc', 'locale']))
    expect(image.modulesKept.map((one) => one.name)).toEqual(
      expect.arrayContaining(['openvswitch', 'virtio_net']),
    )
  })

  test('post finds what main left and does not fail', async () => {
    const main = results.get('setup-openeuler-toolchain')
    if (main === undefined) throw new Error('setup did not run')
    const post = await job.post(path.join(actions, 'packages/setup-openeuler-toolchain'), main, {
      env: { DPUOS_CACHE_DIR: testCache() },
    })
    expect(post.exitCode).toBe(0)
    expect(post.faults).toEqual([])
  })

  test('nothing is left behind: no process, mount, loop device, temporary or half-written file', () => {
    const temp = results.get('size-budget-check')?.temp ?? ''
    expect(existsSync(temp) ? readdirSync(temp) : ['no folder']).toEqual([])
    expect(added(before, machineState())).toEqual([])
    expect(processesIn(path.dirname(temp))).toEqual([])
    const written = readdirSync(path.join(job.workspace, 'out'), { recursive: true }) as string[]
    expect(written.filter((name) => name.includes('.part-'))).toEqual([])
  })
})
