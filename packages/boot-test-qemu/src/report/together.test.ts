import type { Report } from '@dpuos/action-kit'
import type { Verdict } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { overall, together } from './together.ts'

const report = (verdict: Verdict): Report => ({
  headline: `it is ${verdict}`,
  verdict,
  facts: [],
  tables: [{ title: 'Boots', columns: [], rows: [] }],
  excerpts: [],
  findings: [],
})

test('images that did not pass come first, and everything is said under its image’s name', () => {
  const both = together([
    { name: 'card', report: report('pass') },
    { name: 'edge', report: report('broken') },
  ])
  expect(both.headline).toBe('1 of 2 images did not pass: edge.')
  expect(both.verdict).toBe('broken')
  expect(both.tables[0]?.rows).toEqual([
    ['edge', 'broken', 'it is broken'],
    ['card', 'pass', 'it is pass'],
  ])
  expect(both.tables.slice(1).map(({ title }) => title)).toEqual(['edge: Boots', 'card: Boots'])
  expect(together([{ name: 'card', report: report('pass') }]).headline).toBe('card: every boot passed.')
})

test('a fault outweighs a doubt, a doubt is no pass, and nothing is no pass either', () => {
  expect(overall(['pass', 'broken', 'fail'])).toBe('fail')
  expect(overall(['pass', 'broken'])).toBe('broken')
  expect(overall(['pass', 'pass'])).toBe('pass')
  expect(overall([])).toBe('skipped')
})
