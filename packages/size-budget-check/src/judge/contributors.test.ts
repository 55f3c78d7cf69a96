import type { MeasuredPackage } from '@dpuos/manifests'
import { aMeasurement } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { aPackage } from '../testing/a-package.ts'
import { byPackageClosure } from './contributors.ts'

/** `name` was asked for; `name < a b` is needed by a and b. */
const pkg = (text: string): MeasuredPackage => {
  const [name = '', by] = text.split(' < ')
  return aPackage(
    `${name}-1-1.x86_64`,
    by === undefined
      ? { reason: 'requested', because: ['dpuos.yaml:20'] }
      : { reason: 'dependency', because: by.split(' ') },
  )
}
const counts = (...texts: string[]): string[] =>
  byPackageClosure(aMeasurement({ packages: texts.map(pkg) })).map(({ name, size }) => `${name} ${size}`)

test('what only one entry of the definition brings in counts for it, what two need for neither', () => {
  expect(counts('a', 'b', 'only-a < a', 'deep < only-a', 'both < a b', 'below < both')).toEqual([
    'a 3',
    'b 1',
  ])
})

test('an entry that another one needs anyway takes nothing out', () => {
  expect(counts('a', 'b', 'c', 'x < b', 'y < x')).toEqual(['b 3', 'a 1', 'c 1'])
})

test('circles end, and what nobody asked for counts for nobody', () => {
  expect(counts('a', 'x < a y', 'y < x', 'p < q', 'q < p')).toEqual(['a 3'])
})

test('is what a walk without each entry finds, whatever the packages', () => {
  let seed = 3
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  for (let round = 0; round < 100; round++) {
    const names = Array.from({ length: 12 }, (_, index) => `p${index}`)
    const packages = names.map((name) =>
      pkg(random(3) === 0 ? name : `${name} < ${[random(12), random(12)].map((one) => `p${one}`).join(' ')}`),
    )
    const reached = (from: readonly string[]): Set<string> => {
      const seen = new Set(from)
      for (const name of seen)
        for (const one of packages)
          if (one.reason === 'dependency' && one.because.includes(name)) seen.add(one.name)
      return seen
    }
    const asked = packages.filter(({ reason }) => reason === 'requested').map(({ name }) => name)
    const all = reached(asked)
    const told = new Map(byPackageClosure(aMeasurement({ packages })).map(({ name, size }) => [name, size]))
    for (const [name, size] of told)
      expect(all.size - reached(asked.filter((one) => one !== name)).size).toBe(size)
  }
})
