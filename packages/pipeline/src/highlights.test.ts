import { anImageManifest } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { cuts } from './highlights.ts'

test('what lists took out is one line per list, without the places of its entries', () => {
  const one = (rule: string, size: number) => ({ kind: 'file', what: '/x', rule, size }) as const
  const removed = [
    one('cut.tools: not listed (cfg_x/cmd.conf:38:5)', 1),
    one('cut.tools: not listed (dpuos.yaml:7:3)', 2),
    one('packages.remove: perl (old)', 5),
  ]
  expect(cuts(anImageManifest({ removed }))).toEqual([
    { rule: 'packages.remove: perl (old)', kind: 'file', count: 1, size: 5 },
    { rule: 'cut.tools: not listed', kind: 'file', count: 2, size: 3 },
  ])
})
