import { expect, test } from 'vitest'
import { budgetRules } from './budget-rules.ts'
import { loadSound } from './testing/load-files.ts'

const rules = async (budgets: string) => {
  const { definition, position } = await loadSound(`budgets:\n${budgets}`)
  return budgetRules(definition.budgets, position)
}

test('every kind of limit comes out in the unit of its metric, with the line that set it', async () => {
  const [total, boot, memory, esp] = await rules(`
  - {metric: installed, max: 700MiB, grow: {max: 8MiB, percent: 1%}, noise: 64KiB, owner: "@org/kernel"}
  - {metric: boot, max: 20s, severity: notice}
  - {metric: memory, max: 128MiB, waivable: false}
  - {partition: esp, headroom: {min: 20%, reserve: 16MiB}, optional: true}`)
  expect(total).toEqual({
    id: 'installed',
    metric: 'installed',
    max: 700 * 2 ** 20,
    grow: { max: 2 ** 23, percent: 1, when: 'any', scope: 'pr' },
    noise: 2 ** 16,
    owner: '@org/kernel',
    at: expect.objectContaining({ line: 7 }),
  })
  expect(boot).toMatchObject({ metric: 'boot', max: 20_000, severity: 'notice' })
  expect(memory).toMatchObject({ max: 128 * 1024, waivable: false })
  expect(esp).toMatchObject({
    id: 'partition:esp',
    metric: 'partition:esp',
    headroom: { percent: 20, reserve: 2 ** 24 },
    optional: true,
  })
})

test('selectors become the metric; an allowance keeps its day as text', async () => {
  const [packages, path] = await rules(`
  - package: perl-*
    grow: {max: 0, when: all, scope: all}
    allow: [{package: perl-base, until: 2027-01-31, reason: split}]
  - {id: docs, path: "/usr/share/{doc,man}/**", ratchet: {file: sizes.json, slack: 1%}}`)
  expect(packages).toMatchObject({
    id: 'package:perl-*',
    metric: 'package:perl-*',
    grow: { max: 0, when: 'all', scope: 'all' },
    allow: [{ package: 'perl-base', until: '2027-01-31', reason: 'split' }],
  })
  expect(path).toMatchObject({
    id: 'docs',
    metric: 'path:/usr/share/{doc,man}/**',
    ratchet: { file: 'sizes.json', slack: 1 },
  })
})
