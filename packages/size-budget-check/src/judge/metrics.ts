import { LAYERS, type Layer, type Measurement } from '@dpuos/manifests'
import { byFiles, byPackageClosure, bySize, type Contributor, ofDrivers, ofLayer } from './contributors.ts'

/** A number that a budget may limit: how to read it from a measurement, and what it is made of. */
export interface Metric {
  readonly unit: 'bytes' | 'count'
  /** null when what was measured has no such thing. */
  readonly measure: (of: Measurement) => number | null
  /** Largest contributors first. */
  readonly top: (of: Measurement) => Contributor[]
  /** What would make it measurable. */
  readonly remedy: string
}

const always = 'Run tailor-image again: its manifest does not hold this number.'

/** Bytes of what is handed over in a format. */
const artifact =
  (format: string, bytes: 'size' | 'allocated' = 'size') =>
  ({ artifacts }: Measurement): number | null =>
    artifacts.find((one) => one.format === format)?.[bytes] ?? null

const layerMetric = (layer: Layer): Metric => ({
  unit: 'bytes',
  measure: ({ shares }) => shares.find(({ name }) => name === layer)?.size ?? null,
  top: (of) => (layer === 'drivers' ? ofDrivers(of) : ofLayer(of, layer)),
  remedy: always,
})

/** Every metric that the definition's schema accepts; a test holds the two together. */
export const METRICS: Readonly<Record<string, Metric>> = {
  installed: { unit: 'bytes', measure: ({ totals }) => totals.installed, top: bySize, remedy: always },
  disk: { unit: 'bytes', measure: artifact('disk-raw', 'allocated'), top: bySize, remedy: always },
  qcow2: {
    unit: 'bytes',
    measure: artifact('disk-qcow2'),
    top: bySize,
    remedy: 'Add `qcow2` to `outputs` of the definition, or drop the budget.',
  },
  initramfs: {
    unit: 'bytes',
    measure: artifact('initramfs'),
    top: () => [],
    remedy: 'Set `storage.initramfs` in the definition, or drop the budget.',
  },
  packages: {
    unit: 'count',
    measure: ({ totals }) => totals.packages,
    top: byPackageClosure,
    remedy: always,
  },
  files: { unit: 'count', measure: ({ totals }) => totals.files, top: byFiles, remedy: always },
  ...Object.fromEntries(LAYERS.map((layer) => [`layer:${layer}`, layerMetric(layer)])),
}
