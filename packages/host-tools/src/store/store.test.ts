import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pruneCache } from './prune.ts'
import { keepFile, storePath } from './store.ts'

let ports: RealPorts
let cache: string
beforeEach(() => {
  ports = realPorts()
  cache = path.join(ports.dir, 'dnf')
})
afterEach(() => ports.dispose())

/** A file of dnf's cache, last used so many days ago. */
function cached(name: string, bytes: number, days: number): string {
  const file = path.join(cache, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, name.padEnd(bytes, 'x'))
  const time = Date.now() / 1000 - days * 86_400
  utimesSync(file, time, time)
  return file
}
const sha = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

test('what dnf downloaded is kept by its content too, without taking room twice', async () => {
  const file = cached('OS-0123456789abcdef/packages/a.rpm', 100, 3)
  await keepFile(file, sha(file), cache, ports)
  await keepFile(file, sha(file), cache, ports)
  const stored = statSync(storePath(cache, sha(file)))
  expect(stored.ino).toBe(statSync(file).ino)
  expect(stored.nlink).toBe(2)
  expect(Date.now() - stored.mtimeMs).toBeLessThan(60_000)
})

test('beyond the limit what was not used for the longest time goes, from both of its places', async () => {
  const old = cached('OS-0123456789abcdef/packages/old.rpm', 1000, 9)
  const stored = storePath(cache, sha(old))
  mkdirSync(path.dirname(stored), { recursive: true })
  linkSync(old, stored)
  const lists = cached('OS-0123456789abcdef/repodata/primary.xml', 1000, 8)
  const used = cached('OS-fedcba9876543210/packages/used.rpm', 1000, 1)
  const foreign = cached('notes.txt', 9000, 99)
  expect(await pruneCache(cache, 3000)).toEqual({ items: 0, bytes: 0 })
  expect(await pruneCache(cache, 2500)).toEqual({ items: 1, bytes: 1000 })
  expect([old, stored, lists, used].map(existsSync)).toEqual([false, false, true, true])
  await pruneCache(cache, 1000)
  expect([lists, used, foreign].map(existsSync)).toEqual([false, true, true])
  expect(await pruneCache(path.join(ports.dir, 'none'), 0)).toEqual({ items: 0, bytes: 0 })
})
