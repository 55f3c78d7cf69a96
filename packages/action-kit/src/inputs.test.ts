import { expect, test } from 'vitest'
import { readInputs } from './inputs.ts'
import * as kinds from './kinds.ts'
import { defineAction } from './spec.ts'

const spec = defineAction({
  name: 'toy',
  title: 'dpuos toy',
  description: 'A toy.',
  branding: { icon: 'box', color: 'blue' },
  privilege: 'user',
  post: false,
  inputs: {
    definition: { kind: kinds.filePath, required: true, description: 'The definition.' },
    arch: { kind: kinds.arch, description: 'Target.' },
    'boot-limit': { kind: kinds.duration, default: '2m', description: 'Limit.' },
    password: { kind: kinds.secret, description: 'Secret.' },
    pin: { kind: kinds.list(kinds.integer(0, 9)), description: 'Digits.' },
  },
  outputs: { manifest: { description: 'Path.' } },
})

const read = (raw: Record<string, string | undefined>) => {
  const masked: string[] = []
  const result = readInputs(spec, raw, {
    workspace: '/w',
    spell: (name) => `input \`${name}\``,
    mask: (s) => void masked.push(s),
  })
  return { result, masked }
}

test('values come typed, in camelCase, with defaults filled in and absent ones left out', () => {
  expect(read({ definition: 'dpuos.yaml', arch: '' }).result).toEqual({
    ok: true,
    values: { definition: '/w/dpuos.yaml', bootLimit: 120_000 },
  })
})

test('all mistakes come at once, each with name, value and accepted form', () => {
  const { result } = read({ arch: 'mips', 'boot-limit': 'soon', boot_limit: '3s' })
  expect(result.ok ? [] : result.findings.map((finding) => finding.title)).toEqual([
    'toy has no input `boot_limit`; did you mean input `boot-limit`?',
    'input `definition` is required',
    'input `arch`: "mips" is not valid, expected x86_64, aarch64 or riscv64',
    'input `boot-limit`: "soon" is not valid, expected a duration such as 90s, 5m or 1h30m',
  ])
})

test('a secret is masked even when the other inputs are wrong, and stands in no message', () => {
  const { result, masked } = read({ password: 'hunter2hunter2', arch: 'mips' })
  expect(masked).toEqual(['hunter2hunter2'])
  expect(JSON.stringify(result)).not.toContain('hunter2')
})
