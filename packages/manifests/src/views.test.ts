import { describe, expect, test } from 'vitest'
import { dirsOf, enabledUnits, type Leaf, pathsOf } from './views.ts'

const KIB = 1024

describe('folders of a measurement', () => {
  test('hold everything below them, to a depth of four and from 64 KiB on', () => {
    const leaves = [
      { path: '/a', size: 1 },
      { path: '/usr/lib/x/y/z/deep', size: 64 * KIB },
      { path: '/usr/share/small', size: 64 * KIB - 1 },
    ]
    expect(dirsOf(leaves)).toEqual([
      { path: '/', size: 128 * KIB, files: 3 },
      { path: '/usr', size: 128 * KIB - 1, files: 2 },
      { path: '/usr/lib', size: 64 * KIB, files: 1 },
      { path: '/usr/lib/x', size: 64 * KIB, files: 1 },
      { path: '/usr/lib/x/y', size: 64 * KIB, files: 1 },
    ])
  })

  test('of names that begin alike are kept apart', () => {
    const leaves = ['/lib/a', '/lib64/a', '/lib/b'].map((path) => ({ path, size: 64 * KIB }))
    expect(dirsOf(leaves).map(({ path, size }) => [path, size / KIB])).toEqual([
      ['/', 192],
      ['/lib', 128],
      ['/lib64', 64],
    ])
  })

  test('never hold more than the folder above, and the root holds all, whatever the tree', () => {
    let seed = 11
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let round = 0; round < 50; round++) {
      const leaves: Leaf[] = Array.from({ length: random(300) }, (_, index) => ({
        path: `${Array.from({ length: random(7) }, () => `/d${random(3)}`).join('')}/f${index}`,
        size: random(40 * KIB),
      }))
      const dirs = new Map(dirsOf(leaves).map((one) => [one.path, one]))
      expect(dirs.get('/')).toMatchObject({
        size: leaves.reduce((sum, { size }) => sum + size, 0),
        files: leaves.length,
      })
      for (const [path, { size }] of dirs) {
        const parent = path.slice(0, path.lastIndexOf('/')) || '/'
        expect(dirs.get(parent)?.size).toBeGreaterThanOrEqual(size)
      }
    }
  })
})

test('what globs match is counted for each of them', () => {
  const leaves = ['/usr/share/doc/a', '/usr/share/man/b', '/usr/bin/c'].map((path) => ({ path, size: 5 }))
  expect(pathsOf(leaves, ['/usr/share/**', '/usr/share/doc/**', '/opt/**', '/opt/**'])).toEqual([
    { glob: '/usr/share/**', size: 10, files: 2 },
    { glob: '/usr/share/doc/**', size: 5, files: 1 },
    { glob: '/opt/**', size: 0, files: 0 },
  ])
})

test('enabled units are those with a link of systemctl enable, each once', () => {
  expect(
    enabledUnits([
      '/etc/systemd/system/multi-user.target.wants/sshd.service',
      '/etc/systemd/system/graphical.target.wants/sshd.service',
      '/etc/systemd/system/timers.target.requires/a.timer',
      '/etc/systemd/system/b.service',
      '/usr/lib/systemd/system/multi-user.target.wants/c.service',
    ]),
  ).toEqual(['a.timer', 'sshd.service'])
})
