import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { RULES } from '../console/rules.ts'
import { advice } from './advice.ts'

const OF_RULES = RULES.filter(({ effect }) => effect !== 'hint').map(({ cause }) => cause)
const OTHERS = ['hang', 'timeout', 'reset', 'shutdown', 'probe-silent', 'qemu-exit', 'host-io', 'expectation']
const CAUSES = [...new Set([...OF_RULES, ...OTHERS])]

test.each(CAUSES)('%s comes with advice, and the README explains it', (cause) => {
  expect(advice(cause)).toBeDefined()
  const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8')
  expect(readme).toContain(`\`${cause}\``)
})

test('rules have ids of their own', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
})
