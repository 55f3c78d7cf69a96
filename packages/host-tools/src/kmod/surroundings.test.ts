import { expect, test } from 'vitest'
import { aModule, type ModuleParts } from '../testing/index.ts'
import { readModuleElf } from './module-elf.ts'
import { moduleGaps, type Surroundings } from './surroundings.ts'
import { parseSymvers } from './symvers.ts'

const SYMBOLS = parseSymvers(`0x00000001\tprintk\tvmlinux\tEXPORT_SYMBOL\t
0x00000002\tmlx5_core_access\tdrivers/net/ethernet/mellanox/mlx5/core/mlx5_core\tEXPORT_SYMBOL\t
0x00000003\tmlx5_cmd_exec\tdrivers/net/ethernet/mellanox/mlx5/core/mlx5_core\tEXPORT_SYMBOL\t
0x00000004\tscsi_host_alloc\tdrivers/scsi/scsi_mod\tEXPORT_SYMBOL\t
`)
const around: Surroundings = {
  tree: {
    release: '6.6',
    folder: '/m',
    modules: new Map(),
    builtin: new Set(['scsi_mod']),
    builtinFirmware: [],
    builtinAliases: [],
  },
  together: new Set(),
  firmware: new Set(['acme/a.bin']),
  initramfs: new Set(),
}
const gaps = (parts: ModuleParts, over: Partial<Surroundings> = {}): string[] => {
  const elf = readModuleElf(
    aModule({ machine: 62, ...parts, modinfo: ['alias=pci:v00001234d*', ...(parts.modinfo ?? [])] }),
  )
  if (elf === undefined) throw new Error('the module cannot be read')
  return moduleGaps('acme', elf, SYMBOLS, { ...around, ...over }).map(
    ({ kind, detail }) => `${kind}: ${detail}`,
  )
}

test('a module whose symbols come from another one needs that one, built in, kept, or brought along', () => {
  const parts = { imports: ['printk', 'mlx5_core_access', 'mlx5_cmd_exec'] }
  expect(gaps(parts)).toEqual([
    'provider: needs module mlx5_core for mlx5_core_access, mlx5_cmd_exec, and it is not there',
  ])
  expect(gaps(parts, { together: new Set(['mlx5_core']) })).toEqual([])
})

test('firmware that it asks for and nobody brought; patterns are not looked for', () => {
  expect(gaps({ modinfo: ['firmware=acme/a.bin', 'firmware=acme/b.bin', 'firmware=acme/*.bin'] })).toEqual([
    'firmware: asks for firmware that is not in /lib/firmware: acme/b.bin',
  ])
})

test('a driver of disks belongs into the initramfs', () => {
  const parts = { imports: ['scsi_host_alloc'] }
  expect(gaps(parts)[0]).toContain('initramfs: drives disks (scsi_host_alloc) and is not in the initramfs')
  expect(gaps(parts, { initramfs: new Set(['acme']) })).toEqual([])
  expect(gaps(parts, { initramfs: undefined })).toEqual([])
})

test('a module that answers nothing is loaded by nobody', () => {
  const elf = readModuleElf(aModule({ machine: 62, modinfo: ['license=GPL', 'alias=acme_other'] }))
  if (elf === undefined) throw new Error('the module cannot be read')
  expect(moduleGaps('acme', elf, SYMBOLS, around).map(({ kind, hint }) => [kind, hint])).toEqual([
    ['alias', 'Add acme to drivers.load.'],
  ])
})
