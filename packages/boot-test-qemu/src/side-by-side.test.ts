import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sideBySide, widthFor } from './side-by-side.ts'
import { aModel } from './testing/a-model.ts'

const MODEL = aModel()
const GIB = 2 ** 30

test('as many boots run at once as have CPUs and memory of their own', () => {
  expect(widthFor(2, MODEL, { cpus: 2, memory: 64 * GIB }, undefined)).toBe(1)
  expect(widthFor(2, MODEL, { cpus: 4, memory: 16 * GIB }, undefined)).toBe(2)
  expect(widthFor(1, MODEL, { cpus: 64, memory: 64 * GIB }, undefined)).toBe(1)
  expect(widthFor(2, MODEL, { cpus: 64, memory: 3 * GIB }, undefined)).toBe(1)
  expect(widthFor(2, MODEL, { cpus: 1, memory: 0 }, undefined)).toBe(1)
  expect(widthFor(2, MODEL, { cpus: 1, memory: GIB }, 2)).toBe(2)
})

test('results come in the order of the items, and no more than allowed run at once', async () => {
  let [running, most] = [0, 0]
  const results = await sideBySide([30, 5, 1], 2, async (ms) => {
    most = Math.max(most, ++running)
    await delay(ms)
    running--
    return ms
  })
  expect(results).toEqual([30, 5, 1])
  expect(most).toBe(2)
})

test('an error is told when what had begun has ended, and nothing new begins', async () => {
  const done: string[] = []
  const run = sideBySide(['bad', 'slow', 'never'], 2, async (name) => {
    if (name === 'bad') throw new Error('bad')
    await delay(10)
    done.push(name)
  })
  await expect(run).rejects.toThrow('bad')
  expect(done).toEqual(['slow'])
})
