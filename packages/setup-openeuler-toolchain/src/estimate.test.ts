import { expect, it } from 'vitest'
import { estimate, requireSpace, spaceMistakes } from './estimate.ts'

const GIB = 2 ** 30

it('expects less of a warm cache and of fewer purposes', () => {
  const cold = estimate({
    sandboxSet: 'demo',
    warm: false,
    missingPackages: 10,
    purposes: ['tailor-image', 'boot-test-qemu'],
    foreign: false,
  })
  const warm = estimate({
    sandboxSet: 'demo',
    warm: true,
    missingPackages: 0,
    purposes: ['tailor-image'],
    foreign: false,
  })
  expect(warm.minutes).toBeLessThan(cold.minutes)
  expect(warm.cacheBytes).toBeLessThan(cold.cacheBytes)
  expect(warm.outputBytes).toBeLessThan(cold.outputBytes)
  expect(warm.hostBytes).toBe(0)
})

it('expects boots of another processor to take longer, and nothing else of it', () => {
  const work = { sandboxSet: 'demo', warm: true, missingPackages: 0, purposes: ['boot-test-qemu'] } as const
  const own = estimate({ ...work, foreign: false })
  expect(estimate({ ...work, foreign: true }).minutes).toBeGreaterThan(own.minutes)
  const building = { ...work, purposes: ['tailor-image'] } as const
  expect(estimate({ ...building, foreign: true })).toEqual(estimate({ ...building, foreign: false }))
})

it('adds up what lies on one file system', () => {
  const place = { folder: '/x', free: 3 * GIB, need: 2 * GIB, what: 'images' }
  expect(spaceMistakes([place])).toEqual([])
  expect(spaceMistakes([place, { ...place, what: 'packages' }])).toHaveLength(1)
  expect(spaceMistakes([place, { ...place, free: 4 * GIB }])).toEqual([])
})

it('says what does not fit where, and how much is missing', () => {
  expect(() => requireSpace([{ folder: '/out', free: 2 ** 20, need: GIB, what: 'images' }])).toThrow(
    'not enough disk space for images (/out): 1024.0 MiB needed, 1.0 MiB free',
  )
})
