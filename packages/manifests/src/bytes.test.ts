import { expect, test } from 'vitest'
import { parseBytes } from './bytes.ts'

test.each([
  ['700MiB', 734_003_200],
  ['1.5GB', 1_500_000_000],
  ['200M', 209_715_200],
  ['2 gib', 2_147_483_648],
  ['1T', 1_099_511_627_776],
  ['0', 0],
  [' 4096 ', 4096],
  ['0.1KiB', 102],
])('%j is %d bytes', (raw, bytes) => {
  expect(parseBytes(raw)).toBe(bytes)
})

test.each([
  '',
  'MiB',
  '-1',
  '1e3',
  '1,5GB',
  '700 Mi B',
  '1.GB',
  'rest',
  '12 parsecs',
  'constructor',
  '9000000000GiB',
])('%j is no size', (raw) => {
  expect(parseBytes(raw)).toBeUndefined()
})
