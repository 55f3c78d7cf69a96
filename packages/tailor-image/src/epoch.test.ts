import { expect, test } from 'vitest'
import { clockInDatabase } from './epoch.ts'

test.each([
  ['4.17.0', true],
  ['4.14.3', true],
  [undefined, true],
  ['4.18.0', false],
  ['4.20.1', false],
  ['6.0.0', false],
])('rpm %s: %s that it writes the clock', (version, warns) => {
  expect(clockInDatabase(version) !== undefined).toBe(warns)
})
