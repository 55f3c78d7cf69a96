import { classify, type Ports, type RunOptions, type RunResult, ToolError } from '@dpuos/action-kit'
import { recordingLog } from '@dpuos/action-kit/testing'

/** How a fake tool ends: text on stdout, or exit code 1 with text on stderr. */
export type Answer = (argv: readonly string[]) => { readonly stdout?: string; readonly fails?: string }

/** Ports whose tools answer what the test says, and a list of what was run. Failures are classified as the real ones are. */
export function fakeProc(
  answer: Answer,
  programs: readonly string[] = [],
): {
  readonly ports: Ports
  readonly argv: string[]
  readonly options: RunOptions[]
  readonly log: ReturnType<typeof recordingLog>
} {
  const argv: string[] = []
  const options: RunOptions[] = []
  const log = recordingLog()
  const run: Ports['proc']['run'] = (words, given = {}) => {
    argv.push(words.join(' '))
    options.push(given)
    const { stdout = '', fails } = answer(words)
    if (fails !== undefined) {
      const cause = classify(fails, given.failures ?? [])
      const info = {
        argv: words,
        exitCode: 1,
        how: 'exit' as const,
        tail: fails.split('\n'),
        logFile: '/log',
      }
      return Promise.reject(
        new ToolError(`${words[0]} failed`, { ...info, ...(cause === undefined ? {} : { cause }) }),
      )
    }
    return Promise.resolve({
      argv: words,
      code: 0,
      stdout,
      stderr: '',
      durationMs: 1,
      logFile: '/log',
    } satisfies RunResult)
  }
  const which = (program: string): Promise<string | undefined> =>
    Promise.resolve(programs.includes(program) ? `/usr/bin/${program}` : undefined)
  return { ports: { proc: { run, which }, log } as unknown as Ports, argv, options, log }
}
