import type { Ports } from '@dpuos/action-kit'
import { type NeededBy, probeAccelerator, toolsFor } from '@dpuos/host-tools'
import type { Accelerator, Arch } from '@dpuos/manifests'
import { type Estimate, estimate, requireSpace } from './estimate.ts'
import { type Folders, isWarm } from './folders.ts'
import { installMissing } from './host/install.ts'
import { inventory, missingTools, readHostSystem, type ToolState } from './host/inventory.ts'
import type { HostSystem } from './host/os-release.ts'
import { missingPackages } from './host/remedy.ts'
import { announce } from './plan.ts'
import type { Inputs, Request } from './request.ts'

export interface ReadyHost {
  readonly system: HostSystem
  readonly states: readonly ToolState[]
  readonly accelerator: Accelerator
}

const NOT_PROBED: Accelerator = {
  kind: 'tcg',
  reason: 'not-probed',
  detail: 'No boot test was asked for, so no accelerator was looked for.',
  probeMs: 0,
}

async function accelerate(inputs: Inputs, arch: Arch, ports: Ports): Promise<Accelerator> {
  return inputs.purpose.includes('boot-test-qemu') ? await probeAccelerator({ arch }, ports) : NOT_PROBED
}

async function checkSpace(inputs: Inputs, cost: Estimate, ports: Ports): Promise<void> {
  const place = async (folder: string, need: number, what: string) => ({
    folder,
    need,
    what,
    free: await ports.fs.freeBytes(folder),
  })
  requireSpace([
    await place(inputs.output, cost.outputBytes, 'images'),
    await place(ports.host.cacheDir, cost.cacheBytes, 'packages'),
    await place('/usr', cost.hostBytes, 'host tools'),
  ])
}

/**
 * Look at the host, print the plan, refuse what cannot fit, install what is missing, prove the accelerator. In this order:
 * nothing is changed before the plan is printed, and an impossible run ends within seconds.
 */
export async function prepareHost(
  inputs: Inputs,
  request: Request,
  folders: Folders,
  ports: Ports,
): Promise<ReadyHost> {
  const { arch, resolved } = request
  const isSandbox = resolved.release.family === 'sandbox'
  const needs = new Set<NeededBy>(['setup', ...inputs.purpose])
  if (isSandbox) needs.add('sandbox')
  if (request.mustEmulate && inputs.purpose.includes('tailor-image')) needs.add('scriptlets')
  const tools = toolsFor(needs, arch)
  const system = await readHostSystem()
  const before = await inventory(tools, system, ports)
  const isComplete = missingTools(before).length === 0
  const cost = estimate({
    sandboxSet: isSandbox ? inputs.sandboxSet : undefined,
    warm: isWarm(folders),
    missingPackages: missingPackages(before).length,
    purposes: inputs.purpose,
    foreign: arch !== ports.host.arch,
  })
  const early = isComplete ? await accelerate(inputs, arch, ports) : undefined
  const distro = { distro: resolved.release.id, because: resolved.because }
  await announce({ system, states: before, ...distro, arch, accelerator: early, estimate: cost }, ports)
  await checkSpace(inputs, cost, ports)
  await installMissing(before, system, inputs.install, ports)
  const states = isComplete ? before : await inventory(tools, system, ports)
  return { system, states, accelerator: early ?? (await accelerate(inputs, arch, ports)) }
}
