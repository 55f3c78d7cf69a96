import type { Measurement, SizeManifest } from '@dpuos/manifests'

export type Row = SizeManifest['rows'][number]

/**
 * What was measured, told without gaps. The disk, where there is one: layers, what nobody owns, the boot partition, what the file system itself
 * takes; the rows add up to its allocated bytes. Else the root's files alone.
 */
export function sizeRows({ shares, partitions, artifacts, totals }: Measurement): Row[] {
  const allocated = artifacts.find(({ format }) => format === 'disk-raw')?.allocated ?? null
  if (allocated === null) return [...shares]
  const boot = partitions.find(({ label }) => label === 'esp')
  // In whole clusters; of those, blocks of zeros are not allocated.
  const used = Math.min(boot?.used ?? 0, Math.max(0, allocated - totals.installed))
  return [
    ...shares,
    { name: 'boot partition', size: used, files: boot?.files ?? 0 },
    { name: 'fs-overhead', size: Math.max(0, allocated - totals.installed - used), files: 0 },
  ]
}
