import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { abandoned } from './sweep.ts'

const HOUR = 60 * 60_000

test('what a killed run left is found when it is old; what somebody may still use is not', async () => {
  const base = mkdtempSync(path.join(os.tmpdir(), 'sweep-test-'))
  onTestFinished(() => rmSync(base, { recursive: true }))
  const gone = spawnSync('true').pid
  const names = [
    `dpuos-boot-${gone}-Ab12cD`,
    `dpuos-boot-${process.pid}-Ab12cD`,
    `dpuos-boot-${gone}`,
    `x-${gone}-Ab12cD`,
  ]
  for (const name of names) mkdirSync(path.join(base, name))
  symlinkSync('/', path.join(base, `dpuos-root-${gone}-Ab12cD`))
  expect(await abandoned(base, Date.now() + 7 * HOUR)).toEqual([path.join(base, `dpuos-boot-${gone}-Ab12cD`)])
  expect(await abandoned(base, Date.now() + 5 * HOUR)).toEqual([])
  expect(await abandoned(path.join(base, 'nowhere'), Date.now())).toEqual([])
})
