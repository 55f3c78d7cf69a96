import { describe, expect, test } from 'vitest'
import { HOSTILE } from '../../testing/a-comparison.ts'
import { type TrendPoint, trendChart } from './trend.ts'

const MIB = 2 ** 20
const DAY = 86_400
const point = (i: number, mib: number): TrendPoint => ({
  commit: `${i}`.padEnd(40, 'a'),
  time: 1_790_000_000 + i * DAY,
  installed: mib * MIB,
  packages: 50 + i,
})
const numbers = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(([, value]) => Number(value))

describe('the trend', () => {
  const chart = trendChart('k2-dpu', [point(2, 205), point(0, 200), point(1, 190)], 220 * MIB)

  test('goes through its builds in the order of time, larger ones higher', () => {
    expect(
      [...chart.matchAll(/<title>(\da+), (\S+): (\S+ MiB)/g)].map(([, , day, size]) => [day, size]),
    ).toEqual([
      ['2026-09-21', '200.0 MiB'],
      ['2026-09-22', '190.0 MiB'],
      ['2026-09-23', '205.0 MiB'],
    ])
    const xs = numbers(chart, /cx="([\d.]+)"/g)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    const [first = 0, second = 0, third = 0] = numbers(chart, /cy="([\d.]+)"/g)
    expect([third < first, first < second]).toEqual([true, true])
  })

  test('stays within its picture, the cap too, with a handful of lines', () => {
    for (const y of numbers(chart, / (?:cy|y1)="([-\d.]+)"/g)) {
      expect(y).toBeGreaterThan(30)
      expect(y).toBeLessThan(250)
    }
    const lines = chart.match(/class="grid"/g)?.length ?? 0
    expect(lines).toBeGreaterThanOrEqual(3)
    expect(lines).toBeLessThanOrEqual(7)
    expect(chart).toContain('class="cap"')
  })

  test.for([[], [point(0, 200)], [point(0, 200), point(1, 200)], [point(0, 0)]])(
    'can be drawn of few and of equal builds',
    (points) => {
      const text = trendChart('k2', points)
      expect(text).not.toMatch(/NaN|Infinity|undefined/)
      expect(text.includes('No build has been measured yet.')).toBe(points.length === 0)
    },
  )

  test('of many builds shows as many as can be seen, and the last, largest and smallest of them', () => {
    const many = Array.from({ length: 5000 }, (_, i) => point(i, i === 3333 ? 900 : i === 2222 ? 10 : 200))
    const text = trendChart('k2', many)
    expect(text.match(/<circle/g)?.length).toBeLessThanOrEqual(250)
    for (const shown of ['900.0 MiB', '10.0 MiB', '5049 packages']) expect(text).toContain(shown)
  })

  test('loads nothing, and its texts stay texts', () => {
    const text = trendChart(HOSTILE, [{ ...point(0, 5), commit: '<script>' }])
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:\/\/(?!x)|<script|<img|url\(|@import|\u001b/,
    )
  })
})
