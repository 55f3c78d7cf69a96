import type { Change } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { aComparison, aHostileComparison, HOSTILE } from '../../testing/a-comparison.ts'
import { commentBody, commentLine } from './comment.ts'

const good = aComparison({
  verdict: 'pass',
  budgets: aComparison().budgets.filter(({ verdict }) => verdict === 'pass'),
})
const matrix = [
  { name: 'k2 x86_64', size: good },
  { name: 'k2 aarch64', size: aComparison() },
]

describe('the comment', () => {
  test('has all sizes of a matrix in one table, the worst first', () => {
    const body = commentBody(matrix)
    const rows = body.split('\n').filter((line) => /^\| k2 .* (pass|fail) \|/.test(line))
    expect(rows).toEqual([
      '| k2 aarch64 | fail | 160.0 MiB | 200.0 MiB | +40.0 MiB | +25 % | 1 fail (growth), 1 waived (count), 1 pass |',
      String.raw`| k2 x86\_64 | pass | 160.0 MiB | 200.0 MiB | +40.0 MiB | +25 % | 1 pass |`,
    ])
    expect(body).toMatch(/^## ❌ Image size: k2 x86/)
    expect(body).toContain('k2 aarch64: budgets to look at')
    expect(body).not.toContain('x86\\_64: budgets to look at')
  })

  test('of one image shows what changed, of a matrix folds it', () => {
    expect(commentBody(matrix.slice(1))).toContain('### k2 aarch64: What changed')
    expect(commentBody(matrix)).toContain('<details><summary>k2 aarch64: What changed')
  })

  test('says so where there was nothing to compare with', () => {
    const { comparedWith: _, changes: __, ...size } = aComparison()
    expect(commentBody([{ name: 'k2', size }])).toContain('nothing to compare with')
    expect(commentLine([{ name: 'k2', size }])).toBe('k2 200.0 MiB')
  })

  test('is never longer than a comment may be, and keeps the table of all sizes', () => {
    const packages = Array.from(
      { length: 3000 },
      (_, i): Change => ({
        kind: 'resized',
        what: `p|${i}`.repeat(9),
        layer: 'packages',
        bytes: i + 1,
        why: '|'.repeat(90),
      }),
    )
    const long = Array.from({ length: 20 }, (_, i) => ({
      name: `board-${i}`,
      size: aComparison({ changes: { baseline: '', root: 5, packages, rest: 0 } }),
    }))
    const body = commentBody(long)
    expect(body.length).toBeLessThanOrEqual(60_000)
    for (const { name } of long) expect(body).toContain(`| ${name} | fail |`)
    expect(commentLine(long)).toMatch(/, 14 more$/)
  })

  test('runs, links, mentions and breaks nothing that an image or a fork names', () => {
    const { size } = aHostileComparison()
    const body = commentBody([{ name: HOSTILE, size }, ...matrix])
    expect(body).not.toMatch(/<script|<img|<!--|\u001b|@team|@org|(?<!\\)`x|(?<!\\)\[a\]|(?<!\\)#1|\n::/)
    // An escaped bar parts no cells.
    const cells = (line: string): number => line.replaceAll(/\\./g, '').split('|').length
    const rows =
      body
        .split('\n\n')
        .find((part) => part.startsWith('| image |'))
        ?.split('\n') ?? []
    expect(rows).toHaveLength(5)
    expect(new Set(rows.map(cells)).size).toBe(1)
  })
})
