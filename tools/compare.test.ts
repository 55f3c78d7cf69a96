import { expect, test } from 'vitest'
import { compareTrees } from './compare.ts'

test('equal trees differ in nothing', () => {
  expect(compareTrees(new Map([['a', 'x']]), new Map([['a', 'x']]))).toEqual([])
})

test('missing, foreign and changed files are each named once, with the first line that differs', () => {
  const actual = new Map([
    ['changed', 'one\ntwo'],
    ['foreign', ''],
    ['short', 'one'],
  ])
  const expected = new Map([
    ['changed', 'one\n2'],
    ['missing', ''],
    ['short', 'one\ntwo'],
  ])
  expect(compareTrees(actual, expected)).toEqual([
    'changed: line 2: "two" instead of "2"',
    'foreign: nothing makes it',
    'missing: missing',
    'short: line 2: "(end of file)" instead of "two"',
  ])
})
