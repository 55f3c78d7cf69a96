import { expect, test } from 'vitest'
import { canonicalJson } from './digest.ts'

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [{ y: 1, x: 2 }], a: null })).toBe(
    canonicalJson({ a: null, b: [{ x: 2, y: 1 }] }),
  )
})
