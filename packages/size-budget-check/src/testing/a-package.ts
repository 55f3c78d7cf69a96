import type { MeasuredPackage } from '@dpuos/manifests'

/** A package of 100 bytes that nothing is said of. */
export const aPackage = (nevra: string, more: Partial<MeasuredPackage> = {}): MeasuredPackage => ({
  nevra,
  name: nevra.replace(/-[^-]+-[^-]+$/, ''),
  reason: 'dependency',
  because: [],
  layer: 'packages',
  size: 100,
  files: 1,
  source: null,
  repository: 'os',
  compressedEstimate: null,
  ...more,
})
