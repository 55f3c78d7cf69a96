import type { LockFile } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { formatLock } from './format.ts'
import { readLock } from './read.ts'

const sha = (digit: string): string => digit.repeat(64)
const lock: LockFile = {
  schema: 'dpuos.lock/v1',
  distro: 'openEuler-24.03-LTS-SP2',
  arches: {
    x86_64: {
      asked: ['@core', '/usr/bin/awk', '1e5', 'bash', 'perl-*', 'true', 'a: b'],
      weak: true,
      repositories: [
        { id: 'OS', revision: '1700000000', time: '2023-11-14T22:13:20Z', repomd: sha('1') },
        { id: 'EPOL' },
      ],
      packages: [
        {
          nevra: 'bash-2:5.2.15~rc1^git-4.oe2403.x86_64',
          size: 1503217,
          repository: 'OS',
          sha256: sha('1'),
          path: 'Packages/bash-5.2.15~rc1^git-4.oe2403.x86_64.rpm',
          asked: ['bash'],
        },
        { nevra: 'libstdc++-12-1.noarch', size: 7, repository: 'OS', sha256: sha('a') },
      ],
    },
    aarch64: { asked: [], repositories: [], packages: [] },
  },
}

test('what is written is read back the same, whatever YAML could take a name or a checksum for', () => {
  const read = readLock(formatLock(lock), 'dpuos.lock.yaml')
  const sorted = structuredClone(lock)
  for (const section of Object.values(sorted.arches)) {
    section.asked.sort()
    section.repositories.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  expect(read.ok && read.value.lock).toEqual(sorted)
})

test('one line per package, in an order that the content alone decides', () => {
  const text = formatLock(lock)
  const bash = text.split('\n').filter((line) => line.includes('bash-2'))
  expect(bash).toHaveLength(1)
  expect(bash[0]).toContain('size: 1503217, repository: OS, sha256: "1111')
  const [arm, intel] = [lock.arches.aarch64, lock.arches.x86_64]
  const turned = { ...intel, packages: intel?.packages.toReversed(), asked: intel?.asked.toReversed() }
  expect(formatLock({ ...lock, arches: { x86_64: turned, aarch64: arm } } as LockFile)).toBe(text)
})

test('says where a package stands, so that what is said of it can point there', () => {
  const text = formatLock(lock)
  const read = readLock(text, 'dpuos.lock.yaml')
  const line = text.split('\n').findIndex((one) => one.includes('libstdc++')) + 1
  expect(read.ok && read.value.at('x86_64', 'libstdc++-12-1.noarch')).toMatchObject({
    file: 'dpuos.lock.yaml',
    line,
  })
  expect(read.ok && read.value.at('x86_64')).toMatchObject({ line: expect.any(Number) })
})

describe('is refused in one sentence with its place and what to do', () => {
  const text = formatLock(lock)
  // The last word of a row stands on the line that is named.
  test.each([
    ['no YAML', '{', 'never closed', '{'],
    ['another file', 'schema: dpuos.image/v1\ndistro: x\narches: {}\n', 'schema', 'image/v1'],
    ['a merge that is not done', text.replace('distro:', '<<<<<<< ours\ndistro:'), 'unfinished merge', '<<<'],
    ['a short checksum', text.replace(sha('a'), 'abc'), 'a sha256 is 64 lower-case hex digits', 'libstdc'],
    ['a key of a later version', text.replace('size: 7', 'size: 7, url: x'), 'url', 'libstdc'],
    ['an unknown architecture', text.replace('aarch64:', 'sparc:'), 'sparc', 'sparc'],
    ['a path out of it', text.replace('path: Packages', 'path: ../../etc'), 'below the repository', 'bash-2'],
    [
      'a package that is an option',
      text.replace('nevra: lib', 'nevra: --lib'),
      'name-version-release',
      '--lib',
    ],
    ['an alias bomb', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`, 'Alias', undefined],
  ])('%s', (_, broken, words, near) => {
    const read = readLock(broken, 'dpuos.lock.yaml')
    const [first] = read.ok ? [] : read.findings
    expect(first?.title).toContain(words)
    const line = near && broken.split('\n').findIndex((one) => one.includes(near)) + 1
    expect(first?.at?.line).toBe(line)
    expect(first?.hint).toContain('lock: update')
  })
})
