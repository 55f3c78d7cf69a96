// An edge: boots machines that count.
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { MACHINES } from '@dpuos/host-tools'
import type { Boot } from '@dpuos/manifests'
import type { Bench } from '../bench.ts'
import { bootOnce } from '../boot.ts'
import { Policy } from '../console/policy.ts'
import type { BootPath } from '../load-image.ts'
import { ICOUNT_SHIFT } from '../machine/argv.ts'
import { modelName } from '../machine/model.ts'
import type { Run } from '../machine/run.ts'
import { PROBE_DIGEST } from '../probe/archive.ts'
import { baselineFor, COUNTED_BOOTS, comparableCmdline } from './instructions.ts'

type Instructions = NonNullable<Boot['instructions']>

/**
 * Count the instructions of a boot that is known to be good: a few boots until the system is up, the smallest counts. `state`: what systemd said in
 * the boot that was judged. A string where they could not be counted: why.
 */
export async function countInstructions(
  bench: Bench,
  bootPath: BootPath,
  state: string,
  earlier: readonly Instructions[],
  ports: Ports,
): Promise<Instructions | string> {
  const quiet: Bench = { ...bench, policy: new Policy(bench.image.manifest.promises.console) }
  const runs: Run[] = []
  for (let counted = 1; counted <= COUNTED_BOOTS; counted++) {
    const consoleLog = path.join(bench.scratch, `count-${bootPath}-${counted}.log`)
    const { run } = await bootOnce(quiet, { bootPath, kind: 'tcg', counted, consoleLog }, ports)
    const { decision, instructions } = run
    if (decision.verdict !== 'pass') return `boot ${counted}: ${decision.summary}`
    if (run.state !== state) return `boot ${counted} was ${run.state ?? 'unknown'} instead of ${state}`
    if (instructions.up === undefined) return `boot ${counted}: this QEMU does not count instructions`
    runs.push(run)
  }
  const { manifest } = bench.image
  const key = {
    path: bootPath,
    qemu: bench.qemuVersion,
    machine: modelName(bench.machineType, bench.model),
    cpu: MACHINES[manifest.arch].cpu.tcg,
    memory: bench.model.memory,
    shift: ICOUNT_SHIFT,
    cmdline: comparableCmdline(manifest.cmdline),
    probe: PROBE_DIGEST,
  }
  const least = (mark: 'kernel' | 'initramfs' | 'up'): number | null => {
    const counts = runs.flatMap(({ instructions }) => instructions[mark] ?? [])
    return counts.length === 0 ? null : Math.min(...counts)
  }
  return {
    key,
    kernel: least('kernel'),
    initramfs: least('initramfs'),
    up: least('up') ?? 0,
    runs: runs.map(({ instructions }) => instructions.up ?? 0),
    baseline: baselineFor({ key }, earlier),
  }
}
