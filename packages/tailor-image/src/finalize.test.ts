import { lutimesSync, rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { clampTimes } from './finalize.ts'
import { aWork, type TestWork } from './testing/a-work.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

test('nothing is younger than the epoch, older things keep their time, links and folders too', async () => {
  work = await aWork({ '/a/new': '', '/a/old': '', '/a/link': '-> new' })
  lutimesSync(work.root.locate('/a/old'), 1_600_000_000, 1_600_000_000)
  clampTimes(work)
  const times = [...work.root.walk()].map(({ path, stats }) => [path, stats.mtimeMs / 1000])
  expect(times).toEqual([
    ['/a', 1_700_000_000],
    ['/a/link', 1_700_000_000],
    ['/a/new', 1_700_000_000],
    ['/a/old', 1_600_000_000],
  ])
})
