import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderFiles } from '@dpuos/action-kit/testing'
import { expect, test } from 'vitest'

const NAMES = ['hook.sh', 'probe.sh', 'facts.sh', 'dpuos-probe.service']

test('files.ts holds the probe exactly as it lies beside it (renew with: vitest -u)', async () => {
  const read = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8')
  const texts = Object.fromEntries(NAMES.map((name) => [name, read(name)]))
  const origin = 'hook.sh, probe.sh, facts.sh and dpuos-probe.service'
  await expect(renderFiles('PROBE_FILES', origin, texts)).toMatchFileSnapshot('./files.ts')
})
