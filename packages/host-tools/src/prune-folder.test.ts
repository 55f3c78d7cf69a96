import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { recordingLog } from '@dpuos/action-kit/testing'
import { afterEach, expect, test } from 'vitest'
import { markUsed, pruneFolder } from './prune-folder.ts'

const NOW = 1_800_000_000
const ports = { clock: { now: () => NOW * 1000 } as never, log: recordingLog() }
const DAY = 86_400
let top = ''
afterEach(() => rmSync(top, { recursive: true }))

/** Entries by name: how many bytes, in a folder of theirs, and used how many seconds ago. */
function entries(all: Readonly<Record<string, readonly [bytes: number, ago: number]>>): string {
  top = mkdtempSync(path.join(os.tmpdir(), 'prune-test-'))
  for (const [name, [bytes, ago]] of Object.entries(all)) {
    mkdirSync(path.join(top, name, 'repository'), { recursive: true })
    writeFileSync(path.join(top, name, 'repository/kernel.rpm'), Buffer.alloc(bytes))
    utimesSync(path.join(top, name), NOW - ago, NOW - ago)
  }
  return top
}
const left = (): string[] => readdirSync(top).sort()

test('the least recently used entries go until the rest fits, files in folders of theirs counted', async () => {
  const folder = entries({ new: [40, 1], old: [40, 30], oldest: [40, 90] })
  await pruneFolder(folder, 100, ports)
  expect(left()).toEqual(['new', 'old'])
  await markUsed(path.join(folder, 'old'), ports)
  await pruneFolder(folder, 50, ports)
  expect(left()).toEqual(['old'])
})

test('what may be in use stays whatever it takes', async () => {
  await pruneFolder(entries({ new: [40, 10], older: [40, 2 * DAY] }), 10, ports, DAY * 1000)
  expect(left()).toEqual(['new'])
})

test('what a killed run left goes a day later, and counts for nothing before', async () => {
  await pruneFolder(
    entries({ 'a.part-1': [100, 2 * DAY], 'b.part-2': [100, 10], whole: [40, 20] }),
    50,
    ports,
  )
  expect(left()).toEqual(['b.part-2', 'whole'])
})
