import { erasureScriptlets } from '@dpuos/host-tools'
import { type Work, warn } from '../work.ts'
import { notRun } from './findings.ts'

/** Say which scriptlets of packages that are about to be erased will not run. */
export async function tellUnrun(work: Work, names: readonly string[]): Promise<void> {
  const { request, root, ports, scriptlets } = work
  const finding = notRun(await erasureScriptlets(root.dir, names, ports), {
    arch: request.arch,
    emulation: scriptlets.emulation,
    asked: request.definition.packages.scriptlets === 'skip',
    at: request.position(['packages', 'scriptlets']),
  })
  if (finding !== undefined) warn(work, finding)
}
