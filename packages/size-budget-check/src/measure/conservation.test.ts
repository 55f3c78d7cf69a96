import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, it } from 'vitest'
import { checkConservation } from './conservation.ts'

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
    expect(finding?.title).toContain('hold 5399 files, but sizes.root.files says 5400')
  })

  it('a qcow2 whose measured size is not that of the file is found', () => {
    const files = [{ role: 'disk-qcow2', path: 'disk.qcow2', size: 5, sha256: 'a'.repeat(64) }]
    expect(checkConservation(anImageManifest({ files }), 'image.json')).toHaveLength(1)
  })
})
