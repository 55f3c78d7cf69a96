import type { CompressedShares, Measurement } from '@dpuos/manifests'
import { aMeasurement } from '@dpuos/manifests/testing'
import { describe, expect, it, test } from 'vitest'
import { aPackage } from '../testing/a-package.ts'
import { distribute, type RpmBytes, withEstimates } from './compressed.ts'

const SQUASHFS = { name: 'x.squashfs', format: 'rootfs-squashfs', size: 1001, allocated: null }

const measured = (
  sizes: Readonly<Record<string, number>>,
  more: { readonly installed?: number; readonly artifacts?: Measurement['artifacts'] } = {},
): Measurement => {
  const packages = Object.entries(sizes).map(([name, size]) => aPackage(`${name}-1-1.x86_64`, { size }))
  const owned = packages.reduce((sum, { size }) => sum + size, 0)
  const base = aMeasurement()
  return {
    ...base,
    totals: { ...base.totals, installed: more.installed ?? owned },
    artifacts: more.artifacts ?? [SQUASHFS],
    packages,
  }
}
const rpm = (name: string, packed: number, installed: number): [string, RpmBytes] => [
  `${name}-1-1.x86_64`,
  { packed, installed },
]
const estimates = ({ packages }: Measurement): (number | null)[] =>
  packages.map(({ compressedEstimate }) => compressedEstimate)

describe('shares of the compressed artifact', () => {
  it('go by what each RPM was packed to', () => {
    const rpms = new Map([rpm('text', 100, 1000), rpm('firmware', 900, 1000)])
    const one = withEstimates(measured({ text: 1000, firmware: 1000 }), rpms)
    expect(estimates(one)).toEqual([100, 901])
    expect(one.compressed).toEqual({ artifact: 'x.squashfs', size: 1001, rest: 0 })
  })

  it('count only what of a package is kept', () => {
    const rpms = new Map([rpm('whole', 500, 1000), rpm('cut', 500, 1000)])
    expect(estimates(withEstimates(measured({ whole: 1000, cut: 100 }), rpms))).toEqual([910, 91])
  })

  it('take what no RPM tells of to be packed as the others are', () => {
    const rpms = new Map([rpm('a', 500, 1000), rpm('untold', 0, 1000)])
    const one = withEstimates(measured({ a: 1000, untold: 1000, strange: 1000 }, { installed: 4000 }), rpms)
    expect(estimates(one)).toEqual([250, 251, 250])
    expect(one.compressed).toMatchObject({ rest: 250 })
  })

  it('are of the form that is flashed, and never of one that is not compressed', () => {
    const qcow2 = { ...SQUASHFS, name: 'x.qcow2', format: 'disk-qcow2', size: 1500 }
    const of = (size: number) =>
      withEstimates(measured({ a: size }, { artifacts: [SQUASHFS, qcow2] }), new Map([rpm('a', 1, 2)]))
        .compressed
    expect(of(2000)).toMatchObject({ artifact: 'x.qcow2', size: 1500 })
    expect(of(1400)).toMatchObject({ artifact: 'x.squashfs', size: 1001 })
  })

  const rpms = new Map([rpm('a', 1, 2)])
  it.each([
    ['no RPM database', measured({}), rpms],
    ['nothing that is handed over is compressed', measured({ a: 2000 }, { artifacts: [] }), rpms],
    ['x.squashfs is not smaller', measured({ a: 1001 }), rpms],
    ['do not tell how large', measured({ a: 2000 }), new Map<string, RpmBytes>()],
  ])('are not told, with the reason: %s', (why, one, known) => {
    const { packages, compressed } = withEstimates(one, known)
    expect(packages.every(({ compressedEstimate }) => compressedEstimate === null)).toBe(true)
    expect(compressed).toEqual({ why: expect.stringContaining(why) })
  })
})

test('whatever the packages, estimates and the rest add up to the exact bytes of the artifact', () => {
  let seed = 7
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  for (let round = 0; round < 300; round++) {
    const names = Array.from({ length: 1 + random(60) }, (_, index) => `p${index}`)
    const sizes = Object.fromEntries(names.map((name) => [name, random(3) === 0 ? 0 : random(2 ** 30)]))
    const told = names.filter((_, index) => index === 0 || random(4) > 0)
    const rpms = new Map(told.map((name) => rpm(name, 1 + random(2 ** 28), 1 + random(2 ** 30))))
    const owned = Object.values(sizes).reduce((sum, size) => sum + size, 0)
    const installed = owned + random(2 ** 25) + 1
    const artifact = { ...SQUASHFS, size: random(installed) }
    const one = withEstimates(measured(sizes, { installed, artifacts: [artifact] }), rpms)
    const shares = estimates(one).map(Number)
    expect(shares.every((share) => Number.isSafeInteger(share) && share >= 0)).toBe(true)
    const { rest } = one.compressed as Extract<CompressedShares, { rest: number }>
    expect(shares.reduce((sum, share) => sum + share, rest)).toBe(artifact.size)
  }
})

test('parts add up also where nothing weighs anything', () => {
  expect(distribute(7, [0, 0, 0])).toEqual([0, 0, 7])
  expect(distribute(2, [1, 1, 1])).toEqual([1, 0, 1])
})
