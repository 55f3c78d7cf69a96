import {
  globPattern,
  type Layer,
  METRIC_UNITS,
  type Measurement,
  type MetricName,
  pathGlob,
  type Unit,
  unitOf,
} from '@dpuos/manifests'
import { byFiles, byPackageClosure, bySize, type Contributor, ofDrivers, ofLayer } from './contributors.ts'

/** A number that a budget may limit: how to read it from a measurement, and what it is made of. */
export interface Metric {
  readonly unit: Unit
  /** null when what was measured has no such thing. */
  readonly measure: (of: Measurement) => number | null
  /** Largest contributors first. */
  readonly top: (of: Measurement) => Contributor[]
  /** What would make it measurable. */
  readonly remedy: string
  /** Of a selector: is there anything that it is for? Absent: it is for the whole. */
  readonly matches?: (of: Measurement) => boolean
  /** The packages whose growth is growth of this number; absent: all. */
  readonly counts?: (of: { readonly name: string; readonly layer: Layer }) => boolean
  /** Median absolute deviation of what was taken several times. */
  readonly spread?: (of: Measurement) => number
  /** Tools whose versions shape the number: between different ones it is not compared. */
  readonly tools?: readonly string[]
}

type Named = Omit<Metric, 'unit'>

const again = 'Run tailor-image of this version again: the image manifest does not hold this number.'
const none = (): Contributor[] => []

/** Bytes of what is handed over in a format. */
const artifact = (format: string, output: string, tools: readonly string[]): Named => ({
  measure: ({ artifacts }) => artifacts.find((one) => one.format === format)?.size ?? null,
  top: bySize,
  remedy: `Add \`${output}\` to \`outputs\` of the definition, or drop the budget.`,
  tools,
})

const NAMED: Readonly<Record<MetricName, Named>> = {
  installed: { measure: ({ totals }) => totals.installed, top: bySize, remedy: again },
  disk: {
    measure: ({ artifacts }) => artifacts.find((one) => one.format === 'disk-raw')?.allocated ?? null,
    top: bySize,
    remedy: again,
    tools: ['e2fsprogs'],
  },
  qcow2: artifact('disk-qcow2', 'qcow2', ['e2fsprogs', 'qemu-img']),
  initramfs: {
    ...artifact('initramfs', '', []),
    top: none,
    remedy: 'Set `storage.initramfs` in the definition, or drop the budget.',
  },
  tar: artifact('rootfs-tar', 'tar', ['tar', 'zstd']),
  cpio: artifact('rootfs-cpio', 'cpio', []),
  oci: artifact('oci-archive', 'oci', []),
  squashfs: artifact('rootfs-squashfs', 'squashfs', ['squashfs-tools']),
  erofs: artifact('rootfs-erofs', 'erofs', ['erofs-utils']),
  packages: { measure: ({ totals }) => totals.packages, top: byPackageClosure, remedy: again },
  files: { measure: ({ totals }) => totals.files, top: byFiles, remedy: again },
  inodes: { measure: ({ totals }) => totals.inodes, top: byFiles, remedy: again },
  services: { measure: ({ totals }) => totals.servicesEnabled, top: none, remedy: again },
  setuid: { measure: ({ totals }) => totals.setuid, top: none, remedy: again },
  boot: {
    measure: ({ totals }) => (totals.boot === null ? null : Math.round(totals.boot.median)),
    spread: ({ totals }) => totals.boot?.mad ?? 0,
    top: none,
    remedy: 'Give the boot manifest (`boot`) of a boot test that came up.',
    tools: ['qemu', 'accelerator'],
  },
  memory: {
    measure: ({ totals }) => (totals.idleMemory === null ? null : Math.round(totals.idleMemory.median)),
    spread: ({ totals }) => totals.idleMemory?.mad ?? 0,
    top: none,
    remedy: 'Give the boot manifest (`boot`) of a boot test that came up.',
    tools: ['qemu', 'accelerator'],
  },
}

/** What a budget's `metric` reads; undefined: this version knows no such metric. */
export function metricFor(metric: string): Metric | undefined {
  const unit = unitOf(metric)
  if (unit === undefined) return undefined
  if (Object.hasOwn(METRIC_UNITS, metric)) return { unit, ...NAMED[metric as MetricName] }
  const cut = metric.indexOf(':')
  return { unit, ...selected(metric.slice(0, cut), metric.slice(cut + 1)) }
}

function selected(selector: string, value: string): Named {
  if (selector === 'layer') return ofOneLayer(value as Layer)
  if (selector === 'package') return ofPackages(globPattern(value))
  return selector === 'partition' ? ofPartition(value) : ofPath(value)
}

const ofOneLayer = (layer: Layer): Named => ({
  measure: ({ shares }) => shares.find(({ name }) => name === layer)?.size ?? null,
  top: (of) => (layer === 'drivers' ? ofDrivers(of) : ofLayer(of, layer)),
  remedy: again,
  counts: (one) => one.layer === layer,
})

function ofPackages(glob: RegExp): Named {
  const those = (of: Measurement): Measurement['packages'] =>
    of.packages.filter(({ name }) => glob.test(name))
  return {
    measure: (of) => those(of).reduce((sum, { size }) => sum + size, 0),
    top: (of) => bySize({ ...of, packages: those(of) }),
    remedy: again,
    matches: (of) => those(of).length > 0,
    counts: ({ name }) => glob.test(name),
  }
}

const ofPartition = (label: string): Named => ({
  measure: ({ partitions }) => partitions.find((one) => one.label === label)?.used ?? null,
  top: (of) => (label === 'root' ? bySize(of) : []),
  remedy: again,
  matches: ({ partitions }) => partitions.some((one) => one.label === label),
})

/** Files are seen where the tree is: there the bytes of each glob that a budget names were added up. */
function ofPath(glob: string): Named {
  const pattern = pathGlob(glob)
  const found = ({ paths = [] }: Measurement) => paths.find((one) => one.glob === glob)
  return {
    measure: (of) => found(of)?.size ?? null,
    top: ({ largest }) =>
      largest
        .filter(({ path }) => pattern.test(path))
        .slice(0, 5)
        .map(({ path, size, owner }) => ({ name: path, size, why: owner })),
    remedy: again,
    matches: (of) => found(of)?.files !== 0,
    // Which packages it grew by is not known: their files are not listed.
    counts: () => false,
  }
}
