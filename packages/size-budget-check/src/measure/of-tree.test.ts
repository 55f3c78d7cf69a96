import type { RootPackage } from '@dpuos/host-tools'
import { describe, expect, test } from 'vitest'
import { measureTree } from './of-tree.ts'
import type { Tree, TreeEntry } from './tree/types.ts'

const file = (path: string, size: number, more: Partial<TreeEntry> = {}): TreeEntry => ({
  path,
  type: 'file',
  size,
  allocated: Math.ceil(size / 4096) * 4096,
  mode: 0o644,
  ...more,
})
const aTree = (entries: readonly TreeEntry[], more: Partial<Tree> = {}): Tree => ({
  kind: 'directory',
  entries,
  aliases: new Map(),
  rpmdb: '/scratch',
  partitions: [],
  artifacts: [],
  form: 'directory',
  ...more,
})
const pkg = (name: string, files: readonly string[]): RootPackage => ({
  name,
  epoch: 0,
  version: '1',
  release: '1',
  arch: 'x86_64',
  nevra: `${name}-1-1.x86_64`,
  size: 0,
  packed: undefined,
  files,
  requires: [],
  provides: [name],
  license: '',
  source: `${name}-1-1.src.rpm`,
})
const measure = (tree: Tree, packages: readonly RootPackage[] = []) =>
  measureTree(tree, packages, {
    name: 'tree',
    arch: null,
    version: '0.1.0',
    source: { commit: null, dirty: false },
    tools: {},
    budgets: [],
  })

describe('a measured tree', () => {
  test('gives files to their packages, through links of folders and by any name of an inode', () => {
    const tree = aTree(
      [
        { ...file('/lib', 7), type: 'link', link: 'usr/lib' },
        file('/usr/lib/libc.so', 100),
        file('/usr/bin/a', 10),
        file('/var/cache/x', 5),
      ],
      { aliases: new Map([['/usr/bin/b', '/usr/bin/a']]) },
    )
    const { packages, shares, totals } = measure(tree, [
      pkg('glibc', ['/lib/libc.so']),
      pkg('tool', ['/usr/bin/b']),
    ])
    expect(packages.map(({ name, size, files }) => [name, size, files])).toEqual([
      ['glibc', 100, 1],
      ['tool', 10, 1],
    ])
    expect(shares.find(({ name }) => name === 'unowned')).toEqual({ name: 'unowned', size: 12, files: 2 })
    expect(totals).toMatchObject({ installed: 122, files: 4, inodes: 5 })
  })

  test('without a database is told by folders alone', () => {
    const { measured, packages, shares } = measure(aTree([file('/bin/a', 9)], { rpmdb: undefined }))
    expect([measured.method, packages]).toEqual(['walk', []])
    expect(shares.find(({ name }) => name === 'unowned')?.size).toBe(9)
  })

  test('counts programs with the rights of their owner or group, and units that are enabled', () => {
    const { totals } = measure(
      aTree([
        file('/bin/su', 1, { mode: 0o4755 }),
        file('/bin/wall', 1, { mode: 0o2755 }),
        { ...file('/etc/systemd/system/a.target.wants/b.service', 9), type: 'link', link: '/x' },
      ]),
    )
    expect(totals).toMatchObject({ setuid: 2, servicesEnabled: 1 })
  })

  test('whatever it is: shares, packages with what nobody owns, and folders add up to the same', () => {
    let seed = 5
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    const folders = [
      '/boot',
      '/usr/lib/modules/6/kernel',
      '/usr/lib/firmware',
      '/etc/systemd/system',
      '/usr/bin',
      '/var',
    ]
    for (let round = 0; round < 60; round++) {
      const entries = Array.from({ length: random(200) }, (_, index) =>
        file(`${folders[random(folders.length)]}/${random(3)}/f${index}`, random(200_000)),
      )
      const packages = ['a', 'b', 'c'].map((name) =>
        pkg(
          name,
          entries.filter(() => random(3) === 0).map(({ path }) => path),
        ),
      )
      const { totals, shares, packages: owned, dirs, largest } = measure(aTree(entries), packages)
      const sum = (of: readonly { readonly size: number }[]): number =>
        of.reduce((all, { size }) => all + size, 0)
      const owners = new Set(packages.flatMap(({ files }) => files))
      const nobodys = entries.filter(({ path }) => !owners.has(path))
      expect(sum(shares)).toBe(totals.installed)
      expect(sum(owned) + sum(nobodys)).toBe(totals.installed)
      expect(dirs[0]).toEqual({ path: '/', size: totals.installed, files: totals.files })
      expect(shares.reduce((all, { files }) => all + files, 0)).toBe(totals.files)
      expect(sum(largest)).toBeLessThanOrEqual(totals.installed)
    }
  })
})
