import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { type Accelerator, type BudgetRule, parseManifest } from '@dpuos/manifests'
import { anImageManifest } from '@dpuos/manifests/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BootRun } from '../../packages/boot-test-qemu/src/boot.ts'
import { type Results, writeResults } from '../../packages/boot-test-qemu/src/report/files.ts'
import { bootReport } from '../../packages/boot-test-qemu/src/report/report.ts'
import { anAnswer } from '../../packages/boot-test-qemu/src/testing/an-answer.ts'
import { Judge } from '../../packages/boot-test-qemu/src/verdict/judge.ts'
import { limitsFor } from '../../packages/boot-test-qemu/src/verdict/limits.ts'
import { bootResult } from '../../packages/boot-test-qemu/src/verdict/result.ts'
import { core as sizeBudgetCheck } from '../../packages/size-budget-check/src/core.ts'
import { someInputs } from '../../packages/size-budget-check/src/testing/some-inputs.ts'

const TCG: Accelerator = { kind: 'tcg', reason: 'requested', detail: 'Emulation.', probeMs: 0 }
const at = { file: 'dpuos.yaml', line: 41 }

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

/** A machine whose guest answered so long after it was switched on, in milliseconds. */
function ended(answeredAt: number): BootRun {
  const limits = limitsFor('tcg', { timeout: undefined, stall: undefined })
  const run: BootRun['run'] = {
    decision: { verdict: 'pass', cause: null, summary: 'The system is up.' },
    judge: new Judge('uefi', 'tcg', limits),
    answer: anAnswer({ memTotalKib: 1_000_000, memAvailableKib: 900_000 }),
    answeredAt,
    probe: 'virtio-port',
    totalMs: answeredAt + 4000,
    cpuSeconds: 30,
    state: undefined,
    instructions: {},
    evidence: [],
    consoles: [],
  }
  const disk = { file: 'disk.qcow2', format: 'qcow2' } as const
  return { run, tier: 'initramfs', noProbe: undefined, command: ['qemu'], disk }
}

/** boot.json as boot-test-qemu judges and writes it, of machines that answered then. */
async function bootJson(answered: readonly number[]): Promise<string> {
  const image = anImageManifest()
  const boots = answered.map((one) => bootResult('uefi', ended(one), image, TCG, 0))
  const result: Results['result'] = {
    schema: 'dpuos.boot/v1',
    tool: { name: 'boot-test-qemu', version: ports.host.version },
    source: image.source,
    tools: { qemu: '7.2.22' },
    findings: [],
    arch: image.arch,
    verdict: 'pass',
    image: image.inputs.digest,
    untouched: true,
    boots,
  }
  const report = bootReport(image.name, 'pass', boots, [])
  const none = { told: [], consoleLogs: [], evidence: [] }
  const output = path.join(ports.dir, 'boot')
  return (await writeResults(output, { image: image.name, result, report, ...none }, ports)).manifest
}

async function sizes(budgets: readonly BudgetRule[], boot: string) {
  const image = path.join(ports.dir, 'image.json')
  writeFileSync(image, JSON.stringify(anImageManifest({ budgets: [...budgets] })))
  const inputs = someInputs({ image, boot, output: path.join(ports.dir, 'out') })
  const { outputs } = await sizeBudgetCheck(inputs, ports)
  const size = parseManifest('dpuos.size/v1', readFileSync(outputs.manifest, 'utf8'), 'size.json')
  if (!size.ok) throw new Error(JSON.stringify(size.findings))
  return { verdict: outputs.verdict, budgets: size.value.budgets }
}

test('budgets of boot and memory are judged by what boot-test-qemu wrote', async () => {
  // The systems were up a second before they answered: 15, 17 and 16 s.
  const boot = await bootJson([16_000, 18_000, 17_000])
  const budgets = [
    { id: 'boot', metric: 'boot', max: 15_500, at },
    { id: 'memory', metric: 'memory', max: 100_000, at },
  ]
  expect(await sizes(budgets, boot)).toMatchObject({
    verdict: 'fail',
    budgets: [
      { id: 'boot', verdict: 'fail', actual: 16_000, unit: 'milliseconds' },
      { id: 'memory', verdict: 'pass', actual: 100_000, unit: 'KiB' },
    ],
  })
})
