import type { KernelSymbol } from '@dpuos/host-tools'
import { describe, expect, test } from 'vitest'
import { compareAbi, likelyOptions, vermagicOf } from './abi.ts'

const symbols = (all: Readonly<Record<string, number | null>>, gpl: readonly string[] = []) =>
  new Map<string, KernelSymbol>(
    Object.entries(all).map(([name, crc]) => [
      name,
      { crc, provider: 'vmlinux', gplOnly: gpl.includes(name), namespace: '' },
    ]),
  )

describe('two lists of symbols', () => {
  test('differ in what is gone, has another CRC, is for GPL modules only now, and is new', () => {
    const before = symbols({ a: 1, b: 2, c: 3, d: 4, e: null })
    const after = symbols({ a: 1, b: 9, d: 4, e: 5, f: 6 }, ['d'])
    expect(compareAbi(before, after)).toEqual({
      removed: ['c'],
      changed: ['b'],
      restricted: ['d'],
      added: ['f'],
      same: 2,
    })
  })
})

test('options that may be why are those that differ and are known to change structures', () => {
  const before = new Map([
    ['PCIEAER', 'n'],
    ['SMP', 'y'],
    ['EXT4_FS', 'm'],
  ])
  const after = new Map([
    ['PCIEAER', 'y'],
    ['SMP', 'y'],
    ['DEBUG_LIST', 'y'],
  ])
  expect(likelyOptions(before, after)).toEqual(['CONFIG_DEBUG_LIST (n → y)', 'CONFIG_PCIEAER (n → y)'])
})

test('a word that changed no more often than others tells nothing, and neither does a driver of its own', () => {
  const all = Array.from(
    { length: 100 },
    (_, index) => `${['pci', 'usb', 'net', 'scsi'][index % 4]}_${index}`,
  )
  const before = new Map([['PREEMPT_VOLUNTARY', 'y']])
  const after = new Map([
    ['PREEMPT_RT', 'y'],
    ['USB_ACME', 'y'],
    ['PCI_ACME_DRIVER', 'm'],
    ['NETCONSOLE', 'y'],
  ])
  // All over the kernel.
  expect(likelyOptions(before, after, all.slice(0, 80), all)).toEqual([
    'CONFIG_PREEMPT_RT (n → y)',
    'CONFIG_PREEMPT_VOLUNTARY (y → n)',
  ])
  const usb = all.filter((name) => name.startsWith('usb'))
  expect(likelyOptions(before, after, usb, all)[0]).toBe('CONFIG_USB_ACME (n → y)')
})

test.each([
  ['x86_64', { SMP: 'y', MODULE_UNLOAD: 'y', MODVERSIONS: 'y' }, '6.6.0-64 SMP mod_unload modversions'],
  [
    'aarch64',
    { SMP: 'y', MODULE_UNLOAD: 'y', MODVERSIONS: 'y' },
    '6.6.0-64 SMP mod_unload modversions aarch64',
  ],
  ['x86_64', { SMP: 'y', PREEMPT_BUILD: 'y' }, '6.6.0-64 SMP preempt'],
  ['x86_64', { SMP: 'y', PREEMPT_RT: 'y' }, '6.6.0-64 SMP preempt_rt'],
])('vermagic of %s with %j is %s', (arch, config, vermagic) => {
  expect(vermagicOf('6.6.0-64', arch, new Map(Object.entries(config)))).toBe(vermagic)
  expect(vermagicOf('6.6.0-64', arch, undefined)).toBeUndefined()
})

test('an option that shares a word with the symbols comes first, also one that is not known to change structures', () => {
  const before = new Map([['NUMA', 'n']])
  const after = new Map([
    ['NUMA', 'y'],
    ['PCIEAER', 'y'],
    ['ACME_SKB_TAG', 'y'],
    ['EXT4_FS', 'm'],
  ])
  const symbols = ['pci_enable_device', '__pci_register_driver', 'skb_put']
  expect(likelyOptions(before, after, symbols)).toEqual([
    'CONFIG_PCIEAER (n → y)',
    'CONFIG_ACME_SKB_TAG (n → y)',
    'CONFIG_NUMA (n → y)',
  ])
})
