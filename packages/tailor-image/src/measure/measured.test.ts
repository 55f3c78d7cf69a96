import { expect, test } from 'vitest'
import { firmwareFiles } from './measured.ts'

test('firmware is told with the modules that ask for it, by name or glob, or the policy that keeps it', () => {
  const module = (name: string, firmware: readonly string[]) => [name, { name, firmware }] as const
  const modules = new Map([
    module('mlx5_core', ['mellanox/a.bin', 'common.bin']),
    module('nvme', ['common.bin']),
    module('gone', ['other.bin']),
    module('wifi', ['wifi/*.fw']),
  ])
  const kept = ['mlx5_core', 'nvme', 'wifi'].map((name) => ({ name }))
  const files = [
    '/usr/lib/firmware/mellanox/a.bin.xz',
    '/usr/lib/firmware/common.bin',
    '/usr/lib/firmware/wifi/1.fw',
    '/usr/lib/firmware/other.bin',
    '/usr/lib/modules/6.6/a.ko',
  ].map((path) => ({ path, size: 7 }))
  const told = firmwareFiles(files, { modules } as never, kept, 'referenced')
  expect(told.map(({ path, reason }) => [path.slice('/usr/lib/firmware/'.length), reason])).toEqual([
    ['mellanox/a.bin.xz', 'asked for by mlx5_core'],
    ['common.bin', 'asked for by mlx5_core, nvme'],
    ['wifi/1.fw', 'asked for by wifi'],
    ['other.bin', 'drivers.firmware: referenced'],
  ])
})
