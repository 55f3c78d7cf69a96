import { expect, test } from 'vitest'
import { globPattern } from './glob.ts'

test('a glob means what it means to a shell, and nothing else in it is special', () => {
  expect(globPattern('virtio_*').test('virtio_net')).toBe(true)
  expect(globPattern('virtio_*').test('xvirtio_net')).toBe(false)
  expect(globPattern('a.c').test('abc')).toBe(false)
  expect(globPattern('gtk+?').test('gtk+3')).toBe(true)
  expect(globPattern('x[!0-9]').test('xa')).toBe(true)
  expect(globPattern('x[!0-9]').test('x1')).toBe(false)
  expect(globPattern('x[z-a]').test('x[z-a]')).toBe(true)
})
