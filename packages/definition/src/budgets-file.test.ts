import { expect, test } from 'vitest'
import { readBudgets } from './budgets-file.ts'

const told = (text: string): string[] => {
  const read = readBudgets(text, 'budgets.yaml')
  return read.ok
    ? read.value.map(({ id, at }) => `${id} ${at?.line}`)
    : read.findings.map(({ title, at }) => `${at?.line}: ${title}`)
}
const HEAD = 'schema: dpuos.budgets/v1\n'

test('a file of budgets takes what a definition takes, with its lines', () => {
  expect(
    told(
      `${HEAD}budgets:\n  - {metric: installed, max: 1GiB}\n  - {id: docs, path: /usr/share/doc/**, max: 0}`,
    ),
  ).toEqual(['installed 3', 'docs 4'])
})

test.each([
  [`${HEAD}budgets: [{metric: installed, max: 1GiB, min: 1}]`, '2: unknown key `min` in `budgets[0]`'],
  [`${HEAD}budget: []`, '2: unknown key `budget` at the top level, did you mean `budgets`?'],
  ['budgets: []', '1: `schema` is missing'],
  ['schema: dpuos.definition/v1\nbudgets: []', '1: `schema`: expected `dpuos.budgets/v1`'],
])('%j is refused', (text, expected) => {
  expect(told(text)[0]).toContain(expected)
})
