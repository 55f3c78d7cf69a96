import { aMeasurement, anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, it } from 'vitest'
import { checkConservation, checkMeasurement } from './conservation.ts'

describe('conservation', () => {
  const { sizes } = anImageManifest()

  it('a consistent manifest raises nothing', () => {
    expect(checkConservation(anImageManifest(), 'image.json')).toEqual([])
  })

  it('one lost byte in a layer is found, in both sums it belongs to', () => {
    const layers = { ...sizes.layers, system: { size: 2 ** 20 - 1, files: 12 } }
    const findings = checkConservation(anImageManifest({ sizes: { ...sizes, layers } }), 'image.json')
    expect(findings.map((finding) => finding.title)).toEqual([
      expect.stringContaining('but sizes.root.size says'),
      expect.stringContaining('but sizes.disk.allocated says'),
    ])
  })

  it('one lost file is found', () => {
    const unowned = { ...sizes.unowned, files: 57 }
    const [finding] = checkConservation(anImageManifest({ sizes: { ...sizes, unowned } }), 'image.json')
    expect(finding?.title).toContain('hold 5399 files, but the total says 5400')
  })

  it('a qcow2 whose measured size is not that of the file is found', () => {
    const files = [{ role: 'disk-qcow2', path: 'disk.qcow2', size: 5, sha256: 'a'.repeat(64) }]
    expect(checkConservation(anImageManifest({ files }), 'image.json')).toHaveLength(1)
  })
})

describe('a measurement from outside', () => {
  const { totals, shares } = aMeasurement()

  it('that is consistent raises nothing', () => {
    expect(checkMeasurement(aMeasurement(), 'base.json')).toEqual([])
  })

  it.each([
    ['total', { totals: { ...totals, installed: totals.installed + 1 } }],
    ['share', { shares: shares.slice(1) }],
    ['folder', { dirs: [] }],
    ['estimate', { compressed: { artifact: 'x.squashfs', size: 5, rest: 4 } }],
  ])('with another %s than the rest is found', (_, wrong) => {
    expect(checkMeasurement(aMeasurement(wrong), 'base.json').length).toBeGreaterThan(0)
  })
})
