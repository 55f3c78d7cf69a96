import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, it } from 'vitest'
import { measureImage } from '../measure/of-image.ts'
import { sizeRows } from './rows.ts'

describe('size rows', () => {
  it('add up to the allocated disk, with a line for what nobody owns and one for the file system', () => {
    const image = anImageManifest()
    const rows = sizeRows(measureImage(image, '0.1.0'))
    expect(rows.reduce((sum, row) => sum + row.size, 0)).toBe(image.sizes.disk.allocated)
    expect(rows.map((row) => row.name)).toEqual([
      'kernel',
      'drivers',
      'system',
      'packages',
      'services',
      'unowned',
      'boot partition',
      'fs-overhead',
    ])
  })
})
