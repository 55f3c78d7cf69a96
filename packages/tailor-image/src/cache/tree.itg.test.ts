import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from './store.ts'
import { keepTree, restoreTree } from './tree.ts'

/** `user::rw- user:3:r-- group::r-- mask::r-- other::r--` as the kernel has it (linux/posix_acl_xattr.h). */
const ACL = '0x0200000001000600ffffffff020004000300000004000400ffffffff10000400ffffffff20000400ffffffff'

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

const attributes = async (folder: string): Promise<string> => {
  const argv = ['getfattr', '--recursive', '--dump', '--match=-', '--encoding=hex', '.'] as const
  return (await ports.proc.run(argv, { cwd: folder })).stdout
}

test.each([
  ['with ACLs', ['system.posix_acl_access', 'user.note']],
  ['without', ['user.note']],
])('a kept tree comes back with attributes, modes and times, %s', async (_name, names) => {
  const at = (name: string): string => path.join(ports.dir, name)
  await mkdir(at('root'))
  await writeFile(at('root/file'), 'content', { mode: 0o640 })
  for (const name of names) {
    await ports.proc.run(['setfattr', '-n', name, '-v', name === 'user.note' ? '0x31' : ACL, at('root/file')])
  }
  const store = await openStore(ports, [])
  await keepTree(store, 'tree', 1, ['said'], at('root'), ports.dir, ports)
  await store.settle()
  expect(await restoreTree(store, 'tree', 1, at('again'), ports)).toEqual({ value: ['said'] })
  const before = await attributes(at('root'))
  expect(names.every((name) => before.includes(name))).toBe(true)
  expect(await attributes(at('again'))).toBe(before)
  const list = (folder: string): Promise<{ stdout: string }> =>
    ports.proc.run(['find', '.', '-type', 'f', '-printf', '%p %m %U %G %s %T@\n'], { cwd: folder })
  expect((await list(at('again'))).stdout).toBe((await list(at('root'))).stdout)
})
