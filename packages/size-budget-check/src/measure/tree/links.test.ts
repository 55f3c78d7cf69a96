import { expect, test } from 'vitest'
import { folderResolver } from './links.ts'

const link = (path: string, to: string) => ({
  path,
  type: 'link' as const,
  size: 0,
  allocated: 0,
  mode: 0o777,
  link: to,
})
const resolve = folderResolver([
  link('/lib', 'usr/lib'),
  link('/bin', '/usr/bin'),
  link('/usr/lib/out', '../../../../etc'),
  link('/loop', 'loop'),
  link('/a', '/b'),
  link('/b', '/c/x'),
])

test.each([
  ['/lib/modules', '/usr/lib/modules'],
  ['/bin', '/usr/bin'],
  ['/usr/share', '/usr/share'],
  ['/lib/out/ssh', '/etc/ssh'],
  ['/a/y', '/c/x/y'],
  ['/loop/x', '/loop/x'],
  ['', ''],
])('%s is %s in the tree, which nothing leads out of', (folder, expected) => {
  expect(resolve(folder)).toBe(expected)
})
