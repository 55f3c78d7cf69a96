import { chmodSync, rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { specialFiles } from './special-files.ts'

let work: TestWork
afterEach(() => rmSync(work.dir, { recursive: true }))

const mode = (file: string, bits: number): void => chmodSync(work.root.resolve(file), bits)

test('a root without anything special has nothing to tell', async () => {
  work = await aWork({ '/usr/bin/ls': '', '/tmp/': '' })
  mode('/tmp', 0o1777)
  expect(specialFiles(work.root.walk())).toEqual([])
})

test('programs with their owner’s rights are listed by mode, owner and name, on one line each', async () => {
  work = await aWork({ '/usr/bin/su': '', '/opt/\u001b[31mred\n::error::x': '' })
  mode('/usr/bin/su', 0o4755)
  mode('/opt/\u001b[31mred\n::error::x', 0o2755)
  const [one, ...others] = specialFiles(work.root.walk())
  expect(others).toEqual([])
  expect(one).toMatchObject({
    level: 'notice',
    code: 'setuid-files',
    title: '2 programs run with the rights of their owner or group',
  })
  expect(one?.detail?.split('\n').sort()).toEqual([
    expect.stringMatching(/^2755 \d+:\d+ \/opt\/red ::error::x$/),
    expect.stringMatching(/^4755 \d+:\d+ \/usr\/bin\/su$/),
  ])
})

test('what everybody may write is a warning, but not a folder with the sticky bit', async () => {
  work = await aWork({ '/etc/open': '', '/srv/drop/': '' })
  mode('/etc/open', 0o666)
  mode('/srv/drop', 0o777)
  expect(specialFiles(work.root.walk())).toMatchObject([
    { level: 'warning', code: 'world-writable', title: '2 files and folders are writable by everybody' },
  ])
})
