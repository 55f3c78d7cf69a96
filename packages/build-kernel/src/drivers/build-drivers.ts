// An edge: vendors' drivers from their sources, packed for the image's kernel.
import { copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileEntry, type Ports, UserError } from '@dpuos/action-kit'
import {
  fileUrl,
  moduleBytes,
  readModuleElf,
  requireTools,
  rpmBuildTimes,
  rpmHeaders,
  rpmProvides,
} from '@dpuos/host-tools'
import { type Arch, type BuiltDriver, digestOf, type KernelManifest } from '@dpuos/manifests'
import { sameTimes } from '../compile/package.ts'
import { buildRpms, indexRepository } from '../compile/rpms.ts'
import { type PackageSigning, signRepository } from '../compile/sign-repository.ts'
import type { KernelRpms } from '../kernel-rpms.ts'
import { type CompiledDriver, compileDriver, type DriverTree } from './compile-driver.ts'
import { driverFolder, driverSpec } from './driver-spec.ts'
import { checkHeaders } from './headers.ts'
import { kernelCompiler } from './kernel-compiler.ts'
import { type DriverEntry, type DriverSource, readSources } from './sources.ts'

/** What the manifest says of drivers that were built. */
export interface WithDrivers extends Pick<KernelManifest, 'repositories' | 'files' | 'findings' | 'signed'> {
  readonly drivers: BuiltDriver[]
  readonly digest: string
}

/** Folder in the output with their packages. */
const FOLDER = 'drivers'

/**
 * Compile and pack every driver whose sources the definition names, in its order: a driver may use symbols of those before it. `headers` is asked for only where there is one.
 * Returns undefined where there is none. Throws UserError with what keeps one from being built.
 */
export async function buildDrivers(
  entries: readonly DriverEntry[],
  kernel: {
    readonly rpms: KernelRpms
    readonly arch: Arch
    readonly headers: () => Promise<string>
    readonly output: string
    readonly signing: PackageSigning | undefined
  },
  ports: Ports,
): Promise<WithDrivers | undefined> {
  const repository = path.join(kernel.output, FOLDER)
  await rm(repository, { recursive: true, force: true })
  if (entries.length === 0) return undefined
  const { rpms, arch } = kernel
  const { release } = rpms
  await requireTools('driver-build', arch, ports)
  const sources = await readSources(entries, release, ports)
  const headers = await ports.log.group(`Headers of ${release}`, async () => {
    const folder = await kernel.headers()
    await checkHeaders(folder, release, ports)
    return folder
  })
  const compiler = await kernelCompiler(headers, { release, arch }, ports)
  const tree: DriverTree = { headers, release, arch, compiler, epoch: await epochOf(rpms, ports) }
  const requires = await kernelRequirement(rpms, ports)
  const compiled: CompiledDriver[] = []
  const files: string[] = []
  for (const source of sources) {
    await ports.log.group(`Driver ${source.name} ${source.version}`, async () => {
      const one = await compileDriver(
        source,
        tree,
        compiled.map(({ symvers }) => symvers),
        ports,
      )
      compiled.push(one)
      files.push(await packDriver(source, one, { ...tree, requires, repository }, ports))
    })
  }
  const { output, signing } = kernel
  const { epoch } = tree
  if (signing === undefined) await indexRepository(repository, epoch, ports)
  const signed =
    signing === undefined
      ? undefined
      : await signRepository(repository, files, signing, { epoch, output }, ports)
  const headersOf = await rpmHeaders(files, ports)
  const drivers = sources.map((source, index) => ({
    name: source.name,
    version: source.version,
    package: headersOf.get(files[index] ?? '')?.nevra ?? '',
    modules: (compiled[index]?.files ?? []).map((file) => path.basename(file, '.ko').replaceAll('-', '_')),
    digest: source.digest,
  }))
  return {
    drivers,
    repositories: [fileUrl(`${repository}/`)],
    ...(signed === undefined ? {} : { signed }),
    files: await Promise.all(files.map((file) => fileEntry('driver', file, output, ports))),
    findings: compiled.flatMap(({ findings }) => findings),
    digest: digestOf(drivers),
  }
}

/** The manifest with the drivers that were built beside the kernel. */
export const withDrivers = (kernel: KernelManifest, built: WithDrivers | undefined): KernelManifest =>
  built === undefined
    ? kernel
    : {
        ...kernel,
        inputs: { digest: digestOf([kernel.inputs.digest, built.digest]) },
        repositories: [...kernel.repositories, ...built.repositories],
        ...(built.signed === undefined ? {} : { signed: built.signed }),
        files: [...kernel.files, ...built.files],
        findings: [...kernel.findings, ...built.findings],
        drivers: built.drivers,
      }

async function packDriver(
  { name, version }: DriverSource,
  { files }: CompiledDriver,
  {
    release,
    arch,
    epoch,
    requires,
    repository,
  }: DriverTree & { readonly requires: string; readonly repository: string },
  ports: Ports,
): Promise<string> {
  const work = await ports.fs.scratch('driver-pack')
  const root = path.join(work, 'root')
  const folder = path.join(root, driverFolder({ name, release }))
  await mkdir(folder, { recursive: true })
  for (const file of files) await copyFile(file, path.join(folder, path.basename(file)))
  await sameTimes(root, epoch)
  const modules = files.map((file) => path.basename(file))
  const license = await licensesOf(files, work, ports)
  const spec = driverSpec({ name, version, arch, release, requires, modules, license })
  const [rpm, ...others] = await buildRpms(spec, arch, { work, repository, epoch }, ports)
  if (rpm === undefined || others.length > 0)
    throw new Error(`rpmbuild of kmod-${name} made ${others.length} packages too many`)
  return rpm
}

/** As its modules say it. */
async function licensesOf(files: readonly string[], scratch: string, ports: Ports): Promise<string> {
  const all = new Set<string>()
  for (const file of files)
    for (const one of readModuleElf(await moduleBytes(file, { scratch, ports }))?.modinfo.get('license') ??
      [])
      all.add(one)
  return [...all].sort().join(' and ') || 'unknown'
}

/** What a kernel's packages provide that no other kernel does; openEuler has `kernel-uname-r = RELEASE`. */
async function kernelRequirement({ files, release }: KernelRpms, ports: Ports): Promise<string> {
  const provides = await rpmProvides(files, ports)
  for (const one of [`kernel-uname-r = ${release}`, `kernel-uname-r(${release})`])
    if (provides.has(one)) return one
  throw new UserError({
    level: 'error',
    code: 'kernel-uname-r',
    title: `the packages of kernel ${release} do not provide kernel-uname-r: nothing would bind a driver to them`,
    detail: files.map((file) => path.basename(file)).join('\n'),
    hint: 'Take a kernel of openEuler’s making, or build the modules elsewhere and name them as `kmod` without `name`.',
  })
}

/** SOURCE_DATE_EPOCH, else when the kernel's packages were built: the same for everyone who builds upon them. */
async function epochOf({ files }: KernelRpms, ports: Ports): Promise<number> {
  const given = ports.host.env['SOURCE_DATE_EPOCH']
  if (given !== undefined && /^\d+$/.test(given)) return Number(given)
  return Math.max(...(await rpmBuildTimes(files, ports)))
}
