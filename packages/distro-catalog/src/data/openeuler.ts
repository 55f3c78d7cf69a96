import type { Arch } from '@dpuos/manifests'
import type { CatalogRepository, Release, Sourced } from '../types.ts'
import { EULERMAKER_KEY, OBS_KEY } from './keys.ts'

/** Where the dates come from: the project's own download archive, as transcribed by endoflife.date on 2026-10-04. */
const ARCHIVE = 'https://www.openeuler.org/en/download/archive/ by way of endoflife.date (2026-10-04)'

/** Servers with the same tree as the origin, which is slow outside China. */
const MIRRORS = [
  'https://repo.openeuler.org',
  'https://dl-cdn.openeuler.openatom.cn',
  'https://repo.huaweicloud.com/openeuler',
  'https://mirrors.aliyun.com/openeuler',
  'https://mirrors.tuna.tsinghua.edu.cn/openeuler',
  'https://mirrors.nju.edu.cn/openeuler',
]

const METALINK = 'https://mirrors.openeuler.org/metalink?repo={releasever}/{repo}&arch={arch}'

/** 20.03 and its SP1 keep EPOL directly under EPOL/; every later release below EPOL/main. The .repo file that the riscv64 port ships says EPOL/<arch>, which is wrong. */
function repositories(epol: 'EPOL' | 'EPOL/main'): readonly CatalogRepository[] {
  const one = (id: string, path: string, enabled = true): CatalogRepository => ({
    id,
    path: `${path}/{arch}`,
    metalink: path,
    enabled,
  })
  return [
    one('OS', 'OS'),
    one('everything', 'everything'),
    one('update', 'update'),
    one('EPOL', epol),
    one('debuginfo', 'debuginfo', false),
    { id: 'source', path: 'source', metalink: null, enabled: false },
    { id: 'update-source', path: 'update/source', metalink: null, enabled: false },
  ]
}

interface Line {
  readonly kernel: Sourced<string>
  readonly systemd: Sourced<string>
  readonly arches: readonly Arch[]
}

const LINES = {
  '20.03': {
    kernel: { value: '4.19.90', source: 'kernel RPMs of the release' },
    systemd: { value: '243', source: 'systemd-243-60.oe1 in public logs of the release' },
    arches: ['x86_64', 'aarch64'],
  },
  '22.03': {
    kernel: { value: '5.10.0', source: 'kernel RPMs of the release' },
    systemd: { value: '249', source: 'systemd 249 (v249-81.oe2203sp4) in public benchmark disclosures' },
    arches: ['x86_64', 'aarch64'],
  },
  '24.03': {
    kernel: { value: '6.6.0', source: 'kernel RPMs of the release' },
    systemd: {
      value: '255',
      source: 'package list of the release, not confirmed by a second source',
      uncertain: true,
    },
    arches: ['x86_64', 'aarch64', 'riscv64'],
  },
  '25.03': {
    kernel: {
      value: '6.6.0',
      source: 'release notes of the series, not confirmed by a second source',
      uncertain: true,
    },
    systemd: { value: null, source: 'no source found' },
    arches: ['x86_64', 'aarch64', 'riscv64'],
  },
  '25.09': {
    kernel: { value: '6.6.0', source: 'kernel 6.6.0-102.0.0.5.oe2509 in public reports' },
    systemd: { value: null, source: 'no source found' },
    arches: ['x86_64', 'aarch64', 'riscv64'],
  },
} satisfies Record<string, Line>

interface Row {
  readonly line: keyof typeof LINES
  /** Service pack; undefined for an innovation release. */
  readonly sp?: number
  readonly released: string
  readonly ends: string
  readonly keys?: readonly string[]
  readonly epol?: 'EPOL'
  readonly archPaths?: Release['archPaths']
  readonly notes?: readonly string[]
}

const OBS = [OBS_KEY.fingerprint]
const MAKER = [EULERMAKER_KEY.fingerprint]

const ROWS: readonly Row[] = [
  { line: '20.03', sp: 0, released: '2020-03-26', ends: '2021-03-31', keys: OBS, epol: 'EPOL' },
  { line: '20.03', sp: 1, released: '2020-12-31', ends: '2022-12-31', keys: OBS, epol: 'EPOL' },
  { line: '20.03', sp: 2, released: '2021-07-14', ends: '2022-04-30', keys: OBS },
  { line: '20.03', sp: 3, released: '2021-12-31', ends: '2023-12-31', keys: OBS },
  {
    line: '20.03',
    sp: 4,
    released: '2023-12-12',
    ends: '2025-11-30',
    keys: [...MAKER, ...OBS],
    notes: [
      'Sources differ on which key signs 20.03-LTS-SP4 (EulerMaker in build configurations, OBS in key lists); both are accepted.',
    ],
  },
  { line: '22.03', sp: 0, released: '2022-03-31', ends: '2024-03-31', keys: OBS },
  { line: '22.03', sp: 1, released: '2022-12-29', ends: '2024-12-31' },
  { line: '22.03', sp: 2, released: '2023-06-30', ends: '2024-03-31' },
  { line: '22.03', sp: 3, released: '2023-12-31', ends: '2025-12-31' },
  { line: '22.03', sp: 4, released: '2024-06-29', ends: '2026-06-30' },
  { line: '24.03', sp: 0, released: '2024-06-04', ends: '2026-05-31' },
  { line: '24.03', sp: 1, released: '2024-12-31', ends: '2026-12-31' },
  { line: '24.03', sp: 2, released: '2025-06-26', ends: '2026-03-31' },
  {
    line: '24.03',
    sp: 3,
    released: '2025-12-31',
    ends: '2027-12-31',
    archPaths: { riscv64: 'riscv64/rva20' },
  },
  { line: '24.03', sp: 4, released: '2026-06-30', ends: '2027-03-31' },
  { line: '25.03', released: '2025-03-31', ends: '2025-09-30' },
  { line: '25.09', released: '2025-09-29', ends: '2026-03-31' },
]

function release(row: Row): Release {
  const line: Line = LINES[row.line]
  const pack = row.sp === undefined || row.sp === 0 ? '' : `SP${row.sp}`
  const lts = row.sp !== undefined
  const version = [row.line, lts ? 'LTS' : '', pack].filter((part) => part !== '').join('-')
  const [year, month] = row.line.split('.').map(Number)
  return {
    id: `openEuler-${version}`,
    family: 'openEuler',
    version,
    semver: `${year}.${month}.${row.sp ?? 0}`,
    releasever: `${row.line}${lts ? 'LTS' : ''}${pack === '' ? '' : `_${pack}`}`,
    lts,
    released: { value: row.released, source: ARCHIVE },
    endOfLife: { value: row.ends, source: ARCHIVE },
    kernel: line.kernel,
    systemd: line.systemd,
    arches: line.arches,
    ...(row.archPaths === undefined ? {} : { archPaths: row.archPaths }),
    tree: `openEuler-${version}`,
    mirrors: MIRRORS,
    metalink: METALINK,
    repositories: repositories(row.epol ?? 'EPOL/main'),
    keys: row.keys ?? MAKER,
    signedMetadata: false,
    notes: row.notes ?? [],
  }
}

/** openEuler's long-term and innovation releases, oldest first. */
export const OPENEULER: readonly Release[] = ROWS.map(release)
