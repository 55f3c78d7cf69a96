import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Batch } from './batch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function collected(delayMs: number): { readonly batch: Batch; readonly seen: string[] } {
  const seen: string[] = []
  return { batch: new Batch((chunk) => void seen.push(String(chunk)), delayMs), seen }
}

test('what comes within the delay is one chunk, in its order', () => {
  const { batch, seen } = collected(20)
  for (const part of ['lo', 'gin', ': ']) batch.push(Buffer.from(part))
  expect(seen).toEqual([])
  vi.advanceTimersByTime(20)
  batch.push(Buffer.from('root'))
  vi.advanceTimersByTime(20)
  expect(seen).toEqual(['login: ', 'root'])
})

test('a flush hands on at once, and nothing twice', () => {
  const { batch, seen } = collected(20)
  batch.push(Buffer.from('panic'))
  batch.flush()
  batch.flush()
  vi.advanceTimersByTime(100)
  expect(seen).toEqual(['panic'])
})

test('a flood does not wait, and without a delay nothing does', () => {
  const flood = collected(20)
  flood.batch.push(Buffer.alloc(70_000, 'x'))
  expect(flood.seen).toHaveLength(1)
  const direct = collected(0)
  direct.batch.push(Buffer.from('a'))
  direct.batch.push(Buffer.from('b'))
  expect(direct.seen).toEqual(['a', 'b'])
})
