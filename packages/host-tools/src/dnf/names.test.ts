import { expect, test } from 'vitest'
import { answersByName } from './asked.ts'
import { primaryFingerprints } from './keys.ts'
import { nearNames } from './near.ts'

const KNOWN = [
  'openssh',
  'openssh-server',
  'openssh-clients',
  'vim-minimal',
  'vim-enhanced',
  'bash',
  'dash',
  'python3-vim',
]

test('near names are those a few edits away, then longer ones of the same word, three at most', () => {
  expect(nearNames('opensshserver', KNOWN)).toEqual(['openssh-server'])
  expect(nearNames('vim', KNOWN)).toEqual(['vim-minimal', 'vim-enhanced', 'python3-vim'])
  expect(nearNames('bsah', KNOWN)).toEqual(['bash'])
  expect(nearNames('postgresql', KNOWN)).toEqual([])
})

test('a package answers to every form dnf takes for it', () => {
  const one = { name: 'zlib', epoch: 1, version: '1.2', release: '3', arch: 'x86_64' }
  for (const asked of [
    'zlib',
    'zlib.x86_64',
    'zlib-1:1.2-3.x86_64',
    'zlib-1.2-3.x86_64',
    'zlib-1.2-3',
    'zlib-1.2',
    'zl*',
  ]) {
    expect(answersByName(one, asked)).toBe(true)
  }
  for (const asked of ['zlib-devel', 'lib*', 'zlib-2.0']) expect(answersByName(one, asked)).toBe(false)
})

test('the fingerprint is the primary key’s, not a subkey’s', () => {
  const listing = [
    'pub:-:4096:1:AAAA:1600000000:::-:::scSC::::::23::0:',
    `fpr:::::::::${'A'.repeat(40)}:`,
    'uid:-::::1600000000::X::openEuler <x@example>::::::::::0:',
    'sub:-:4096:1:BBBB:1600000000::::::e::::::23:',
    `fpr:::::::::${'B'.repeat(40)}:`,
  ].join('\n')
  expect(primaryFingerprints(listing)).toEqual(['A'.repeat(40)])
})
