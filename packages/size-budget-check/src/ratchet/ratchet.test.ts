import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import type { BudgetResult, BudgetRule } from '@dpuos/manifests'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lowered, readSmallest, updateRatchets } from './ratchet.ts'

const result = (id: string, actual: number | null, more: Partial<BudgetResult> = {}): BudgetResult => ({
  id,
  metric: 'installed',
  verdict: 'pass',
  max: null,
  actual,
  unit: 'bytes',
  top: [],
  at: null,
  ...more,
})

describe('the smallest value', () => {
  test('only ever falls, unless somebody let it rise', () => {
    const before = { a: 10, b: 10, c: 10 }
    expect(
      lowered(before, [
        result('a', 8),
        result('b', 12, { verdict: 'fail' }),
        result('c', 12, { verdict: 'waived' }),
      ]),
    ).toEqual({ a: 8, b: 10, c: 12 })
  })

  test('begins with the first that is measured; what was not, or does not decide, changes nothing', () => {
    const results = [result('a', 5), result('b', null), result('c', 1, { decides: false })]
    expect(lowered({}, results)).toEqual({ a: 5 })
  })
})

describe('its file', () => {
  let ports: RealPorts
  let file: string
  const rules: readonly BudgetRule[] = [
    { id: 'total', metric: 'installed', ratchet: { file: 'sizes.json', slack: 1 }, at: null },
    { id: 'other', metric: 'files', max: 1, at: null },
  ]
  const subject = { name: 'k2', arch: 'x86_64' } as const
  beforeEach(() => {
    ports = realPorts()
    file = path.join(ports.host.workspace, 'sizes.json')
  })
  afterEach(() => ports.dispose())

  test('is written beside the definition, read back, and written again only when something fell', async () => {
    expect(await readSmallest(rules, subject, ports)).toEqual(new Map())
    expect(
      await updateRatchets(rules, [result('total', 100), result('other', 7)], subject, ports),
    ).toHaveLength(1)
    expect(await readSmallest(rules, subject, ports)).toEqual(new Map([['total', 100]]))
    expect(await readSmallest(rules, { ...subject, arch: 'aarch64' }, ports)).toEqual(new Map())
    expect(await updateRatchets(rules, [result('total', 101)], subject, ports)).toEqual([])
    await updateRatchets(rules, [result('total', 99)], subject, ports)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      schema: 'dpuos.ratchet/v1',
      images: { 'k2 x86_64': { total: 99 } },
    })
  })

  test.each(['{', '{"schema":"dpuos.ratchet/v1","images":{"k2 x86_64":{"total":-1}}}', '{"schema":"other"}'])(
    'that holds %s is refused, not taken for empty',
    async (text) => {
      writeFileSync(file, text)
      await expect(readSmallest(rules, subject, ports)).rejects.toBeInstanceOf(UserError)
      expect(existsSync(file)).toBe(true)
    },
  )
})
