import { METRIC_UNITS } from '@dpuos/manifests'
import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, it } from 'vitest'
import { measureImage } from '../measure/of-image.ts'
import { evaluate, overall } from './evaluate.ts'

const MIB = 2 ** 20
const at = { file: 'dpuos.yaml', line: 41, column: 3 }

const judge = (metric: string, max: number, overrides = {}) => {
  const head = measureImage(anImageManifest(overrides), '0.1.0')
  return evaluate({ id: 'b', metric, max, at }, { head, smallest: new Map(), today: '2026-11-27' })
}

describe('evaluate', () => {
  it.each([
    ['installed', 200 * MIB],
    ['disk', 210 * MIB],
    ['qcow2', 96 * MIB],
    ['initramfs', 6 * MIB],
    ['packages', 5],
    ['files', 5400],
    ['layer:kernel', 14 * MIB],
    ['layer:drivers', 40 * MIB],
    ['package:*s*', 90 * MIB],
    ['partition:root', 205 * MIB],
    ['services', 6],
    ['setuid', 2],
    ['inodes', 5900],
    ['partition:esp', 2 * MIB],
  ])('%s: a value equal to its cap passes, one above it fails', (metric, actual) => {
    expect(judge(metric, actual).result).toMatchObject({ verdict: 'pass', actual })
    expect(judge(metric, actual - 1).result.verdict).toBe('fail')
  })

  it.each(Object.keys(METRIC_UNITS))(
    '%s, which a definition may name, can be told or is broken',
    (metric) => {
      const { result, findings } = judge(metric, 10 ** 12)
      const told = [result.verdict, ...findings.map(({ code }) => code)]
      expect(told).toEqual(result.actual === null ? ['broken', 'budget-not-measured'] : ['pass'])
    },
  )

  it('an exceeded budget names amount, excess, cap, contributors with their reason, and the line that set it', () => {
    const [finding] = judge('installed', 150 * MIB).findings
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
    expect(judge('installed', 200 * MIB - 7).findings[0]?.title).toContain('7 B over')
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
    expect(judged.findings[0]?.hint).toContain('Add `qcow2` to `outputs`')
  })

  it('an initramfs of no bytes is broken, never pass', () => {
    const { sizes } = anImageManifest()
    expect(judge('initramfs', 10, { sizes: { ...sizes, initramfs: 0 } }).result.verdict).toBe('broken')
  })

  it('a metric of another version is broken, never pass', () => {
    expect(judge('wheels', 60)).toMatchObject({
      result: { verdict: 'broken' },
      findings: [{ code: 'budget-unknown-metric' }],
    })
  })
})

describe('a selector', () => {
  it('that matches nothing is a mistake, with what was probably meant', () => {
    const { mistake } = judge('package:sytemd', 1)
    expect(mistake).toMatchObject({ code: 'budget-unmatched', at, hint: expect.stringContaining('systemd') })
  })

  it('that may match nothing is skipped', () => {
    const head = measureImage(anImageManifest(), '0.1.0')
    const rule = { id: 'b', metric: 'package:perl-*', max: 1, optional: true, at }
    const { mistake, result } = evaluate(rule, { head, smallest: new Map(), today: '2026-11-27' })
    expect([mistake, result.verdict]).toEqual([undefined, 'skipped'])
  })

  it('whose last package this change takes out is kept', () => {
    const base = measureImage(anImageManifest(), '0.1.0')
    const head = { ...base, packages: base.packages.filter(({ name }) => name !== 'bash') }
    const rule = { id: 'b', metric: 'package:bash', max: 1, at }
    const { mistake, result } = evaluate(rule, { head, base, smallest: new Map(), today: '2026-11-27' })
    expect(mistake).toBeUndefined()
    expect(result).toMatchObject({ verdict: 'pass', actual: 0 })
  })
})

describe('what another version of a tool has packed', () => {
  const image = (version: string) =>
    measureImage(anImageManifest({ tools: { 'qemu-img': version } }), '0.1.0')
  const rule = (metric: string) =>
    ({ id: 'b', metric, grow: { max: 0, when: 'any', scope: 'pr' }, at }) as const
  const against = (metric: string) =>
    evaluate(rule(metric), {
      head: image('8.2'),
      base: image('7.2'),
      smallest: new Map(),
      today: '2026-11-27',
    })

  it('is not compared, and that is told', () => {
    const { result, findings } = against('qcow2')
    expect([result.verdict, result.baseline]).toEqual(['no-baseline', null])
    expect(findings).toMatchObject([{ code: 'budget-tools-differ', level: 'notice' }])
    expect(findings[0]?.title).toContain('qemu-img 7.2, now 8.2')
  })

  it('says nothing about numbers that the tool has no part in', () => {
    expect(against('installed').result).toMatchObject({ verdict: 'pass', baseline: 200 * MIB })
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
