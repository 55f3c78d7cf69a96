import { expect, test } from 'vitest'
import { refuseControlCharacters } from './ext4.ts'

test('a file name can give debugfs no command', () => {
  expect(() => refuseControlCharacters(['/a', '/srv/x\ndump pwn /etc/passwd'])).toThrow(/control character/)
  expect(() => refuseControlCharacters(['/a b', '/"quoted"', '/ü'])).not.toThrow()
})
