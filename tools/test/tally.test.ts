import { expect, test } from 'vitest'
import { add, closing, isGood, NOTHING } from './tally.ts'

const good = { passed: 3, failed: [], skipped: [] }

test('the last line is the bare count, with skipped tests only where there are some', () => {
  expect(closing(good)).toEqual(['3 passed, 0 failed'])
  const mixed = add(good, {
    passed: 1,
    failed: ['a > b'],
    skipped: [{ name: 'c', reason: 'no aarch64 firmware' }],
  })
  expect(closing(mixed)).toEqual([
    'failed: a > b',
    'skipped: c: no aarch64 firmware',
    '4 passed, 1 failed, 1 skipped',
  ])
})

test('a run that tested nothing is not good', () => {
  expect(isGood(good)).toBe(true)
  expect(isGood(NOTHING)).toBe(false)
  expect(isGood(add(good, { passed: 0, failed: ['x'], skipped: [] }))).toBe(false)
})
