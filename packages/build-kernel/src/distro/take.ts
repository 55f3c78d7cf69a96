// An edge: the distribution's kernel, unchanged.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Outputs, type Ports, type Report, type Values, writeManifest } from '@dpuos/action-kit'
import {
  chooseLock,
  openDnf,
  openLock,
  type ResolvedPackage,
  requireTools,
  rpmPaths,
  sourceOf,
  toolVersions,
} from '@dpuos/host-tools'
import { digestOf, type Finding, type KernelConfigManifest, type KernelManifest } from '@dpuos/manifests'
import { packageSigning } from '../compile/sign-repository.ts'
import { readAsked } from '../config/asked.ts'
import type { DeliveryNeed } from '../config/delivery.ts'
import { parseConfig, type Setting } from '../config/dot-config.ts'
import { configReport, judgeConfig } from '../config/judge.ts'
import { describe } from '../describe.ts'
import { buildDrivers, withDrivers } from '../drivers/build-drivers.ts'
import { findKernel } from '../kernel-rpms.ts'
import { joined, kernelReport } from '../report.ts'
import type { Request } from '../request.ts'
import { withSizes } from '../size/with-sizes.ts'
import { spec } from '../spec.ts'
import { headersOf } from './headers.ts'
import { lockedKernel } from './locked-kernel.ts'
import { resolve } from './resolve.ts'

/** Take the kernel out of the distribution's RPMs, describe it, and hold its configuration against what is asked of it. */
export async function takeKernel(
  request: Request,
  inputs: Values<typeof spec>,
  ports: Ports,
): Promise<{ readonly report: Report; readonly outputs: Outputs<typeof spec> }> {
  // Of the distribution's kernel only drivers are built: without one there is nothing to sign, and no tool for it is asked for.
  const signing = request.drivers.length === 0 ? undefined : await packageSigning(inputs, request.arch, ports)
  const settings = await readAsked(request.asked, request.arch, ports)
  const choice = await chooseLock(inputs.lock, inputs.lockFile, inputs.definition)
  const lock = await openLock(choice, request.arch, ports)
  const locked = inputs.lock === 'update' ? undefined : lockedKernel(lock, request)
  await requireTools('build-kernel', request.arch, ports)
  const work = await ports.fs.scratch('build-kernel')
  const dnf = await openDnf({ ...request, root: path.join(work, 'root'), work }, ports)
  const packages = await ports.log.group(`Resolving ${request.package}`, () =>
    resolve(request, dnf, locked, ports),
  )
  const paths = await rpmPaths(
    packages.map((one) => one.file),
    ports,
  )
  const rpms = findKernel(paths, { package: request.package, at: request.packageAt })
  const kernel = packages.filter((one) => rpms.files.includes(one.file))

  const bytes = kernel.reduce((sum, one) => sum + one.installedSize, 0)
  const folder = await ports.fs.scratch('kernel', { inMemory: bytes })
  const { described } = await ports.log.group(`Reading kernel ${rpms.release}`, () =>
    describe(request, rpms, folder, inputs.output, ports),
  )
  const drivers = await buildDrivers(
    request.drivers,
    {
      rpms,
      arch: request.arch,
      output: inputs.output,
      signing,
      headers: () => headersOf(request, kernel, dnf, inputs.headers, ports),
    },
    ports,
  )
  const bare: KernelManifest = {
    schema: 'dpuos.kernel/v1',
    tool: { name: spec.name, version: ports.host.version },
    inputs: { digest: inputsDigest(request, kernel, ports) },
    source: await sourceOf(inputs.definition, ports),
    tools: { dnf: dnf.version, ...(await toolVersions('build-kernel', request.arch, ports)) },
    arch: request.arch,
    release: rpms.release,
    origin: request.toolchain.distro.id === 'sandbox' ? 'sandbox' : 'distro',
    packages: kernel.map((one) => one.nevra),
    repositories: [],
    ...described,
  }
  const manifest = withSizes(withDrivers(bare, drivers), {}, request.baseline)
  const written = await writeManifest(manifest, inputs.output, ports)
  const report = kernelReport(manifest)
  const judged = await judgeDistro(manifest, settings, request.asked.delivery, inputs, ports)
  if (judged === undefined)
    return { report, outputs: { manifest: written, config: '', verdict: 'pass', release: manifest.release } }
  const { verdict } = judged.report
  return {
    report: joined(report, judged.report),
    outputs: { manifest: written, config: judged.manifest, verdict, release: manifest.release },
  }
}

/** The distribution's kernel, as it was configured, against what is asked of it. Undefined: nothing is asked, and what the image starts with is there, or not to be known. */
async function judgeDistro(
  kernel: KernelManifest,
  settings: readonly Setting[],
  delivery: readonly DeliveryNeed[],
  { output }: Pick<Values<typeof spec>, 'output'>,
  ports: Ports,
): Promise<{ readonly manifest: string; readonly report: Report } | undefined> {
  const entry = kernel.files.find(({ role }) => role === 'config')
  const text = entry === undefined ? undefined : await readFile(path.join(output, entry.path), 'utf8')
  const judgement = judgeConfig({
    arch: kernel.arch,
    kernel: kernel.release,
    base: 'distro',
    settings,
    final: text === undefined ? [] : parseConfig(text, 'kernel.config').settings,
    delivery,
  })
  if (settings.length === 0 && (text === undefined || judgement.misses.length === 0)) return undefined
  const told =
    text === undefined
      ? { ...judgement, verdict: 'broken' as const, misses: [], findings: [noConfig(kernel.release)] }
      : judgement
  const manifest: KernelConfigManifest = {
    schema: 'dpuos.kernel-config/v1',
    tool: kernel.tool,
    inputs: {
      digest: digestOf([
        kernel.inputs.digest,
        settings.map(({ name, value, optional }) => [name, value, optional]),
      ]),
    },
    source: kernel.source,
    tools: kernel.tools,
    files: entry === undefined ? [] : [entry],
    ...told,
  }
  for (const finding of told.findings) ports.log.finding(finding)
  return { manifest: await writeManifest(manifest, output, ports), report: configReport(told) }
}

const noConfig = (release: string): Finding => ({
  level: 'error',
  code: 'kernel-config-absent',
  title: `the packages of kernel ${release} hold no configuration: whether it is as asked cannot be found out`,
  hint: 'Take `kernel.fragments` and `kernel.presets` out, or use a kernel whose package has /boot/config-RELEASE.',
})

/** What shaped the result: our version, the toolchain, and the RPMs byte for byte. */
const inputsDigest = (request: Request, kernel: readonly ResolvedPackage[], ports: Ports): string =>
  digestOf([
    spec.name,
    ports.host.version,
    request.toolchain.inputs.digest,
    request.arch,
    kernel.map((one) => [one.nevra, one.sha256]),
  ])
