import path from 'node:path'
import { listedFile, type Ports, UserError } from '@dpuos/action-kit'
import type { KernelFiles } from '../layers/kernel.ts'
import { optionFindings } from '../layers/prove-boot.ts'
import type { Request } from '../request.ts'
import { type Work, warn } from '../work.ts'
import { type ReadOnlyPlan, readOnlyPlan } from './formats.ts'

/** Refuse what the image's kernel cannot mount or start from, in the first second, where build-kernel handed its configuration over. */
export async function refuseFormats(request: Request, { fs }: Pick<Ports, 'fs'>): Promise<void> {
  const entry = request.kernel.files.find((one) => one.role === 'config')
  if (entry === undefined) return
  const config = await fs.readText(listedFile(path.join(request.kernelDir, 'kernel.json'), entry))
  const { findings } = readOnlyPlan(request, config ?? '')
  throwErrors({ findings: [...findings, ...optionFindings(request, request.kernel.release, config ?? '')] })
}

/** The plan for the kernel that is in the root. Says what was chosen for want of something better. */
export function decideFormats(work: Work, kernel: KernelFiles): ReadOnlyPlan {
  const plan = readOnlyPlan(work.request, kernel.config)
  throwErrors(plan)
  for (const finding of plan.findings) warn(work, finding)
  return plan
}

function throwErrors({ findings }: Pick<ReadOnlyPlan, 'findings'>): void {
  const errors = findings.filter((one) => one.level === 'error')
  if (errors.length > 0) throw new UserError(errors)
}
