import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Core, Outputs, Values } from '@dpuos/action-kit'
import { buildFromSource } from './compile/from-source.ts'
import { checkMode } from './config/check-mode.ts'
import { takeKernel } from './distro/take.ts'
import { readRequest } from './request.ts'
import type { spec } from './spec.ts'

/** Take the kernel out of the distribution's RPMs, or build it, and describe it; or only check a configuration. No root is made or touched. */
export const core: Core<Values<typeof spec>, Outputs<typeof spec>> = async (inputs, ports) => {
  const request = inputs.mode === 'check' ? undefined : await readRequest(inputs, ports)
  // What an earlier run left must not look like a result of this one when it ends early.
  const own = inputs.mode === 'check' ? ['kernel-config.json'] : ['kernel.json', 'kernel-config.json']
  for (const name of own) await rm(path.join(inputs.output, name), { force: true })
  if (request === undefined) return await checkMode(inputs, ports)
  return request.isBuilt
    ? await buildFromSource(request, inputs, ports)
    : await takeKernel(request, inputs, ports)
}
