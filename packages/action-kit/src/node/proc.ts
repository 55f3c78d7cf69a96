import { type ChildProcess, spawn } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { ToolError, type ToolFailure, UserError } from '../errors.ts'
import type { Child, Host, Log, Proc, RunOptions, RunResult } from '../ports.ts'
import { cancelled, type Scope } from '../scope.ts'
import { cleanLine, formatDuration, LineSplitter } from '../text.ts'
import { killGroup } from './kill.ts'
import { openLogFile } from './log-file.ts'

const DEFAULT_TIMEOUT_MS = 10 * 60_000
const DEFAULT_MAX_STDOUT = 64 * 2 ** 20
const MAX_STDERR = 2 ** 20
const TAIL_LINES = 40

interface Context {
  readonly host: Host
  readonly scope: Scope
  readonly log: Log
}

/** Processes by argv, in a group of their own so that nothing of them survives us. */
export function nodeProc(context: Context): Proc {
  const { host, scope } = context
  let sudo: Promise<string> | undefined

  const which = async (program: string): Promise<string | undefined> => {
    const candidates = program.includes('/')
      ? [program]
      : (host.env['PATH'] ?? '').split(':').map((folder) => path.join(folder || '.', program))
    for (const candidate of candidates) {
      if (
        await access(candidate, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return candidate
    }
    return undefined
  }

  const asRoot = async (): Promise<string> => {
    const found = await which('sudo')
    const works =
      found !== undefined && (await exitCode(spawn(found, ['-n', 'true'], { stdio: 'ignore' }))) === 0
    if (found !== undefined && works) return found
    throw new UserError({
      level: 'error',
      code: 'no-root',
      title:
        found === undefined
          ? 'root is needed, and there is no sudo'
          : 'root is needed, and sudo asks for a password',
      detail: `Running as uid ${process.getuid?.() ?? '?'}.`,
      hint: 'Run as root, or allow this user password-less sudo (hosted runners have it).',
    })
  }

  /** The argv as it is really started. */
  const prepare = async (
    argv: readonly [string, ...string[]],
    options: { readonly root?: boolean; readonly env?: Readonly<Record<string, string>> },
  ): Promise<{ file: string; args: string[]; viaSudo: boolean }> => {
    if (scope.signal.aborted && !scope.closing) throw cancelled(scope.signal)
    const file = await which(argv[0])
    if (file === undefined) {
      throw new UserError({
        level: 'error',
        code: 'tool-missing',
        title: `${argv[0]} is not installed`,
        hint: 'Run setup-openeuler-toolchain before, or `dpuos doctor` to see all that is missing.',
      })
    }
    if (!options.root || host.isRoot) return { file, args: argv.slice(1), viaSudo: false }
    sudo ??= asRoot()
    // sudo starts with a clean environment: hand over the little that tools read.
    const env = {
      LC_ALL: 'C.UTF-8',
      HOME: host.env['HOME'] ?? '/root',
      PATH: host.env['PATH'] ?? '',
      ...options.env,
    }
    const assignments = Object.entries(env).map(([name, value]) => `${name}=${value}`)
    return {
      file: await sudo,
      args: ['-n', '--', 'env', ...assignments, file, ...argv.slice(1)],
      viaSudo: true,
    }
  }

  return {
    which,

    async start(argv, options = {}) {
      const { file, args, viaSudo } = await prepare(argv, options)
      const child = spawn(file, args, {
        detached: true,
        stdio: 'pipe',
        env: { ...host.env, ...options.env },
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      })
      child.stdin.on('error', () => undefined) // It may end before it has read everything: its exit tells.
      const exit = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
        child.once('exit', (code, signal) => resolve({ code, signal }))
        child.once('error', () => resolve({ code: 127, signal: null }))
      })
      const kill = (graceMs = 2000): Promise<void> =>
        killGroup(child, exit, graceMs, viaSudo ? file : undefined)
      const forget = scope.onClose(() => kill())
      void exit.then(forget)
      return {
        pid: child.pid ?? -1,
        stdin: child.stdin,
        stdout: child.stdout,
        stderr: child.stderr,
        exit,
        kill,
      } satisfies Child
    },

    async run(argv, options = {}) {
      const { file, args, viaSudo } = await prepare(argv, options)
      return await runToEnd(context, argv, file, args, viaSudo ? file : undefined, options)
    },
  }
}

async function runToEnd(
  { host, scope, log }: Context,
  argv: readonly [string, ...string[]],
  file: string,
  args: string[],
  sudo: string | undefined,
  options: RunOptions,
): Promise<RunResult> {
  const started = performance.now()
  const tool = path.basename(argv[0])
  const logFile = openLogFile(host, tool, options.logFile)
  const tail: string[] = []
  const stdout: Uint8Array[] = []
  const stderr: Uint8Array[] = []
  let stdoutBytes = 0
  let stderrBytes = 0
  let how = 'exit' as 'exit' | 'timeout' | 'idle' | 'output' | 'cancel'

  log.debug(`$ ${argv.join(' ')}`)
  const child = spawn(file, args, {
    detached: true,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    env: { ...host.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  })
  const exit = new Promise<{ code: number | null; signal: string | null; error?: Error }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }))
    child.once('error', (error) => resolve({ code: 127, signal: null, error }))
  })
  const stop = (reason: typeof how): void => {
    if (how === 'exit') how = reason
    void killGroup(child, exit, 2000, sudo)
  }
  const forget = scope.onClose(() => killGroup(child, exit, 1000, sudo))
  const onAbort = (): void => stop('cancel')
  scope.signal.addEventListener('abort', onAbort, { once: true })
  const total = setTimeout(() => stop('timeout'), options.timeoutMs ?? DEFAULT_TIMEOUT_MS)
  let idle: NodeJS.Timeout | undefined
  const alive = (): void => {
    if (options.idleMs === undefined) return
    clearTimeout(idle)
    idle = setTimeout(() => stop('idle'), options.idleMs)
  }
  alive()

  const sink = options.output === 'log' ? log.untrusted(tool) : undefined
  const onLine = (line: string, stream: 'stdout' | 'stderr'): void => {
    options.onLine?.(line, stream)
    const clean = cleanLine(line)
    if (clean.trim() === '') return
    sink?.line(clean)
    tail.push(clean)
    if (tail.length > TAIL_LINES) tail.shift()
  }
  const lines = {
    stdout: new LineSplitter((line) => onLine(line, 'stdout')),
    stderr: new LineSplitter((line) => onLine(line, 'stderr')),
  }
  child.stdout?.on('data', (chunk: Buffer) => {
    alive()
    logFile.write(chunk)
    stdoutBytes += chunk.length
    if (stdoutBytes <= (options.maxStdout ?? DEFAULT_MAX_STDOUT)) stdout.push(chunk)
    else stop('output')
    lines.stdout.push(chunk)
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    alive()
    logFile.write(chunk)
    stderrBytes += chunk.length
    if (stderrBytes <= MAX_STDERR) stderr.push(chunk)
    lines.stderr.push(chunk)
  })
  child.stdin?.on('error', () => undefined) // A tool may end without reading all of it; its exit code tells.
  child.stdin?.end(options.input)

  const { code, signal, error } = await exit
  clearTimeout(total)
  clearTimeout(idle)
  scope.signal.removeEventListener('abort', onAbort)
  forget()
  lines.stdout.end()
  lines.stderr.end()
  sink?.end()
  await logFile.close()

  const durationMs = performance.now() - started
  if (how === 'cancel') throw cancelled(scope.signal)
  if (
    how === 'exit' &&
    code !== null &&
    error === undefined &&
    (code === 0 || options.okCodes?.includes(code))
  ) {
    const text = (chunks: Uint8Array[]): string => Buffer.concat(chunks).toString('utf8')
    return { argv, code, stdout: text(stdout), stderr: text(stderr), durationMs, logFile: logFile.path }
  }
  const everything = Buffer.concat([...stderr, ...stdout]).toString('utf8')
  const cause = classify(everything, options.failures ?? [])
  const ended = {
    exit:
      error === undefined
        ? code === null
          ? `was ended by ${signal}`
          : `failed with exit code ${code}`
        : `could not be started: ${error.message}`,
    timeout: `was ended after ${formatDuration(options.timeoutMs ?? DEFAULT_TIMEOUT_MS)}, its time limit`,
    idle: `was ended after ${formatDuration(options.idleMs ?? 0)} without output`,
    output: 'was ended because it printed more than expected',
  }[how]
  throw new ToolError(`${tool} ${ended}${cause ? `: ${cause.title}` : ''}`, {
    argv,
    exitCode: how === 'exit' ? code : null,
    how: how === 'exit' && code === null ? 'signal' : how,
    tail,
    logFile: logFile.path,
    ...(cause === undefined ? {} : { cause }),
  })
}

/** The first known failure whose pattern matches; `$1` … in its texts become the groups. */
export function classify(
  output: string,
  known: readonly ToolFailure[],
): { code: string; title: string; hint: string } | undefined {
  for (const failure of known) {
    const match = failure.match.exec(output)
    if (match === null) continue
    const fill = (text: string): string =>
      text.replace(/\$(\d)/g, (_, n: string) => cleanLine(match[Number(n)] ?? ''))
    return { code: failure.code, title: fill(failure.title), hint: fill(failure.hint) }
  }
  return undefined
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(127))
  })
}
