import type { Measurement, SizeManifest } from '@dpuos/manifests'
import { aMeasurement, aSizeManifest } from '@dpuos/manifests/testing'

const MIB = 2 ** 20

/** Everything that a name could break out with: HTML, Markdown, a terminal, XML, JSON in a script, log commands. */
export const HOSTILE =
  '</script><script>document.title="owned"</script>|`x`\u001b[31m<img src=x onerror=alert(1)>\'"&]]>\n::error::@team #1 [a](http://x) \u2028<!--'

const pkg = (
  name: string,
  version: string,
  size: number,
  more: Partial<Measurement['packages'][number]> = {},
): Measurement['packages'][number] => ({
  nevra: `${name}-${version}-1.x86_64`,
  name,
  reason: 'requested',
  because: ['dpuos.yaml:20'],
  layer: 'packages',
  size: size * MIB,
  files: 10,
  source: null,
  repository: 'sandbox',
  compressedEstimate: null,
  ...more,
})

const needed = (by: string) => ({ reason: 'dependency' as const, because: [by] })
const nic = { kind: 'module', path: 'kernel/drivers/net/mlx5_core.ko.xz', reason: 'asked' } as const
const owner = 'glibc-2.38-1.x86_64'

/** 100 MiB of packages, 20 of modules, 2 of nobody. */
export const aHead = (): Measurement =>
  measured(
    [
      pkg('glibc', '2.38', 50, needed('bash')),
      pkg('bash', '5.2', 10),
      pkg('vpp', '24', 36),
      pkg('hwloc', '2.9', 4, needed('vpp')),
    ],
    [
      { path: '/usr/lib64/libc.so.6', size: 30 * MIB, owner },
      { path: '/var/lib/rpm/rpmdb.sqlite', size: 2 * MIB, owner: 'unowned' },
    ],
    20,
  )

/** The same before vpp came with hwloc, when glibc was older and nano was there. */
export const aBase = (): Measurement =>
  measured(
    [pkg('glibc', '2.36', 48, needed('bash')), pkg('bash', '5.2', 10), pkg('nano', '7', 2)],
    [{ path: '/usr/lib64/libc.so.6', size: 29 * MIB, owner: 'glibc-2.36-1.x86_64' }],
    20,
  )

function measured(
  packages: Measurement['packages'],
  largest: Measurement['largest'],
  drivers: number,
): Measurement {
  const owned = packages.reduce((sum, { size }) => sum + size, 0)
  const installed = owned + (drivers + 2) * MIB
  const base = aMeasurement()
  return {
    ...base,
    totals: { ...base.totals, installed, packages: packages.length },
    shares: [
      { name: 'packages', size: owned, files: 5000 },
      { name: 'drivers', size: drivers * MIB, files: 1 },
      { name: 'unowned', size: 2 * MIB, files: 3 },
    ],
    packages,
    drivers: [{ ...nic, name: 'mlx5_core', size: drivers * MIB }],
    dirs: [
      { path: '/', size: installed, files: 5400 },
      { path: '/usr', size: owned, files: 5000 },
      { path: '/usr/lib64', size: 40 * MIB, files: 90 },
    ],
    largest,
  }
}

/** What aBase and aHead come to: one budget of each verdict that has something to say, two commits from where the baseline should be. */
export function aComparison(more: Partial<SizeManifest> = {}): SizeManifest {
  const of = (
    id: string,
    over: Partial<SizeManifest['budgets'][number]>,
  ): SizeManifest['budgets'][number] => ({
    id,
    metric: 'installed',
    verdict: 'pass',
    max: 130 * MIB,
    actual: 122 * MIB,
    baseline: 82 * MIB,
    limits: [{ kind: 'max', limit: 130 * MIB, written: '130MiB', exceeded: false }],
    unit: 'bytes',
    top: [],
    at: { file: 'dpuos.yaml', line: 41, column: 3 },
    ...over,
  })
  const grow = { kind: 'grow', limit: 90 * MIB, written: '8MiB', exceeded: true } as const
  const change = (
    kind: 'added-requested' | 'added-dependency' | 'upgraded' | 'removed',
    what: string,
    mib: number,
    why: string,
  ) => ({ kind, what, layer: 'packages', bytes: mib * MIB, why }) as const
  return aSizeManifest({
    verdict: 'fail',
    budgets: [
      of('total', {}),
      of('growth', { verdict: 'fail', max: null, limits: [grow], owner: '@org/dpu' }),
      of('count', {
        metric: 'packages',
        verdict: 'waived',
        unit: 'count',
        max: 3,
        actual: 4,
        baseline: 3,
        limits: [{ kind: 'max', limit: 3, written: '3', exceeded: true }],
        waiver: { by: 'alice', reason: 'vpp is what the board is for', through: 'label' },
      }),
    ],
    comparedWith: {
      commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
      distance: 2,
      source: 'cache',
      age: 9000,
      pending: ['ffeeddccbbaa00998877665544332211ffeeddcc'],
      comparable: true,
    },
    changes: {
      baseline: 'd'.repeat(64),
      root: 40 * MIB,
      packages: [
        change('added-requested', 'vpp-24-1.x86_64', 36, 'dpuos.yaml:20 vpp'),
        change('added-dependency', 'hwloc-2.9-1.x86_64', 4, 'dpuos.yaml:20 vpp → hwloc'),
        change('removed', 'nano-7-1.x86_64', -2, ''),
        change('upgraded', 'glibc-2.38-1.x86_64', 2, 'was glibc-2.36-1.x86_64'),
      ],
      rest: 0,
    },
    ...more,
  })
}

/** The same with hostile names wherever an image or a definition can name something. */
export function aHostileComparison(): { size: SizeManifest; head: Measurement; base: Measurement } {
  const spoil = (measurement: Measurement): Measurement => ({
    ...measurement,
    subject: { ...measurement.subject, name: HOSTILE },
    packages: measurement.packages.map((one) => ({
      ...one,
      nevra: HOSTILE + one.nevra,
      name: HOSTILE + one.name,
      because: [HOSTILE],
    })),
    drivers: measurement.drivers.map((one) => ({
      ...one,
      name: HOSTILE,
      path: `kernel/${HOSTILE}/x.ko`,
      reason: HOSTILE,
    })),
    dirs: [
      ...measurement.dirs,
      { path: `/usr/lib64/${HOSTILE.replaceAll('/', '')}`, size: 5 * MIB, files: 3 },
    ],
    largest: measurement.largest.map((one) => ({
      ...one,
      path: one.path + HOSTILE,
      owner: HOSTILE + one.owner,
    })),
  })
  const size = aComparison()
  const spoiled: SizeManifest = {
    ...size,
    budgets: size.budgets.map((one) => ({
      ...one,
      id: HOSTILE + one.id,
      owner: HOSTILE,
      waiver: { by: HOSTILE, reason: HOSTILE, through: 'trailer' },
      top: [{ name: HOSTILE, size: 5 }],
      at: { file: HOSTILE, line: 3 },
    })),
    comparedWith: { ...(size.comparedWith ?? never()), source: HOSTILE, pending: [HOSTILE] },
    ...(size.changes === undefined
      ? {}
      : {
          changes: {
            ...size.changes,
            packages: size.changes.packages.map((one) => ({
              ...one,
              what: HOSTILE + one.what,
              why: HOSTILE,
            })),
          },
        }),
  }
  return { size: spoiled, head: spoil(aHead()), base: spoil(aBase()) }
}

const never = (): never => {
  throw new Error('the comparison has a baseline')
}
