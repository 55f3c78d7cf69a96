import type { Finding } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { ENDINGS, type Ending } from '../endings.ts'
import type { Report } from '../outcome.ts'
import { palette } from '../terminal/palette.ts'
import { annotations } from './annotations.ts'
import { markdown } from './markdown.ts'
import { terminal } from './terminal.ts'

const aFinding = (over: Partial<Finding> = {}): Finding => ({
  level: 'error',
  code: 'c',
  title: 'T',
  ...over,
})
const aReport = (over: Partial<Report> = {}): Report => ({
  headline: 'It went',
  verdict: 'pass',
  facts: [],
  tables: [],
  excerpts: [],
  findings: [],
  ...over,
})

test('at most eight annotations, worst first, the last counting the rest', () => {
  const findings = [
    ...Array.from({ length: 9 }, (_, i) => aFinding({ level: 'warning', title: `w${i}` })),
    aFinding({ title: 'the error', at: { file: 'a.yaml', line: 3, column: 5 }, hint: 'Do this.' }),
  ]
  const shown = annotations(findings)
  expect(shown).toHaveLength(8)
  expect(shown[0]).toEqual({
    level: 'error',
    title: 'c',
    message: 'the error\nDo this.',
    file: 'a.yaml',
    line: 3,
    column: 5,
  })
  expect(shown[7]?.message).toBe('3 more in the job summary and the log.')
})

test('every ending has every renderer', () => {
  for (const ending of Object.keys(ENDINGS) as Ending[]) {
    expect(markdown('toy', ending, aReport())).toContain('toy: It went')
    expect(terminal('toy', ending, aReport(), palette(false)).join('\n')).toContain('toy: It went')
  }
})

test('text from outside is text in the summary: no HTML, table cell, link, mention or command of its own', () => {
  const hostile = 'a|b <img src=x onerror=1> [x](http://y) @team `c` \x1b[31mred\n| new | row |'
  const text = markdown(
    hostile,
    'fail',
    aReport({
      headline: hostile,
      facts: [{ name: hostile, value: hostile }],
      tables: [{ title: hostile, columns: [{ name: 'n' }], rows: [[hostile]] }],
      excerpts: [{ title: hostile, lines: ['</pre><script>', hostile] }],
      findings: [aFinding({ title: hostile, detail: hostile })],
    }),
  )
  expect(text).not.toMatch(/<img|<script|\x1b/)
  const outsidePre = text.replace(/<pre>[^]*?<\/pre>/, '')
  expect(outsidePre).not.toMatch(/@team|(?<!\\)\[x\]/)
  const rows = outsidePre.split('\n').filter((line) => line.startsWith('|'))
  expect(rows).toHaveLength(6) // header, rule, row of facts and of the table: nothing more
})

describe('a summary that would be refused for its size', () => {
  const table = (title: string, rows: number, detail: boolean) => ({
    title,
    columns: [{ name: 'n' }],
    rows: Array.from({ length: rows }, (_, i) => [`${title} ${i}`]),
    detail,
  })
  const fitted = (limit: number, ...tables: readonly ReturnType<typeof table>[]): string => {
    const text = markdown('toy', 'pass', aReport({ tables }), limit)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
    return text
  }

  test('has fewer rows in its folded tables, and says how many are missing', () => {
    const text = fitted(50_000, table('layer', 3, false), table('file', 20_000, true))
    expect(text).toContain('layer 2')
    expect(text).toContain('file 999')
    expect(text).toContain('19000 more rows')
  })

  test('loses them when even that is too much, then rows of the others', () => {
    const text = fitted(1000, table('layer', 300, false), table('file', 20_000, true))
    expect(text).toContain('layer 29')
    expect(text).not.toMatch(/layer 30|file 1/)
    expect(text).toContain('left out')
  })

  test('keeps its head at least', () => {
    const findings = Array.from({ length: 900 }, (_, i) => aFinding({ title: `finding ${i} ä` }))
    const text = markdown('toy', 'fail', aReport({ findings, tables: [table('layer', 9, false)] }), 2000)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2000)
    expect(text).toContain('finding 20 ä')
    expect(text.trimEnd().endsWith('._')).toBe(true)
  })
})

test('a finding on a terminal reads like a compiler’s: place, level, what, how to mend it', () => {
  const lines = terminal(
    'toy',
    'user-error',
    aReport({
      findings: [
        aFinding({
          at: { file: 'dpuos.yaml', line: 3, column: 5 },
          title: 'unknown key `sysctls`',
          hint: 'Did you mean `sysctl`?',
        }),
      ],
    }),
    palette(false),
  )
  expect(lines.slice(-2)).toEqual([
    'dpuos.yaml:3:5: error: unknown key `sysctls` [c]',
    '  Did you mean `sysctl`?',
  ])
})

test('the lines of a list stand below each other, and what to do comes behind it', () => {
  const report = aReport({
    findings: [aFinding({ title: 'two programs', detail: '/usr/bin/a\n/usr/bin/b', hint: 'Remove them.' })],
  })
  expect(terminal('t', 'pass', report, palette(false)).slice(-3)).toEqual([
    '  /usr/bin/a',
    '  /usr/bin/b',
    '  Remove them.',
  ])
  expect(markdown('t', 'pass', report)).toContain('<br>/usr/bin/a<br>/usr/bin/b<br>Remove them.')
})
