import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PROBE_FILE_NAMES, renderProbeFiles } from './embed.ts'

test('files.ts holds the probe exactly as it lies beside it (renew with: vitest -u)', async () => {
  const read = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8')
  const texts = Object.fromEntries(PROBE_FILE_NAMES.map((name) => [name, read(name)]))
  await expect(renderProbeFiles(texts)).toMatchFileSnapshot('./files.ts')
})
