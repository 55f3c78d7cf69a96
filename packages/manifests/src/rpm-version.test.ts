import { expect, test } from 'vitest'
import { nameOfNevra } from './lock.ts'
import { nevraCompare, rpmVersionCompare } from './rpm-version.ts'

// From rpm's own tests/rpmvercmp.at.
test.each([
  ['1.0', '1.0', 0],
  ['1.0', '2.0', -1],
  ['2.0.1a', '2.0.1', 1],
  ['5.5p1', '5.5p10', -1],
  ['10xyz', '10.1xyz', -1],
  ['xyz.4', '8', -1],
  ['5.6.0', '5.06.0', 0],
  ['FC5', 'fc4', -1],
  ['1.0aa', '1.0a', 1],
  ['1.0_1', '1.0.1', 0],
  ['1.0~rc1', '1.0', -1],
  ['1.0~rc1', '1.0~rc2', -1],
  ['1.0~rc1~git123', '1.0~rc1', -1],
  ['1.0^', '1.0', 1],
  ['1.0^git1', '1.01', -1],
  ['1.0^20160101', '1.0.1', -1],
  ['1.0~rc1^git1', '1.0~rc1', 1],
])('rpm orders %s and %s', (a, b, order) => {
  expect(Math.sign(rpmVersionCompare(a, b))).toBe(order)
  expect(Math.sign(rpmVersionCompare(b, a))).toBe(order === 0 ? 0 : -order)
})

test('an epoch outweighs a version, a release decides last', () => {
  expect(nevraCompare('a-1:1-1.noarch', 'a-2-1.noarch')).toBeGreaterThan(0)
  expect(nevraCompare('a-1-9.oe2403.x86_64', 'a-1-10.oe2403.x86_64')).toBeLessThan(0)
})

test('a name may hold hyphens and dots', () => {
  expect(nameOfNevra('python3-libs.x-1:3.11-2.oe2403.x86_64')).toBe('python3-libs.x')
})
