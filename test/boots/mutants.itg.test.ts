import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeHealthyImage } from './base-image.ts'
import { differences, judge, MUTANTS } from './suite.ts'

describe('a spoilt image is judged by the built boot test as it deserves', () => {
  let folder: string
  let healthy: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dpuos-boots-'))
    healthy = makeHealthyImage(path.join(folder, 'healthy'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

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

test('the suite has more than twenty mutants, each with a name of its own', () => {
  expect(MUTANTS.length).toBeGreaterThan(20)
  expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length)
})
