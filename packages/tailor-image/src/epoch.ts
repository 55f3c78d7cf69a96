import { NO_SPACE, type Ports, type Proc, type RunOptions } from '@dpuos/action-kit'
import { type ResolvedPackage, rpmBuildTimes } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'

/**
 * The time that the image bears, seconds since 1970: SOURCE_DATE_EPOCH when set, else the newest build time of its RPMs. The
 * lock decides it then: the same set gives the same time on any day.
 */
export async function imageEpoch(packages: readonly ResolvedPackage[], ports: Ports): Promise<number> {
  if (ports.clock.sourceDateEpoch !== undefined) return ports.clock.sourceDateEpoch
  const times = await rpmBuildTimes(
    packages.map((one) => one.file),
    ports,
  )
  return Math.max(...times)
}

/**
 * Ports whose processes all get SOURCE_DATE_EPOCH (rpm ≥ 4.18 writes it as install time, shadow as date of the password) and one
 * locale, and whose complaints about a full disk are understood.
 */
export function withEpoch(ports: Ports, epoch: number): Ports {
  const fixed = { SOURCE_DATE_EPOCH: String(epoch), TZ: 'UTC', LC_ALL: 'C.UTF-8' }
  const spoken = (options: RunOptions = {}): RunOptions => ({
    env: { ...fixed, ...options.env },
    failures: [...(options.failures ?? []), NO_SPACE],
  })
  const proc: Proc = {
    run: (argv, options) => ports.proc.run(argv, { ...options, ...spoken(options) }),
    start: (argv, options) => ports.proc.start(argv, { ...options, env: { ...fixed, ...options?.env } }),
    which: (program) => ports.proc.which(program),
  }
  return { ...ports, proc, clock: { ...ports.clock, sourceDateEpoch: epoch } }
}

/** rpm writes SOURCE_DATE_EPOCH as install time since 4.18; an older one writes the clock, and two runs differ in the rpm database. */
export function clockInDatabase(rpmVersion: string | undefined): Finding | undefined {
  const [major = 0, minor = 0] = (rpmVersion ?? '').split('.').map(Number)
  if (major > 4 || (major === 4 && minor >= 18)) return undefined
  return {
    level: 'notice',
    code: 'rpm-writes-clock',
    title: `rpm ${rpmVersion ?? '(unknown version)'} writes the time of installation into the image: a second run differs in the rpm database`,
    hint: 'For disks that are equal bit for bit use rpm 4.18 or newer (Debian 12, Ubuntu 24.04).',
  }
}
