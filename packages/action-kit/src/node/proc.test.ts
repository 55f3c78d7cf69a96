import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Cancelled, ToolError, UserError } from '../errors.ts'
import { type RealPorts, realPorts } from '../testing/index.ts'

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

const alive = (pid: number): boolean => {
  try {
    // A zombie is as good as gone: its parent (init of the container) may take its time to reap it.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
const failure = async (work: Promise<unknown>): Promise<Error> =>
  await work.then(
    () => new Error('it did not fail'),
    (error: Error) => error,
  )

test('arguments reach the tool as they are: no shell, no splitting', async () => {
  const { stdout } = await ports.proc.run(['printf', '%s|', 'a b', '$HOME', '`id`', '*'])
  expect(stdout).toBe('a b|$HOME|`id`|*|')
})

test('a failing tool is reported with argv, exit code, its last lines without escapes, and the full log', async () => {
  const error = await failure(
    ports.proc.run(['sh', '-c', 'echo one; printf "\\033[31mtwo\\033[0m\\n" >&2; exit 7']),
  )
  expect(error).toBeInstanceOf(ToolError)
  const { info } = error as ToolError
  expect([info.exitCode, info.how, [...info.tail].sort()]).toEqual([7, 'exit', ['one', 'two']])
  expect(readFileSync(info.logFile, 'utf8')).toContain('one\n')
})

test('a known failure is named with its remedy', async () => {
  const known = {
    code: 'no-dep',
    match: /nothing provides (\S+)/,
    blame: 'user',
    title: 'no package provides $1',
    hint: 'Add it.',
  } as const
  const error = await failure(
    ports.proc.run(['sh', '-c', 'echo nothing provides libfoo.so >&2; exit 1'], { failures: [known] }),
  )
  expect(error.message).toBe('sh failed with exit code 1: no package provides libfoo.so')
  expect((error as ToolError).info.cause).toEqual({
    code: 'no-dep',
    title: 'no package provides libfoo.so',
    hint: 'Add it.',
  })
})

test('exit codes that the caller expects are results', async () => {
  expect((await ports.proc.run(['sh', '-c', 'exit 4'], { okCodes: [4] })).code).toBe(4)
})

test('a tool that is not there is the user’s to install', async () => {
  const error = await failure(ports.proc.run(['no-such-tool-here']))
  expect(error).toBeInstanceOf(UserError)
  expect(error.message).toBe('no-such-tool-here is not installed')
})

test('the total limit ends the whole process group', async () => {
  const error = await failure(ports.proc.run(['sh', '-c', 'sleep 300 & echo $!; wait'], { timeoutMs: 300 }))
  expect((error as ToolError).info.how).toBe('timeout')
  await vi.waitFor(() => expect(alive(Number((error as ToolError).info.tail[0]))).toBe(false))
})

test('the idle limit ends a tool that went silent, and only that', async () => {
  const busy = ['sh', '-c', 'for i in 1 2 3 4 5 6; do echo $i; sleep 0.1; done'] as const
  expect((await ports.proc.run(busy, { idleMs: 3000 })).code).toBe(0)
  const error = await failure(ports.proc.run(['sh', '-c', 'echo hi; sleep 300'], { idleMs: 300 }))
  expect((error as ToolError).info.how).toBe('idle')
})

test('cancelling ends a running tool that ignores SIGTERM, with its children', async () => {
  let child = 0
  const run = ports.proc.run(['sh', '-c', 'trap "" TERM; sleep 300 & echo $!; wait; wait; sleep 300'], {
    onLine: (line) => {
      child = Number(line)
      ports.cancel()
    },
  })
  expect(await failure(run)).toBeInstanceOf(Cancelled)
  // The signal is sent; a busy machine may take a moment to deliver it.
  await vi.waitFor(() => expect(alive(child)).toBe(false))
})

test('a process started beside us ends with us', async () => {
  const child = await ports.proc.start(['sleep', '300'])
  expect(alive(child.pid)).toBe(true)
  await ports.dispose()
  expect(alive(child.pid)).toBe(false)
  await expect(child.exit).resolves.toMatchObject({ signal: 'SIGTERM' })
})

test('more output than expected is an error, not a full memory', async () => {
  const error = await failure(ports.proc.run(['head', '-c', '300000', '/dev/zero'], { maxStdout: 100_000 }))
  expect((error as ToolError).info.how).toBe('output')
})

test('foreign output is passed on as untrusted lines', async () => {
  await ports.proc.run(['sh', '-c', 'echo ::error::boo'], { output: 'log' })
  expect(ports.log.foreign).toEqual(['sh│ ::error::boo'])
})

test('a dozen tools at a time are no leak, and Node warns of none', async () => {
  const warnings: string[] = []
  const warned = (warning: Error): unknown => warnings.push(warning.message)
  process.on('warning', warned)
  await Promise.all(Array.from({ length: 12 }, () => ports.proc.run(['sleep', '0.2'])))
  process.off('warning', warned)
  expect(warnings).toEqual([])
})

test('input reaches the tool', async () => {
  expect((await ports.proc.run(['cat'], { input: 'hello' })).stdout).toBe('hello')
})

test('tools never see our inputs or the runner’s tokens', async () => {
  const other = realPorts({
    env: { INPUT_PASSWORD: 'x', ACTIONS_RUNTIME_TOKEN: 'y', GITHUB_TOKEN: 'z', KEPT: '1' },
  })
  const { stdout } = await other.proc.run(['env'])
  await other.dispose()
  expect(stdout).toMatch(/^KEPT=1$/m)
  expect(stdout).not.toMatch(/INPUT_PASSWORD|ACTIONS_RUNTIME_TOKEN|GITHUB_TOKEN/)
})
