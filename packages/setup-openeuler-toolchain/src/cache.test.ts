import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Ports } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { type CachePlan, checkPlan, planCache, postCore, restoreCache } from './cache.ts'

let base: RealPorts
let ports: Ports
let calls: string[]
let plan: CachePlan

beforeEach(async () => {
  await base?.dispose()
  base = realPorts()
  calls = []
  ports = {
    ...base,
    host: { ...base.host, runner: 'github' },
    cache: {
      restore: (key, keys) => (calls.push(`restore ${key} ${keys.join()}`), Promise.resolve('miss')),
      save: (key) => (
        calls.push(`save ${key.replace(/[0-9a-f]{16}$/, 'DIGEST')}`), Promise.resolve('unavailable')
      ),
    },
  }
  const folder = path.join(base.dir, 'sandbox')
  mkdirSync(path.join(folder, 'rpms'), { recursive: true })
  writeFileSync(path.join(folder, 'rpms', 'a.rpm'), 'a')
  plan = { folders: [folder], prefix: 'dpuos-toolchain-1-sandbox-demo-x86_64-' }
})
afterAll(() => base.dispose())

it.each([
  ['none', 0, false],
  ['restore', 1, false],
  ['store', 0, true],
  ['full', 1, true],
] as const)('cache: %s reads %i times and keeps: %s', async (mode, reads, keeps) => {
  await restoreCache(mode, plan, ports)
  expect(calls).toHaveLength(reads)
  expect(planCache(mode, plan) !== undefined).toBe(keeps)
})

it('post saves under the content’s digest, once, and again only when the content changed', async () => {
  await postCore(plan, ports)
  await postCore(plan, ports)
  expect(calls).toEqual(['save dpuos-toolchain-1-sandbox-demo-x86_64-DIGEST'])
  writeFileSync(path.join(plan.folders[0] ?? '', 'rpms', 'b.rpm'), 'b')
  await postCore(plan, ports)
  expect(calls).toHaveLength(2)
})

it('post has nothing to save where main made nothing', async () => {
  await postCore({ ...plan, folders: [path.join(base.dir, 'absent')] }, ports)
  expect(calls).toEqual([])
})

it('post refuses a plan that main did not write', () => {
  expect(checkPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
  for (const wrong of [undefined, {}, { ...plan, folders: ['relative'] }, { ...plan, folders: [] }]) {
    expect(() => checkPlan(wrong)).toThrow('plan')
  }
})
