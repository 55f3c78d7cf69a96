import { aKernelManifest } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { kernelReport } from './report.ts'

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
