import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadDefinition } from '@dpuos/definition'
import { expect, it } from 'vitest'
import { parseFlags } from './flags.ts'
import { demoInputs } from './run.ts'

it('the demo is for the processor that --arch names, and its definition is for every one that can be named', async () => {
  const parsed = parseFlags(['--arch', 'aarch64'], demoInputs, {})
  expect(parsed).toMatchObject({ raw: { arch: 'aarch64' }, findings: [] })
  const file = path.join(import.meta.dirname, '../../../../examples/demo/dpuos.yaml')
  const loaded = await loadDefinition(file, (one) => readFile(one, 'utf8'))
  expect(loaded.ok && loaded.value.definition.arch).toEqual(['x86_64', 'aarch64'])
})
