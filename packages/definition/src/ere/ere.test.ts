import { describe, expect, test } from 'vitest'
import { compileEre, ereMistake } from './match.ts'

describe('an expression is read as grep -E reads it', () => {
  test.each([
    // Literal in most configurations: a path is a substring, and its dot any character.
    ['drivers/net/tun.ko', '/lib/modules/5.10/kernel/drivers/net/tun.ko.xz', true],
    ['drivers/net/tun.ko', '/lib/modules/5.10/kernel/drivers/net/tun-ko', true],
    ['drivers/net/tun.ko', '/lib/modules/5.10/kernel/drivers/net/tun', false],
    ['kbox/*', '/kernel/kbox', true],
    ['Tun', 'tun', false],
    ['^/lib', '/lib/x', true],
    ['^/lib', '/usr/lib/x', false],
    ['ko$', 'a.ko', true],
    ['ko$', 'a.ko.xz', false],
    ['net/(tun|tap)\\.ko', 'net/tap.ko', true],
    ['net/(tun|tap)\\.ko', 'net/tapxko', false],
    ['a|b|^$', '', true],
    ['x[[:digit:]_]+y', 'x1_2y', true],
    ['x[^[:digit:]]y', 'x1y', false],
    ['[]a]', ']', true],
    ['[a-c-]', '-', true],
    ['[[.-.]]', '-', true],
    ['ab{2,3}c', 'abbbc', true],
    ['ab{2,3}c', 'abc', false],
    ['ab{2}c', 'abbc', true],
    ['a{,2}$', 'aaa', true],
    ['a{x', 'a{x', true],
    ['*a', '*a', true],
    ['a\\+b', 'a+b', true],
    ['\\wx', 'éx', false],
    ['a.c', 'a😀c', true],
  ])('%s in %s: %s', (pattern, subject, found) => {
    expect(compileEre(pattern).test(subject)).toBe(found)
  })
})

test('the leftmost match is found, and of those the longest', () => {
  expect(compileEre('a|ab|abc').find('xxabcabc')).toEqual({ start: 2, end: 5 })
  expect(compileEre('b*').find('abbb')).toEqual({ start: 0, end: 0 })
  expect(compileEre('b+').find('abbb', 2)).toEqual({ start: 2, end: 4 })
  expect(compileEre('c').find('ab')).toBeUndefined()
})

test.each([
  ['(a', 'a group is not closed'],
  ['a)', 'it closes a group that was never opened'],
  ['[a', 'a bracket is not closed'],
  ['[[:nope:]]', 'a bracket names no character class'],
  ['[z-a]', 'a range in brackets runs backwards'],
  ['a\\', 'it ends in a backslash'],
  ['(a)\\1', '\\1 is not part of POSIX expressions'],
  ['a{3,2}', '{3,2} repeats in no range from 0 to 255'],
  ['((a{255}){255}){255}', 'it repeats too much'],
])('%s is none: %s', (pattern, why) => {
  expect(ereMistake(pattern)).toBe(why)
})

test('a pattern made to be slow is not', () => {
  const slow = compileEre('(a+)+(a|aa)*$')
  const started = performance.now()
  expect(slow.test(`${'a'.repeat(5000)}b`)).toBe(false)
  // Backtracking would need longer than the universe has.
  expect(performance.now() - started).toBeLessThan(5000)
})

test('thousands of paths against thousands of patterns take no time to speak of', () => {
  const paths = Array.from({ length: 3000 }, (_, n) => `/lib/modules/5.10.0/kernel/drivers/net/m${n}.ko.xz`)
  const patterns = Array.from({ length: 1724 }, (_, n) => compileEre(`drivers/net/m${n * 2}.ko`))
  const kept = paths.filter((path) => patterns.some((pattern) => pattern.test(path)))
  expect(kept).toHaveLength(1500)
})
