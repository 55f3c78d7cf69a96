import { renderMarkdown } from '@dpuos/action-kit'
import { annotations } from '@dpuos/action-kit/annotations'
import type { Change, Finding } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { aBase, aComparison, aHead, aHostileComparison } from '../../testing/a-comparison.ts'
import { growthFindings } from './lines.ts'
import { sizeReport } from './report.ts'
import { bar } from './tables.ts'

const report = sizeReport(aComparison(), aHead(), aBase(), [], 'fail')
const rowsOf = (title: string): readonly (readonly string[])[] =>
  report.tables.find((table) => table.title.startsWith(title))?.rows ?? []
const facts = new Map(report.facts.map(({ name, value }) => [name, value]))

describe('the summary', () => {
  test('says what it was compared with, and why not to trust that', () => {
    expect(facts.get('compared with')).toBe(
      '1a2b3c4d5e6f, 2 commits before the one that this change is built on, from the cache, 3 h old',
    )
    expect(report.facts.filter(({ name }) => name.includes('careful'))).toHaveLength(2)
    expect(facts.get('installed')).toBe('82.0 MiB → 122.0 MiB, +40.0 MiB (+49 %)')
    expect(facts.get('packages')).toBe('3 → 4, +1 (+33 %)')
  })

  test('has every budget with both sides, limits, owner and waiver, what is not kept first', () => {
    expect(rowsOf('Budgets')).toEqual([
      [
        'growth (installed)',
        'fail',
        '82.0 MiB',
        '122.0 MiB',
        '+40.0 MiB',
        '+49 %',
        'growth 8MiB (exceeded)',
        '',
        '@org/dpu',
        'dpuos.yaml:41:3',
        '',
      ],
      [
        'count (packages)',
        'waived',
        '3',
        '4',
        '+1',
        '+33 %',
        '3 (exceeded)',
        '██████████ 134%',
        '',
        'dpuos.yaml:41:3',
        'waived by alice (label): vpp is what the board is for',
      ],
      [
        'total (installed)',
        'pass',
        '82.0 MiB',
        '122.0 MiB',
        '+40.0 MiB',
        '+49 %',
        '130MiB',
        '█████████░ 93%',
        '',
        'dpuos.yaml:41:3',
        '',
      ],
    ])
  })

  test('says what changed, growth before shrinkage, and adds up', () => {
    expect(rowsOf('What changed').map(([what, , bytes, why]) => [what, bytes, why])).toEqual([
      ['vpp-24-1.x86_64', '+36.0 MiB', 'dpuos.yaml:20 vpp'],
      ['hwloc-2.9-1.x86_64', '+4.0 MiB', 'dpuos.yaml:20 vpp → hwloc'],
      ['glibc-2.38-1.x86_64', '+2.0 MiB', 'was glibc-2.36-1.x86_64'],
      ['nano-7-1.x86_64', '−2.0 MiB', ''],
      ['the root', '+40.0 MiB', ''],
    ])
  })

  test('shows ten that grew and five that shrank, the others in one row and folded', () => {
    const many = Array.from(
      { length: 40 },
      (_, i): Change => ({
        kind: 'resized',
        what: `p${i}`,
        layer: 'packages',
        bytes: (i % 2 === 0 ? 1 : -1) * (40 - i) * 1024,
        why: '',
      }),
    )
    const { tables } = sizeReport(
      aComparison({ changes: { baseline: '', root: 20, packages: many, rest: 0 } }),
      aHead(),
      aBase(),
      [],
      'fail',
    )
    const [shown, folded] = tables.filter(({ columns }) => columns[0]?.name === 'package')
    expect(shown?.rows.map(([what]) => what)).toEqual([
      ...[0, 2, 4, 6, 8, 10, 12, 14, 16, 18].map((i) => `p${i}`),
      ...[1, 3, 5, 7, 9].map((i) => `p${i}`),
      '25 more packages',
      'the root',
    ])
    expect(folded).toMatchObject({ detail: true, rows: { length: 25 } })
  })

  test('a new thing is neither 0 nor 100 per cent, and a small change is not nothing', () => {
    const [budget] = aComparison().budgets
    const of = (actual: number, baseline: number) =>
      sizeReport(
        aComparison({ budgets: budget === undefined ? [] : [{ ...budget, actual, baseline }] }),
        aHead(),
        aBase(),
        [],
        'pass',
      ).tables[0]?.rows[0]?.slice(4, 6)
    expect(of(5000, 0)).toEqual(['+4.9 KiB', 'new'])
    expect(of(2 ** 30 + 1, 2 ** 30)).toEqual(['+1 B', '+0.000 %'])
    expect(of(7, 7)).toEqual(['±0', '±0'])
  })

  test('without a baseline tells sizes, and of no change', () => {
    const { comparedWith: _, changes: __, ...size } = aComparison()
    const first = sizeReport(size, aHead(), undefined, [], 'pass')
    expect(first.facts).toContainEqual({ name: 'installed', value: '122.0 MiB' })
    expect(first.tables.map(({ title }) => title)).toEqual([
      'Budgets',
      'Where the bytes are',
      'Largest packages',
    ])
  })

  test('is refused neither for its length nor for what an image is called', () => {
    const packages = Array.from(
      { length: 20_000 },
      (_, i): Change => ({
        kind: 'resized',
        what: `package-${i}-1-1.x86_64`,
        layer: 'packages',
        bytes: 20_000 - i,
        why: 'x'.repeat(90),
      }),
    )
    const long = renderMarkdown(
      't',
      'fail',
      sizeReport(
        aComparison({ changes: { baseline: '', root: 5, packages, rest: 0 } }),
        aHead(),
        aBase(),
        [],
        'fail',
      ),
    )
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(1024 * 1024)
    expect(long).toContain('package-999-')
    const { size, head, base } = aHostileComparison()
    expect(renderMarkdown('t', 'fail', sizeReport(size, head, base, [], 'fail'))).not.toMatch(
      /<script|<img|\u001b|@team|(?<!\\)`x/,
    )
  })
})

describe('annotations', () => {
  const at = (line: number) => ({ file: 'dpuos.yaml', line })
  const grew = (what: string, bytes: number, line: number, more: Partial<Change> = {}): Change => ({
    kind: 'upgraded',
    what,
    layer: 'packages',
    bytes,
    why: '',
    at: at(line),
    ...more,
  })
  const told = (packages: readonly Change[], more = {}) =>
    growthFindings(
      aComparison({ changes: { baseline: '', root: 0, packages: [...packages], rest: 0 }, ...more }),
    )

  test('are on the lines that made the image grow, most bytes first, with what came with each', () => {
    const findings = told([
      grew('vpp', 500, 20),
      grew('hwloc', 400, 20),
      grew('bash', 700, 21),
      grew('nano', -900, 22),
      grew('newer', 9000, 23, { cause: 'drift' }),
    ])
    expect(findings).toMatchObject([
      {
        at: { line: 20 },
        title: 'this line made the image grow: +900 B',
        detail: 'vpp +500 B, hwloc +400 B',
      },
      { at: { line: 21 }, title: 'this line made the image grow: +700 B' },
    ])
  })

  test('are not made where every budget is kept', () => {
    expect(
      told([grew('vpp', 500, 20)], {
        budgets: aComparison().budgets.filter(({ verdict }) => verdict !== 'fail'),
      }),
    ).toEqual([])
  })

  test('are eight at most, the budgets first, the last one counting the rest', () => {
    const exceeded: Finding[] = [1, 2, 3].map((i) => ({
      level: 'error',
      code: 'budget-exceeded',
      title: `budget ${i}`,
    }))
    const findings = [...exceeded, ...told(Array.from({ length: 30 }, (_, i) => grew(`p${i}`, 100 + i, i)))]
    const shown = annotations(findings)
    expect(shown.map(({ title }) => title)).toEqual([
      ...Array(3).fill('budget-exceeded'),
      ...Array(4).fill('size-growth-line'),
      'more',
    ])
  })
})

test('a bar shows that something is used however little it is, and is full at its limit', () => {
  expect([0, 0.001, 0.5, 1, 7].map(bar)).toEqual([
    '░░░░░░░░░░',
    '█░░░░░░░░░',
    '█████░░░░░',
    '██████████',
    '██████████',
  ])
})
