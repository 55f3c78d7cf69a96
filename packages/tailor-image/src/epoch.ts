import type { Ports, Proc } from '@dpuos/action-kit'
import type { ResolvedPackage } from '@dpuos/host-tools'

/**
 * The time that the image bears, seconds since 1970: SOURCE_DATE_EPOCH when set, else the newest build time of its RPMs. The
 * lock decides it then: the same set gives the same time on any day.
 */
export async function imageEpoch(packages: readonly ResolvedPackage[], ports: Ports): Promise<number> {
  if (ports.clock.sourceDateEpoch !== undefined) return ports.clock.sourceDateEpoch
  const { stdout } = await ports.proc.run([
    'rpm',
    '--dbpath',
    '/nonexistent',
    '-qp',
    '--nosignature',
    '--nodigest',
    '--qf',
    '%{BUILDTIME}\n',
    ...packages.map((one) => one.file),
  ])
  return Math.max(...stdout.trim().split('\n').map(Number))
}

/** Ports whose processes all get SOURCE_DATE_EPOCH (rpm ≥ 4.18 writes it as install time, shadow as date of the password) and one locale. */
export function withEpoch(ports: Ports, epoch: number): Ports {
  const fixed = { SOURCE_DATE_EPOCH: String(epoch), TZ: 'UTC', LC_ALL: 'C.UTF-8' }
  const proc: Proc = {
    run: (argv, options) => ports.proc.run(argv, { ...options, env: { ...fixed, ...options?.env } }),
    start: (argv, options) => ports.proc.start(argv, { ...options, env: { ...fixed, ...options?.env } }),
    which: (program) => ports.proc.which(program),
  }
  return { ...ports, proc, clock: { ...ports.clock, sourceDateEpoch: epoch } }
}
