import type { Instructions } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import {
  baselineFor,
  checkInstructions,
  comparableCmdline,
  differences,
  restless,
  spread,
} from './instructions.ts'

const KEY: Instructions['key'] = {
  path: 'direct',
  qemu: '7.2.22',
  machine: 'pc-q35-7.2',
  cpu: 'max',
  memory: 2 ** 30,
  shift: 1,
  cmdline: 'root=UUID=… ro',
  probe: 'a',
}

const counted = (up: number, change: Partial<Instructions> = {}): Instructions => ({
  key: KEY,
  kernel: 2e8,
  initramfs: 1.5e9,
  up,
  runs: [up, up + 1e6],
  baseline: 'no baseline',
  ...change,
})

describe('the gate on instructions', () => {
  test('lets noise pass and stops growth', () => {
    expect(checkInstructions(counted(5_015_000_000, { baseline: 5e9 }), 2)).toEqual({
      id: 'instructions',
      verdict: 'pass',
      expected: 'at most 2 % more than 5,000 M',
      actual: '5,015 M (+0.30 %)',
    })
    expect(checkInstructions(counted(5_150_000_000, { baseline: 5e9 }), 2)).toMatchObject({
      verdict: 'fail',
      actual: '5,150 M (+3.00 %)',
    })
    expect(checkInstructions(counted(4e9, { baseline: 5e9 }), 2)).toMatchObject({
      verdict: 'pass',
      actual: '4,000 M (-20.00 %)',
    })
  })

  test('judges nothing where there is no baseline, and says why', () => {
    expect(checkInstructions(counted(5e9), 2)).toMatchObject({
      verdict: 'skipped',
      actual: '5,000 M; no baseline',
    })
  })
})

describe('a baseline', () => {
  test('is the smallest earlier count of the same machine', () => {
    expect(baselineFor({ key: KEY }, [counted(6e9), counted(5e9)])).toBe(5e9)
  })

  test('of another machine is none, and every difference is named', () => {
    const other = counted(1e9, { key: { ...KEY, qemu: '8.2.2', memory: 2 ** 31 } })
    expect(baselineFor({ key: KEY }, [other])).toBe(
      'the baseline was counted on another machine: qemu 8.2.2 there, 7.2.22 here; memory 2147483648 there, 1073741824 here',
    )
    expect(differences(KEY, KEY)).toEqual([])
  })

  test('of the other way to boot is none', () => {
    const uefi = counted(1e9, { key: { ...KEY, path: 'uefi' } })
    expect(baselineFor({ key: KEY }, [uefi])).toBe('no baseline has counts of a direct boot')
  })

  test('fits an image whose file system has a new name', () => {
    expect(comparableCmdline('root=UUID=5bcbd159-8253-8341-b21c-a9c7729b712c ro rd.x=1')).toBe(
      'root=UUID=… ro rd.x=1',
    )
    expect(comparableCmdline('root=PARTUUID=ab-01')).toBe('root=PARTUUID=…')
  })
})

test('equal boots that differ a lot are told', () => {
  expect(spread([100, 101, 100])).toBe(1)
  expect(restless([1000, 1001])).toBeUndefined()
  expect(restless([1000, 1050])).toContain('differ by 5.00 %')
})
