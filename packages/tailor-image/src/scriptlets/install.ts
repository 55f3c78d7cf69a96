import { rpmScriptlets } from '@dpuos/host-tools'
import { install } from '../install.ts'
import type { Prepared } from '../prepare.ts'
import { warn } from '../work.ts'
import { notRun, ranEmulated } from './findings.ts'

/** Install the whole set into the empty root, and say which scriptlets ran by emulation, or did not run. */
export async function installPackages({ work, dnf, resolution }: Prepared): Promise<void> {
  const { request, ports, scriptlets } = work
  const { emulation } = scriptlets
  const { packages, asks } = resolution
  const emulated = emulation.kind === 'host' || emulation.kind === 'qemu-user'
  if (scriptlets.run && emulated) ports.log.info(`${request.arch} scriptlets run through ${emulation.detail}`)
  const ran = await install(dnf, packages, asks, scriptlets)
  const finding = scriptlets.run
    ? emulated && ranEmulated(ran, request.arch, emulation)
    : notRun(
        await rpmScriptlets(
          packages.map((one) => one.file),
          ports,
        ),
        {
          arch: request.arch,
          emulation,
          asked: request.definition.packages.scriptlets === 'skip',
          at: request.position(['packages', 'scriptlets']),
        },
      )
  if (finding) warn(work, finding)
}
