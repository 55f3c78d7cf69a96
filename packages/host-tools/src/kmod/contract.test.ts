import { describe, expect, test } from 'vitest'
import { aModule, type ModuleParts } from '../testing/index.ts'
import { type KernelContract, moduleMisfits, symbolsFromModules } from './contract.ts'
import { type ModuleElf, readModuleElf } from './module-elf.ts'
import { parseSymvers } from './symvers.ts'

const SYMVERS = `0x2d3385d3\tmodule_layout\tvmlinux\tEXPORT_SYMBOL\t
0x92997ed8\t_printk\tvmlinux\tEXPORT_SYMBOL\t
0xd2f373d9\tpci_enable_device\tvmlinux\tEXPORT_SYMBOL\t
0x11111111\tiommu_group_get\tvmlinux\tEXPORT_SYMBOL_GPL\t
0x22222222\tdma_buf_get\tvmlinux\tEXPORT_SYMBOL_NS_GPL\tDMA_BUF
`
const VERMAGIC = '6.6.0-64.aarch64 SMP mod_unload modversions aarch64'
const kernel: KernelContract = {
  release: '6.6.0-64.aarch64',
  arch: 'aarch64',
  vermagic: VERMAGIC,
  symbols: parseSymvers(SYMVERS),
  complete: true,
  signaturesForced: false,
}
const elf = (parts: ModuleParts): ModuleElf => {
  const read = readModuleElf(aModule({ machine: 183, ...parts }))
  if (read === undefined) throw new Error('the module cannot be read')
  return read
}
const sound = {
  modinfo: [`vermagic=${VERMAGIC} `, 'license=Proprietary'],
  imports: ['_printk', 'pci_enable_device'],
  versions: { module_layout: 0x2d3385d3, _printk: 0x92997ed8, pci_enable_device: 0xd2f373d9 },
}
const misfits = (parts: ModuleParts, over: Partial<KernelContract> = {}): string[] =>
  moduleMisfits(elf({ ...sound, ...parts }), { ...kernel, ...over }).map(
    ({ kind, detail }) => `${kind}: ${detail}`,
  )

describe('a module fits a kernel', () => {
  test('when machine, vermagic, symbols and CRCs agree', () => {
    expect(misfits({})).toEqual([])
  })

  test('of another release, as long as all CRCs agree: with modversions the kernel looks at those', () => {
    expect(misfits({ modinfo: [`vermagic=${VERMAGIC.replace('-64', '-70')}`, 'license=GPL'] })).toEqual([])
  })

  test('when what is missing is weak, or made by the loader', () => {
    expect(misfits({ weakImports: ['not_there'], imports: ['_GLOBAL_OFFSET_TABLE_'] })).toEqual([])
  })

  test('when another vendor module brings the symbol', () => {
    const other = elf({ exports: { k2_core_open: 7 } })
    const symbols = new Map([...kernel.symbols, ...symbolsFromModules([['k2_core', other]])])
    expect(misfits({ imports: ['k2_core_open'], versions: { k2_core_open: 7 } }, { symbols })).toEqual([])
    expect(misfits({ imports: ['k2_core_open'], versions: { k2_core_open: 8 } }, { symbols })).toHaveLength(1)
  })
})

describe('a module does not fit', () => {
  test.each<readonly [string, ModuleParts, Partial<KernelContract>, string]>([
    ['another processor', { machine: 62 }, {}, 'arch: built for x86_64, the kernel is for aarch64'],
    [
      'other flags of vermagic',
      { modinfo: [`vermagic=${VERMAGIC.replace('SMP', 'SMP preempt')}`, 'license=GPL'] },
      {},
      `vermagic: vermagic \`${VERMAGIC.replace('SMP', 'SMP preempt')}\`, the kernel’s is \`${VERMAGIC}\``,
    ],
    [
      'another CRC at equal vermagic',
      { versions: { ...sound.versions, pci_enable_device: 0xb8896476 } },
      {},
      'crc: pci_enable_device: built for CRC 0xb8896476, the kernel has 0xd2f373d9',
    ],
    [
      'another layout of struct module',
      { versions: { ...sound.versions, module_layout: 1 } },
      {},
      'crc: module_layout: built for CRC 0x00000001, the kernel has 0x2d3385d3',
    ],
    [
      'a symbol that is gone',
      { imports: ['gone_in_6_6'] },
      {},
      'symbol-missing: gone_in_6_6: the kernel does not export it',
    ],
    [
      'a GPL-only symbol in a proprietary module',
      { imports: ['iommu_group_get'] },
      {},
      'gpl-only: iommu_group_get: only for modules under the GPL',
    ],
    [
      'a namespace that is not imported',
      { modinfo: [`vermagic=${VERMAGIC}`, 'license=Dual BSD/GPL'], imports: ['dma_buf_get'] },
      {},
      'namespace: dma_buf_get: is in namespace DMA_BUF, which the module does not import',
    ],
    [
      'no signature where the kernel wants one',
      {},
      { signaturesForced: true },
      'unsigned: not signed, and the kernel loads signed modules only (CONFIG_MODULE_SIG_FORCE)',
    ],
    [
      'a symbol of which nothing is known: it is unproven, not sound',
      { imports: ['rare_symbol'] },
      { complete: false },
      'unproven: rare_symbol: unknown, the kernel came without a symvers file',
    ],
  ])('%s', (_, parts, over, expected) => {
    expect(misfits(parts, over)).toEqual([expected])
  })

  test('of another release without modversions', () => {
    const plain = 'SMP mod_unload aarch64'
    expect(
      misfits(
        { modinfo: [`vermagic=6.6.1 ${plain}`, 'license=GPL'], versions: {} },
        { vermagic: `6.6.0 ${plain}` },
      ),
    ).toEqual([`vermagic: vermagic \`6.6.1 ${plain}\`, the kernel’s is \`6.6.0 ${plain}\``])
  })
})

test.each([
  [62, 'x86_64'],
  [183, 'aarch64'],
  [243, 'riscv64'],
  [8, undefined],
])('machine %i is %s', (machine, arch) => {
  expect(elf({ machine }).arch).toBe(arch)
})

test('a signed module passes where signatures are forced', () => {
  expect(misfits({ signed: true }, { signaturesForced: true })).toEqual([])
})

test('without a symvers file, the kernel’s own modules tell the CRCs they were built against', () => {
  const own = elf({
    imports: ['pci_enable_device'],
    versions: { pci_enable_device: 0xd2f373d9 },
    exports: { mlx5_cmd: 5 },
  })
  expect([...symbolsFromModules([['mlx5_core', own]])]).toEqual([
    ['mlx5_cmd', { crc: 5, provider: 'mlx5_core', gplOnly: false, namespace: '' }],
    ['pci_enable_device', { crc: 0xd2f373d9, provider: 'vmlinux', gplOnly: false, namespace: '' }],
  ])
})

test('what is no module, or is cut off anywhere, is undefined and never an exception', () => {
  const whole = aModule(sound)
  expect(readModuleElf(Buffer.from('#!/bin/sh\n'))).toBeUndefined()
  for (let length = 0; length < whole.length; length += 7) {
    const cut = readModuleElf(whole.subarray(0, length))
    expect(cut === undefined || cut.imports.length > 0).toBe(true)
  }
  for (let at = 16; at < 600; at++) {
    const broken = Buffer.from(whole)
    broken[at] = 0xff
    readModuleElf(broken)
  }
})
