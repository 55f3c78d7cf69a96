// An edge: a kernel that is built, as a manifest.
import path from 'node:path'
import { type Outputs, type Ports, type Report, type Values, writeManifest } from '@dpuos/action-kit'
import { sourceOf } from '@dpuos/host-tools'
import type { KernelManifest } from '@dpuos/manifests'
import { askedBy } from '../config/asked-by.ts'
import { writeConfig } from '../config/configured.ts'
import { configReport } from '../config/judge.ts'
import { describe } from '../describe.ts'
import { joined, kernelReport } from '../report.ts'
import type { Request } from '../request.ts'
import { spec } from '../spec.ts'
import { buildKernel } from './build-kernel.ts'

/** Build the kernel, or say what keeps it from being built. */
export async function buildFromSource(
  request: Request,
  inputs: Values<typeof spec>,
  ports: Ports,
): Promise<{ readonly report: Report; readonly outputs: Outputs<typeof spec> }> {
  const asked = await askedBy(inputs, ports)
  const repository = path.join(inputs.output, 'kernel')
  const { configured, judgement, kernel } = await buildKernel(
    { ...asked, arch: request.arch, repository },
    ports,
  )
  const config = await writeConfig(judgement, configured, inputs, ports)
  for (const finding of judgement.findings) ports.log.finding(finding)
  const judged = configReport(judgement)
  if (kernel === undefined)
    return { report: judged, outputs: { manifest: '', config, verdict: judgement.verdict, release: '' } }
  const folder = await ports.fs.scratch('kernel')
  const described = await describe(request, kernel.rpms, folder, inputs.output, ports)
  const manifest: KernelManifest = {
    schema: 'dpuos.kernel/v1',
    tool: { name: spec.name, version: ports.host.version },
    inputs: { digest: kernel.digest },
    source: await sourceOf(inputs.definition, ports),
    tools: { ...kernel.tools },
    arch: request.arch,
    release: kernel.rpms.release,
    origin: 'build',
    packages: kernel.packages.map(({ nevra }) => nevra),
    repositories: [kernel.url],
    ...described,
    findings: [...described.findings, ...kernel.findings],
  }
  const written = await writeManifest(manifest, inputs.output, ports)
  return {
    report: joined(kernelReport(manifest), judged),
    outputs: { manifest: written, config, verdict: 'pass', release: manifest.release },
  }
}
