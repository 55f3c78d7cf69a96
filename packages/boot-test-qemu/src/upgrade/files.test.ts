import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderFiles } from '@dpuos/action-kit/testing'
import { expect, test } from 'vitest'

const NAMES = ['upgrade.sh', 'inspect.sh']
const file = (name: string): string => path.join(import.meta.dirname, name)

test('files.ts holds the scripts exactly as they lie beside it (renew with: vitest -u)', async () => {
  const texts = Object.fromEntries(NAMES.map((name) => [name, readFileSync(file(name), 'utf8')]))
  await expect(renderFiles('UPGRADE_FILES', 'the scripts beside it', texts)).toMatchFileSnapshot('./files.ts')
})

test.each(NAMES)('%s is sound POSIX shell', (name) => {
  expect(() => execFileSync('/bin/sh', ['-n', file(name)])).not.toThrow()
})
