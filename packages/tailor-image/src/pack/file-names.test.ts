import { expect, test } from 'vitest'
import { refuseControlCharacters } from './ext4.ts'

test('a line break in a file name never becomes a line of a report or a list', () => {
  expect(() => refuseControlCharacters(['/a', '/srv/x\ndump pwn /etc/passwd'])).toThrow(/control character/)
  expect(() => refuseControlCharacters(['/a b', '/"quoted"', '/ü'])).not.toThrow()
})
