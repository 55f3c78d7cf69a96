import { expect, test } from 'vitest'
import type { Image } from './load-image.ts'
import { onlyShare, shardKind, shareOf } from './shard.ts'

const CONTEXT = { workspace: '/w' } as Parameters<typeof shardKind.read>[1]

test('the parts of a list are the list, and nothing is in two', () => {
  const all = Array.from({ length: 11 }, (_, index) => index)
  for (const of of [1, 2, 3, 11, 20]) {
    const parts = Array.from({ length: of }, (_, index) => shareOf(all, { index: index + 1, of }))
    expect(parts.flat().toSorted((a, b) => a - b)).toEqual(all)
    // No part has two more than another.
    expect(
      Math.max(...parts.map((part) => part.length)) - Math.min(...parts.map((part) => part.length)),
    ).toBeLessThan(2)
  }
})

test('an upgrade is one boot more, and is proved in one part only', () => {
  const image = { boots: ['uefi', 'direct'] } as unknown as Image
  const parts = (of: number) =>
    Array.from({ length: of }, (_, index) => onlyShare([image], true, { index: index + 1, of }))
  expect(parts(3)).toEqual([
    { images: [{ ...image, boots: ['uefi'] }], upgrade: false },
    { images: [{ ...image, boots: ['direct'] }], upgrade: false },
    // Its image is there all the same.
    { images: [{ ...image, boots: [] }], upgrade: true },
  ])
  for (const of of [1, 2, 4]) expect(parts(of).filter(({ upgrade }) => upgrade)).toHaveLength(1)
  expect(onlyShare([image], false, { index: 3, of: 3 })).toEqual({ images: [], upgrade: false })
})

test('a part is written as test runners write it', () => {
  expect(shardKind.read('2/3', CONTEXT)).toEqual({ ok: true, value: { index: 2, of: 3 } })
  for (const wrong of ['0/3', '4/3', '2', '2/0', '1/-2', '1 / 2', 'a/b', ''])
    expect(shardKind.read(wrong, CONTEXT)).toMatchObject({ ok: false })
})
