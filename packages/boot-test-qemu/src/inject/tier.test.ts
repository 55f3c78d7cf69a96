import { expect, test } from 'vitest'
import { PROBE_CHOICES, tiersFor } from './tier.ts'

test('the probe goes beside the initramfs where it can, and into the root only where it cannot', () => {
  expect(PROBE_CHOICES.map((asked) => tiersFor(asked, 252))).toEqual([
    ['initramfs', 'root'],
    ['initramfs'],
    ['credentials'],
    ['root'],
    [],
  ])
})

test('a systemd that takes units from credentials gets them before any byte of a disk is changed', () => {
  expect(tiersFor('auto', 256)).toEqual(['initramfs', 'credentials', 'root'])
  expect(tiersFor('auto', 255)).toEqual(['initramfs', 'root'])
  expect(tiersFor('auto', undefined)).toEqual(['initramfs', 'root'])
})
