import { expect, it } from 'vitest'
import { addressesOf, CATALOG, keysOf, type Release } from './index.ts'

function release(id: string): Release {
  const found = CATALOG.releases.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

it('has unique ids and versions, and every named key', () => {
  const { releases } = CATALOG
  expect(new Set(releases.map(({ id }) => id)).size).toBe(releases.length)
  expect(new Set(releases.map(({ version }) => version)).size).toBe(releases.length)
  for (const one of releases) expect(keysOf(one, CATALOG)).toHaveLength(one.keys.length)
})

it('gives a source for everything it says and for everything it does not know', () => {
  for (const { released, endOfLife, kernel, systemd } of CATALOG.releases) {
    for (const fact of [released, endOfLife, kernel, systemd]) expect(fact.source).not.toBe('')
    for (const date of [released, endOfLife]) expect(date.value ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})

it('covers 20.03 to 24.03 with all service packs, the 25.x innovation releases, CTyunOS and the sandbox', () => {
  expect(CATALOG.releases.map(({ version }) => version)).toEqual(
    expect.arrayContaining([
      '20.03-LTS-SP4',
      '22.03-LTS',
      '22.03-LTS-SP4',
      '24.03-LTS-SP3',
      '25.03',
      '25.09',
      '23.01',
      'sandbox',
    ]),
  )
})

it("fills in openEuler's addresses: underscore form in the metalink, EPOL/main, no debug information", () => {
  const addresses = addressesOf(release('openEuler-24.03-LTS-SP2'), 'aarch64')
  expect(addresses.map(({ id }) => id)).toEqual(['OS', 'everything', 'update', 'EPOL'])
  expect(addresses[3]?.baseurl[0]).toBe(
    'https://repo.openeuler.org/openEuler-24.03-LTS-SP2/EPOL/main/aarch64/',
  )
  expect(addresses[0]?.metalink).toBe(
    'https://mirrors.openeuler.org/metalink?repo=24.03LTS_SP2/OS&arch=aarch64',
  )
})

it('keeps EPOL of 20.03 where it is, and the extra folder level of riscv64 in 24.03-LTS-SP3', () => {
  expect(addressesOf(release('openEuler-20.03-LTS-SP1'), 'x86_64').at(-1)?.baseurl[0]).toMatch(
    /EPOL\/x86_64\/$/,
  )
  expect(addressesOf(release('openEuler-24.03-LTS-SP3'), 'riscv64')[0]?.baseurl[0]).toMatch(
    /OS\/riscv64\/rva20\/$/,
  )
})

it("uses a user's mirror alone, without the metalink service", () => {
  const [os] = addressesOf(release('openEuler-22.03-LTS-SP4'), 'x86_64', 'http://127.0.0.1:8080/')
  expect(os).toEqual({ id: 'OS', baseurl: ['http://127.0.0.1:8080/openEuler-22.03-LTS-SP4/OS/x86_64/'] })
})

it('requires a key from the user for CTyunOS, and says so', () => {
  expect(release('CTyunOS-23.01').keys).toEqual([])
  expect(release('CTyunOS-23.01').notes.join()).toContain('signing key')
})
