// An edge: reads /proc of a process we started.
import { readdir, readFile } from 'node:fs/promises'

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

/**
 * Seconds in which the threads of a living process ran or wanted to: on a crowded host a guest that spins gets little CPU
 * time, but always waits for more (schedstat: nanoseconds on the CPU, nanoseconds waiting for one). undefined when it is
 * gone or the kernel does not say.
 */
export async function runnableSeconds(pid: number): Promise<number | undefined> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const stats = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/schedstat`, 'latin1').catch(() => '')),
  )
  const seconds = stats.map((stat) => {
    const [running, waiting] = stat.split(' ').map(Number)
    return ((running ?? 0) + (waiting ?? 0)) / 1e9
  })
  const sum = seconds.reduce((total, value) => total + value, 0)
  return sum > 0 ? sum : undefined
}
