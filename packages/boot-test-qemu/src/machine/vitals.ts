import type { Cpu } from '../verdict/judge.ts'
import { runnableSeconds } from './cpu-time.ts'
import type { Qmp } from './qmp-client.ts'

/** Share of its time in which a busy guest runs or waits for a CPU; an idle emulated one takes a few hundredths. */
const BUSY = 0.4

export interface Vitals {
  readonly cpu: Cpu
  /** The guest has read from its disk since the last look. */
  readonly reading: boolean
}

/** Looks at a running machine from outside, now and then: is it computing, is it reading? */
export function watchVitals(pid: number, qmp: Qmp): (atMs: number) => Promise<Vitals> {
  let last: { readonly at: number; readonly cpu: number } | undefined
  let lastReads: number | undefined
  return async (atMs) => {
    const [cpu, reads] = await Promise.all([runnableSeconds(pid), diskReads(qmp)])
    const share =
      cpu === undefined || last === undefined || atMs <= last.at
        ? undefined
        : (cpu - last.cpu) / ((atMs - last.at) / 1000)
    const reading = reads !== undefined && lastReads !== undefined && reads > lastReads
    if (cpu !== undefined) last = { at: atMs, cpu }
    lastReads = reads ?? lastReads
    return { cpu: share === undefined ? 'unknown' : share >= BUSY ? 'busy' : 'idle', reading }
  }
}

/** Read requests of all the guest's disks so far; undefined when QEMU does not say. */
async function diskReads(qmp: Qmp): Promise<number | undefined> {
  const answer = await qmp.execute('query-blockstats').catch(() => undefined)
  if (!Array.isArray(answer)) return undefined
  return answer.reduce((sum: number, device: { stats?: { rd_operations?: number } }) => {
    return sum + (device.stats?.rd_operations ?? 0)
  }, 0)
}

/** Instructions that a counted machine has run; undefined when QEMU does not say, also where it does not count (then it says 0). */
export async function instructions(qmp: Qmp): Promise<number | undefined> {
  const answer = await qmp.execute('query-replay').catch(() => undefined)
  const count = (answer as { readonly icount?: unknown } | undefined)?.icount
  return typeof count === 'number' && count > 0 ? count : undefined
}
