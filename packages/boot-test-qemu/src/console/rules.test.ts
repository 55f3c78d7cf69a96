import { ALLOWABLE_RULES } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { EXAMPLES } from './examples.ts'
import { matchRule, RULES } from './rules.ts'

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s meets its example, and no rule before it',
  (id, rule) => {
    const line = EXAMPLES[id] ?? ''
    const hit = matchRule(line, rule.firmware === true, rule.kernel === true)
    expect({ id: hit?.rule.id, quoted: hit?.quoted }).toEqual({ id, quoted: false })
    expect(hit?.text).not.toMatch(/\$\d/)
  },
)

test('there is no example without a rule', () => {
  expect(Object.keys(EXAMPLES)).toEqual(RULES.map(({ id }) => id))
})

test('a policy may allow what a boot survives, and nothing else', () => {
  const survived = RULES.filter(({ effect, told }) => effect === 'fault' || told).map(({ id }) => id)
  expect([...ALLOWABLE_RULES]).toEqual(survived)
})

test('firmware’s words mean nothing once the kernel runs', () => {
  expect(matchRule('No bootable device.', false, true)).toBeUndefined()
})
