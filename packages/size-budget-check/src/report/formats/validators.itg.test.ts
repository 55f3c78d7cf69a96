import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import { aBase, aComparison, aHead, aHostileComparison, HOSTILE } from '../../testing/a-comparison.ts'
import { writeReports } from '../files.ts'
import { FORMS } from '../forms.ts'

/** Debian's modules are for Debian's Python, whatever else is on PATH. */
const PYTHON = '/usr/bin/python3'
const MODULES = '/usr/lib/python3/dist-packages'
const SARIF_SCHEMA = path.resolve(
  import.meta.dirname,
  '../../../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)

let ports: RealPorts
const at = (name: string, file: string): string => path.join(ports.dir, name, file)
beforeAll(async () => {
  ports = realPorts()
  const hostile = aHostileComparison()
  const findings = (file: string, title: string) => [
    { level: 'error' as const, code: 'budget-exceeded', title, at: { file, line: 41, column: 3 } },
    { level: 'notice' as const, code: 'size-baseline-missing', title },
  ]
  const all = {
    plain: [aComparison({ findings: findings('dpuos.yaml', 'over') }), aHead(), aBase()],
    hostile: [{ ...hostile.size, findings: findings(HOSTILE, HOSTILE) }, hostile.head, hostile.base],
  } as const
  for (const [name, sizes] of Object.entries(all))
    await writeReports(FORMS, sizes, path.join(ports.dir, name), ports)
})
afterAll(() => ports.dispose())

/** Run a script of Debian's Python with a module of Debian's; skips, saying so, where it is not installed. */
async function python(
  { skip }: Pick<TestContext, 'skip'>,
  module: string,
  script: string,
  ...args: readonly string[]
): Promise<unknown> {
  if (!existsSync(path.join(MODULES, module)))
    return skip(`${module} is not installed: no second opinion on the format`)
  const file = path.join(ports.dir, `read-${module}.py`)
  writeFileSync(file, script)
  const { stdout } = await ports.proc.run([PYTHON, file, ...args], { timeoutMs: 60_000 })
  return JSON.parse(stdout)
}

test.for(['plain', 'hostile'])('the reference parser of OpenMetrics reads it (%s)', async (name, context) => {
  const script = `import json, sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families
families = text_string_to_metric_families(open(sys.argv[1], encoding='utf-8').read())
print(json.dumps({f.name: [[s.labels, s.value] for s in f.samples] for f in families}))`
  const families = (await python(
    context,
    'prometheus_client',
    script,
    at(name, 'size.openmetrics.txt'),
  )) as Record<string, [Record<string, string>, number][]>
  expect(families['dpuos_image_installed_bytes']?.[0]?.[1]).toBe(aHead().totals.installed)
  expect(families['dpuos_budget_kept']?.map(([, value]) => value)).toEqual([1, 0, 1])
  // What an image is called comes back as it is, but for what no line may hold.
  const image = name === 'hostile' ? HOSTILE.replaceAll(/[\u001b\u2028]/g, '\ufffd') : 'demo-dpu'
  expect(families['dpuos_image_packages']?.[0]?.[0]['image']).toBe(image)
})

test.for(['plain', 'hostile'])(
  'a JUnit reader finds the same budgets and counts (%s)',
  async (name, context) => {
    const script = `import json, sys
from junitparser import JUnitXml
suites = JUnitXml.fromfile(sys.argv[1])
print(json.dumps([[s.tests, s.failures, s.errors, s.skipped, [[c.name, [type(r).__name__ for r in c.result]] for c in s]] for s in suites]))`
    const suites = (await python(context, 'junitparser', script, at(name, 'size.junit.xml'))) as [
      number,
      number,
      number,
      number,
      [string, string[]][],
    ][]
    expect(suites).toHaveLength(1)
    expect(suites[0]?.slice(0, 4)).toEqual([3, 1, 0, 0])
    expect(suites[0]?.[4].map(([, results]) => results)).toEqual([[], ['Failure'], []])
    expect(
      suites[0]?.[4].map(([id]) => id.endsWith('total') || id.endsWith('growth') || id.endsWith('count')),
    ).toEqual([true, true, true])
  },
)

test.for(['plain', 'hostile'])('SARIF keeps the schema of its standard (%s)', async (name, context) => {
  const script = `import json, sys
from jsonschema import Draft7Validator
read = lambda file: json.load(open(file, encoding='utf-8'))
errors = Draft7Validator(read(sys.argv[1])).iter_errors(read(sys.argv[2]))
print(json.dumps([[list(map(str, e.path)), e.message[:200]] for e in errors]))`
  expect(await python(context, 'jsonschema', script, SARIF_SCHEMA, at(name, 'size.sarif'))).toEqual([])
})

test('a schema that is not kept is noticed', async (context) => {
  const bad = path.join(ports.dir, 'bad.sarif')
  writeFileSync(bad, JSON.stringify({ version: '2.1.0', runs: [{ results: [] }] }))
  const script = `import json, sys
from jsonschema import Draft7Validator
read = lambda file: json.load(open(file, encoding='utf-8'))
print(json.dumps(len(list(Draft7Validator(read(sys.argv[1])).iter_errors(read(sys.argv[2]))))))`
  expect(await python(context, 'jsonschema', script, SARIF_SCHEMA, bad)).toBeGreaterThan(0)
})
