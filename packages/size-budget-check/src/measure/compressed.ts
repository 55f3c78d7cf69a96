import type { Measurement } from '@dpuos/manifests'

/** Forms in which an image is handed over compressed, the one that is meant first. */
const COMPRESSED = [
  'disk-qcow2',
  'rootfs-tar',
  'rootfs-squashfs',
  'rootfs-erofs',
  'rootfs-cpio',
  'oci-archive',
]

interface Packed {
  /** Bytes of its files in the root. */
  readonly size: number
  /** What its RPM says: bytes of the RPM itself, and of the files that it installs. */
  readonly rpm?: { readonly packed: number; readonly installed: number } | undefined
}

/** Bytes of the compressed artifact; null where there is none, or none that is smaller than what was `installed`. */
export function compressedSize(artifacts: Measurement['artifacts'], installed: number): number | null {
  const smaller = artifacts.filter(({ size }) => size < installed)
  return COMPRESSED.flatMap((format) => smaller.filter((one) => one.format === format)).at(0)?.size ?? null
}

/**
 * About how much of the compressed artifact each package is: what it takes in its own RPM, by the part of its files that is left, scaled so that all
 * of them and the files of no package add up to the artifact. `loose`: bytes of those; they are taken to compress like all others. The remainder of
 * rounding goes to nobody. null for all without an artifact, and for a package whose RPM does not tell.
 *
 * Compressing every package's files alone would be nearer to the truth by what an RPM's compressor differs from the artifact's, and would cost as
 * much as packing the image once more.
 */
export function compressedEstimates(
  packages: readonly Packed[],
  loose: number,
  artifact: number | null,
): (number | null)[] {
  const weights = packages.map(({ size, rpm }) =>
    rpm === undefined || rpm.installed === 0 ? null : (size / rpm.installed) * rpm.packed,
  )
  const known = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)
  const bytes = packages.reduce((sum, { size }, index) => sum + (weights[index] === null ? 0 : size), 0)
  if (artifact === null || known === 0) return packages.map(() => null)
  const unknown = packages.reduce((sum, { size }) => sum + size, 0) - bytes + loose
  const scale = artifact / (known + unknown * (known / bytes))
  return weights.map((weight) => (weight === null ? null : Math.floor(weight * scale)))
}
