import type { Finding } from '@dpuos/manifests'
import { expect, test } from 'vitest'
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

test('a summary that would be refused for its size loses its details first and says so', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`row ${i}`])
  const text = markdown(
    'toy',
    'pass',
    aReport({
      tables: [
        { title: 'Layers', columns: [{ name: 'n' }], rows: [['kept']] },
        { title: 'Files', columns: [{ name: 'n' }], rows, detail: true },
      ],
    }),
    50_000,
  )
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50_000)
  expect(text).toContain('kept')
  expect(text).toContain('left out')
  expect(text).not.toContain('row 7')
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
