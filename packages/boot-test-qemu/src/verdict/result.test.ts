import type { Accelerator } from '@dpuos/manifests'
import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import type { BootRun } from '../boot.ts'
import type { Answer } from '../probe/answer.ts'
import { anAnswer } from '../testing/an-answer.ts'
import { Judge } from './judge.ts'
import { limitsFor } from './limits.ts'
import { bootFindings, bootResult } from './result.ts'

const TCG: Accelerator = { kind: 'tcg', reason: 'requested', detail: 'Emulation.', probeMs: 0 }
const UP = { verdict: 'pass', cause: null, summary: 'The system is up.' } as const

/** A run that ended so; the guest's answer was complete 16 s after the first instruction. */
function ended(change: Partial<BootRun['run']>, noProbe?: string): BootRun {
  const judge = new Judge('uefi', 'tcg', limitsFor('tcg', { timeout: undefined, stall: undefined }))
  const run = {
    decision: UP,
    judge,
    answer: undefined,
    answeredAt: undefined,
    probe: null,
    totalMs: 20_000,
    cpuSeconds: 30,
    state: undefined,
    instructions: {},
    evidence: [],
    consoles: [],
    ...change,
  }
  return { run, tier: 'initramfs', noProbe, command: ['qemu'], disk: { file: 'disk.qcow2', format: 'qcow2' } }
}

const answered = (answer: Partial<Answer> = {}): BootRun =>
  ended({ answer: anAnswer(answer), answeredAt: 16_000, probe: 'virtio-port' })

const result = (run: BootRun) => bootResult('uefi', run, anImageManifest(), TCG, 0)

describe('a boot', () => {
  test('that kept every promise passes, its times counted from the first instruction', () => {
    const boot = result(answered())
    expect(boot).toMatchObject({
      verdict: 'pass',
      cause: null,
      summary: 'Up in 15.0 s; 9 of 9 promises kept.',
    })
    // The kernel's clock began 6 s after the machine's.
    expect(boot.seconds).toMatchObject({ firmware: 6, initramfs: 8, up: 15, total: 20 })
  })

  test('that came up and broke a promise fails with the first of them, and each is a finding', () => {
    const run = answered({ hostname: 'localhost', defaultTarget: 'rescue.target' })
    const boot = result(run)
    expect(boot).toMatchObject({ verdict: 'fail', cause: 'expectation' })
    expect(boot.summary).toBe('It boots, but hostname is localhost instead of demo-dpu (and 1 more).')
    expect(bootFindings(boot, run.run).map(({ code }) => code)).toContain('boot-expectation')
  })

  test('of which something could not be found out is broken, never a pass', () => {
    const boot = result(answered({ hostname: '' }))
    expect(boot).toMatchObject({ verdict: 'broken', cause: 'expectation' })
  })

  test('that the judge failed stays failed, whatever the guest answered', () => {
    const decision = { verdict: 'fail', cause: 'oops', summary: 'The kernel oopsed.' } as const
    const run = ended({ decision, answer: anAnswer(), answeredAt: 16_000 })
    expect(result(run)).toMatchObject({ verdict: 'fail', cause: 'oops', summary: 'The kernel oopsed.' })
  })

  test('that ended in emergency mode tells what failed there, and of no promise that it is broken', () => {
    const decision = { verdict: 'fail', cause: 'emergency', summary: 'Emergency mode.' } as const
    const answer = anAnswer({
      state: 'maintenance',
      hostname: 'localhost',
      failedUnits: ['mnt.mount'],
      failedLogs: { 'mnt.mount': ['Result=exit-code', 'mount: bad superblock'] },
    })
    const run = ended({ decision, answer, answeredAt: 16_000 })
    const boot = result(run)
    expect(boot).toMatchObject({ verdict: 'fail', cause: 'emergency', checks: [], seconds: { up: null } })
    expect(bootFindings(boot, run.run)).toMatchObject([
      { code: 'boot-emergency', detail: 'mnt.mount: Result=exit-code | mount: bad superblock' },
    ])
  })

  test('whose probe was silent says why there was none', () => {
    const decision = { verdict: 'broken', cause: 'probe-silent', summary: 'Silent.' } as const
    expect(result(ended({ decision }, 'no GRUB'))).toMatchObject({
      verdict: 'broken',
      summary: 'Silent. No probe was in it: no GRUB.',
    })
  })

  test('without a probe passes by its console alone, and a finding says what that does not tell', () => {
    const run = ended({})
    const boot = result(run)
    expect(boot).toMatchObject({ verdict: 'pass', guest: null, checks: [] })
    expect(bootFindings(boot, run.run)).toMatchObject([{ level: 'warning', code: 'boot-unprobed' }])
  })

  test('tells when units started, on the same clock, and which never were up', () => {
    const facts = { starts: ['sshd.service 3000000 4500000', 'a.service 2000000 0', 'never.timer 0 0'] }
    expect(result(answered({ facts })).starts).toEqual([
      { unit: 'a.service', begin: 8, up: null },
      { unit: 'sshd.service', begin: 9, up: 10.5 },
    ])
    expect(result(answered()).starts).toBeUndefined()
  })
})

describe('of several serial ports', () => {
  const heard = (port: string, bytes: number) => ({ port, bytes, log: `/scratch/${port}.log` })
  const consoles = [heard('ttyAMA0', 9000), heard('hvc0', 0)]
  const silent = (cmdline: string, more = consoles) => {
    const run = ended({
      answer: anAnswer({ cmdline }),
      answeredAt: 16_000,
      probe: 'virtio-port',
      consoles: more,
    })
    const boot = result(run)
    expect(boot.consoles).toEqual(more.map(({ port, bytes }) => ({ port, bytes })))
    return bootFindings(boot, run.run).filter(({ title }) => title.includes('hvc0'))
  }

  test('one that the kernel was to speak to and did not is told', () => {
    expect(silent('console=hvc0 console=ttyAMA0')).toMatchObject([
      { level: 'warning', code: 'console-silent', title: expect.stringContaining('nothing came over hvc0') },
    ])
    expect(silent('console=ttyAMA0')).toEqual([])
    expect(silent('console=hvc0,115200', [heard('ttyAMA0', 9000), heard('hvc0', 80)])).toEqual([])
  })

  test('a single one needs no list', () => {
    const one = ended({ consoles: [heard('ttyS0', 9000)] })
    expect(result(one)).not.toHaveProperty('consoles')
  })
})
