import { rmSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TargetRoot } from '../root/target-root.ts'
import { addFiles, aRoot } from '../testing/a-root.ts'
import { anElf } from '../testing/an-elf.ts'
import { scanInstalled } from './facts.ts'
import { openStore, type Store } from './store.ts'

const KEY = { tree: 'these packages' }
let ports: RealPorts
let store: Store
let root: TargetRoot
beforeEach(async () => {
  ports = realPorts()
  store = await openStore(ports, ['rpm 4'])
  root = aRoot({
    '/usr/bin/a': anElf({ type: 2, needed: ['liba.so.1'] }),
    '/usr/bin/script': '#!/usr/bin/python3\n',
    '/usr/lib64/liba.so.1': anElf(),
  })
})
afterEach(async () => {
  await ports.dispose()
  rmSync(path.dirname(root.dir), { recursive: true })
})

test('what was read of a tree before is what a look at it finds', async () => {
  const first = await scanInstalled(store, KEY, root)
  expect(first.needs).not.toEqual([])
  expect((await scanInstalled(store, KEY, root)).needs).toEqual(first.needs)
  expect((await scanInstalled(store, undefined, root)).needs).toEqual(first.needs)
})

test('another tree, and a file of another size, are read anew', async () => {
  await scanInstalled(store, KEY, root)
  addFiles(root, { '/usr/bin/a': anElf({ type: 2, needed: ['libanother.so.1'] }) })
  for (const key of [KEY, { tree: 'others' }]) {
    const { needs } = await scanInstalled(store, key, root)
    expect(needs.map(({ what }) => what)).toContain('libanother.so.1')
  }
})
