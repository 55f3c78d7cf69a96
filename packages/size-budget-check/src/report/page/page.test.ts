import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { aBase, aComparison, aHead, aHostileComparison } from '../../testing/a-comparison.ts'
import type { Node } from '../tree/compare.ts'
import { sizePage } from './page.ts'
import type { Wire } from './wire.ts'

const between = (page: string, from: string, to: string): string => page.split(from)[1]?.split(to)[0] ?? ''
const wireOf = (page: string): Wire => JSON.parse(between(page, 'id="data">', '</script>')) as Wire
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the page of sizes', () => {
  const page = sizePage(aComparison(), aHead(), aBase())

  test('loads nothing, and lets run and style only what has the hash of ours', () => {
    expect(page).not.toMatch(/<link|<img|<iframe|url\(|@import|https?:| style="| on\w+="/i)
    const policy = between(page, 'Content-Security-Policy" content="', '"').replaceAll('&#39;', "'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain(`script-src ${sha256(between(page, '<script type="module">', '</script>'))};`)
    expect(policy).toContain(`style-src ${sha256(between(page, '<style>', '</style>'))};`)
  })

  test('says what failed first, whose it is, what was waived, and what the numbers were compared with', () => {
    const budgets = between(page, '<h2>Budgets</h2>', '</section>')
    expect([...budgets.matchAll(/<tr><td[^>]*><b>(\w+)/g)].map(([, id]) => id)).toEqual([
      'growth',
      'count',
      'total',
    ])
    for (const word of [
      '82.0 MiB → 122.0 MiB',
      '+40.0 MiB',
      '+49 %',
      '@org/dpu',
      'waived by alice (label)',
      'dpuos.yaml:41:3',
    ])
      expect(budgets).toContain(word)
    expect(page).toContain('Compared with 1a2b3c4d5e6f, 2 commits before')
    expect(page).toContain('ffeeddccbbaa is being built now')
    expect(page).toContain('dpuos.yaml:20 vpp → hwloc')
  })

  test('without a baseline offers neither base nor difference', () => {
    const { comparedWith: _, changes: __, ...size } = aComparison()
    const first = sizePage(size, aHead(), undefined)
    expect(wireOf(first).compared).toBe(false)
    expect(first).not.toMatch(/value="difference"|Compared with/)
    const columns = (text: string) =>
      [...between(text, '<h2>All totals</h2>', '</section>').matchAll(/<th [^>]*>([^<]*)/g)].map(
        ([, name]) => name,
      )
    expect([columns(first), columns(page)]).toEqual([
      ['', 'head'],
      ['', 'base', 'head', 'change', 'per cent'],
    ])
  })

  test('text from the image stays text', () => {
    const { size, head, base } = aHostileComparison()
    const hostile = sizePage(size, head, base)
    expect(hostile.match(/<script/g)).toHaveLength(2)
    expect(hostile.match(/<\/script/g)).toHaveLength(2)
    expect(hostile).not.toMatch(/<img|\u001b/)
    expect(wireOf(hostile).views[0]?.root.name).toBe(head.subject.name)
  })

  test('a hundred thousand files, of which the measurement names what it may, make at most 1.5 MB', () => {
    const head = aHead()
    const long = (kind: string, i: number): string =>
      `/usr/${kind}/${'deep-folder/'.repeat(i % 9)}${'x'.repeat(i % 60)}-${i}`
    const many = {
      ...head,
      packages: Array.from({ length: 3000 }, (_, i) => ({
        ...(head.packages[0] ?? never()),
        name: `p${i}`,
        nevra: `p${i}-1-1.x86_64`,
        size: i,
      })),
      drivers: Array.from({ length: 5000 }, (_, i) => ({
        kind: 'module' as const,
        name: `m${i}`,
        path: `kernel${long('m', i)}`,
        size: i,
        reason: 'asked',
      })),
      dirs: [
        ...head.dirs,
        ...Array.from({ length: 6000 }, (_, i) => ({ path: long('d', i), size: 70_000 + i, files: 9 })),
      ],
      largest: Array.from({ length: 3000 }, (_, i) => ({
        path: long('f', i),
        size: 2 ** 20 + i,
        owner: 'p1-1-1.x86_64',
      })),
    }
    const large = sizePage(aComparison(), many, head)
    expect(Buffer.byteLength(large)).toBeLessThanOrEqual(1_500_000)
    const count = (node: Node): number => 1 + (node.parts ?? []).reduce((sum, part) => sum + count(part), 0)
    for (const { root } of wireOf(large).views) expect(count(root)).toBeGreaterThan(1000)
  })
})

const never = (): never => {
  throw new Error('the head has packages')
}
