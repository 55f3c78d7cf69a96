import { describe, expect, test } from 'vitest'
import { Judge } from './judge.ts'
import { limitsFor, slowness } from './limits.ts'

const NOTHING = { timeout: undefined, stall: undefined }

describe('limits', () => {
  test('are longer, up to four times, where the kernel’s own start says that the runner is slow', () => {
    const limits = limitsFor('tcg', NOTHING)
    expect(slowness(limits, {})).toBe(1)
    expect(slowness(limits, { kernel: 1000, initramfs: 3000 })).toBe(1)
    expect(slowness(limits, { kernel: 1000, initramfs: 16_000 })).toBe(3)
    expect(slowness(limits, { kernel: 1000, initramfs: 100_000 })).toBe(4)
  })

  test('of the user are as they are', () => {
    const limits = limitsFor('tcg', { ...NOTHING, timeout: 60_000 })
    expect(limits).toEqual({ timeoutMs: 60_000, stallMs: 90_000 })
    expect(slowness(limits, { kernel: 1000, initramfs: 100_000 })).toBe(1)
  })

  test('give a slow runner its time, and a quick one no more than before', () => {
    const silentAfter = (kernelSeconds: number): number => {
      const judge = new Judge('direct', 'tcg', limitsFor('tcg', NOTHING))
      judge.console([{ text: 'Linux version 6.6.0', complete: true }], 1000)
      const started = 1000 + kernelSeconds * 1000
      judge.console([{ text: '[    2.1] Run /init as init process', complete: true }], started)
      let at = started
      while (judge.decision === undefined) judge.tick((at += 1000), 'idle')
      expect(judge.decision.cause).toBe('hang')
      return (at - started) / 1000
    }
    expect(silentAfter(3)).toBe(90)
    expect(silentAfter(10)).toBe(180)
  })
})
