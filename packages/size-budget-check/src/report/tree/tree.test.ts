import type { Measurement } from '@dpuos/manifests'
import { aMeasurement } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import { compareTrees, type Node } from './compare.ts'
import { folderTree } from './folders.ts'
import { layerTree } from './layers.ts'
import type { Part } from './part.ts'
import { prune } from './prune.ts'

const pkg = (nevra: string, size: number, more: Partial<Measurement['packages'][number]> = {}) => ({
  nevra,
  name: nevra.replace(/-[^-]+-[^-]+$/, ''),
  reason: 'requested' as const,
  because: ['dpuos.yaml:20'],
  layer: 'packages' as const,
  size,
  files: 3,
  source: null,
  repository: 'r',
  compressedEstimate: null,
  ...more,
})

const root = (more: Partial<Measurement>, installed = 1000): Measurement => {
  const base = aMeasurement()
  return { ...base, totals: { ...base.totals, installed }, ...more }
}

/** Every part that has parts is their sum, in both measurements. */
function expectConserved(node: Node): void {
  if (node.parts === undefined) return
  expect([node.name, node.parts.reduce((sum, { head }) => sum + head, 0)]).toEqual([node.name, node.head])
  expect([node.name, node.parts.reduce((sum, { base }) => sum + base, 0)]).toEqual([node.name, node.base])
  for (const part of node.parts) expectConserved(part)
}

const show = ({ name, size, parts }: Part): unknown =>
  parts.length === 0 ? `${name} ${size}` : { [`${name} ${size}`]: parts.map(show) }
const showBoth = ({ name, head, base, parts }: Node): unknown =>
  parts === undefined ? `${name} ${base}→${head}` : { [`${name} ${base}→${head}`]: parts.map(showBoth) }

describe('the tree of layers', () => {
  test('has packages with their largest files, modules by folder, and a rest, so that all adds up', () => {
    const measured = root({
      shares: [
        { name: 'packages', size: 600, files: 6 },
        { name: 'drivers', size: 300, files: 2 },
        { name: 'unowned', size: 100, files: 1 },
      ],
      packages: [pkg('bash-5-1.x86_64', 400), pkg('zlib-1-1.x86_64', 150)],
      drivers: [
        {
          kind: 'module',
          name: 'mlx5_core',
          path: 'kernel/drivers/net/ethernet/mlx5_core.ko',
          size: 200,
          reason: 'asked',
        },
        { kind: 'firmware', name: 'a.bin', path: '/usr/lib/firmware/mellanox/a.bin', size: 60, reason: '' },
      ],
      largest: [
        { path: '/usr/bin/bash', size: 300, owner: 'bash-5-1.x86_64' },
        { path: '/var/lib/rpm/rpmdb.sqlite', size: 100, owner: 'unowned' },
      ],
    })
    expect(show(layerTree(measured))).toEqual({
      'demo-dpu 1000': [
        {
          'packages 600': [
            { 'bash 400': ['/usr/bin/bash 300', 'other files 100'] },
            'zlib 150',
            'other files 50',
          ],
        },
        {
          'drivers 300': [
            { 'drivers/net 200': ['mlx5_core 200'] },
            { 'firmware/mellanox 60': ['a.bin 60'] },
            'other files 40',
          ],
        },
        { 'unowned 100': ['/var/lib/rpm/rpmdb.sqlite 100'] },
      ],
    })
  })

  test('does not tell modules among the files of the package that owns them', () => {
    const path = '/usr/lib/modules/6.6/kernel/drivers/net/x.ko'
    const owner = 'kernel-6-1.x86_64'
    const measured = root({
      shares: [
        { name: 'kernel', size: 100, files: 1 },
        { name: 'drivers', size: 900, files: 1 },
      ],
      packages: [pkg(owner, 1000, { layer: 'kernel' })],
      drivers: [{ kind: 'module', name: 'x', path: 'kernel/drivers/net/x.ko', size: 900, reason: '' }],
      largest: [
        { path, size: 900, owner },
        { path: '/boot/vmlinuz', size: 90, owner },
      ],
    })
    expect(show(layerTree(measured))).toEqual({
      'demo-dpu 1000': [
        { 'kernel 100': [{ 'kernel 100': ['other files 10', '/boot/vmlinuz 90'] }] },
        { 'drivers 900': [{ 'drivers/net 900': ['x 900'] }] },
      ],
    })
  })

  test('takes what counts for another layer off the package that owns it, and says so', () => {
    const measured = root({
      shares: [{ name: 'kernel', size: 140, files: 5 }],
      packages: [
        pkg('kernel-modules-6-1.x86_64', 900, { layer: 'kernel' }),
        pkg('kernel-core-6-1.x86_64', 100, { layer: 'kernel' }),
      ],
    })
    const kernel = layerTree(measured).parts[0]
    expect(kernel === undefined ? '' : show(kernel)).toEqual({
      'kernel 140': ['kernel-modules 40', 'kernel-core 100'],
    })
    expect(kernel?.parts[0]?.note).toContain('860 B of it count for another layer')
  })
})

test('the tree of folders has each largest file in the nearest folder that was measured', () => {
  const measured = root({
    dirs: [
      { path: '/', size: 1000, files: 9 },
      { path: '/usr', size: 900, files: 8 },
      { path: '/usr/lib', size: 500, files: 5 },
    ],
    largest: [
      { path: '/usr/lib/deep/below/x.so', size: 400, owner: 'a' },
      { path: '/vmlinuz', size: 30, owner: 'b' },
    ],
  })
  expect(show(folderTree(measured))).toEqual({
    '/ 1000': [
      { 'usr 900': [{ 'lib 500': ['deep/below/x.so 400', 'other files 100'] }, 'other files 400'] },
      'vmlinuz 30',
      'other files 70',
    ],
  })
})

describe('two trees side by side', () => {
  const of = (packages: Measurement['packages'], largest: Measurement['largest'] = []) => {
    const size = packages.reduce((sum, one) => sum + one.size, 0)
    return layerTree(root({ shares: [{ name: 'packages', size, files: 1 }], packages, largest }, size))
  }

  test('pair a package with its other version, and name what came and what went', () => {
    const [head, base] = [
      of([pkg('zlib-1.4-1.x86_64', 30), pkg('vim-9-1.x86_64', 50)]),
      of([pkg('zlib-1.3-1.x86_64', 20), pkg('nano-1-1.x86_64', 5)]),
    ]
    expect(showBoth(compareTrees(head, base))).toEqual({
      'demo-dpu 25→80': [{ 'packages 25→80': ['zlib 20→30', 'vim 0→50', 'nano 5→0'] }],
    })
    expect(JSON.stringify(compareTrees(head, base))).toContain('was zlib-1.3-1.x86_64')
  })

  test('add up also where a package names its files on one side only', () => {
    const head = of(
      [pkg('bash-5-1.x86_64', 90)],
      [{ path: '/usr/bin/bash', size: 60, owner: 'bash-5-1.x86_64' }],
    )
    const both = compareTrees(head, of([pkg('bash-5-1.x86_64', 80)]))
    expectConserved(both)
    expect(showBoth(both)).toEqual({
      'demo-dpu 80→90': [
        { 'packages 80→90': [{ 'bash 80→90': ['/usr/bin/bash 0→60', 'other files 80→30'] }] },
      ],
    })
  })

  test('add up also where two parts are called the same', () => {
    const two = (size: number) => of([pkg('same-1-1.x86_64', size), pkg('same-1-1.x86_64', 7)])
    const both = compareTrees(two(5), two(6))
    expect([both.head, both.base]).toEqual([12, 13])
    expectConserved(both)
  })

  test('of several kernels, only what has no partner has changed', () => {
    const both = compareTrees(
      of([pkg('kernel-6-1.x86_64', 30), pkg('kernel-6-2.x86_64', 31)]),
      of([pkg('kernel-6-0.x86_64', 29), pkg('kernel-6-1.x86_64', 30)]),
    )
    expect(showBoth(both)).toEqual({
      'demo-dpu 59→61': [{ 'packages 59→61': ['kernel 30→30', 'kernel 29→31'] }],
    })
  })

  test('add up for any measurements, whole and pruned to any size', () => {
    let seed = 11
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    const some = (): Measurement => {
      const packages = Array.from({ length: random(9) }, (_, i) =>
        pkg(`p${i}-${random(3)}-1.x86_64`, random(500), { layer: random(2) === 0 ? 'packages' : 'kernel' }),
      )
      const largest = packages.flatMap(({ nevra, size }) =>
        random(2) === 0
          ? []
          : [{ path: `/usr/lib/${random(5)}/x${random(40)}`, size: random(size + 1), owner: nevra }],
      )
      const shares = [
        { name: 'packages' as const, size: random(3000), files: 1 },
        { name: 'kernel' as const, size: random(900), files: 1 },
      ]
      const installed = shares.reduce((sum, { size }) => sum + size, 0)
      const dirs = [
        { path: '/', size: installed, files: 1 },
        { path: '/usr', size: Math.floor(installed / 2), files: 1 },
      ]
      return root({ packages, largest, shares, dirs }, installed)
    }
    for (let round = 0; round < 300; round++) {
      const [head, base] = [some(), some()]
      for (const tree of [layerTree, folderTree]) {
        const both = compareTrees(tree(head), tree(base))
        expect([both.head, both.base]).toEqual([head.totals.installed, base.totals.installed])
        expectConserved(both)
        const small = prune(both, 200 + random(3000))
        expect([small.head, small.base]).toEqual([both.head, both.base])
        expectConserved(small)
      }
    }
  })
})

test('a tree of any size is cut to the bytes it may take, the smallest parts first', () => {
  const parts = Array.from(
    { length: 20_000 },
    (_, i): Node => ({ kind: 'file', name: `/some/file/${i}`, head: i, base: i }),
  )
  const total = parts.reduce((sum, { head }) => sum + head, 0)
  const small = prune({ kind: 'root', name: '/', head: total, base: total, parts }, 100_000)
  expect(Buffer.byteLength(JSON.stringify(small))).toBeLessThanOrEqual(100_000)
  expect(small.parts?.length).toBeGreaterThan(500)
  expect(small.parts?.map(({ name }) => name)).toContain('/some/file/19999')
  expect(small.parts?.at(-1)?.name).toMatch(/^\d+ smaller$/)
})
