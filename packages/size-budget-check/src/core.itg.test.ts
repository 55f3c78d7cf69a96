import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { core } from './core.ts'
import { someInputs } from './testing/some-inputs.ts'

let ports: RealPorts
const at = (name: string): string => path.join(ports.dir, name)
beforeAll(() => {
  ports = realPorts()
  mkdirSync(at('root/usr/bin'), { recursive: true })
})
afterAll(() => ports.dispose())

const judged = async (bytes: number, budgets: string, output: string, baseline?: string) => {
  writeFileSync(at('root/usr/bin/tool'), Buffer.alloc(bytes, 1))
  writeFileSync(at('budgets.yaml'), `schema: dpuos.budgets/v1\nbudgets: [${budgets}]\n`)
  return core(
    someInputs({ root: at('root'), budgets: at('budgets.yaml'), output: at(output), baseline, name: 'tree' }),
    ports,
  )
}

test('a folder that nobody described is held to budgets of its own, and to the build before', async () => {
  const rule = '{metric: installed, max: 1MiB, grow: {max: 10KiB}}'
  const first = await judged(100_000, rule, 'one')
  expect(first.outputs.verdict).toBe('pass')
  const second = await judged(120_000, rule, 'two', at('one/measurement.json'))
  expect(second.outputs.verdict).toBe('fail')
  expect(second.report.findings[0]?.title).toContain('installed grew by 19.5 KiB (20.0%)')
  const raised = await judged(
    120_000,
    '{metric: installed, max: 1MiB, grow: {max: 1MiB}}',
    'three',
    at('one/measurement.json'),
  )
  expect(raised.outputs.verdict).toBe('fail')
})

test('what a folder does not tell is broken, with what would tell it', async () => {
  const { outputs, report } = await judged(5, '{metric: qcow2, max: 1MiB}', 'four')
  expect(outputs.verdict).toBe('broken')
  expect(report.findings[0]).toMatchObject({
    code: 'budget-not-measured',
    hint: expect.stringContaining('A folder does not tell it'),
    at: { line: 2 },
  })
})
