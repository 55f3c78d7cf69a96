import { expect, test } from 'vitest'
import { chosenPackages } from './chosen.ts'

const line = (name: string, file: string): string =>
  `dpuos-chosen {"name": "${name}", "epoch": 1, "version": "5.2", "release": "1", "arch": "x86_64", "repository": "OS", "installedSize": 7, "path": "Packages/${name}.rpm", "file": "${file}"}`

test('what our plugin prints among dnf’s own words becomes packages in order, their files’ paths made plain', () => {
  const out = `Dependencies resolved.\n${line('zlib', '/a/zlib.rpm')}\n${line('bash', '/w/empty/../../c/bash.rpm')}\nComplete!\n`
  expect(
    chosenPackages(out).map(({ nevra, file, repository, path }) => [nevra, file, repository, path]),
  ).toEqual([
    ['bash-1:5.2-1.x86_64', '/c/bash.rpm', 'OS', 'Packages/bash.rpm'],
    ['zlib-1:5.2-1.x86_64', '/a/zlib.rpm', 'OS', 'Packages/zlib.rpm'],
  ])
})

test('nothing printed is nothing chosen', () => {
  expect(chosenPackages('Nothing to do.\n')).toEqual([])
})
