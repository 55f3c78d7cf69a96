import { expect, test } from 'vitest'
import { compressedEstimates, compressedSize } from './compressed.ts'

/** Numbers that are the same in every run (Park and Miller's generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

test('all packages together are the artifact, but for files of no package and less than a byte each', () => {
  const next = numbers(7)
  for (let round = 0; round < 200; round++) {
    const packages = Array.from({ length: 1 + next(40) }, () => {
      const installed = 1 + next(10_000_000)
      return { size: next(installed + 1), rpm: { installed, packed: 1 + next(installed) } }
    })
    const loose = next(3) === 0 ? 0 : next(5_000_000)
    const artifact = 1 + next(50_000_000)
    const estimates = compressedEstimates(packages, loose, artifact)
    const bytes = packages.reduce((sum, { size }) => sum + size, 0)
    if (bytes === 0) continue
    const sum = estimates.reduce<number>((all, one) => all + (one ?? 0), 0)
    const expected = artifact * (bytes / (bytes + loose))
    expect(sum).toBeLessThanOrEqual(expected + 1)
    expect(sum).toBeGreaterThanOrEqual(expected - packages.length - 1)
  }
})

test('what compresses better, and of which less is left, weighs less', () => {
  const rpm = { installed: 1000, packed: 500 }
  const estimates = compressedEstimates(
    [
      { size: 1000, rpm },
      { size: 500, rpm },
      { size: 1000, rpm: { installed: 1000, packed: 250 } },
    ],
    0,
    4000,
  )
  expect(estimates).toEqual([2000, 1000, 1000])
})

test('without a compressed artifact, or an RPM that tells, nothing is guessed', () => {
  const rpm = { installed: 1000, packed: 500 }
  expect(compressedEstimates([{ size: 10, rpm }], 0, null)).toEqual([null])
  expect(compressedEstimates([{ size: 10 }], 0, 100)).toEqual([null])
  // One that is unknown is taken to compress like the others, and leaves them their part.
  expect(compressedEstimates([{ size: 1000, rpm }, { size: 1000 }], 0, 100)).toEqual([50, null])
})

test('the form that is flashed comes first, and what is not compressed never', () => {
  const artifact = (format: string, size: number) => ({ name: format, format, size, allocated: null })
  const all = [artifact('disk-raw', 9), artifact('rootfs-tar', 4), artifact('disk-qcow2', 5)]
  expect(compressedSize(all, 8)).toBe(5)
  expect(compressedSize(all, 5)).toBe(4)
  expect(compressedSize([artifact('disk-raw', 9), artifact('rootfs-tar', 9)], 8)).toBe(null)
})
