import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeHealthyImage } from './base-image.ts'
import { bootCopy } from './boot-copy.ts'
import { differences, judge, MUTANTS } from './suite.ts'

let folder: string
let healthy: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dpuos-boots-'))
  healthy = makeHealthyImage(path.join(folder, 'healthy'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a spoilt image is judged by the built boot test as it deserves', () => {
  // The cheapest; `npm run test:boots` takes all.
  const cheap = MUTANTS.filter(({ always }) => always)
  test.each(cheap.map((mutant) => [mutant.id, mutant.what, mutant] as const))(
    '%s: %s',
    (_id, _what, mutant) => {
      const judged = judge(mutant, healthy, folder)
      expect(differences(mutant, judged), judged.summary).toEqual([])
    },
  )
})

describe('the healthy image is green', () => {
  const boot = (probe: string) =>
    bootCopy(healthy, 'direct', ['--probe', probe], path.join(folder, `healthy-${probe}`))

  test('with the probe in a copy of its root, and every promise is looked at', () => {
    expect(boot('root')).toMatchObject({ verdict: 'pass', tier: 'root', unmet: [], codes: [] })
  })

  test('by its console alone, which says that nothing else was looked at', () => {
    expect(boot('none')).toMatchObject({ verdict: 'pass', tier: 'none', codes: ['boot-unprobed'] })
  })
})

test('the suite has more than twenty mutants, each with a name of its own', () => {
  expect(MUTANTS.length).toBeGreaterThan(20)
  expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length)
})
