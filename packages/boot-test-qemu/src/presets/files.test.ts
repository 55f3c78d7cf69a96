import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderFiles } from '@dpuos/action-kit/testing'
import { expect, test } from 'vitest'
import { PRESETS } from './presets.ts'

const file = (name: string): string => path.join(import.meta.dirname, `${name}.sh`)

test('files.ts holds the presets exactly as they lie beside it (renew with: vitest -u)', async () => {
  const texts = Object.fromEntries(PRESETS.map((name) => [`${name}.sh`, readFileSync(file(name), 'utf8')]))
  await expect(renderFiles('PRESET_FILES', 'the scripts beside it', texts)).toMatchFileSnapshot('./files.ts')
})

test.each([...PRESETS])('the preset %s is sound POSIX shell and speaks TAP', (name) => {
  expect(() => execFileSync('/bin/sh', ['-n', file(name)])).not.toThrow()
  expect(readFileSync(file(name), 'utf8')).toMatch(/^echo 1\.\.\d$/m)
})
