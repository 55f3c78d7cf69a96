import type { BudgetRule } from '@dpuos/manifests'
import { describe, expect, it } from 'vitest'
import { type Amounts, limitsOf } from './limits.ts'

const MIB = 2 ** 20

const held = (rule: Partial<BudgetRule>, of: Partial<Amounts> & { readonly actual: number }) =>
  limitsOf(
    { id: 'b', metric: 'installed', at: null, ...rule },
    { unit: 'bytes', baseline: null, excluded: 0, spread: 0, smallest: undefined, capacity: null, ...of },
  )

const grow = (more: Partial<NonNullable<BudgetRule['grow']>>): Partial<BudgetRule> => ({
  grow: { when: 'any', scope: 'pr', ...more },
})

describe('growth', () => {
  it('up to its limit passes, one byte more does not', () => {
    const rule = grow({ max: 8 * MIB })
    expect(held(rule, { actual: 108 * MIB, baseline: 100 * MIB }).exceeded).toBe(false)
    expect(held(rule, { actual: 108 * MIB + 1, baseline: 100 * MIB }).exceeded).toBe(true)
    expect(held(rule, { actual: 1, baseline: 100 * MIB }).exceeded).toBe(false)
  })

  it('in per cent is of the baseline', () => {
    const rule = grow({ percent: 0.5 })
    expect(held(rule, { actual: 201, baseline: 200 }).exceeded).toBe(false)
    expect(held(rule, { actual: 202, baseline: 200 }).exceeded).toBe(true)
  })

  it('any: one is enough; all: both', () => {
    const [both, one] = [
      { actual: 120 * MIB, baseline: 100 * MIB },
      { actual: 109 * MIB, baseline: 100 * MIB },
    ]
    const limits = { max: 8 * MIB, percent: 10 }
    expect(held(grow({ ...limits, when: 'any' }), one).exceeded).toBe(true)
    expect(held(grow({ ...limits, when: 'all' }), one).exceeded).toBe(false)
    expect(held(grow({ ...limits, when: 'all' }), both).exceeded).toBe(true)
  })

  it('without a baseline is not judged, and a cap beside it is', () => {
    expect(held(grow({ max: 1 }), { actual: 5 })).toMatchObject({
      exceeded: false,
      unjudged: true,
      limits: [],
    })
    expect(held({ max: 4, ...grow({ max: 1 }) }, { actual: 5 })).toMatchObject({ exceeded: true })
  })

  it('below the noise floor is noise, whatever the limit says; at the floor too, above it not', () => {
    const rule = { noise: 10, ...grow({ max: 0 }) }
    expect(held(rule, { actual: 110, baseline: 100 })).toMatchObject({ exceeded: false, noise: true })
    expect(held(rule, { actual: 111, baseline: 100 })).toMatchObject({ exceeded: true, noise: false })
    expect(held(rule, { actual: 100, baseline: 100 }).noise).toBe(false)
  })

  it('within so many deviations of a number that varies is noise', () => {
    const rule = grow({ percent: 1, mad: 4 })
    expect(held(rule, { actual: 1040, baseline: 1000, spread: 10 })).toMatchObject({
      exceeded: false,
      noise: true,
    })
    expect(held(rule, { actual: 1041, baseline: 1000, spread: 10 }).exceeded).toBe(true)
    expect(held(rule, { actual: 1011, baseline: 1000, spread: 0 }).exceeded).toBe(true)
  })

  it('that is excluded does not count, but a cap counts all', () => {
    const of = { actual: 120, baseline: 100, excluded: 15 }
    expect(held(grow({ max: 5 }), of).exceeded).toBe(false)
    expect(held(grow({ max: 4 }), of).exceeded).toBe(true)
    expect(held({ max: 119, ...grow({ max: 5 }) }, of).exceeded).toBe(true)
  })
})

describe('headroom', () => {
  it('is kept free of the capacity, with the reserve beyond it', () => {
    const rule = { metric: 'partition:esp', headroom: { percent: 20, reserve: 16 * MIB } }
    const capacity = 100 * MIB
    expect(held(rule, { actual: 64 * MIB, capacity }).exceeded).toBe(false)
    const over = held(rule, { actual: 64 * MIB + 1, capacity })
    expect(over).toMatchObject({
      exceeded: true,
      limits: [{ kind: 'headroom', written: '20% + 16MiB' }],
    })
  })

  it('larger than the partition leaves room for nothing', () => {
    expect(held({ headroom: { min: 2000 } }, { actual: 1, capacity: 1000 }).limits[0]?.limit).toBe(0)
  })
})

describe('the ratchet', () => {
  const rule = { ratchet: { file: 'sizes.json', slack: 1 } }
  it('holds to the smallest so far and a little more', () => {
    expect(held(rule, { actual: 101, smallest: 100 }).exceeded).toBe(false)
    expect(held(rule, { actual: 102, smallest: 100 }).exceeded).toBe(true)
  })
  it('has no say before there is a smallest', () => {
    expect(held(rule, { actual: 102 })).toMatchObject({ exceeded: false, limits: [] })
  })
})
