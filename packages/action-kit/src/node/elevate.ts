import { spawn } from 'node:child_process'
import { UserError } from '../errors.ts'
import { ENDING_SIGNALS } from './process.ts'

/** Marks the copy of this process that runs as root; its environment comes as JSON on standard input. */
export const ELEVATED = '--dpuos-elevated'

/** Variables of the root copy that must be root's own. */
const SUDO_OWN = ['SUDO_UID', 'SUDO_GID', 'SUDO_USER', 'SUDO_COMMAND']

export function isElevatedCopy(argv: readonly string[]): boolean {
  return argv.includes(ELEVATED)
}

/** In the root copy: take over the caller's environment, which sudo dropped. Secrets come this way and not through argv. */
export async function adoptEnvironment(): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk)
  const env = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string>
  for (const [name, value] of Object.entries(env)) if (!SUDO_OWN.includes(name)) process.env[name] = value
}

/**
 * Run this very program again as root through `sudo -n`, with the same arguments and environment, and return its exit code.
 * Signals go on to the copy, which cleans up by itself. Rejects with UserError when sudo is absent or wants a password.
 */
export async function runElevated(): Promise<number> {
  const args = ['-n', '--', process.execPath, ...process.execArgv, ...process.argv.slice(1), ELEVATED]
  const child = spawn('sudo', args, { stdio: ['pipe', 'inherit', 'pipe'] })
  const forward = (signal: NodeJS.Signals): boolean => child.kill(signal)
  for (const signal of ENDING_SIGNALS) process.on(signal, forward)
  let refused = ''
  child.stderr.on('data', (chunk: Buffer) => {
    if (chunk.toString().startsWith('sudo:')) refused += chunk.toString()
    else process.stderr.write(chunk)
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(process.env))
  const code = await new Promise<number | undefined>((resolve) => {
    child.once('error', () => resolve(undefined))
    child.once('close', (exit, signal) => resolve(exit ?? (signal === 'SIGINT' ? 130 : 143)))
  })
  for (const signal of ENDING_SIGNALS) process.off(signal, forward)
  if (code !== undefined && refused === '') return code
  throw new UserError({
    level: 'error',
    code: 'no-root',
    title:
      code === undefined
        ? 'This step needs root, and there is no sudo'
        : 'This step needs root, and sudo asks for a password',
    detail: `Running as uid ${process.getuid?.() ?? '?'}. Installing RPMs into a new root needs root.`,
    hint: 'Run as root, or allow this user password-less sudo (hosted runners have it).',
  })
}
