import { expect, test } from 'vitest'
import { Redactor } from '../redact.ts'
import { githubLog } from './log.ts'

const record = () => {
  const redactor = new Redactor()
  let text = ''
  const log = githubLog((part) => void (text += part), redactor, false)
  return { log, lines: () => text.split('\n').slice(0, -1) }
}

/** What the runner would take for a command: stop-commands honoured as its documentation says. */
const commands = (lines: readonly string[]): string[] => {
  const seen: string[] = []
  let stop: string | undefined
  for (const line of lines) {
    if (stop !== undefined) {
      if (line === `::${stop}::`) stop = undefined
      continue
    }
    const match = /^\s*::([^:]*)::(.*)$/.exec(line)
    if (match?.[1] === 'stop-commands') stop = match[2]
    else if (match !== null || line.includes('##[')) seen.push(line)
  }
  return seen
}

test('a guest that prints workflow commands cannot give any', () => {
  const { log, lines } = record()
  const console = log.untrusted('console')
  console.line('::error::owned')
  console.line('::stop-commands::x')
  console.line('##[add-mask]a')
  console.end()
  expect(commands(lines())).toEqual([])
})

test('our own lines cannot be taken for commands, whatever file name they quote', () => {
  const { log, lines } = record()
  log.info('::set-output name=a::b\n  ::error::x\nremoved /etc/##[error]x')
  expect(commands(lines())).toEqual([])
})

test('a line of ours between foreign ones closes the bracket, so that groups and masks still work', async () => {
  const { log, lines } = record()
  const console = log.untrusted('console')
  await log.group('boot', async () => {
    console.line('::error::owned')
    log.mask('s3cret-value')
    console.line('::error::again s3cret-value')
  })
  console.end()
  expect(commands(lines())).toEqual(['::group::boot', '::add-mask::s3cret-value', '::endgroup::'])
  expect(lines().filter((line) => line.includes('again'))).toEqual(['console│ ::error::again ***'])
})

test('a group says how long it took and whether it went well, and inner groups do not close it', async () => {
  const { log, lines } = record()
  await expect(
    log.group('outer', () =>
      log.group('inner', async () => {
        throw new Error('no')
      }),
    ),
  ).rejects.toThrow('no')
  expect(lines().map((line) => line.replace(/\d+\.\d s/, 'N s'))).toEqual([
    '::group::outer',
    '▸ inner',
    '✗ inner (N s)',
    '::endgroup::',
    '✗ outer (N s)',
  ])
})
