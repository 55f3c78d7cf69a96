import type { BudgetRule, Change, Measurement } from '@dpuos/manifests'
import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, it } from 'vitest'
import type { Baseline } from '../baseline/find.ts'
import { measureImage } from '../measure/of-image.ts'
import type { Waiver } from '../waivers.ts'
import { excluded } from './excluded.ts'
import { judge } from './judge.ts'
import { metricFor } from './metrics.ts'

const MIB = 2 ** 20
const at = { file: 'dpuos.yaml', line: 41, column: 3 }
const NOW = Date.parse('2026-11-27T12:00:00Z')
const SHA = 'c'.repeat(40)
const head: Measurement = {
  ...measureImage(anImageManifest(), '0.1.0'),
  source: { commit: SHA, dirty: false },
}
const cap = (max: number, more: Partial<BudgetRule> = {}): BudgetRule => ({
  id: 'total',
  metric: 'installed',
  max,
  at,
  ...more,
})

const judged = (budgets: readonly BudgetRule[], more: Partial<Baseline> = {}) =>
  judge({
    head,
    budgets,
    baseline: { waivers: [], findings: [], ...more },
    broken: [],
    now: NOW,
  })

const against = (measurement: Partial<Measurement>, decides = true): Pick<Baseline, 'base'> => ({
  base: {
    measurement: { ...head, ...measurement },
    found: { commit: null, distance: null, source: 'file', age: null, pending: [] },
    decides,
  },
})

describe('the budgets of the base', () => {
  it('decide, so that a change cannot raise its own limit; what it wants is shown beside', () => {
    const { verdict, budgets, findings } = judged([cap(300 * MIB)], against({ budgets: [cap(100 * MIB)] }))
    expect(verdict).toBe('fail')
    expect(budgets.map(({ of, decides, verdict }) => [of, decides ?? true, verdict])).toEqual([
      ['base', true, 'fail'],
      ['head', false, 'pass'],
    ])
    expect(findings.map(({ code }) => code)).toEqual(['budget-changed', 'budget-exceeded'])
  })

  it('are not tightened by a change that keeps them', () => {
    const { verdict, findings } = judged([cap(100 * MIB)], against({ budgets: [cap(300 * MIB)] }))
    expect(verdict).toBe('pass')
    expect(findings).toMatchObject([{ code: 'budget-changed' }, { code: 'budget-exceeded', level: 'notice' }])
  })

  it('decide though the change took them out, and one that it adds counts at once', () => {
    expect(judged([], against({ budgets: [cap(100 * MIB)] })).verdict).toBe('fail')
    expect(judged([cap(100 * MIB)], against({ budgets: [] })).verdict).toBe('fail')
  })

  it('that only moved to another line are the same', () => {
    const moved = cap(300 * MIB, { at: { ...at, line: 7 } })
    expect(judged([cap(300 * MIB)], against({ budgets: [moved] })).findings).toEqual([])
  })

  it('have no say about what was merged already', () => {
    expect(judged([cap(300 * MIB)], against({ budgets: [cap(100 * MIB)] }, false)).verdict).toBe('pass')
  })
})

describe('a waiver', () => {
  const waiver = (more: Partial<Waiver> = {}): Waiver => ({
    rule: 'total',
    by: 'ada',
    reason: 'new driver',
    through: 'label',
    sha: SHA,
    ...more,
  })

  it('lets a budget pass, and is told with who and why', () => {
    const { verdict, budgets, findings } = judged([cap(100 * MIB)], { waivers: [waiver()] })
    expect(verdict).toBe('pass')
    expect(budgets).toMatchObject([{ verdict: 'waived', waiver: { by: 'ada', reason: 'new driver' } }])
    expect(findings).toMatchObject([{ code: 'budget-waived', level: 'notice' }])
    expect(findings[0]?.title).toContain('ada lets it pass (label): new driver')
  })

  it.each([
    ['for another commit', waiver({ sha: 'a'.repeat(40) }), cap(100 * MIB), 'given for commit aaaaaaaaaaaa'],
    ['where none is allowed', waiver(), cap(100 * MIB, { waivable: false }), '`waivable: false`'],
    ['for a budget that is not there', waiver({ rule: 'other' }), cap(100 * MIB), 'there is no such budget'],
  ])('%s does not count, and is told all the same', (_, one, rule, why) => {
    const { verdict, findings } = judged([rule], { waivers: [one] })
    expect(verdict).toBe('fail')
    expect(findings[0]).toMatchObject({ code: 'waiver-refused', title: expect.stringContaining(why) })
  })

  it('is for the head of the pull request, though its merge was built', () => {
    const merged = { head: 'd'.repeat(40), waivers: [waiver({ sha: 'd'.repeat(40) })] }
    expect(judged([cap(100 * MIB)], merged).verdict).toBe('pass')
  })
})

describe('severity', () => {
  it.each(['warning', 'notice'] as const)('%s warns and fails nothing', (severity) => {
    const { verdict, budgets, findings } = judged([cap(100 * MIB, { severity })])
    expect([verdict, budgets[0]?.verdict, findings[0]?.level]).toEqual(['pass', 'warn', severity])
  })
})

describe('the ratchet', () => {
  const rule: BudgetRule = { id: 'r', metric: 'installed', ratchet: { file: 'sizes.json', slack: 0 }, at }
  const small = { smallest: { r: 150 * MIB } }

  it('of the base holds though the change raises or drops it in the file', () => {
    expect(judged([rule]).verdict).toBe('pass')
    expect(judged([rule], against({ ...small, budgets: [rule] })).verdict).toBe('fail')
    expect(judged([rule], against({ ...small, budgets: [rule] }, false)).verdict).toBe('pass')
  })
})

it('growth without a baseline is told as such and fails nothing', () => {
  const rule: BudgetRule = { id: 'g', metric: 'installed', grow: { max: 0, when: 'any', scope: 'pr' }, at }
  expect(judged([rule])).toMatchObject({ verdict: 'pass', budgets: [{ verdict: 'no-baseline' }] })
})

describe('growth that does not count', () => {
  const change = (what: string, bytes: number, cause: Change['cause'] = 'pr'): Change => ({
    kind: 'upgraded',
    what,
    layer: 'packages',
    bytes,
    why: '',
    ...(cause === undefined ? {} : { cause }),
  })
  const packages = [change('systemd-1-1.x86_64', 100), change('bash-1-1.x86_64', 50, 'drift')]
  const rule = (more: Partial<BudgetRule>, scope: 'pr' | 'all' = 'all'): BudgetRule => ({
    id: 'g',
    metric: 'installed',
    grow: { max: 0, when: 'any', scope },
    at,
    ...more,
  })
  const out = (of: BudgetRule, growth: number, today = '2026-11-27') => {
    const metric = metricFor(of.metric)
    if (metric === undefined) throw new Error('a metric was expected')
    const changes = { baseline: '', root: 150, packages, rest: 0, cause: 'both' as const }
    return excluded(of, metric, growth, { head, changes, smallest: new Map(), today })
  }
  const allow = [{ package: 'system*', until: '2026-11-27', reason: 'split upstream' }]

  it('is that of allowed packages, to the last day', () => {
    expect(out(rule({ allow }), 150)).toEqual([{ why: 'system*: split upstream', amount: 100 }])
    expect(out(rule({ allow }), 150, '2026-11-28')).toEqual([])
  })

  it('is what newer repositories bring, unless all counts', () => {
    expect(out(rule({}, 'pr'), 150)).toEqual([{ why: 'newer repositories', amount: 50 }])
    expect(out(rule({}, 'all'), 150)).toEqual([])
  })

  it('is never more than there is, and only what the metric counts', () => {
    expect(out(rule({ allow }), 30)).toEqual([{ why: 'system*: split upstream', amount: 30 }])
    expect(out(rule({ allow, metric: 'layer:drivers' }), 150)).toEqual([])
  })
})
