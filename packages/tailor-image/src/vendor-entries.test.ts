import { loadDefinition } from '@dpuos/definition'
import { expect, test } from 'vitest'
import { kmodsOf, unbuiltDrivers } from './vendor-entries.ts'

const TEXT = `schema: dpuos.definition/v1
name: k2
distro: sandbox
arch: [x86_64]
drivers:
  vendor:
    - {kmod: ./ko}
    - {kmod: ./k2net, name: k2net}
    - {dkms: ./acme}
`

async function given() {
  const loaded = await loadDefinition('dpuos.yaml', (name) =>
    Promise.resolve(name === 'dpuos.yaml' ? TEXT : undefined),
  )
  if (!loaded.ok) throw new Error(loaded.findings.map(({ title }) => title).join('\n'))
  return loaded.value
}

const built = (name: string) => ({
  name,
  version: '1',
  package: `kmod-${name}-1-1.x86_64`,
  modules: [name],
  digest: 'd',
})

test('prebuilt modules are laid in; sources are not, they come as packages', async () => {
  expect(kmodsOf(await given(), '/w')).toMatchObject([{ path: '/w/ko', at: { line: 7 } }])
})

test('sources that no package of the kernel manifest was made of are told at their line', async () => {
  const loaded = await given()
  expect(unbuiltDrivers(loaded, { drivers: [built('k2net'), built('acme')] })).toEqual([])
  expect(unbuiltDrivers(loaded, { drivers: [built('k2net')] }).map(({ at }) => at?.line)).toEqual([9])
  const [first] = unbuiltDrivers(loaded, {})
  expect(first).toMatchObject({ code: 'driver-not-built', at: { file: 'dpuos.yaml', line: 8 } })
})
