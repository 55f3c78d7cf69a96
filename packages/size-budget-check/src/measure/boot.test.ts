import { aBoot, aBootManifest } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { bootedOf } from './boot.ts'

const seconds = (up: number | null) => ({ firmware: 1, kernel: 2, initramfs: 3, up, total: 50 })

test('several starts through the firmware give a median and how far they lie apart', () => {
  const boots = [10, 14, 11].map((up) => aBoot({ seconds: seconds(up) }))
  const direct = aBoot({ path: 'direct', seconds: seconds(5) })
  const { boot, idleMemory, tools } = bootedOf(aBootManifest({ boots: [...boots, direct] }))
  expect(boot).toEqual({ n: 3, median: 11_000, mad: 1000 })
  expect(idleMemory).toEqual({ n: 3, median: 993_280 - 901_120, mad: 0 })
  expect(tools).toEqual({ qemu: '7.2.22', accelerator: 'tcg uefi' })
})

test('the quiet window says more of memory than the moment after the start', () => {
  const footprint = {
    window: 30,
    memoryKib: 70_000,
    processes: 20,
    threads: 30,
    kernelThreads: 60,
    wakeups: 3,
    timers: [],
    units: [],
  }
  expect(bootedOf(aBootManifest({ boots: [aBoot({ footprint })] })).idleMemory?.median).toBe(70_000)
})

test('what did not come up has no time', () => {
  const failed = aBoot({ verdict: 'fail', seconds: seconds(null) })
  expect(bootedOf(aBootManifest({ boots: [failed] }))).toMatchObject({ boot: null, idleMemory: null })
})
