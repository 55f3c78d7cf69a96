import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Ticks of /proc/PID/stat in a second (USER_HZ, which Linux fixes at 100 for what it shows). */
const TICKS = 100

/** CPU seconds of all children that were waited for, and theirs: cutime and cstime, fields 16 and 17 of proc(5). */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) / TICKS
}

export interface Measured {
  /** Seconds. */
  readonly wall: number
  readonly cpu: number
  readonly output: string
  readonly code: number
}

/** Run a program to its end. Throws with the last of what it said when it ends with another code than `okCodes`, or takes longer than `limitMs`. */
export function measured(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  limitMs: number,
  okCodes: readonly number[] = [0],
): Measured {
  const [program = '', ...args] = argv
  const [before, start] = [childSeconds(), performance.now()]
  const { status, signal, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: limitMs,
    maxBuffer: 2 ** 28,
  })
  const output = `${stdout}\n${stderr}`
  if (status === null || !okCodes.includes(status))
    throw new Error(
      `${argv.join(' ')} ended with ${signal ?? status}:\n${output.split('\n').slice(-30).join('\n')}`,
    )
  return { wall: (performance.now() - start) / 1000, cpu: childSeconds() - before, output, code: status }
}
