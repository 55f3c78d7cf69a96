import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'
import type { Tally } from './tally.ts'

const nameOf = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`

function tally(modules: readonly TestModule[], errors: readonly SerializedError[]): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const skipped = tests.flatMap((test) => {
    const result = test.result()
    return result.state === 'skipped'
      ? [{ name: nameOf(test), reason: result.note ?? 'no reason given' }]
      : []
  })
  const failedTests = tests.filter(
    (test) => test.result().state === 'failed' || test.result().state === 'pending',
  )
  const failedFiles = modules.filter((module) => module.errors().length > 0)
  return {
    passed: tests.filter((test) => test.result().state === 'passed').length,
    failed: [
      ...failedTests.map((test) => nameOf(test)),
      ...failedFiles.map((module) => `${module.relativeModuleId} (could not be loaded)`),
      ...errors.map((error) => `outside any test: ${error.message}`),
    ],
    skipped,
  }
}

/** Writes the tally of a vitest run to the file named by DPUOS_TEST_TALLY. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env['DPUOS_TEST_TALLY']
    if (file !== undefined) writeFileSync(file, JSON.stringify(tally(modules, errors)))
  }
}
