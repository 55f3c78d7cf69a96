import { EreError } from '@dpuos/definition'
import { describe, expect, test } from 'vitest'
import { editLines, type LineOperation } from './lines.ts'

const edit = (
  text: string,
  operation: LineOperation,
  key: string,
  value = '',
  value2 = '',
): string | undefined => editLines(text, { operation, key, value, value2 })

describe('d comments lines out', () => {
  test.each([
    ['a=1\nb=2\n', 'a', '#a=1\nb=2\n'],
    ['  x a=1\n', 'a', '#  x a=1\n'],
    ['# a=1\n', 'a', '# a=1\n'],
    ['b # a\n', 'a', 'b # a\n'],
    ['c=3\n', 'a', 'c=3\n'],
    ['a \t b\n', 'a b', '#a \t b\n'],
  ])('%j, %s', (text, key, expected) => {
    expect(edit(text, 'd', key)).toBe(expected)
  })
})

describe('m sets a line, or adds it', () => {
  test.each([
    ['a=1\nb=2\n', 'a', '=9', 'a=9\nb=2\n'],
    // Every line of the key; indentation is lost.
    ['a=1\n  a = 2\n', 'a', '=9', 'a=9\na=9\n'],
    // The key is a prefix.
    ['umask 022\numaskfoo\n', 'umask', ' 077', 'umask 077\numask 077\n'],
    // Not where it is commented or follows other words.
    ['#a=1\nx a=1\n', 'a', '=9', '#a=1\nx a=1\na=9\n'],
    ['b=1', 'a', '=9', 'b=1\na=9\n'],
    ['', 'a', '=9', '\na=9\n'],
    ['net.ipv4.x=1\n', 'net.ipv4.x', '=0', 'net.ipv4.x=0\n'],
    ['netXipv4.x=1\n', 'net.ipv4.x', '=0', 'netXipv4.x=1\nnet.ipv4.x=0\n'],
    // Other characters of extended expressions are live.
    ['aab=1\n', 'a+b', '=2', 'a+b=2\n'],
    ['x=1\ny=1\n', '(x|y)', '=2', '(x|y)=2\n(x|y)=2\n'],
    // As for sed, & is what was there.
    ['a=1\n', 'a', '=[&]', 'a=[a=1]\n'],
    ['a=1\n', 'a', '=1\\nb', 'a=1\nb\n'],
    ['a  b=1\n', ' a b', '=2', ' a b=2\n'],
  ])('%j, %j%s', (text, key, value, expected) => {
    expect(edit(text, 'm', key, value)).toBe(expected)
  })

  test('a key that is no expression is told', () => {
    expect(() => edit('a', 'm', 'f(', '=1')).toThrow(EreError)
  })
})

test('sm keeps what stands before the key', () => {
  expect(edit('  a=1\nexport a=2 # c\n', 'sm', 'a', '=9')).toBe('  a=9\nexport a=9\n')
  expect(edit('export a=2\n', 'sm', 'a', '=9')).toBe('export a=2\na=9\n')
})

describe('M sets a second key in the lines of the first', () => {
  test.each([
    ['auth x deny=3 z\n', 'auth', 'deny=', '5', 'auth x deny=5 z\n'],
    ['auth x\nother deny=1\n', 'auth', ' deny=', '5', 'auth x deny=5\nother deny=1\n'],
    // A key with blanks never finds the second one.
    ['auth required deny=3\n', 'auth required', ' deny=', '5', 'auth required deny=3 deny=5\n'],
    ['k a=1 a=2\n', 'k', 'a=', '9', 'k a=9 a=9\n'],
  ])('%j, %s, %s%s', (text, key, key2, value, expected) => {
    expect(edit(text, 'M', key, key2, value)).toBe(expected)
  })

  test('without such a line it does not apply', () => {
    expect(edit('b\n', 'M', 'a', 'x', '1')).toBeUndefined()
  })
})
