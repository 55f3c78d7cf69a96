import { expect, test } from 'vitest'
import { names } from './erase.ts'

test.each([
  ['bash', true],
  ['bash.x86_64', true],
  ['bash.aarch64', false],
  ['bash.', false],
  ['bas', false],
])('%s means bash of x86_64: %s', (name, meant) => {
  expect(names(name, { name: 'bash', arch: 'x86_64' })).toBe(meant)
})
