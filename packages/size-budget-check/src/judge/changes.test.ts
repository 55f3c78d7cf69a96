import type { MeasuredPackage, Measurement } from '@dpuos/manifests'
import { aMeasurement } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import { aPackage } from '../testing/a-package.ts'
import { changesSince } from './changes.ts'

function image(packages: readonly MeasuredPackage[], others = 0): Measurement {
  const base = aMeasurement()
  const size = packages.reduce((sum, one) => sum + one.size, others)
  return { ...base, packages: [...packages], totals: { ...base.totals, installed: size } }
}

const told = (base: Measurement, head: Measurement): string[] =>
  changesSince(base, head).packages.map(({ kind, what, bytes, why }) => `${kind} ${what} ${bytes}: ${why}`)

describe('what changed between two images', () => {
  test('is nothing where nothing did', () => {
    const same = image([aPackage('bash-5-1.x86_64')], 7)
    expect(changesSince(same, same)).toMatchObject({ root: 0, packages: [], rest: 0 })
  })

  test('names the line that asked for a new package, and the shortest way to what came with it', () => {
    const sshd = aPackage('sshd-9-1.x86_64', { reason: 'requested', because: ['dpuos.yaml:20'], size: 400 })
    const wrap = aPackage('libwrap-7-1.x86_64', { because: ['sshd'], size: 300 })
    const deep = aPackage('libnsl-2-1.x86_64', { because: ['far', 'libwrap'], size: 200 })
    const far = aPackage('far-1-1.x86_64', { because: ['libwrap'], size: 50 })
    expect(told(image([]), image([deep, far, wrap, sshd]))).toEqual([
      'added-requested sshd-9-1.x86_64 400: dpuos.yaml:20 sshd',
      'added-dependency libwrap-7-1.x86_64 300: dpuos.yaml:20 sshd → libwrap',
      'added-dependency libnsl-2-1.x86_64 200: dpuos.yaml:20 sshd → libwrap → libnsl',
      'added-dependency far-1-1.x86_64 50: dpuos.yaml:20 sshd → libwrap → far',
    ])
  })

  test('ends also where packages need each other and nobody asked', () => {
    const circle = [
      aPackage('a-1-1.x86_64', { because: ['b'] }),
      aPackage('b-1-1.x86_64', { because: ['a'] }),
    ]
    expect(told(image([]), image(circle))[0]).toBe('added-dependency a-1-1.x86_64 100: needed by b')
  })

  test('tells newer from older as rpm does, another size of the same, and what went', () => {
    const base = image([
      aPackage('zlib-1.9-1.x86_64'),
      aPackage('bash-5-2.x86_64'),
      aPackage('glibc-2-1.x86_64'),
      aPackage('vim-9-1.x86_64', { size: 900 }),
    ])
    const head = image([
      aPackage('zlib-1.10-1.x86_64', { size: 130 }),
      aPackage('bash-5-1.x86_64', { size: 80 }),
      aPackage('glibc-2-1.x86_64', { size: 110 }),
    ])
    expect(told(base, head)).toEqual([
      'removed vim-9-1.x86_64 -900: ',
      'upgraded zlib-1.10-1.x86_64 30: was zlib-1.9-1.x86_64',
      'downgraded bash-5-1.x86_64 -20: was bash-5-2.x86_64',
      'resized glibc-2-1.x86_64 10: the same package, cut otherwise',
    ])
  })

  test('adds up to the growth of the root, of several packages of one name too', () => {
    let seed = 7
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    const some = (): Measurement => {
      const packages = Array.from({ length: random(12) }, () =>
        aPackage(`p${random(4)}-${random(3)}-1.x86_64`, { size: random(1000) }),
      )
      return image(packages, random(500))
    }
    for (let round = 0; round < 300; round++) {
      const [base, head] = [some(), some()]
      const { root, packages, rest } = changesSince(base, head)
      expect(packages.reduce((sum, { bytes }) => sum + bytes, rest)).toBe(root)
      expect(root).toBe(head.totals.installed - base.totals.installed)
      const owned = ({ packages }: Measurement): number => packages.reduce((sum, { size }) => sum + size, 0)
      expect(rest).toBe(head.totals.installed - owned(head) - (base.totals.installed - owned(base)))
    }
  })
})
