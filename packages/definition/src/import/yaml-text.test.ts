import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { random } from '../testing/random.ts'
import { blockList, blockText, flowList } from './yaml-text.ts'

const PIECES = [
  'a',
  'lib',
  '[',
  ']',
  '{',
  ',',
  ': ',
  ' #',
  '#',
  '"',
  "'",
  '\\',
  '\\\\',
  '|',
  '/',
  '.',
  '*',
  '&',
  '!',
  '%',
  '@',
  '`',
  '-',
  ' ',
  '\t',
  '$',
  'true',
  'no',
  '12',
  '~',
  'é',
  '\u202e',
]

test('whatever is written is read back the same', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const next = random(seed)
    const text = (pieces: number) =>
      Array.from(
        { length: 1 + Math.floor(next() * pieces) },
        () => PIECES[Math.floor(next() * PIECES.length)],
      ).join('')
    const items = Array.from({ length: 12 }, () => text(next() < 0.3 ? 200 : 4))
    const block = `${items.join('\n')}\n`
    const yaml = `flow: ${flowList(items, 2, 6)}\nlist:${blockList(items, 2)}\ntext: ${blockText(block, 2)}\nlast: 1\n`
    expect(parse(yaml), `seed ${seed}`).toEqual({ flow: items, list: items, text: block, last: 1 })
  }
})
