import { expect, test } from 'vitest'
import { cardSize } from './overlay.ts'

test('a card is as large as the next power of two', () => {
  expect([1, 2, 3, 2 ** 28, 2 ** 28 + 1, 305_135_616].map((bytes) => cardSize(bytes))).toEqual([
    1,
    2,
    4,
    2 ** 28,
    2 ** 29,
    2 ** 29,
  ])
})
