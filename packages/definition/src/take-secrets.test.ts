import type { Finding } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { takeSecrets } from './take-secrets.ts'

test('values may hold =, names may not be missing, and values never stand in a message', () => {
  const findings: Finding[] = []
  const secrets = takeSecrets(['A=$6$rounds=5000$x$y', 'topsecret', 'EMPTY='], findings)
  expect([...secrets]).toEqual([['A', '$6$rounds=5000$x$y']])
  expect(findings.map((one) => one.title)).toEqual([
    'input `secrets`: item 2 is not NAME=value',
    'input `secrets`: item 3 is not NAME=value',
  ])
  expect(JSON.stringify(findings)).not.toContain('topsecret')
})
