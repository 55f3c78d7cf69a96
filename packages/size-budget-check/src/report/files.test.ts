import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBase, aComparison, aHead } from '../testing/a-comparison.ts'
import { writeReports } from './files.ts'
import { FORMS } from './forms.ts'

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

test('every form that is wanted is written once and listed with its hash', async () => {
  const all = [aComparison(), aHead(), aBase()] as const
  const entries = await writeReports([...FORMS, ...FORMS], all, ports.dir, ports)
  expect(entries.map(({ role }) => role)).toEqual(FORMS.map((form) => `report-${form}`))
  for (const { path: file, size } of entries)
    expect(readFileSync(path.join(ports.dir, file))).toHaveLength(size)
  expect(await writeReports([], all, ports.dir, ports)).toEqual([])
})
