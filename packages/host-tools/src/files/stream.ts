import { once } from 'node:events'
import { type Child, classify, cleanLine, NO_SPACE, type Ports, ToolError } from '@dpuos/action-kit'

/** Lines of stderr kept for the error message. */
const TAIL = 30
const LIMIT_MS = 20 * 60_000

/** A tool between other streams. */
export interface Filter {
  /** What it writes. To be read to its end, or it waits for ever. */
  readonly stdout: AsyncIterable<Uint8Array>
  /** Give it bytes; resolves when it can take more. What it does not want to read is dropped: how it ends tells. */
  write(chunk: Uint8Array): Promise<void>
  /** No more bytes. */
  end(): void
}

export type Streaming = Pick<Ports, 'proc' | 'signal'>

/**
 * Run a tool whose input or output is a stream too large for memory, and `work` beside it. Resolves with what `work` gives when both have
 * ended well. A tool that fails is a ToolError and explains what `work` then met; work that fails ends the tool. Bounded: 20 minutes.
 */
export async function withFilter<T>(
  argv: readonly [string, ...string[]],
  { proc, signal }: Streaming,
  work: (filter: Filter) => Promise<T>,
  options: { readonly root?: boolean; readonly cwd?: string } = {},
): Promise<T> {
  const child = await proc.start(argv, options)
  const tail: string[] = []
  const stderr = new TextDecoder()
  child.stderr.on('data', (chunk: Buffer) => {
    const lines = stderr.decode(chunk, { stream: true }).split('\n').map(cleanLine)
    tail.push(...lines.filter((line) => line.trim() !== ''))
    tail.splice(0, Math.max(0, tail.length - TAIL))
  })
  let late = false
  const timer = setTimeout(() => {
    late = true
    void child.kill()
  }, LIMIT_MS)
  let gone = false
  const end = async (): Promise<void> => {
    const { code, signal: by } = await child.exit
    gone = true
    clearTimeout(timer)
    if (code !== 0) throw failure(argv, code, by, late, tail)
  }
  const ended = end()
  ended.catch(() => undefined)
  try {
    const result = await work({ stdout: child.stdout as AsyncIterable<Uint8Array>, ...sink(child) })
    await ended
    return result
  } catch (error) {
    if (signal.aborted) throw signal.reason
    // Work that met an early end does not know why: the tool's own failure, when it comes at once, says more.
    const soon = new Promise((resolve) => setTimeout(resolve, 500))
    if (!(error instanceof ToolError)) await Promise.race([ended, soon])
    throw error
  } finally {
    if (!gone) await child.kill()
  }
}

function failure(
  argv: readonly [string, ...string[]],
  code: number | null,
  by: string | null,
  late: boolean,
  tail: readonly string[],
): ToolError {
  const ended = late
    ? `was ended after ${LIMIT_MS / 60_000} minutes, its time limit`
    : code === null
      ? `was ended by ${by}`
      : `failed with exit code ${code}`
  const how = late ? 'timeout' : code === null ? 'signal' : 'exit'
  const cause = classify(tail.join('\n'), [NO_SPACE]) ?? {
    code: 'tool-failed',
    title: tail.at(-1) ?? 'it printed nothing',
    hint: 'Its last lines are all that it printed.',
  }
  const title = `${argv[0]} ${ended}: ${cause.title}`
  return new ToolError(title, { argv, exitCode: code, how, tail, logFile: 'none', cause })
}

function sink(child: Child): Pick<Filter, 'write' | 'end'> {
  return {
    async write(chunk) {
      if (!child.stdin.writable || child.stdin.write(chunk)) return
      await Promise.race([once(child.stdin, 'drain'), child.exit])
    },
    end: () => void child.stdin.end(),
  }
}
