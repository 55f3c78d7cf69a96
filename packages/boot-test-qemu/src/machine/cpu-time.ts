// An edge: reads /proc of a process we started.
import { readFile } from 'node:fs/promises'

/** USER_HZ of every Linux that Node runs on (proc(5)). */
const TICKS_PER_SECOND = 100

/** CPU seconds, user plus system, that a living process has used; undefined when it is gone. */
export async function cpuSeconds(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
  // The name, in brackets, may hold blanks; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return Number.isFinite(ticks) ? ticks / TICKS_PER_SECOND : undefined
}
