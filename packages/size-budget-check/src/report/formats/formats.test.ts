import type { Finding } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { aComparison, aHead, aHostileComparison, HOSTILE } from '../../testing/a-comparison.ts'
import { codeClimate } from './code-climate.ts'
import { junitReport } from './junit.ts'
import { openMetrics } from './openmetrics.ts'
import { sarif } from './sarif.ts'

const exceeded: Finding = {
  level: 'error',
  code: 'budget-exceeded',
  title: 'over',
  hint: 'Take something out.',
  at: { file: 'conf/a b.yaml', line: 41, column: 3 },
}
const missing: Finding = { level: 'notice', code: 'size-baseline-missing', title: 'no baseline' }
const size = aComparison({ findings: [exceeded, missing, { ...exceeded, title: 'over, too' }] })

describe('JUnit', () => {
  test('has a case for each budget that decides; one that was let pass passes and says so', () => {
    const xml = junitReport(
      aComparison({
        budgets: [...size.budgets, ...size.budgets.slice(0, 1).map((one) => ({ ...one, decides: false }))],
      }),
      aHead(),
    )
    expect(xml).toContain(
      '<testsuite name="size.demo-dpu.x86_64" tests="3" failures="1" errors="0" skipped="0"',
    )
    expect(xml).toContain(
      '<failure message="installed is 122.0 MiB (82.0 MiB before, +40.0 MiB, +49 %); limit: growth 8MiB (exceeded); set at dpuos.yaml:41:3"/>',
    )
    expect(xml).toContain('<system-out>waived: packages is 4')
  })

  test('skips what has no baseline, and has an error for what could not be measured', () => {
    const budgets = size.budgets.slice(0, 2).map((one, i) => ({
      ...one,
      verdict: i === 0 ? ('no-baseline' as const) : ('broken' as const),
      actual: null,
    }))
    expect(junitReport(aComparison({ budgets }), aHead())).toContain('failures="0" errors="1" skipped="1"')
  })
})

describe('OpenMetrics', () => {
  test('has what was measured in base units, and of a budget what it is for, its cap, and whether it is kept', () => {
    const head = aHead()
    const text = openMetrics(size, {
      ...head,
      totals: {
        ...head.totals,
        boot: { n: 3, median: 38_200, mad: 1 },
        idleMemory: { n: 1, median: 1000, mad: 0 },
      },
    })
    for (const line of [
      'dpuos_image_installed_bytes{image="demo-dpu",arch="x86_64"} 127926272',
      'dpuos_image_layer_bytes{image="demo-dpu",arch="x86_64",layer="packages"} 104857600',
      'dpuos_image_boot_seconds{image="demo-dpu",arch="x86_64"} 38.2',
      'dpuos_image_idle_memory_bytes{image="demo-dpu",arch="x86_64"} 1024000',
      'dpuos_budget_kept{image="demo-dpu",arch="x86_64",budget="growth",metric="installed",unit="bytes"} 0',
      'dpuos_budget_kept{image="demo-dpu",arch="x86_64",budget="count",metric="packages",unit="count"} 1',
      'dpuos_budget_limit{image="demo-dpu",arch="x86_64",budget="count",metric="packages",unit="count"} 3',
    ])
      expect(text.split('\n')).toContain(line)
    expect(text.endsWith('\n# EOF\n')).toBe(true)
  })

  test('leaves out what was not measured, and says no series twice', () => {
    const head = aHead()
    const partition = { label: 'data', fs: 'ext4', capacity: null, used: 5, files: 1, overhead: null }
    const text = openMetrics(size, { ...head, partitions: [partition, partition] })
    expect(text).not.toMatch(/boot_seconds|capacity/)
    expect(text.match(/partition="data"/g)).toHaveLength(1)
  })
})

describe('SARIF', () => {
  const [run] = (JSON.parse(sarif(size, aHead())) as { runs: [Record<string, never>] }).runs

  test('places each finding of the definition, and tells the others as notifications', () => {
    expect(run).toMatchObject({
      results: [
        {
          ruleId: 'budget-exceeded',
          level: 'error',
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'conf/a%20b.yaml' },
                region: { startLine: 41, startColumn: 3 },
              },
            },
          ],
        },
        { message: { text: 'over, too\nTake something out.' } },
      ],
      invocations: [
        {
          executionSuccessful: true,
          toolExecutionNotifications: [{ level: 'note', descriptor: { id: 'size-baseline-missing' } }],
        },
      ],
      automationDetails: { id: 'size-budget-check/demo-dpu/x86_64/' },
    })
  })
})

describe('Code Climate', () => {
  const issues = (
    findings: readonly Finding[],
  ): { fingerprint: string; severity: string; location: unknown }[] =>
    JSON.parse(codeClimate(aComparison({ findings: [...findings] }))) as never

  test('has an issue with path and line for each finding that has a place', () => {
    expect(issues([exceeded, missing])).toMatchObject([
      {
        check_name: 'budget-exceeded',
        severity: 'critical',
        location: { path: 'conf/a b.yaml', lines: { begin: 41 } },
      },
    ])
  })

  test('keeps the fingerprint of a finding whose numbers change, and gives two of a line different ones', () => {
    const [first, second] = issues([exceeded, exceeded])
    expect(issues([{ ...exceeded, title: 'over by 5' }])[0]?.fingerprint).toBe(first?.fingerprint)
    expect(second?.fingerprint).not.toBe(first?.fingerprint)
  })
})

test('no form is broken by what an image is called', () => {
  const { size, head } = aHostileComparison()
  const hostile = { ...size, findings: [{ ...exceeded, title: HOSTILE, at: { file: HOSTILE, line: 1 } }] }
  expect(junitReport(hostile, head)).not.toMatch(/<script|\u001b/)
  expect(openMetrics(hostile, head)).not.toMatch(/\u001b|\n::/)
  expect(JSON.parse(sarif(hostile, head))).toMatchObject({ version: '2.1.0' })
  expect(JSON.parse(codeClimate(hostile))).toHaveLength(1)
})
