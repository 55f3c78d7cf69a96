import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cli } from './main.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dpuos-cli-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

it('an unknown flag and a wrong value of another are told in one go, before the run asks for root', async () => {
  const outcome = path.join(dir, 'outcome.json')
  const program = { path: '', root: dir, env: {}, screen: { width: 80, colours: false } }
  const argv = ['run', 'dpuos.yaml', '--ouput', 'x', '--fail-on', 'maybe', '--outcome', outcome]
  expect(await cli(argv, program)).toBe(2)
  const text = readFileSync(outcome, 'utf8')
  expect(text).toContain('unknown flag --ouput; did you mean --output?')
  expect(text).toContain('--fail-on: \\"maybe\\" is not valid')
})
