import { expect, test } from 'vitest'
import { PROBE_CHOICES, tiersFor } from './tier.ts'

test('the probe goes beside the initramfs where it can, and into the root only where it cannot', () => {
  expect(PROBE_CHOICES.map((asked) => tiersFor(asked))).toEqual([
    ['initramfs', 'root'],
    ['initramfs'],
    ['root'],
    [],
  ])
})
