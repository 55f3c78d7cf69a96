import { loadDefinition } from '@dpuos/definition'
import { MachineModel } from '@dpuos/manifests'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { promises } from './promises.ts'

const head = 'schema: dpuos.definition/v1\nname: test\ndistro: sandbox\narch: [x86_64]\n'

test('a machine is promised with every word of the definition, in the words of the manifest', async () => {
  const machine =
    'disk: nvme, serial: [ttyS0, hvc0], nics: 2, iommu: true, virtual-functions: 4, secure-boot: true, tpm: true'
  const loaded = await loadDefinition('/w/dpuos.yaml', async () => `${head}verify: {machine: {${machine}}}\n`)
  if (!loaded.ok) throw new Error(loaded.findings.map(({ title }) => title).join('\n'))
  const promised = promises(loaded.value.definition, { enabled: [], masked: [], cmdline: 'ro' })
  expect(v.parse(MachineModel, promised.machine)).toEqual({
    disk: 'nvme',
    serial: ['ttyS0', 'hvc0'],
    nics: 2,
    iommu: true,
    virtualFunctions: 4,
    secureBoot: true,
    tpm: true,
  })
})

test('a timer may be named without its suffix, and no other unit in its place', async () => {
  const load = (active: string) =>
    loadDefinition(
      '/w/dpuos.yaml',
      async () => `${head}verify: {expect: {timers: {active: [${active}], others: refuse}}}\n`,
    )
  const loaded = await load('logrotate, fstrim.timer')
  if (!loaded.ok) throw new Error(loaded.findings.map(({ title }) => title).join('\n'))
  const promised = promises(loaded.value.definition, { enabled: [], masked: [], cmdline: 'ro' })
  expect(promised.expect?.timers).toEqual({ active: ['logrotate.timer', 'fstrim.timer'], only: true })
  const refused = await load('sshd.service')
  expect(refused.ok ? [] : refused.findings.map(({ title }) => title).join()).toMatch(/name of a timer/)
})
