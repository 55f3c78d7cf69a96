import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyAction, type Job, openJob } from '../dist/runner/mini-runner.ts'
import { ROOT } from '../support/paths.ts'

/** What goes right is proven by the demo, which is the same chain; this is what a pull request's author sees of a mistake. */
describe('the whole chain as one step', () => {
  let actions: string
  let job: Job
  beforeEach(() => {
    actions = mkdtempSync(path.join(tmpdir(), 'dpuos-actions-'))
    job = openJob()
    cpSync(path.join(ROOT, 'examples/demo'), path.join(job.workspace, 'demo'), { recursive: true })
  })
  afterEach(() => {
    job.dispose()
    rmSync(actions, { recursive: true, force: true })
  })

  test('a mistake in the definition is an annotation at its line, a summary, and a report of what happened', async () => {
    const definition = path.join(job.workspace, 'demo/dpuos.yaml')
    writeFileSync(definition, readFileSync(definition, 'utf8').replace('hostname:', 'hostnaem:'))
    const line =
      readFileSync(definition, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('hostnaem')) + 1
    const result = await job.main(copyAction('pipeline', actions), {
      with: { definition: 'demo/dpuos.yaml' },
    })
    expect(result.exitCode).toBe(2)
    expect(result.annotations).toEqual(
      expect.arrayContaining([expect.objectContaining({ level: 'error', file: 'demo/dpuos.yaml', line })]),
    )
    expect(result.faults).toEqual([])
    expect(result.summary).toContain('hostnaem')
    expect(readFileSync(path.join(job.workspace, 'out/report.html'), 'utf8')).toContain('hostnaem')
  })

  test('inputs that are wrong are all told before anything happens', async () => {
    const result = await job.main(copyAction('pipeline', actions), {
      with: { definition: '', arch: 'sparc', cache: 'maybe' },
    })
    expect(result.exitCode).toBe(2)
    expect(result.annotations.map((one) => one.message.split('\n')[0])).toEqual([
      expect.stringContaining('`definition` is required'),
      expect.stringContaining('`arch`: "sparc" is not valid'),
      expect.stringContaining('`cache`: "maybe" is not valid'),
    ])
  })
})
