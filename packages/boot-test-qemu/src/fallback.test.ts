import type { Accelerator } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import type { BootRun } from './boot.ts'
import { bootWithFallback } from './fallback.ts'
import { type Decision, Judge } from './verdict/judge.ts'

const KVM: Accelerator = { kind: 'kvm', reason: 'kvm-usable', detail: 'KVM runs guests.', probeMs: 200 }
const SILENT: Decision = { verdict: 'broken', cause: 'kvm-silent', summary: 'The guest wrote nothing.' }
const PASS: Decision = { verdict: 'pass', cause: null, summary: 'The system is up.' }

function ended(decision: Decision): BootRun {
  const judge = new Judge('direct', 'kvm', { timeoutMs: 1, stallMs: 1 })
  const run = {
    decision,
    judge,
    answer: undefined,
    answeredAt: undefined,
    probe: null,
    totalMs: 1,
    cpuSeconds: null,
    state: undefined,
    instructions: {},
    evidence: [],
    consoles: [],
  }
  return { run, tier: 'none', noProbe: undefined, command: [], disk: { file: 'disk.qcow2', format: 'qcow2' } }
}

describe('a boot under KVM', () => {
  test('that stays silent is repeated once emulated, and the result says so', async () => {
    const kinds: string[] = []
    const { done, accelerator, findings } = await bootWithFallback(KVM, async (kind) => {
      kinds.push(kind)
      return ended(kind === 'kvm' ? SILENT : PASS)
    })
    expect(kinds).toEqual(['kvm', 'tcg'])
    expect(done.run.decision).toEqual(PASS)
    expect(accelerator).toMatchObject({ kind: 'tcg', reason: 'kvm-silent' })
    expect(findings).toMatchObject([{ level: 'warning', code: 'kvm-fallback' }])
  })

  test.each<Decision>([
    PASS,
    { verdict: 'fail', cause: 'panic', summary: 'x' },
    { verdict: 'fail', cause: 'hang', summary: 'x' },
  ])('that ended with $cause is not repeated: the image is judged by what it did', async (decision) => {
    const kinds: string[] = []
    const { accelerator } = await bootWithFallback(KVM, async (kind) => {
      kinds.push(kind)
      return ended(decision)
    })
    expect(kinds).toEqual(['kvm'])
    expect(accelerator).toBe(KVM)
  })
})

test('an emulated kernel that spins in its own start gets a second chance in one thread, and the report says so', async () => {
  const stuck: Decision = { verdict: 'fail', cause: 'hang', summary: 'The guest hangs.', spunInKernel: true }
  const threads: boolean[] = []
  const { done, findings } = await bootWithFallback({ ...KVM, kind: 'tcg' }, async (_, singleThread) => {
    threads.push(singleThread)
    return ended(singleThread ? PASS : stuck)
  })
  expect(threads).toEqual([false, true])
  expect(done.run.decision).toEqual(PASS)
  expect(findings).toMatchObject([{ level: 'warning', code: 'emulation-stuck' }])
})

test('any other emulated boot is not repeated', async () => {
  let attempts = 0
  const exit: Decision = { verdict: 'broken', cause: 'qemu-exit', summary: 'x' }
  await bootWithFallback({ ...KVM, kind: 'tcg' }, async () => {
    attempts++
    return ended(exit)
  })
  expect(attempts).toBe(1)
})
