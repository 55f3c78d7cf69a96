import { copyFile, lstat, readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type Core,
  fileEntry,
  type Outputs,
  type Ports,
  type Report,
  UserError,
  type Values,
  writeManifest,
} from '@dpuos/action-kit'
import {
  chooseLock,
  type Dnf,
  type ModuleTree,
  NoSuchPackage,
  noSuchPackage,
  openDnf,
  openLock,
  type ResolvedPackage,
  readModuleTree,
  requireTools,
  rpmPaths,
  sourceOf,
  toolVersions,
} from '@dpuos/host-tools'
import {
  type Arch,
  digestOf,
  type FileEntry,
  type Finding,
  type KernelConfigManifest,
  type KernelManifest,
} from '@dpuos/manifests'
import { buildKernel } from './build/build-mode.ts'
import { readAsked } from './config/asked.ts'
import { checkMode } from './config/check-mode.ts'
import { askedBy, writeConfig } from './config/configured.ts'
import { parseConfig, type Setting } from './config/dot-config.ts'
import { configReport, judgeConfig } from './config/judge.ts'
import { findKernel, type KernelRpms } from './kernel-rpms.ts'
import { type LockedKernel, lockedKernel } from './locked-kernel.ts'
import { machineOf } from './machine.ts'
import { kernelReport, remarks } from './report.ts'
import { type Request, readRequest } from './request.ts'
import { spec } from './spec.ts'
import { ensureModulesDep, headOf, isFile, unpackKernel } from './unpack.ts'

/** Take the kernel out of the distribution's RPMs and describe it. No root is made or touched. */
export const core: Core<Values<typeof spec>, Outputs<typeof spec>> = async (inputs, ports) =>
  inputs.mode === 'check' ? await checkMode(inputs, ports) : await takeKernel(inputs, ports)

const takeKernel: typeof core = async (inputs, ports) => {
  const request = await readRequest(inputs, ports)
  if (request.isBuilt) return await buildFromSource(request, inputs, ports)
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
  const described = await ports.log.group(`Reading kernel ${rpms.release}`, () =>
    describe(request, rpms, folder, inputs.output, ports),
  )
  const manifest: KernelManifest = {
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
  const written = await writeManifest(manifest, inputs.output, ports)
  const report = kernelReport(manifest)
  if (settings.length === 0)
    return { report, outputs: { manifest: written, config: '', verdict: 'pass', release: manifest.release } }
  const judged = await judgeDistro(manifest, settings, inputs, ports)
  const { verdict } = judged.report
  return {
    report: joined(report, judged.report),
    outputs: { manifest: written, config: judged.manifest, verdict, release: manifest.release },
  }
}

/** Build the kernel, or say what keeps it from being built. */
async function buildFromSource(
  request: Request,
  inputs: Values<typeof spec>,
  ports: Ports,
): Promise<{ readonly report: Report; readonly outputs: Outputs<typeof spec> }> {
  const asked = await askedBy(inputs, ports)
  const repository = path.join(inputs.output, 'kernel')
  const { configured, judgement, kernel } = await buildKernel(
    { ...asked, arch: request.arch, release: inputs.release, repository },
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

/** The kernel's report with what was asked of its configuration. */
const joined = (report: Report, judged: Report): Report => ({
  ...judged,
  ...(judged.verdict === 'pass' ? { headline: report.headline } : {}),
  facts: [...report.facts, ...judged.facts],
  tables: [...judged.tables, ...report.tables],
  findings: [...report.findings, ...judged.findings],
})

/** The distribution's kernel, as it was configured, against what is asked of it. */
async function judgeDistro(
  kernel: KernelManifest,
  settings: readonly Setting[],
  { output }: Pick<Values<typeof spec>, 'output'>,
  ports: Ports,
): Promise<{ readonly manifest: string; readonly report: Report }> {
  const entry = kernel.files.find(({ role }) => role === 'config')
  const text = entry === undefined ? undefined : await readFile(path.join(output, entry.path), 'utf8')
  const judgement = judgeConfig({
    arch: kernel.arch,
    kernel: kernel.release,
    base: 'distro',
    settings,
    final: text === undefined ? [] : parseConfig(text, 'kernel.config').settings,
  })
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

/** The kernel of the lock by its content, which takes no metadata; else what the repositories have under the name. */
async function resolve(
  request: Request,
  dnf: Dnf,
  locked: LockedKernel | undefined,
  ports: Ports,
): Promise<readonly ResolvedPackage[]> {
  if (locked === undefined) return await resolveName(request, dnf)
  const taken = await dnf.take(locked.packages)
  for (const finding of taken.findings) ports.log.finding(finding)
  if (taken.missing.length === 0) return taken.packages
  try {
    return await dnf.resolve(locked.packages.map((one) => one.nevra))
  } catch (error) {
    if (!(error instanceof NoSuchPackage)) throw error
    throw new UserError(locked.gone(error.missing.map((one) => one.name)), { cause: error })
  }
}

async function resolveName(request: Request, dnf: Dnf): Promise<readonly ResolvedPackage[]> {
  try {
    return await dnf.resolve([request.package])
  } catch (error) {
    if (!(error instanceof NoSuchPackage) || request.packageAt === undefined) throw error
    const at = request.packageAt
    const repositories = request.toolchain.repositories.filter((one) => one.enabled).map((one) => one.id)
    throw new UserError(
      error.missing.map((one) => ({ ...noSuchPackage(one, repositories), at })),
      { cause: error },
    )
  }
}

type Described = Pick<KernelManifest, 'files' | 'findings' | 'image' | 'modules' | 'builtin'>

/** Unpack the kernel into `folder`, look at it, and put its configuration beside the manifest. */
async function describe(
  request: Request,
  rpms: KernelRpms,
  folder: string,
  output: string,
  ports: Ports,
): Promise<Described> {
  const { release } = rpms
  await unpackKernel(rpms.files, folder, ports)
  const made = await ensureModulesDep(folder, release, ports)
  const tree = await readModuleTree(folder, release, ports)
  const image = path.join(folder, rpms.image)
  await checkMachine(request.arch, rpms, image, tree)
  const files: FileEntry[] = []
  // A link could lead to a file of the host.
  if (rpms.config !== undefined && (await isFile(path.join(folder, rpms.config)))) {
    const copy = path.join(folder, 'kernel.config')
    await copyFile(path.join(folder, rpms.config), copy)
    files.push(await fileEntry('config', copy, folder, ports))
    await ports.fs.publish(copy, path.join(output, 'kernel.config'))
  }
  return {
    files,
    findings: remarks(release, made, files.length > 0),
    image: { path: rpms.image, size: (await lstat(image)).size },
    modules: [...tree.modules.values()].map(({ name, path: at, size, depends, softdeps, firmware }) => ({
      name,
      path: at,
      size,
      depends: [...depends],
      softdeps: [...softdeps],
      firmware: [...firmware],
    })),
    builtin: [...tree.builtin].sort(),
  }
}

/** Image and one module must be for the processor that was asked for. */
async function checkMachine(arch: Arch, rpms: KernelRpms, image: string, tree: ModuleTree): Promise<void> {
  const [module] = tree.modules.values()
  const looked = [{ what: `/${rpms.image}`, found: machineOf(await headOf(image)) }]
  if (module !== undefined) {
    const found = machineOf(await headOf(path.join(tree.folder, module.path)))
    looked.push({ what: `module ${module.name}`, found })
  }
  const wrong = looked.filter(({ found }) => found !== undefined && found !== arch)
  if (wrong.length === 0) return
  throw new UserError(
    wrong.map(({ what, found }) => ({
      level: 'error',
      code: 'kernel-arch',
      title: `${what} of kernel ${rpms.release} is for ${found}, not for ${arch}`,
      detail: rpms.files.join('\n'),
      hint: 'The repository holds a package under the wrong architecture: report it to whoever builds it.',
    })),
  )
}

/** What shaped the result: our version, the toolchain, and the RPMs byte for byte. */
const inputsDigest = (request: Request, kernel: readonly ResolvedPackage[], ports: Ports): string =>
  digestOf([
    spec.name,
    ports.host.version,
    request.toolchain.inputs.digest,
    request.arch,
    kernel.map((one) => [one.nevra, one.sha256]),
  ])
