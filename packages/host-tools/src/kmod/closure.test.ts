import { expect, test } from 'vitest'
import { closureOf, dependentsOf, firmwareOf, selectModules } from './closure.ts'
import type { ModuleInfo, ModuleTree } from './types.ts'

function tree(modules: Record<string, Partial<ModuleInfo>>, builtin: string[] = []): ModuleTree {
  const all = Object.entries(modules).map(([name, more]): [string, ModuleInfo] => [
    name,
    {
      name,
      path: `kernel/${name}.ko`,
      size: 1,
      depends: [],
      softdeps: [],
      softdepsPre: [],
      firmware: [],
      aliases: [],
      vermagic: '',
      ...more,
    },
  ])
  return {
    release: '6.6',
    folder: '/m',
    modules: new Map(all),
    builtin: new Set(builtin),
    builtinFirmware: [],
    builtinAliases: [],
  }
}

const TREE = tree(
  {
    virtio_net: { depends: ['net_failover', 'failover'] },
    net_failover: { depends: ['failover'] },
    failover: {},
    mlx5_core: { depends: ['mlxfw'], firmware: ['mellanox/b.mfa2', 'mellanox/a.mfa2'] },
    mlxfw: {},
    btrfs: { softdeps: ['crc32c', 'xxhash_generic'] },
    crc32c_generic: { aliases: ['crc32c', 'crypto-crc32c'] },
    xxhash_generic: { softdeps: ['btrfs'] },
  },
  ['virtio_blk', 'ext4'],
)

test('names, globs and aliases are found, dash or underscore; built-ins are told apart; the rest is unmatched', () => {
  const found = selectModules(TREE, ['virtio-*', 'crypto_crc32c', 'ext4', 'mlx4_core', 'nosuch*'])
  expect([...found.names]).toEqual(['virtio_net', 'crc32c_generic'])
  expect([...found.builtin]).toEqual(['virtio_blk', 'ext4'])
  expect(found.unmatched).toEqual(['mlx4_core', 'nosuch*'])
})

test('the closure holds what must and what should be loaded first, each with the member that pulls it in', () => {
  expect(Object.fromEntries(closureOf(TREE, ['virtio-net', 'btrfs', 'ext4']))).toEqual({
    virtio_net: 'virtio_net',
    net_failover: 'virtio_net',
    failover: 'virtio_net',
    btrfs: 'btrfs',
    crc32c_generic: 'btrfs',
    xxhash_generic: 'btrfs',
  })
  expect([...closureOf(TREE, ['btrfs'], { soft: false }).keys()]).toEqual(['btrfs'])
})

test('dropping a module takes with it what cannot live without it', () => {
  expect([...dependentsOf(TREE, ['failover'])].sort()).toEqual(['net_failover', 'virtio_net'])
  expect([...dependentsOf(TREE, ['xxhash_generic'])]).toEqual([])
})

test('firmware is that of the given modules, sorted', () => {
  expect(firmwareOf(TREE, ['mlx5-core', 'mlxfw'])).toEqual(['mellanox/a.mfa2', 'mellanox/b.mfa2'])
})
