import { expect, test } from 'vitest'
import { Echoes } from './echoes.ts'

test('what was said of late is an echo, what was said long ago is not remembered', () => {
  const echoes = new Echoes()
  echoes.said('first')
  for (let line = 0; line < 4999; line++) echoes.said(String(line))
  expect(echoes.repeats('first')).toBe(true)
  // Said again, it is young again.
  echoes.said('first')
  echoes.said('one more')
  expect(echoes.repeats('first')).toBe(true)
  expect(echoes.repeats('0')).toBe(false)
  expect(echoes.repeats('never')).toBe(false)
})
