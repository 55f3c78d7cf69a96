import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { recordingLog } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ConsoleLog } from './console-log.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'dpuos-console-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

/** The guest's end: is it held back? */
function aSource() {
  const seen: string[] = []
  return { seen, pause: () => seen.push('pause'), resume: () => seen.push('resume') }
}

it('the file gets every byte, and a guest that writes little is never held back', async () => {
  const source = aSource()
  const log = new ConsoleLog(path.join(dir, 'log'), source, { log: recordingLog() })
  for (const text of ['one\r\n', '\u001b[0mtwo']) log.write(Buffer.from(text))
  await log.end()
  expect(readFileSync(path.join(dir, 'log'), 'utf8')).toBe('one\r\n\u001b[0mtwo')
  expect(source.seen).toEqual([])
})

it('while the disk does not take more, the guest is held back; then it goes on', async () => {
  const source = aSource()
  const fifo = path.join(dir, 'slow')
  execFileSync('mkfifo', [fifo])
  const log = new ConsoleLog(fifo, source, { log: recordingLog() })
  log.write(Buffer.alloc(1024 * 1024, 'x'))
  expect(source.seen).toEqual(['pause'])
  const read = readFile(fifo)
  await vi.waitFor(() => expect(source.seen).toEqual(['pause', 'resume']), 5000)
  await log.end()
  expect((await read).length).toBe(1024 * 1024)
})

it('a full disk neither ends the test nor holds the guest back for ever', async () => {
  const source = aSource()
  const log = new ConsoleLog('/dev/full', source, { log: recordingLog() })
  log.write(Buffer.alloc(1024 * 1024, 'x'))
  await vi.waitFor(() => expect(source.seen.at(-1)).toBe('resume'), 5000)
  log.write(Buffer.from('more'))
  await log.end()
  expect(source.seen).toEqual(['pause', 'resume'])
})
