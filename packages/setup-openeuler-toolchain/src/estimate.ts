import { UserError } from '@dpuos/action-kit'
import type { Purpose } from '@dpuos/host-tools'
import { type Finding, formatMiB } from '@dpuos/manifests'

const MIB = 2 ** 20

/** What a run will cost. Bytes are peaks, minutes are upper bounds for two cores and 100 Mbit/s. */
export interface Estimate {
  readonly minutes: number
  /** In the cache folder: packages, metadata. */
  readonly cacheBytes: number
  /** In the output folder, by this action and the ones that follow. */
  readonly outputBytes: number
  /** On the root file system, by host packages. */
  readonly hostBytes: number
}

/** Debian packages, converted RPMs, the repository and the scratch of a cold sandbox build on two cores. Measured: demo 157 MB kept and 55 s, the others in proportion to their packages; rounded up generously. */
const SANDBOX = {
  demo: { bytes: 500 * MIB, minutes: 3 },
  minimal: { bytes: 700 * MIB, minutes: 4 },
  dpuos: { bytes: 1200 * MIB, minutes: 6 },
} as const

/** Metadata of OS, everything, update and EPOL, and the RPMs of an image. An estimate for a near mirror; the origin abroad takes an hour. */
const RELEASE = { bytes: 1500 * MIB, minutes: 4 }

/** Peak of the later actions for a small image: root, initramfs, raw disk, qcow2; the boot test's overlay. Estimates. */
const OUTPUT: Readonly<Record<Purpose, number>> = {
  'build-kernel': 300 * MIB,
  'tailor-image': 1500 * MIB,
  'boot-test-qemu': 300 * MIB,
}

/** One missing host package with what it pulls in: an estimate, generous for all but QEMU. */
const HOST_PACKAGE = { bytes: 35 * MIB, minutes: 0.07 }

/** Two emulated boots of another processor. Measured: 45 and 54 s of CPU, a third of the processor's own on the same host. */
const FOREIGN_BOOTS = { minutes: 3 }

export interface Work {
  readonly sandboxSet: keyof typeof SANDBOX | undefined
  /** The sandbox or the metadata is in the cache folder already. */
  readonly warm: boolean
  readonly missingPackages: number
  readonly purposes: readonly Purpose[]
  /** The images are for another processor than the host's. */
  readonly foreign: boolean
}

/** What the work will cost at most. */
export function estimate(work: Work): Estimate {
  const distro = work.sandboxSet === undefined ? RELEASE : SANDBOX[work.sandboxSet]
  const boots = work.foreign && work.purposes.includes('boot-test-qemu') ? FOREIGN_BOOTS.minutes : 0
  const minutes = (work.warm ? 0.2 : distro.minutes) + work.missingPackages * HOST_PACKAGE.minutes + boots
  return {
    minutes: Math.max(0.2, minutes),
    cacheBytes: work.warm ? 50 * MIB : distro.bytes,
    outputBytes: work.purposes.reduce((sum, purpose) => sum + OUTPUT[purpose], 50 * MIB),
    hostBytes: work.missingPackages * HOST_PACKAGE.bytes,
  }
}

/** A folder that will be written to and what the file system under it has free (bytes). */
export interface Place {
  readonly folder: string
  readonly free: number
  readonly need: number
  readonly what: string
}

/**
 * Findings where the work cannot fit. Places whose file systems have exactly the same number of bytes free are taken for one
 * file system: their needs add up.
 */
export function spaceMistakes(places: readonly Place[]): readonly Finding[] {
  const byFree = new Map<number, Place[]>()
  for (const place of places)
    if (place.need > 0) byFree.set(place.free, [...(byFree.get(place.free) ?? []), place])
  return [...byFree].flatMap(([free, group]): Finding[] => {
    const need = group.reduce((sum, place) => sum + place.need, 0)
    if (need <= free) return []
    return [
      {
        level: 'error',
        code: 'disk-full',
        title: `not enough disk space for ${group.map(({ what, folder }) => `${what} (${folder})`).join(' and ')}: ${formatMiB(need)} needed, ${formatMiB(free)} free`,
        hint: 'Free some space, or point `output` (and DPUOS_CACHE_DIR) to a larger disk. Fewer entries in `purpose` need less.',
      },
    ]
  })
}

/** Throws UserError when the work cannot fit. */
export function requireSpace(places: readonly Place[]): void {
  const findings = spaceMistakes(places)
  if (findings.length > 0) throw new UserError(findings)
}
