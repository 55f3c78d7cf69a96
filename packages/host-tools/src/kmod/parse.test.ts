import { expect, test } from 'vitest'
import {
  parseBuiltinModinfo,
  parseModinfo,
  parseModulesBuiltin,
  parseModulesDep,
  parseSoftdep,
} from './parse.ts'
import { moduleName } from './types.ts'

test('a module has one name, however its file is spelled and packed', () => {
  for (const spelled of [
    'virtio-net',
    'virtio_net.ko',
    'kernel/drivers/net/virtio-net.ko.xz',
    'virtio_net.ko.zst',
    'virtio_net.ko.gz',
  ]) {
    expect(moduleName(spelled)).toBe('virtio_net')
  }
})

test('modules.dep: a module without dependencies is a module too', () => {
  const text =
    'kernel/fs/ext4/ext4.ko.xz: kernel/fs/jbd2/jbd2.ko.xz kernel/lib/crc16.ko.xz\nkernel/lib/crc16.ko.xz:\n'
  expect([...parseModulesDep(text)]).toEqual([
    ['kernel/fs/ext4/ext4.ko.xz', ['kernel/fs/jbd2/jbd2.ko.xz', 'kernel/lib/crc16.ko.xz']],
    ['kernel/lib/crc16.ko.xz', []],
  ])
})

test('modules.builtin gives names; its modinfo the firmware of built-in drivers', () => {
  expect(parseModulesBuiltin('kernel/fs/binfmt-script.ko\nkernel/a/b.ko\n')).toEqual(
    new Set(['binfmt_script', 'b']),
  )
  const text =
    'tg3.firmware=tigon/tg3.bin\0tg3.license=GPL\0tg3.firmware=tigon/tg357766.bin\0x.firmware=tigon/tg3.bin\0'
  expect(parseBuiltinModinfo(text, 'firmware')).toEqual(['tigon/tg3.bin', 'tigon/tg357766.bin'])
})

test('modinfo -0: values with line breaks and colons stay whole', () => {
  const text =
    'filename:       /m/a.ko\0description=two\nlines: here\0alias=pci:v00001AF4d*\0parm=x:a=b (int)\0firmware=a/b.bin\0firmware=c.bin\0filename:       /m/b.ko\0license=GPL\0'
  const [a, b] = parseModinfo(text)
  expect(a?.get('description')).toEqual(['two\nlines: here'])
  expect(a?.get('firmware')).toEqual(['a/b.bin', 'c.bin'])
  expect(a?.get('alias')).toEqual(['pci:v00001AF4d*'])
  expect(a?.get('parm')).toEqual(['x:a=b (int)'])
  expect(b?.get('license')).toEqual(['GPL'])
})

test('softdep: what comes before the module is told from what comes after', () => {
  expect(parseSoftdep('pre: crypto-crc32c aes post: xyz')).toEqual({
    pre: ['crypto_crc32c', 'aes'],
    all: ['crypto_crc32c', 'aes', 'xyz'],
  })
})
