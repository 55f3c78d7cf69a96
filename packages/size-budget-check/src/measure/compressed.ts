import type { CompressedShares, Measurement } from '@dpuos/manifests'

/** Bytes of an RPM: as it is packed, and of its files once installed. */
export interface RpmBytes {
  readonly packed: number
  readonly installed: number
}

/** Forms of the artifact whose shares are told, the one that is meant first: what is flashed, before the root alone. */
const PACKED = ['disk-qcow2', 'rootfs-tar', 'rootfs-squashfs', 'rootfs-erofs', 'rootfs-cpio', 'oci-archive']

/**
 * The measurement with `compressedEstimate` of its packages. The artifact's bytes are exact, and are distributed by what each RPM is packed to, as far as
 * its files are kept; what no RPM tells of is taken to be packed as the others are on the whole. `rpms`: by NEVRA, as far as they are known.
 */
export function withEstimates(measured: Measurement, rpms: ReadonlyMap<string, RpmBytes>): Measurement {
  const { packages, artifacts, totals } = measured
  const none = (why: string): Measurement => ({ ...measured, compressed: { why } })
  const known = packages.flatMap(({ nevra }) => rpms.get(nevra) ?? []).filter(tells)
  const packed = PACKED.flatMap((form) => artifacts.filter(({ format }) => format === form))
  const artifact = packed.find(({ size }) => size < totals.installed)
  if (packages.length === 0) return none('there is no RPM database')
  if (packed.length === 0) return none('nothing that is handed over is compressed')
  if (artifact === undefined) return none(`${packed[0]?.name} is not smaller than the files in it`)
  if (known.length === 0) return none('the packages do not tell how large their RPMs were')
  const usual = sum(known, ({ packed }) => packed) / sum(known, ({ installed }) => installed)
  const weights = packages.map(({ nevra, size }) => {
    const rpm = rpms.get(nevra)
    return size * (rpm !== undefined && tells(rpm) ? rpm.packed / rpm.installed : usual)
  })
  const unowned = totals.installed - sum(packages, ({ size }) => size)
  const shares = distribute(artifact.size, [...weights, unowned * usual])
  const compressed: CompressedShares = {
    artifact: artifact.name,
    size: artifact.size,
    rest: shares[packages.length] ?? 0,
  }
  return {
    ...measured,
    packages: packages.map((one, index) => ({ ...one, compressedEstimate: shares[index] ?? 0 })),
    compressed,
  }
}

const tells = ({ packed, installed }: RpmBytes): boolean => packed > 0 && installed > 0

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0)

/** Whole parts of `total` in proportion to the weights; they add up to it, since each lies between two rounded marks. All 0: the last has it all. */
export function distribute(total: number, weights: readonly number[]): number[] {
  const all = sum(weights, (weight) => weight)
  let passed = 0
  let mark = 0
  return weights.map((weight, index) => {
    passed += weight
    const next =
      index === weights.length - 1 ? total : all === 0 ? 0 : Math.round(total * Math.min(1, passed / all))
    const part = next - mark
    mark = next
    return part
  })
}
