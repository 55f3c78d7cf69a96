import { expect, test } from 'vitest'
import { loadFailures, loadingOrder } from './loading.ts'
import type { ModuleInfo, ModuleTree } from './types.ts'

const module = (name: string, depends: string[] = [], softdepsPre: string[] = []): [string, ModuleInfo] => [
  name,
  {
    name,
    path: `kernel/${name}.ko`,
    size: 1,
    depends,
    softdeps: softdepsPre,
    softdepsPre,
    firmware: [],
    aliases: [],
    vermagic: '',
  },
]

/** modules.dep of Linux 6.1 with virtio as modules. */
const TREE: ModuleTree = {
  release: '6.1.192-dpu',
  folder: '/m',
  modules: new Map([
    module('virtio', ['virtio_ring']),
    module('virtio_ring'),
    module('virtio_pci_modern_dev'),
    module('virtio_pci', ['virtio', 'virtio_ring', 'virtio_pci_modern_dev']),
    module('virtio_blk', ['virtio', 'virtio_ring']),
    module('virtio_net', ['virtio', 'virtio_ring', 'net_failover', 'failover']),
    module('net_failover', ['failover']),
    module('failover'),
    module('zz_crc'),
    module('ext4', ['jbd2'], ['zz_crc', 'absent']),
    module('jbd2'),
    module('nvme'),
  ]),
  builtin: new Set(),
  builtinFirmware: [],
  builtinAliases: [],
}
const ALL = new Set(TREE.modules.keys())
const ECLOUD = ['virtio_pci', 'virtio_blk', 'virtio_net']

test('modules stand behind what they need, dropped ones are left out, and insmod refuses none of them', () => {
  const order = loadingOrder(TREE, ALL, ECLOUD)
  expect([...order].sort()).toEqual([
    'failover',
    'net_failover',
    'virtio',
    'virtio_blk',
    'virtio_net',
    'virtio_pci',
    'virtio_pci_modern_dev',
    'virtio_ring',
  ])
  expect(loadFailures(TREE, order)).toEqual([])
  expect(loadingOrder(TREE, new Set([...ALL].filter((one) => one !== 'nvme')), ['nvme', 'jbd2'])).toEqual([
    'jbd2',
  ])
})

test('a softdep `pre` stands before its module too, whatever its name', () => {
  expect(loadingOrder(TREE, ALL, ['ext4'])).toEqual(['zz_crc', 'jbd2', 'ext4'])
})

test('the order that looks right, virtio before virtio_ring, fails as Linux 6.1 was seen to: virtio first, and with it all that need it', () => {
  const byHand = ['virtio', 'virtio_ring', 'virtio_pci_modern_dev', 'virtio_pci', 'virtio_blk', 'failover']
  expect(loadFailures(TREE, [...byHand, 'net_failover', 'virtio_net'])).toEqual([
    { name: 'virtio', lacks: 'virtio_ring' },
    { name: 'virtio_pci', lacks: 'virtio' },
    { name: 'virtio_blk', lacks: 'virtio' },
    { name: 'virtio_net', lacks: 'virtio' },
  ])
})

test('what is missing two levels down is found', () => {
  expect(loadFailures(TREE, ['net_failover', 'virtio_ring', 'virtio', 'virtio_net'])).toEqual([
    { name: 'net_failover', lacks: 'failover' },
    { name: 'virtio_net', lacks: 'net_failover' },
  ])
})
