import { expect, test } from 'vitest'
import { notInstalled, parseNeeds } from './erase.ts'
import { queryFormat, splitItems, splitRecords } from './format.ts'
import { capabilityNames, fileOwners, parsePackages, type RootPackage, whoRequires } from './query.ts'

function aPackage(name: string, more: Partial<RootPackage> = {}): RootPackage {
  return {
    nevra: `${name}-1-1.noarch`,
    name,
    epoch: 0,
    version: '1',
    release: '1',
    arch: 'noarch',
    size: 1,
    packed: undefined,
    files: [],
    requires: [],
    provides: [name],
    license: 'MIT',
    source: `${name}-1-1.src.rpm`,
    ...more,
  }
}

const record = (name: string, epoch: string, files: string): string =>
  `${[name, epoch, '1', '2', 'x86_64', '1234', name === 'bash' ? '(none)' : '567', 'MIT', `${name}.src.rpm`, files, 'libc\x1dlibc\x1d', `${name}\x1d`].join('\x1f')}\x1e`

test('packages are read from one query, keys left out, sorted, lists without repeats', () => {
  const found = parsePackages(
    record('zlib', '1', '/a\x1d/b b\x1d') + record('gpg-pubkey', '0', '') + record('bash', '0', '(none)\x1d'),
  )
  expect(found.map((one) => [one.nevra, one.size, one.packed, one.files, one.requires])).toEqual([
    ['bash-1-2.x86_64', 1234, undefined, [], ['libc']],
    ['zlib-1:1-2.x86_64', 1234, 567, ['/a', '/b b'], ['libc']],
  ])
})

test('a file name with a control character is refused, not misread', () => {
  expect(() => parsePackages(record('evil', '0', '/a\x1f/b\x1d'))).toThrow(/control character/)
  expect(() => splitRecords('half a record', 1)).toThrow(/ends in the middle/)
})

test('a query format and its readers fit together', () => {
  expect(queryFormat(['NAME'], ['FILENAMES'])).toBe('%{NAME}\x1f[%{FILENAMES}\x1d]\x1e')
  expect(splitItems('a\x1db\x1d')).toEqual(['a', 'b'])
})

test('who requires a package: by capability, by file, through rich dependencies; never itself', () => {
  const packages = [
    aPackage('bash', {
      files: ['/usr/bin/bash'],
      provides: ['bash', '/bin/sh'],
      requires: ['bash', 'libtinfo.so.6'],
    }),
    aPackage('ncurses-libs', { provides: ['ncurses-libs', 'libtinfo.so.6'] }),
    aPackage('script', { requires: ['/usr/bin/bash'] }),
    aPackage('rich', { requires: ['((ncurses-libs >= 6 and nothing) if bash)'] }),
  ]
  const who = whoRequires(packages)
  expect(who.get('bash')).toEqual(['rich', 'script'])
  expect(who.get('ncurses-libs')).toEqual(['bash', 'rich'])
  expect(who.get('script')).toEqual([])
})

test('the names of a rich dependency keep their own parentheses', () => {
  expect(capabilityNames('(libfoo.so.1()(64bit) >= 2 or bar)')).toEqual(['libfoo.so.1()(64bit)', 'bar'])
  expect(capabilityNames('rpmlib(CompressedFileNames)')).toEqual(['rpmlib(CompressedFileNames)'])
})

test('a path with two owners belongs to the first by NEVRA', () => {
  const owners = fileOwners([
    aPackage('a', { files: ['/usr', '/usr/x'] }),
    aPackage('b', { files: ['/usr', '/usr/y'] }),
  ])
  expect([...owners]).toEqual([
    ['/usr', 'a'],
    ['/usr/x', 'a'],
    ['/usr/y', 'b'],
  ])
})

test('rpm’s refusal names what is needed and by whom', () => {
  const stderr =
    'error: Failed dependencies:\n\tbeta >= 1 is needed by (installed) alpha-1-1.noarch\n\tlibz.so.1()(64bit) is needed by (installed) util-linux-2.38-5.x86_64\n'
  expect(parseNeeds(stderr)).toEqual([
    { capability: 'beta >= 1', neededBy: 'alpha-1-1.noarch' },
    { capability: 'libz.so.1()(64bit)', neededBy: 'util-linux-2.38-5.x86_64' },
  ])
  expect(notInstalled('error: package foo is not installed\n')).toEqual(['foo'])
})
