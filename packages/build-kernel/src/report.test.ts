import { aKernelManifest } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { kernelReport, subsystem } from './report.ts'

test('a subsystem is two folders deep among drivers, one elsewhere', () => {
  expect(subsystem('kernel/drivers/net/ethernet/intel/ice/ice.ko.xz')).toBe('drivers/net')
  expect(subsystem('kernel/fs/ext4/ext4.ko')).toBe('fs')
  expect(subsystem('extra/k2net.ko')).toBe('extra')
  expect(subsystem('odd.ko')).toBe('(top)')
})

test('the table shows ten subsystems and sums up the rest, so that no module is lost', () => {
  const modules = Array.from({ length: 13 }, (_, n) => ({
    name: `m${n}`,
    path: `kernel/drivers/d${n}/m${n}.ko`,
    size: (n + 1) * 2 ** 20,
    depends: [],
    softdeps: [],
    firmware: [],
  }))
  const table = kernelReport(aKernelManifest({ modules })).tables[0]
  expect(table?.rows).toHaveLength(11)
  expect(table?.rows[0]).toEqual(['drivers/d12', '1', '13.0 MiB'])
  expect(table?.rows.at(-1)).toEqual(['3 more', '3', '6.0 MiB'])
})
