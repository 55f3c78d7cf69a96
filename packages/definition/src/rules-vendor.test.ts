import { expect, test } from 'vitest'
import { loadDefinition } from './load.ts'

const read = async (entries: string): Promise<string[]> => {
  const text = `schema: dpuos.definition/v1\nname: k2\ndistro: sandbox\narch: [x86_64]\ndrivers: {vendor: [${entries}]}\n`
  const loaded = await loadDefinition('dpuos.yaml', (name) =>
    Promise.resolve(name === 'dpuos.yaml' ? text : undefined),
  )
  return loaded.ok ? [] : loaded.findings.map(({ title }) => title)
}

test('a driver is prebuilt modules, sources with a name, or a DKMS tree', async () => {
  expect(await read('{kmod: ./ko}, {kmod: ./src, name: k2net, version: "1.2"}, {dkms: ./acme}')).toEqual([])
})

test.each([
  ['{version: "1"}', ['names no driver', 'has a `version` and no `name`']],
  ['{kmod: ./a, dkms: ./b}', ['has both `kmod` and `dkms`']],
  ['{dkms: ./b, name: b}', ['says `name` or `version` beside `dkms`']],
  ['{kmod: ./a, version: "1"}', ['has a `version` and no `name`']],
])('%s is refused', async (entry, titles) => {
  expect(await read(entry)).toEqual(titles.map((title) => `\`drivers.vendor[0]\` ${title}`))
})

test('two drivers of one name are refused', async () => {
  expect(await read('{kmod: ./a, name: x}, {kmod: ./b, name: x}')).toEqual([
    '`drivers.vendor[1]` and `[0]` are both called x',
  ])
})
