import { expect, it } from 'vitest'
import { addPackages, type DebEntry } from './debian-index.ts'

const SHA = 'a'.repeat(64)
const stanza = (name: string, version: string, more = ''): string =>
  `Package: ${name}\nVersion: ${version}\nInstalled-Size: 12\nArchitecture: amd64\n${more}Description: does ${name}\nTag: one, two,\n three\nFilename: pool/main/${name}.deb\nSize: 1234\nSHA256: ${SHA}\n`

const read = (...texts: string[]): Map<string, DebEntry> => {
  const index = new Map<string, DebEntry>()
  for (const [archive, text] of texts.entries()) addPackages(index, text, archive)
  return index
}

it('reads the fields that matter from a stanza, Pre-Depends first', () => {
  const more = 'Depends: libc6 (>= 2.36), a | b\nPre-Depends: init\nProvides: mta, awk (= 1)\n'
  expect(read(stanza('bash', '5.2-1', more)).get('bash')).toEqual({
    name: 'bash',
    version: '5.2-1',
    architecture: 'amd64',
    filename: 'pool/main/bash.deb',
    size: 1234,
    sha256: SHA,
    depends: ['init', 'libc6 (>= 2.36)', 'a | b'],
    provides: ['mta', 'awk'],
    summary: 'does bash',
    archive: 0,
  })
})

it('lets the highest version win, whichever archive has it and in whichever order', () => {
  const index = read(
    `${stanza('x', '1.0-1')}\n${stanza('y', '2.0-1')}`,
    `${stanza('x', '1.0-1+deb12u1')}\n${stanza('y', '1.9-1')}`,
  )
  expect(index.get('x')).toMatchObject({ version: '1.0-1+deb12u1', archive: 1 })
  expect(index.get('y')).toMatchObject({ version: '2.0-1', archive: 0 })
})

it('is not fooled by empty text or a missing last newline', () => {
  expect(read('').size).toBe(0)
  expect(read(stanza('x', '1').trimEnd()).get('x')?.sha256).toBe(SHA)
})
