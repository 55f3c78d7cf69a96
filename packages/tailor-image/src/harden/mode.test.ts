import { expect, test } from 'vitest'
import { parseMode } from './mode.ts'

test.each([
  ['755', 0o644, false, 0o755],
  ['600', 0o2755, false, 0o600],
  ['755', 0o2700, true, 0o2755],
  ['00755', 0o2700, true, 0o755],
  ['4755', 0o755, false, 0o4755],
  ['go-wx', 0o777, false, 0o744],
  ['o+t', 0o777, true, 0o1777],
  ['g-w,o-rwx', 0o775, true, 0o750],
  ['u=rwX,go=rX', 0o700, true, 0o755],
  ['u=rwX,go=rX', 0o600, false, 0o644],
  ['+w', 0o444, false, 0o644],
  ['+x', 0o644, false, 0o755],
  ['u+s', 0o755, false, 0o4755],
  ['o+s', 0o755, false, 0o755],
  ['g=u', 0o750, false, 0o770],
  ['a-x+X', 0o755, false, 0o644],
])('%s of %o (folder: %s) is %o', (text, mode, folder, expected) => {
  expect(parseMode(text)?.(mode, folder)).toBe(expected)
})

test.each(['', '888', 'rwx', 'u', 'go-q', '644,x', '--x,'])('%j is no mode', (text) => {
  expect(parseMode(text)).toBeUndefined()
})
