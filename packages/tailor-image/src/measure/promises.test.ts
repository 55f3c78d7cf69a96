import { loadDefinition } from '@dpuos/definition'
import { MachineModel } from '@dpuos/manifests'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { promises } from './promises.ts'

const head = 'schema: dpuos.definition/v1\nname: test\ndistro: sandbox\narch: [x86_64]\n'

test('a machine is promised with every word of the definition, in the words of the manifest', async () => {
  const machine = 'disk: nvme, nics: 2, iommu: true, virtual-functions: 4, secure-boot: true, tpm: true'
  const loaded = await loadDefinition('/w/dpuos.yaml', async () => `${head}verify: {machine: {${machine}}}\n`)
  if (!loaded.ok) throw new Error(loaded.findings.map(({ title }) => title).join('\n'))
  const promised = promises(loaded.value.definition, { enabled: [], masked: [], cmdline: 'ro' })
  expect(v.parse(MachineModel, promised.machine)).toEqual({
    disk: 'nvme',
    nics: 2,
    iommu: true,
    virtualFunctions: 4,
    secureBoot: true,
    tpm: true,
  })
})
