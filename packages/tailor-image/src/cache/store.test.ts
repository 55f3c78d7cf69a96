import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from './store.ts'

let ports: RealPorts
let store: Store
const top = (): string => path.join(ports.host.cacheDir, 'tailor')
const value = (one: Store, key: unknown): Promise<unknown> =>
  one.use('kind', key, (kept) => Promise.resolve(kept))

beforeEach(async () => {
  ports = realPorts()
  store = await openStore(ports, ['rpm 4'])
})
afterEach(() => ports.dispose())

test('what was kept comes back under its key, and under no other: not another input, not another tool', async () => {
  await store.keep('kind', { a: 1 }, ['kept'])
  expect(await value(store, { a: 1 })).toEqual(['kept'])
  expect(await value(store, { a: 2 })).toBeUndefined()
  expect(await value(await openStore(ports, ['rpm 5']), { a: 1 })).toBeUndefined()
})

test('a value is made once', async () => {
  let made = 0
  const make = (): Promise<number> => Promise.resolve(++made)
  expect([await store.memo('kind', 1, make), await store.memo('kind', 1, make)]).toEqual([1, 1])
})

test('a changed bit is seen: the entry goes, and is made anew', async () => {
  await store.keep('kind', 1, 'good')
  const [folder = ''] = readdirSync(top())
  const file = path.join(top(), folder, 'entry.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('good', 'evil'))
  expect(await value(store, 1)).toBeUndefined()
  expect(existsSync(file)).toBe(false)
  expect(ports.log.lines.join('\n')).toContain('damaged entry')
})

test('an entry that its reader cannot use goes too', async () => {
  await store.keep('kind', 1, 'x')
  const read = (): Promise<never> => Promise.reject(new Error('half a tree'))
  expect(await store.use('kind', 1, read)).toBeUndefined()
  expect(readdirSync(top())).toEqual([])
})

test('a folder that others may write to is not used', async () => {
  chmodSync(top(), 0o777)
  const wary = await openStore(ports, ['rpm 4'])
  await wary.keep('kind', 1, 'x')
  expect(await value(wary, 1)).toBeUndefined()
  expect(readdirSync(top())).toEqual([])
  expect(ports.log.lines.join('\n')).toContain('alone')
})

test('the least recently used goes when there is too much, and what a killed run left long ago', async () => {
  const small = await openStore(ports, [], 2500)
  const fill = (folder: string): Promise<void> => writeFile(path.join(folder, 'data'), Buffer.alloc(1000))
  const old = path.join(top(), 'kind-x.part-1')
  mkdirSync(old)
  utimesSync(old, 1, 1)
  await small.keep('kind', 'a', 'a', fill)
  await small.keep('kind', 'b', 'b', fill)
  const times = readdirSync(top()).map((name) => path.join(top(), name))
  for (const [index, folder] of times.entries()) utimesSync(folder, 1000 + index, 1000 + index)
  expect(await value(small, 'a')).toBe('a')
  await small.keep('kind', 'c', 'c', fill)
  expect([await value(small, 'a'), await value(small, 'b'), await value(small, 'c')]).toEqual([
    'a',
    undefined,
    'c',
  ])
  expect(existsSync(old)).toBe(false)
})

test('two runs that keep the same at once leave one whole entry', async () => {
  const slow = async (folder: string): Promise<void> => {
    await ports.clock.sleep(50)
    await writeFile(path.join(folder, 'data'), 'x')
  }
  const other = await openStore({ ...ports, host: { ...ports.host } }, ['rpm 4'])
  await Promise.all([store.keep('kind', 1, 'x', slow), other.keep('kind', 1, 'x', slow)])
  expect(await value(store, 1)).toBe('x')
  expect(readdirSync(top()).filter((name) => name.includes('.part-'))).toEqual([])
})
