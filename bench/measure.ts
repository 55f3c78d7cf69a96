import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, readFileSync, statSync } from 'node:fs'
import { setInterval } from 'node:timers/promises'
import type { Command } from './builder.ts'

/** One run. Seconds, and bytes of memory of the largest single process. */
export interface Run {
  readonly wall: number
  /** User and system time of the whole process tree. */
  readonly cpu: number
  readonly rss: number
}

/** A build takes half a minute; twenty are a hang. */
const LIMIT_MS = 20 * 60_000

/**
 * Run a builder under GNU time: the kernel adds up the CPU time of children that were waited for, which all builders here do.
 * `log` gets what it prints. Throws with the end of it when it fails.
 */
export async function measure(command: Command, folder: string, log: string): Promise<Run> {
  const times = `${log}.times`
  const argv = ['--quiet', '--output', times, '--format', '%U %S %M', ...command.argv]
  const file = openSync(log, 'w')
  const start = performance.now()
  const child = spawn('time', argv, {
    cwd: folder,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', file, file],
    timeout: LIMIT_MS,
  })
  const code = await ended(child)
  const wall = (performance.now() - start) / 1000
  if (code !== 0) {
    const end = readFileSync(log, 'utf8')
      .split(/[\r\n]/)
      .slice(-25)
      .join('\n')
    throw new Error(`${command.argv.join(' ')} failed (${code}); ${log} ends with:\n${end}`)
  }
  const [user = 0, system = 0, rss = 0] = readFileSync(times, 'utf8').trim().split(/\s/).map(Number)
  return { wall, cpu: user + system, rss: rss * 1024 }
}

function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1))
  })
}

/** The same run, unmeasured, while du(1) looks every 200 ms at what lies in `places`: the largest sum of allocated bytes seen. */
export async function peakDisk(run: () => Promise<Run>, places: () => readonly string[]): Promise<number> {
  let peak = 0
  const look = async (): Promise<void> => {
    peak = Math.max(peak, await allocatedBelow(places()))
  }
  const done = new AbortController()
  const looking = (async () => {
    for await (const _ of setInterval(200, undefined, { signal: done.signal })) await look()
  })().catch((error: Error) => {
    if (error.name !== 'AbortError') throw error
  })
  try {
    await run()
  } finally {
    done.abort()
    await looking
  }
  return peak
}

/** Bytes below the folders; file systems mounted there are not counted, files that vanish meanwhile neither. */
async function allocatedBelow(places: readonly string[]): Promise<number> {
  const child = spawn('du', ['-scx', '--block-size=1', '--', ...places], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  await ended(child)
  return Number(/^(\d+)\ttotal$/m.exec(text)?.[1] ?? 0)
}

/** Bytes that a file occupies. */
export const allocated = (file: string): number => statSync(file).blocks * 512
