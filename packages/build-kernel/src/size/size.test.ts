import { subsystem } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { bytesOf, growthOf } from './growth.ts'
import { parseSize, subsystemsOf } from './subsystems.ts'
import { compareSymbols, parseSymbols } from './symbols.ts'

test('a subsystem is two folders deep among drivers, one elsewhere', () => {
  expect(subsystem('kernel/drivers/net/ethernet/intel/ice/ice.ko.xz')).toBe('drivers/net')
  expect(subsystem('kernel/fs/ext4/ext4.ko')).toBe('fs')
  expect(subsystem('extra/k2net.ko')).toBe('extra')
  expect(subsystem('odd.ko')).toBe('(top)')
})

// As GNU size 2.40 prints it for kbuild's thin archives.
const SIZE = `   text\t   data\t    bss\t    dec\t    hex\tfilename
    119\t      1\t    300\t    420\t    1a4\tfs/open.o (ex fs/built-in.a)
     50\t      0\t      0\t     50\t     32\tfs/ext4/inode.o (ex fs/built-in.a)
     50\t      0\t      0\t     50\t     32\tfs/ext4/inode.o (ex fs/ext4/built-in.a)
   1000\t     24\t      8\t   1032\t    408\tdrivers/net/virtio_net.o (ex drivers/net/built-in.a)
`

test('an object that two archives list counts once, and bss takes no room', () => {
  expect([...parseSize(SIZE)]).toEqual([
    ['fs', 170],
    ['drivers/net', 1024],
  ])
})

test('what is in the image and what is in modules stand side by side', () => {
  const modules = [{ path: 'kernel/fs/ext4/ext4.ko.xz', size: 3000 }]
  expect(subsystemsOf(modules, parseSize(SIZE))).toEqual([
    { name: 'fs', builtin: 170, modules: 1, size: 3000 },
    { name: 'drivers/net', builtin: 1024, modules: 0, size: 0 },
  ])
  // Of the distribution's kernel nobody knows what is in the image.
  expect(subsystemsOf(modules, undefined)).toEqual([{ name: 'fs', builtin: null, modules: 1, size: 3000 }])
})

test('symbols are counted as bloat-o-meter does: numbers of statics left out, what the build makes for itself too', () => {
  const text = `vmlinux:0000000000000010 t probe
vmlinux:0000000000000008 t probe.isra.0
vmlinux:0000000000000004 b count.12
vmlinux:0000000000000004 b count.13
vmlinux:0000000000000040 R linux_banner
vmlinux:0000000000000008 d __addressable_init
vmlinux:0000000000000008 N .debug
drivers/net/virtio-net.ko:0000000000000020 T start
`
  expect([...parseSymbols(text)]).toEqual([
    ['vmlinux probe', 16],
    ['vmlinux probe.isra', 8],
    ['vmlinux count', 8],
    ['virtio_net start', 32],
  ])
})

test('what symbols grew by is the difference of their sums, and back again the same with the other sign', () => {
  const before = new Map([
    ['vmlinux gone', 10],
    ['vmlinux grows', 10],
    ['ext4 shrinks', 7],
    ['ext4 same', 5],
  ])
  const after = new Map([
    ['vmlinux comes', 100],
    ['vmlinux grows', 12],
    ['ext4 shrinks', 4],
    ['ext4 same', 5],
  ])
  const there = compareSymbols(before, after)
  expect(there).toMatchObject({ added: 1, removed: 1, grown: 1, shrunk: 1, bytes: 121 - 32 })
  expect(there.largest.map(({ name }) => name)).toEqual(['comes', 'gone', 'shrinks', 'grows'])
  expect(there.largest.reduce((sum, one) => sum + bytesOf(one), 0)).toBe(there.bytes)
  expect(compareSymbols(after, before).bytes).toBe(-there.bytes)
})

test('modules of the subsystems add up to all modules; the image is not known where one of the two was not built', () => {
  const module = (path: string, size: number) => ({
    name: path.replace(/.*\/|\.ko/g, ''),
    path,
    size,
    depends: [],
    softdeps: [],
    firmware: [],
  })
  const kernel = (modules: readonly ReturnType<typeof module>[], built: boolean) => ({
    kernel: {
      inputs: { digest: 'd'.repeat(64) },
      release: '6.6.0',
      image: { path: 'boot/vmlinuz', size: 1000 },
      modules: [...modules],
      subsystems: subsystemsOf(modules, built ? parseSize(SIZE) : undefined),
    },
    symbols: undefined,
  })
  const before = kernel([module('kernel/fs/a.ko', 10), module('kernel/net/b.ko', 20)], false)
  const after = kernel([module('kernel/fs/a.ko', 15), module('kernel/drivers/net/c.ko', 1)], true)
  const growth = growthOf(before, after)
  expect(growth.modules).toBe(-14)
  expect(growth.subsystems).toEqual([
    { name: 'net', builtin: null, modules: -20 },
    { name: 'fs', builtin: null, modules: 5 },
    { name: 'drivers/net', builtin: null, modules: 1 },
  ])
  expect(growth.changed.map(({ name }) => name)).toEqual(['b', 'a', 'c'])
  expect(growth.symbols).toBeNull()
})
