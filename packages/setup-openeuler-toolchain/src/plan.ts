import type { Ports } from '@dpuos/action-kit'
import { type Accelerator, type Arch, formatMiB } from '@dpuos/manifests'
import type { Estimate } from './estimate.ts'
import type { ToolState } from './host/inventory.ts'
import type { HostSystem } from './host/os-release.ts'
import { missingPackages } from './host/remedy.ts'

export interface Plan {
  readonly system: HostSystem
  readonly states: readonly ToolState[]
  readonly distro: string
  readonly because: string
  readonly arch: Arch
  /** undefined: QEMU has to be installed before it can be probed. */
  readonly accelerator: Accelerator | undefined
  readonly estimate: Estimate
}

/** The plan in lines for the log: what will be installed, how boots will run, what it costs. */
export function planLines(plan: Plan): readonly string[] {
  const packages = missingPackages(plan.states)
  const { estimate, accelerator } = plan
  const disk = estimate.cacheBytes + estimate.outputBytes + estimate.hostBytes
  return [
    `host          ${plan.system.prettyName}`,
    `distribution  ${plan.distro} for ${plan.arch} (${plan.because})`,
    `install       ${packages.length === 0 ? 'nothing, every tool is there' : packages.join(' ')}`,
    `accelerator   ${accelerator === undefined ? 'probed once QEMU is installed' : `${accelerator.kind}: ${accelerator.detail}`}`,
    `at most       ${estimate.minutes < 1 ? 'a minute' : `${Math.ceil(estimate.minutes)} minutes`}, ${formatMiB(disk)} of disk (all actions together)`,
  ]
}

/** Print the plan before anything is changed. */
export async function announce(plan: Plan, ports: Ports): Promise<void> {
  await ports.log.group('Plan', async () => {
    for (const line of planLines(plan)) ports.log.info(line)
    await Promise.resolve()
  })
}
