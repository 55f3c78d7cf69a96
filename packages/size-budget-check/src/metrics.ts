import { type ImageManifest, LAYERS, type Layer } from '@dpuos/manifests'
import { byFiles, byPackageClosure, bySize, type Contributor, ofDrivers, ofLayer } from './contributors.ts'

/** A number that a budget may cap: how to read it from the manifest, and what it is made of. */
export interface Metric {
  readonly unit: 'bytes' | 'count'
  /** null when the image at hand has no such thing. */
  readonly measure: (image: ImageManifest) => number | null
  /** Largest contributors first. */
  readonly top: (image: ImageManifest) => Contributor[]
  /** What would make it measurable. */
  readonly remedy: string
}

const always = 'Run tailor-image again: its manifest does not hold this number.'

/** An image without an initramfs is measured 0, which means that it was not made. */
const orNull = (bytes: number): number | null => (bytes === 0 ? null : bytes)

const layerMetric = (layer: Layer): Metric => ({
  unit: 'bytes',
  measure: ({ sizes }) => sizes.layers[layer]?.size ?? null,
  top: (image) => (layer === 'drivers' ? ofDrivers(image) : ofLayer(image, layer)),
  remedy: always,
})

/** Every metric that the definition's schema accepts; a test holds the two together. */
export const METRICS: Readonly<Record<string, Metric>> = {
  installed: { unit: 'bytes', measure: ({ sizes }) => sizes.root.size, top: bySize, remedy: always },
  disk: { unit: 'bytes', measure: ({ sizes }) => sizes.disk.allocated, top: bySize, remedy: always },
  qcow2: {
    unit: 'bytes',
    measure: ({ sizes }) => sizes.disk.qcow2,
    top: bySize,
    remedy: 'Add `qcow2` to `outputs` of the definition, or drop the budget.',
  },
  initramfs: {
    unit: 'bytes',
    measure: ({ sizes }) => orNull(sizes.initramfs),
    top: () => [],
    remedy: 'Set `storage.initramfs` in the definition, or drop the budget.',
  },
  packages: {
    unit: 'count',
    measure: ({ packages }) => packages.length,
    top: byPackageClosure,
    remedy: always,
  },
  files: { unit: 'count', measure: ({ sizes }) => sizes.root.files, top: byFiles, remedy: always },
  ...Object.fromEntries(LAYERS.map((layer) => [`layer:${layer}`, layerMetric(layer)])),
}
