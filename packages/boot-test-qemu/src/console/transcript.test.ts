import { expect, it } from 'vitest'
import { Transcript } from './transcript.ts'

it('keeps the last lines under their numbers, however many came', () => {
  const transcript = new Transcript()
  for (let line = 0; line < 25_000; line++) transcript.add(`line ${line}`)
  expect(transcript.count).toBe(25_000)
  expect(transcript.at(24_999)).toBe('line 24999')
  expect(transcript.at(20_000)).toBe('line 20000')
  expect(transcript.at(0)).toBeUndefined()
  expect(transcript.tail(1)).toEqual([{ number: 24_999, at: 0, text: 'line 24999' }])
})

it('keeps fewer of long lines: what is kept is bounded in characters too', () => {
  const transcript = new Transcript()
  for (let line = 0; line < 9000; line++) transcript.add('x'.repeat(4096))
  expect(transcript.count).toBe(9000)
  expect(transcript.tail(9000).length).toBeLessThan(2100)
  expect(transcript.tail(9000).length).toBeGreaterThan(900)
  expect(transcript.at(8999)).toHaveLength(4096)
})
