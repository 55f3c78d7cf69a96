/** An ext4 filled by us, read and judged by e2fsprogs. */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  lchownSync,
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TargetRoot } from '../../root/target-root.ts'
import { makeExt4 } from './make.ts'
import { readAttributes } from './read-attributes.ts'

const EPOCH = 1_700_000_000
const UUID = '11111111-2222-8333-8444-555555555555'
/** More extents than fit into an inode (4), and into one block beside it (340). */
const HOLES = 1500

const asRoot = process.getuid?.() === 0

function plant(root: string): void {
  const at = (name: string): string => path.join(root, name)
  for (const folder of ['', 'a', 'a/deep', 'many', 'empty']) mkdirSync(at(folder), { recursive: true })
  writeFileSync(at('a/small'), 'small\n')
  writeFileSync(at('a/nothing'), '')
  writeFileSync(at('a/block'), Buffer.alloc(4096, 7))
  writeFileSync(at('a/zeros'), Buffer.alloc(3 * 4096))
  writeFileSync(at('a/big'), Buffer.alloc(9 * 2 ** 20 + 5, 'ext4'))
  const holes = openSync(at('holes'), 'w')
  for (let n = 0; n < HOLES; n++) writeSync(holes, Buffer.alloc(100, n % 255 || 1), 0, 100, n * 8192)
  linkSync(at('a/small'), at('a/deep/again'))
  symlinkSync('small', at('a/short'))
  symlinkSync('x'.repeat(200), at('a/long'))
  writeFileSync(at('a/Grüße\nund mehr'), 'odd name\n')
  for (let n = 0; n < 1200; n++) writeFileSync(at(`many/${'n'.repeat(n % 40)}-${n}`), `${n}`)
  writeFileSync(at('a/tool'), '#!/bin/sh\n')
  chmodSync(at('a/tool'), 0o4755)
  lutimesSync(at('a/big'), EPOCH, 2 ** 31 + 86_400)
  if (asRoot) lchownSync(at('a/block'), 100_000, 70_000)
}

/** What a tree is, for comparing: everything but the things of this one host. */
function picture(root: string): Record<string, string> {
  const seen: Record<string, string> = {}
  for (const { path: file, stats } of new TargetRoot(root).walk()) {
    if (file === '/lost+found') continue
    const host = root + file
    const content = stats.isFile()
      ? createHash('sha256').update(readFileSync(host)).digest('hex')
      : stats.isSymbolicLink()
        ? readlinkSync(host)
        : stats.isDirectory()
          ? readdirSync(host).length
          : ''
    const owner = asRoot ? `${stats.uid}:${stats.gid}` : ''
    seen[file] =
      `${(stats.mode & ~0o6000).toString(8)} ${owner} ${stats.isSymbolicLink() ? '' : Math.floor(stats.mtimeMs / 1000)} ${content}`
  }
  return seen
}

let ports: RealPorts
let tree: string
let disk: string
const OFFSET = 2 ** 20
const SIZE = 320 * 2 ** 20

async function make(name: string, root: string): Promise<string> {
  const file = path.join(ports.dir, name)
  await ports.proc.run(['truncate', '-s', String(OFFSET + SIZE), file])
  const place = {
    disk: file,
    offset: OFFSET,
    size: SIZE,
    inodes: 4096,
    journal: 16,
    uuid: UUID,
    epoch: EPOCH,
  }
  await makeExt4(root, [...new TargetRoot(root).walk()], place, readAttributes(root, ports), ports.dir, ports)
  return file
}
const debugfs = async (command: string): Promise<string> =>
  (await ports.proc.run(['debugfs', '-R', command, `${disk}?offset=${OFFSET}`])).stdout

beforeAll(async () => {
  ports = realPorts()
  tree = path.join(ports.dir, 'tree')
  plant(tree)
  if (asRoot) {
    const set = (name: string, value: string, file: string) =>
      ports.proc.run(['setfattr', '-n', name, '-v', value, path.join(tree, file)])
    await set('security.capability', '0x0100000200200000000000000000000000000000', 'a/tool')
    await set('security.capability', '0x0100000200200000000000000000000000000000', 'a/block')
    // 32 bytes and more go into a block of their own.
    await set('trusted.long', `0x${'ab'.repeat(300)}`, 'a/block')
    await set(
      'system.posix_acl_access',
      [
        '0x02000000',
        '01000600ffffffff',
        '0200040001000000',
        '04000400ffffffff',
        '10000400ffffffff',
        '20000400ffffffff',
      ].join(''),
      'a/small',
    )
    await ports.proc.run(['mknod', path.join(tree, 'null'), 'c', '1', '3'])
    await ports.proc.run(['mknod', path.join(tree, 'disk'), 'b', '259', '300'])
    await ports.proc.run(['mkfifo', path.join(tree, 'pipe')])
  }
  disk = await make('disk', tree)
})
afterAll(() => ports.dispose())

test('e2fsck finds nothing to mend', async () => {
  const { stdout, code } = await ports.proc.run(['e2fsck', '-fn', `${disk}?offset=${OFFSET}`])
  expect(code).toBe(0)
  expect(stdout).not.toMatch(/fix|differ|wrong|invalid/i)
})

test('every file comes out as it went in: content, holes, links, modes, owners, times', async () => {
  const out = path.join(ports.dir, 'out')
  mkdirSync(out)
  await debugfs(`rdump / ${out}`)
  const want = Object.fromEntries(
    // debugfs makes no devices and pipes of them.
    Object.entries(picture(tree)).filter(([file]) => !['/null', '/disk', '/pipe'].includes(file)),
  )
  expect(Object.keys(want).length).toBeGreaterThan(1200)
  const got = picture(out)
  for (const [file, line] of Object.entries(want)) expect([file, got[file]]).toEqual([file, line])
})

test('zeros take no blocks, hard links share an inode, the last times of day are kept', async () => {
  expect(await debugfs('stat /a/zeros')).toMatch(/Size: 12288\b[\s\S]*Blockcount: 0\b/)
  expect(await debugfs('stat /a/small')).toMatch(/Links: 2\b/)
  // debugfs gives away set-user-ID when it sets the owner.
  expect(await debugfs('stat /a/tool')).toMatch(/Mode: +04755/)
  expect(await debugfs('stat /a/big')).toMatch(/mtime: 0x80015180:00000001/)
  expect(await debugfs('stat /a/small')).toMatch(
    /ctime: 0x6553f100[\s\S]*atime: 0x6553f100[\s\S]*crtime: 0x6553f100/,
  )
})

describe.runIf(asRoot)('as root', () => {
  test('capabilities, long attributes, ACLs, devices and pipes are there', async () => {
    expect(await debugfs('ea_get -x /a/tool security.capability')).toContain('01 00 00 02')
    expect(await debugfs('ea_list /a/block')).toMatch(
      /trusted\.long \(300\)[\s\S]*security\.capability \(20\)/,
    )
    expect(await debugfs('ea_list /a/small')).toMatch(/system\.posix_acl_access/)
    expect(await debugfs('stat /null')).toMatch(/character special[\s\S]*01:03/)
    expect(await debugfs('stat /disk')).toMatch(
      /block special[\s\S]*New-style\) 259:300|block special[\s\S]*103:12c/,
    )
    expect(await debugfs('stat /pipe')).toMatch(/Type: FIFO/)
  })
})

test('a tree that was made in another order gives the same bytes', async () => {
  const other = path.join(ports.dir, 'other')
  await ports.proc.run(['cp', '-a', '--', tree, `${other}.first`])
  mkdirSync(other)
  const names = readdirSync(`${other}.first`).sort().reverse()
  for (const name of names) await ports.proc.run(['cp', '-a', '--', path.join(`${other}.first`, name), other])
  const { mtime } = lstatSync(tree)
  lutimesSync(other, mtime, mtime)
  const second = await make('disk2', other)
  expect((await ports.fs.hash(second)).sha256).toBe((await ports.fs.hash(disk)).sha256)
})
