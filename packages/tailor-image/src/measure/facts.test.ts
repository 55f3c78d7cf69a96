import { linkSync, rmSync, truncateSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { canonicalOwners, rootFiles } from './facts.ts'

let work: TestWork | undefined
afterEach(() => {
  if (work !== undefined) rmSync(work.dir, { recursive: true })
})

test('hard links are counted once, links by their text, folders not at all', async () => {
  work = await aWork({ '/b/file': '12345', '/link': '-> b/file', '/empty/': '' })
  linkSync(work.root.resolve('/b/file'), `${work.root.dir}/a`)
  expect(rootFiles(work.root)).toEqual([
    { path: '/a', size: 5 },
    { path: '/link', size: 6 },
  ])
})

test('blocks of zeros do not count, whether the file is sparse or not', async () => {
  work = await aWork({ '/var/log/lastlog': '' })
  truncateSync(work.root.resolve('/var/log/lastlog'), 2 ** 24 + 100)
  work.root.write(
    '/bin/padded',
    Buffer.concat([Buffer.alloc(4096, 1), Buffer.alloc(8192), Buffer.from('end')]),
  )
  work.root.write('/bin/small', '\0\0')
  expect(rootFiles(work.root)).toEqual([
    { path: '/bin/padded', size: 4099 },
    { path: '/bin/small', size: 2 },
    { path: '/var/log/lastlog', size: 0 },
  ])
})

test('owners are found by the path without links, whatever the RPM calls it', async () => {
  work = await aWork({ '/usr/bin/sh': '', '/bin': '-> usr/bin' })
  const one = { nevra: 'bash-5-1.x86_64', name: 'bash', files: ['/bin/sh', '/bin'] }
  const owners = canonicalOwners(work.root, [one as never])
  expect([...owners]).toEqual([
    ['/usr/bin/sh', 'bash'],
    ['/bin', 'bash'],
  ])
})
