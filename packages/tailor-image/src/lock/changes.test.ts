import type { LockedArch } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { changesInShort, changesLines, changesTable, lockChanges } from './changes.ts'

const MIB = 2 ** 20
const lock = (packages: Readonly<Record<string, number>>, sha = 'a'): LockedArch => ({
  asked: [],
  repositories: [],
  packages: Object.entries(packages).map(([nevra, mib]) => ({
    nevra,
    size: mib * MIB,
    repository: 'OS',
    sha256: sha.repeat(64),
  })),
})

test('tells apart what was added, removed, upgraded and downgraded, as rpm orders versions', () => {
  const changes = lockChanges(
    lock({ 'bash-5.9-1.x86_64': 2, 'sed-1-1.x86_64': 1, 'vim-2:1-1.x86_64': 3, 'same-1-1.noarch': 1 }),
    lock({ 'bash-5.10-1.x86_64': 3, 'less-1-1.x86_64': 1, 'vim-1:9-1.x86_64': 3, 'same-1-1.noarch': 1 }),
  )
  expect(changes.map((one) => [one.what, one.name])).toEqual([
    ['upgraded', 'bash'],
    ['added', 'less'],
    ['removed', 'sed'],
    ['downgraded', 'vim'],
  ])
  expect(changesInShort(changes)).toBe(
    '1 added, 1 removed, 1 upgraded, 1 downgraded; 1.0 MiB more to download',
  )
  expect(changesLines(changes, 2)).toEqual([
    'downgraded  vim 2:1-1.x86_64 → 1:9-1.x86_64 (0.0 MiB)',
    'upgraded    bash 5.9-1.x86_64 → 5.10-1.x86_64 (+1.0 MiB)',
    'and 2 more',
  ])
  expect(changesTable(changes).rows).toEqual([
    ['downgraded', 'vim', '2:1-1.x86_64', '1:9-1.x86_64', '0.0 MiB'],
    ['upgraded', 'bash', '5.9-1.x86_64', '5.10-1.x86_64', '+1.0 MiB'],
    ['removed', 'sed', '1-1.x86_64', '', '−1.0 MiB'],
    ['added', 'less', '', '1-1.x86_64', '+1.0 MiB'],
  ])
})

test('an equal version with other content was republished, and equal locks differ in nothing', () => {
  const one = lock({ 'bash-5-1.x86_64': 1 })
  expect(lockChanges(one, lock({ 'bash-5-1.x86_64': 1 }, 'b')).map((change) => change.what)).toEqual([
    'republished',
  ])
  expect(changesInShort(lockChanges(one, one))).toBe('nothing')
})

test('two versions of one name are compared version by version', () => {
  const changes = lockChanges(
    lock({ 'kernel-6-1.x86_64': 1, 'kernel-6-2.x86_64': 1 }),
    lock({ 'kernel-6-2.x86_64': 1, 'kernel-6-3.x86_64': 1 }),
  )
  expect(changes.map((one) => [one.what, one.before?.nevra, one.after?.nevra])).toEqual([
    ['upgraded', 'kernel-6-1.x86_64', 'kernel-6-3.x86_64'],
  ])
})
