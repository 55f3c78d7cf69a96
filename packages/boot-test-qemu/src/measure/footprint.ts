import type { Boot } from '@dpuos/manifests'
import type { Answer } from '../probe/answer.ts'

type Footprint = NonNullable<Boot['footprint']>

/** Seconds that an idle system is watched: timers of a second are seen ten times. */
export const WINDOW_SECONDS = 10

/** Unit of the probe: what it does is not the image's. */
const PROBE_UNIT = 'dpuos-probe.service'

interface Seen {
  readonly threads: number
  readonly sleeps: number
  readonly group: string
}

/** The footprint from what the probe saw (facts.sh, `footprint`); undefined where it did not say all of it. */
export function footprint({ facts, memTotalKib, memAvailableKib }: Answer): Footprint | undefined {
  const lines = facts['footprint']?.map((line) => line.split(' '))
  if (lines === undefined) return undefined
  const rows = (kind: string): string[][] => lines.filter(([first]) => first === kind)
  const [begin, finish] = (rows('window')[0] ?? []).slice(1).map(Number)
  const window = (finish ?? 0) - (begin ?? 0)
  if (!(window > 0)) return undefined
  const before = census(rows('before'))
  const after = census(rows('after'))
  const pss = new Map(rows('pss').map(([, pid = '', kib]) => [pid, Number(kib)]))
  const units = new Map<string, { processes: number; threads: number; pssKib: number; sleeps: number }>()
  for (const [pid, { threads, sleeps, group }] of after) {
    const unit = unitOf(group)
    if (unit === PROBE_UNIT || unit === undefined) continue
    const sum = units.get(unit) ?? { processes: 0, threads: 0, pssKib: 0, sleeps: 0 }
    sum.processes++
    sum.threads += threads
    sum.pssKib += pss.get(pid) ?? 0
    // One that was not there before counts from its first breath.
    sum.sleeps += Math.max(0, sleeps - (before.get(pid)?.sleeps ?? 0))
    units.set(unit, sum)
  }
  const kernel = units.get(KERNEL)
  const users = [...units].filter(([unit]) => unit !== KERNEL)
  const total = (key: 'processes' | 'threads'): number => users.reduce((sum, [, unit]) => sum + unit[key], 0)
  const rate = (sleeps: number): number => Math.round((sleeps / window) * 10) / 10
  return {
    window: Math.round(window * 100) / 100,
    memoryKib: memTotalKib === null || memAvailableKib === null ? null : memTotalKib - memAvailableKib,
    processes: total('processes'),
    threads: total('threads'),
    kernelThreads: kernel?.processes ?? 0,
    wakeups: rate([...units.values()].reduce((sum, { sleeps }) => sum + sleeps, 0)),
    timers: rows('timer').flatMap(([, unit]) => unit ?? []),
    units: users
      .map(([unit, { sleeps, ...sum }]) => ({ unit, ...sum, wakeups: rate(sleeps) }))
      .toSorted((a, b) => b.pssKib - a.pssKib || (a.unit < b.unit ? -1 : 1)),
  }
}

const KERNEL = 'kernel'

function census(rows: readonly (readonly string[])[]): Map<string, Seen> {
  return new Map(
    rows.map(([, pid = '', threads, sleeps, ...group]) => [
      pid,
      { threads: Number(threads), sleeps: Number(sleeps), group: group.join(' ') },
    ]),
  )
}

/**
 * The systemd unit that a control group belongs to: the last part of its path that is one (`0::/system.slice/sshd.service`); the root group and
 * `init.scope` are systemd itself. undefined: it has gone.
 */
function unitOf(group: string): string | undefined {
  if (group === KERNEL) return KERNEL
  if (group === 'gone') return undefined
  const parts = group.slice(group.lastIndexOf(':') + 1).split('/')
  return parts.findLast((part) => /\.(service|scope|socket|mount)$/.test(part)) ?? 'init.scope'
}
