import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, it } from 'vitest'
import { measureImage } from '../measure/of-image.ts'
import { evaluateBudgets, overall } from './evaluate.ts'
import { METRICS } from './metrics.ts'

const MIB = 2 ** 20
const at = { file: 'dpuos.yaml', line: 41, column: 3 }

const judge = (metric: string, max: number, overrides = {}) => {
  const head = measureImage(anImageManifest(overrides), '0.1.0')
  const [judged] = evaluateBudgets(head, [{ id: 'b', metric, max, at }])
  if (judged === undefined) throw new Error('one budget gives one result')
  return judged
}

describe('evaluateBudgets', () => {
  it.each([
    ['installed', 200 * MIB],
    ['disk', 210 * MIB],
    ['qcow2', 96 * MIB],
    ['initramfs', 6 * MIB],
    ['packages', 5],
    ['files', 5400],
    ['layer:kernel', 14 * MIB],
    ['layer:drivers', 40 * MIB],
  ])('%s: a value equal to its cap passes, one above it fails', (metric, actual) => {
    expect(judge(metric, actual).result).toMatchObject({ verdict: 'pass', actual })
    expect(judge(metric, actual - 1).result.verdict).toBe('fail')
  })

  it('knows every metric that a definition may name', () => {
    expect(Object.keys(METRICS)).toEqual([
      'installed',
      'disk',
      'qcow2',
      'initramfs',
      'packages',
      'files',
      'layer:kernel',
      'layer:drivers',
      'layer:system',
      'layer:packages',
      'layer:services',
    ])
  })

  it('an exceeded budget names amount, excess, cap, contributors with their reason, and the line that set it', () => {
    const { finding } = judge('installed', 150 * MIB)
    expect(finding).toMatchObject({
      code: 'budget-exceeded',
      level: 'error',
      title: 'budget b: installed is 200.0 MiB, 50.0 MiB over its cap of 150.0 MiB',
      at,
    })
    expect(finding?.detail).toContain('systemd 60.0 MiB (asked for at dpuos.yaml:20)')
    expect(finding?.detail).toContain('glibc 50.0 MiB (needed by systemd, bash)')
    expect(finding?.hint).toContain('dpuos.yaml:41:3')
  })

  it('an excess too small for a decimal of MiB is told in bytes', () => {
    expect(judge('installed', 200 * MIB - 7).finding?.title).toContain('7 bytes over')
  })

  it('the drivers layer is explained by its modules', () => {
    expect(judge('layer:drivers', 1).result.top.map((one) => one.name)).toEqual(['virtio_net', 'ext4'])
  })

  it('a package count is explained by what each requested package alone brings in', () => {
    expect(judge('packages', 1).result.top).toEqual([
      { name: 'systemd', size: 2 },
      { name: 'bash', size: 1 },
      { name: 'kernel', size: 1 },
    ])
  })

  it('a qcow2 that was not made is broken, never pass', () => {
    const { sizes } = anImageManifest()
    const judged = judge('qcow2', 10 ** 12, { sizes: { ...sizes, disk: { ...sizes.disk, qcow2: null } } })
    expect(judged.result).toMatchObject({ verdict: 'broken', actual: null })
    expect(judged.finding?.hint).toContain('Add `qcow2` to `outputs`')
  })

  it('an initramfs of no bytes is broken, never pass', () => {
    const { sizes } = anImageManifest()
    expect(judge('initramfs', 10, { sizes: { ...sizes, initramfs: 0 } }).result.verdict).toBe('broken')
  })

  it('a metric of another version is broken, never pass', () => {
    expect(judge('boot-seconds', 60)).toMatchObject({
      result: { verdict: 'broken' },
      finding: { code: 'budget-unknown-metric' },
    })
  })
})

describe('overall', () => {
  const result = (verdict: 'pass' | 'fail' | 'broken') => ({ ...judge('files', 10 ** 6).result, verdict })
  it('broken outweighs fail, fail outweighs pass, nothing judged is skipped', () => {
    expect(overall([result('pass'), result('fail'), result('broken')])).toBe('broken')
    expect(overall([result('pass'), result('fail')])).toBe('fail')
    expect(overall([result('pass')])).toBe('pass')
    expect(overall([])).toBe('skipped')
  })
})
