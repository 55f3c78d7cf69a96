import type { MeasuredPackage, Measurement } from '@dpuos/manifests'
import { aMeasurement } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import { aPackage } from '../testing/a-package.ts'
import { changesSince } from './changes.ts'

const asked = (nevra: string, more: Partial<MeasuredPackage> = {}): MeasuredPackage =>
  aPackage(nevra, { reason: 'requested', because: ['dpuos.yaml:20:5'], ...more })

const image = (packages: readonly MeasuredPackage[], more: Partial<Measurement> = {}): Measurement =>
  aMeasurement({
    packages: [...packages],
    repositories: [{ id: 'os', revision: '1' }],
    definition: 'a'.repeat(64),
    ...more,
  })
const newer = { repositories: [{ id: 'os', revision: '2' }] }
const edited = { definition: 'b'.repeat(64) }

describe('what a change is due to', () => {
  test.each([
    ['an edited definition', edited, 'pr'],
    ['newer repositories', newer, 'drift'],
    ['both', { ...edited, ...newer }, 'both'],
    ['neither', {}, 'unknown'],
    ['a root of which neither is known', { definition: null, repositories: [] }, 'unknown'],
  ])('%s', (_, more: Partial<Measurement>, cause) => {
    expect(changesSince(image([]), image([], more)).cause).toBe(cause)
  })

  test('where both changed, each package tells', () => {
    const base = image([
      asked('bash-5-1.x86_64'),
      asked('vim-9-1.x86_64'),
      aPackage('gpm-1-1.x86_64', { because: ['vim'] }),
      aPackage('old-1-1.x86_64', { because: ['bash'] }),
      asked('own-1-1.x86_64', { repository: 'vendor' }),
    ])
    const head = image(
      [
        asked('bash-5-2.x86_64'),
        asked('sshd-9-1.x86_64'),
        aPackage('libwrap-7-1.x86_64', { because: ['sshd'] }),
        aPackage('newdep-1-1.x86_64', { because: ['bash'] }),
        asked('own-2-1.x86_64', { repository: 'vendor' }),
      ],
      { ...edited, ...newer },
    )
    const { packages } = changesSince(base, head)
    expect(
      Object.fromEntries(packages.map(({ what, cause }) => [what.replace(/-1\.x86_64$/, ''), cause])),
    ).toEqual({
      'bash-5-2.x86_64': 'drift',
      'sshd-9': 'pr',
      'libwrap-7': 'pr',
      'newdep-1': 'drift',
      'vim-9': 'pr',
      'gpm-1': 'pr',
      'old-1': 'drift',
      'own-2': 'pr',
    })
  })
})

describe('beside packages', () => {
  const module = (name: string, size: number) => ({
    kind: 'module' as const,
    name,
    path: `kernel/${name}.ko.xz`,
    size,
    reason: 'closure of mlx5_core',
  })

  test('modules and firmware that came, went or changed are told with what keeps them', () => {
    const base = image([], { drivers: [module('a', 5), module('b', 5), module('c', 5)] })
    const head = image([], { drivers: [module('b', 9), module('c', 5), module('d', 20)] })
    expect(changesSince(base, head).files).toMatchObject([
      { kind: 'added', path: 'kernel/d.ko.xz', bytes: 20, why: 'closure of mlx5_core' },
      { kind: 'removed', path: 'kernel/a.ko.xz', bytes: -5 },
      { kind: 'resized', path: 'kernel/b.ko.xz', bytes: 4 },
    ])
  })

  test('a large file that another package owns now is told, not one whose package is only newer', () => {
    const largest = (owner: string) => [{ path: '/usr/lib/libx.so', size: 9, owner }]
    const moved = (from: string, to: string) =>
      changesSince(image([], { largest: largest(from) }), image([], { largest: largest(to) })).files
    expect(moved('x-1-1.x86_64', 'y-1-1.x86_64')).toMatchObject([
      { kind: 'moved', why: 'was of x-1-1.x86_64, is of y-1-1.x86_64' },
    ])
    expect(moved('x-1-1.x86_64', 'x-2-1.x86_64')).toEqual([])
  })

  test('a package that counts for another layer is told though it did not grow', () => {
    const { packages } = changesSince(
      image([aPackage('sshd-9-1.x86_64')]),
      image([aPackage('sshd-9-1.x86_64', { layer: 'services' })]),
    )
    expect(packages).toMatchObject([{ kind: 'moved', bytes: 0, why: 'counted for packages before' }])
  })

  test('an added package names the line that asked for it as a place', () => {
    const { packages } = changesSince(image([]), image([asked('sshd-9-1.x86_64')]))
    expect(packages[0]?.at).toEqual({ file: 'dpuos.yaml', line: 20, column: 5 })
  })

  test('of a tree that does not tell, what nobody requires was asked for', () => {
    const { packages } = changesSince(
      image([]),
      image([
        aPackage('app-1-1.x86_64', { reason: 'unknown', size: 9 }),
        aPackage('lib-1-1.x86_64', { reason: 'unknown', because: ['app'], size: 5 }),
      ]),
    )
    expect(packages.map(({ kind, why }) => [kind, why])).toEqual([
      ['added-requested', ''],
      ['added-dependency', 'app → lib'],
    ])
  })
})
