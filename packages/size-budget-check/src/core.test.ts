import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { type ImageManifest, parseManifest } from '@dpuos/manifests'
import { aMeasurement, anImageManifest } from '@dpuos/manifests/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { core } from './core.ts'
import { someInputs } from './testing/some-inputs.ts'

const MIB = 2 ** 20
const tight = { id: 'installed', metric: 'installed', max: 150 * MIB, at: { file: 'dpuos.yaml', line: 41 } }

describe('size-budget-check', () => {
  let ports: RealPorts
  beforeEach(() => {
    ports = realPorts()
  })
  afterEach(() => ports.dispose())

  const check = async (
    overrides: Partial<ImageManifest>,
    failOn: 'error' | 'warn' | 'never' = 'error',
    baseline?: string,
  ) => {
    const image = path.join(ports.dir, 'image.json')
    writeFileSync(image, JSON.stringify(anImageManifest(overrides)))
    const outcome = await core(
      someInputs({ image, baseline, output: path.join(ports.dir, 'out'), failOn }),
      ports,
    )
    const written = parseManifest(
      'dpuos.size/v1',
      readFileSync(outcome.outputs.manifest, 'utf8'),
      'size.json',
    )
    if (!written.ok) throw new Error(JSON.stringify(written.findings))
    return { ...outcome, size: written.value }
  }
  const refused = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.catch((thrown: unknown) => thrown)
    if (!(error instanceof UserError)) throw new Error('a UserError was expected', { cause: error })
    return error.message
  }

  it('an image within its budgets passes, and size.json says what was measured', async () => {
    const { report, outputs, size } = await check({})
    expect(outputs.verdict).toBe('pass')
    expect(report.headline).toBe('demo-dpu holds 200.0 MiB of files and keeps all 3 budgets')
    expect(size.budgets.map((budget) => [budget.id, budget.actual])).toEqual([
      ['installed', 200 * MIB],
      ['drivers', 40 * MIB],
      ['packages', 5],
    ])
    expect(size.rows.reduce((sum, row) => sum + row.size, 0)).toBe(size.total.allocated)
    expect(size.files.map(({ role, path }) => [role, path])).toEqual([['measurement', 'measurement.json']])
  })

  it('an exceeded budget fails, with a finding at the line that set it', async () => {
    const { report, outputs } = await check({ budgets: [tight] })
    expect([report.verdict, outputs.verdict]).toEqual(['fail', 'fail'])
    expect(report.findings).toMatchObject([{ level: 'error', code: 'budget-exceeded', at: { line: 41 } }])
  })

  it('with fail-on: never an exceeded budget is a warning, and the output still says fail', async () => {
    const { report, outputs } = await check({ budgets: [tight] }, 'never')
    expect([report.verdict, outputs.verdict]).toEqual(['pass', 'fail'])
    expect(report.findings).toMatchObject([{ level: 'warning' }])
  })

  it('with fail-on: never a budget that cannot be measured is broken all the same', async () => {
    const { sizes } = anImageManifest()
    const { report } = await check(
      {
        sizes: { ...sizes, disk: { ...sizes.disk, qcow2: null } },
        budgets: [{ id: 'q', metric: 'qcow2', max: 1, at: null }],
      },
      'never',
    )
    expect(report.verdict).toBe('broken')
  })

  it.each([
    ['error', 'pass', 'warning'],
    ['warn', 'fail', 'error'],
    ['never', 'pass', 'warning'],
  ] as const)('with fail-on: %s a budget of severity warning gives %s', async (failOn, verdict, level) => {
    const { report, outputs } = await check({ budgets: [{ ...tight, severity: 'warning' }] }, failOn)
    expect([report.verdict, outputs.verdict, report.findings[0]?.level]).toEqual([verdict, verdict, level])
  })

  it('a budget for something that is not there is a mistake of the definition, with its line', async () => {
    const budget = { id: 'docs', metric: 'package:sytemd', max: 1, at: { file: 'dpuos.yaml', line: 9 } }
    const error = await check({ budgets: [budget] }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).findings).toMatchObject([
      { code: 'budget-unmatched', at: { line: 9 }, hint: expect.stringContaining('Did you mean systemd?') },
    ])
  })

  it('sums that do not come out are broken, even where every budget would be kept', async () => {
    const { sizes } = anImageManifest()
    const { report, size } = await check({ sizes: { ...sizes, fsOverhead: sizes.fsOverhead + 1 } })
    expect(report.verdict).toBe('broken')
    expect(size.verdict).toBe('broken')
    expect(report.findings[0]?.code).toBe('size-sum-differs')
  })

  it('a definition without budgets is skipped and told how to set one', async () => {
    const { report } = await check({ budgets: [] })
    expect(report.verdict).toBe('skipped')
    expect(report.findings[0]?.hint).toContain('budgets: [{metric: installed')
  })

  describe('with a baseline', () => {
    const baseline = (overrides: Partial<ImageManifest>): string => {
      const file = path.join(ports.dir, 'base.json')
      writeFileSync(file, JSON.stringify(anImageManifest(overrides)))
      return file
    }
    /** The usual image without one of its packages. */
    const without = (name: string): Partial<ImageManifest> => {
      const { packages, sizes, measured } = anImageManifest()
      const gone = packages.find((one) => one.name === name)?.size ?? 0
      const root = { ...sizes.root, size: sizes.root.size - gone }
      const shared = { size: (sizes.layers.packages?.size ?? 0) - gone, files: 5200 }
      return {
        packages: packages.filter((one) => one.name !== name),
        sizes: {
          ...sizes,
          root,
          layers: { ...sizes.layers, packages: shared },
          fsOverhead: sizes.fsOverhead + gone,
        },
        ...(measured === undefined ? {} : { measured: { ...measured, dirs: [{ path: '/', ...root }] } }),
      }
    }

    it('an exceeded budget names the package that grew it and why, and the table adds up', async () => {
      const { report, size } = await check({ budgets: [tight] }, 'error', baseline(without('bash')))
      const bash = anImageManifest().packages.find((one) => one.name === 'bash')
      expect(size.changes).toMatchObject({ root: bash?.size, rest: 0, packages: [{ what: bash?.nevra }] })
      expect(report.findings[0]?.detail).toContain(`Grown since the baseline: ${bash?.nevra} +`)
      const table = report.tables.find(({ title }) => title.startsWith('What changed since the baseline'))
      expect(table?.rows.map((row) => row[0])).toEqual([bash?.nevra, 'the root'])
      expect(table?.rows[0]?.[2]).toBe(table?.rows[1]?.[2])
    })

    it('a measurement does as well as the image manifest, and says as much', async () => {
      const { outputs } = await check(without('bash'))
      const base = path.join(path.dirname(outputs.manifest), 'measurement.json')
      renameSync(base, path.join(ports.dir, 'base.json'))
      const { size } = await check({}, 'error', path.join(ports.dir, 'base.json'))
      const fromImage = await check({}, 'error', baseline(without('bash')))
      expect(size.changes).toEqual(fromImage.size.changes)
      expect(size.changes?.packages).toHaveLength(1)
      expect(size.comparedWith).toMatchObject({ source: 'file', comparable: true })
    })

    it('counted by other rules is told and not judged by', async () => {
      const base = aMeasurement({ measured: { fingerprint: 'image counting/0', method: 'manifest' } })
      writeFileSync(path.join(ports.dir, 'base.json'), JSON.stringify(base))
      const { size } = await check({}, 'error', path.join(ports.dir, 'base.json'))
      expect(size.comparedWith?.comparable).toBe(false)
    })

    it('that is neither is refused', async () => {
      writeFileSync(path.join(ports.dir, 'base.json'), '{"schema":"dpuos.boot/v1"}')
      expect(await refused(check({}, 'error', path.join(ports.dir, 'base.json')))).toContain(
        'written by boot-test-qemu',
      )
    })

    it('that is not there, the first build is told so and judged all the same', async () => {
      const { report, outputs, size } = await check({}, 'error', path.join(ports.dir, 'none.json'))
      expect(outputs.verdict).toBe('pass')
      expect(report.findings).toMatchObject([{ level: 'notice', code: 'size-baseline-missing' }])
      expect(size.changes).toBeUndefined()
    })

    it('for another processor, nothing is compared', async () => {
      expect(await refused(check({}, 'error', baseline({ arch: 'aarch64' })))).toContain(
        'is an image for aarch64, and this one is for x86_64',
      )
    })
  })

  it('an image whose files are not those of the manifest, or another manifest, is refused', async () => {
    const files = [{ role: 'disk-raw', path: 'disk.raw', size: 5, sha256: 'a'.repeat(64) }]
    expect(await refused(check({ files }))).toBe('disk.raw (disk-raw), which image.json lists, is missing')
    const image = path.join(ports.dir, 'boot.json')
    writeFileSync(image, '{"schema":"dpuos.boot/v1"}')
    expect(await refused(core(someInputs({ image, output: ports.dir }), ports))).toContain(
      'written by boot-test-qemu',
    )
  })
})
