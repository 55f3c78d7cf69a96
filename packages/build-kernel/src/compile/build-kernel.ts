// An edge: a kernel from its source: configured, checked, compiled, packed, described.
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import {
  fileUrl,
  type ResolvedPackage,
  requireTools,
  rpmHeaders,
  rpmPaths,
  toolVersions,
} from '@dpuos/host-tools'
import { type Arch, digestOf, type Finding } from '@dpuos/manifests'
import type { SourceRequest } from '../config/asked-by.ts'
import { type ConfiguredSource, configureSource, judgeSource } from '../config/configured.ts'
import type { Judgement } from '../config/judge.ts'
import { findKernel, type KernelRpms } from '../kernel-rpms.ts'
import { measureTree, readBuiltin, SYMBOLS } from '../size/measure.ts'
import type { Builtin } from '../size/subsystems.ts'
import { binutilsOf, checkRelease, compile } from './make.ts'
import { pack, stage } from './package.ts'
import { type KernelPackage, kernelSpec, rpmMacros, unameOf } from './spec-file.ts'

export interface BuildRequest extends SourceRequest {
  /** Folder for the kernel's repository. */
  readonly repository: string
}

/** A kernel that was built, or whose configuration forbids building it. */
export interface Built {
  readonly configured: ConfiguredSource
  readonly judgement: Judgement
  /** Absent where an option is not as asked. */
  readonly kernel?: BuiltKernel
}

export interface BuiltKernel {
  readonly rpms: KernelRpms
  readonly packages: readonly Pick<ResolvedPackage, 'nevra' | 'file'>[]
  /** URL of the repository. */
  readonly url: string
  readonly findings: readonly Finding[]
  /** Text of `kernel.symbols`. */
  readonly symbols: string
  readonly builtin: Builtin
  /** Over all that shapes it. */
  readonly digest: string
  readonly tools: Readonly<Record<string, string>>
}

/**
 * Configure, and stop there when an option is not as asked; else compile and pack, unless the same was built before: by source, final configuration, compiler, release and
 * time. Throws UserError with what keeps it from being built.
 */
export async function buildKernel(request: BuildRequest, ports: Ports): Promise<Built> {
  const { arch, release } = request
  await requireTools('kernel-build', arch, ports)
  const configured = await configureSource(
    { ...request, whole: true, own: ownSettings(release, arch) },
    ports,
  )
  refuseOwn(configured)
  const judgement = judgeSource(configured)
  const { config, source } = configured
  if (judgement.verdict !== 'pass') return { configured, judgement }
  const epoch = await epochOf(source.folder, ports)
  const named: KernelPackage = { arch, version: source.version, release }
  const tools = await toolVersions('kernel-build', arch, ports)
  const compiler = await compilerOf(arch, ports)
  const digest = digestOf([
    ports.host.version,
    source.sha256 ?? null,
    source.patches,
    config,
    compiler,
    tools,
    named,
    epoch,
    // How it is packed.
    kernelSpec(named),
    rpmMacros(''),
    'symbols',
  ])
  // What a folder holds is not known without reading all of it.
  const kept =
    source.sha256 === undefined ? undefined : path.join(ports.host.cacheDir, 'kernel-result', digest)
  const { made, findings } = await ports.log.group(`Linux ${unameOf(named)}`, () =>
    makeOnce(kept, configured, named, epoch, ports),
  )
  await rm(request.repository, { recursive: true, force: true })
  await cp(path.join(made, REPOSITORY), request.repository, { recursive: true, preserveTimestamps: true })
  const kernel = {
    ...(await readBack(request.repository, ports)),
    findings,
    symbols: await readFile(path.join(made, SYMBOLS), 'utf8'),
    builtin: await readBuiltin(made),
    digest,
    tools: { ...tools, gcc: compiler },
  }
  return { configured, judgement, kernel }
}

/** What is made of an object tree: the packages below `repository`, and what measure.ts writes. */
const REPOSITORY = 'repository'

/** The folder with what was made: `kept`, from an earlier run, or new, and then kept there. */
async function makeOnce(
  kept: string | undefined,
  configured: ConfiguredSource,
  kernel: KernelPackage,
  epoch: number,
  ports: Ports,
): Promise<{ readonly made: string; readonly findings: readonly Finding[] }> {
  if (kept !== undefined && existsSync(kept)) {
    ports.log.info(`the same kernel was built before: ${unameOf(kernel)}`)
    return { made: kept, findings: [] }
  }
  const made = await ports.fs.scratch('kernel-made')
  const findings = await make(configured, kernel, epoch, made, ports)
  if (kept !== undefined) await keep(made, kept)
  return { made, findings }
}

/** What packages and image must agree on is not a fragment's to say. */
function refuseOwn({ settings, arch }: ConfiguredSource): void {
  const own = new Set(ownSettings('', arch).map(({ name }) => name))
  const wrong = settings.filter(({ name }) => own.has(name))
  if (wrong.length === 0) return
  throw new UserError(
    wrong.map(({ name, at }) => ({
      level: 'error',
      code: 'kernel-release',
      title: `CONFIG_${name} follows from the release of the packages`,
      hint: 'Take the line out, and set the input `release`: `uname -r` is VERSION-RELEASE.ARCH.',
      at,
    })),
  )
}

/** openEuler's release: what comes behind the version names the RPM's release and the architecture. */
const ownSettings = (release: string, arch: Arch): { name: string; value: string }[] => [
  { name: 'LOCALVERSION', value: `"-${release}.${arch}"` },
  { name: 'LOCALVERSION_AUTO', value: 'n' },
]

async function make(
  { source, object, arch }: ConfiguredSource,
  kernel: KernelPackage,
  epoch: number,
  made: string,
  ports: Ports,
): Promise<readonly Finding[]> {
  const tree = { source: source.folder, object, arch, epoch }
  const compiled = await ports.log.group(`Compile Linux ${unameOf(kernel)}`, () => compile(tree, ports))
  checkRelease(compiled.release, unameOf(kernel))
  await ports.log.group('Pack the kernel', async () => {
    const work = await ports.fs.scratch('kernel-pack')
    await stage(tree, compiled, path.join(work, 'root'), ports)
    await pack(kernel, work, path.join(made, REPOSITORY), epoch, ports)
    await measureTree(object, made, binutilsOf(arch, ports), ports)
  })
  return compiled.findings
}

async function keep(made: string, place: string): Promise<void> {
  const part = `${place}.part-${process.pid}`
  await mkdir(path.dirname(place), { recursive: true })
  await cp(made, part, { recursive: true, preserveTimestamps: true })
  await rename(part, place).catch(() => rm(part, { recursive: true, force: true }))
}

/** What the packages themselves say: as for the distribution's. */
async function readBack(
  repository: string,
  ports: Ports,
): Promise<Pick<BuiltKernel, 'rpms' | 'packages' | 'url'>> {
  const names = (await readdir(repository)).filter((name) => name.endsWith('.rpm')).sort()
  const files = names.map((name) => path.join(repository, name))
  const headers = await rpmHeaders(files, ports)
  const rpms = findKernel(await rpmPaths(files, ports), { package: 'the build', at: undefined })
  const packages = files.flatMap((file) => {
    const header = headers.get(file)
    // What modules are built against has no place in an image.
    return header === undefined || path.basename(file).startsWith('kernel-devel-')
      ? []
      : [{ nevra: header.nevra, file }]
  })
  return { rpms, packages, url: fileUrl(`${repository}/`) }
}

/** SOURCE_DATE_EPOCH, else the time of the source's Makefile, which an archive keeps. */
async function epochOf(source: string, { host }: Pick<Ports, 'host'>): Promise<number> {
  const given = host.env['SOURCE_DATE_EPOCH']
  if (given === undefined || given === '')
    return Math.floor((await stat(path.join(source, 'Makefile'))).mtimeMs / 1000)
  if (/^\d+$/.test(given)) return Number(given)
  throw new UserError({
    level: 'error',
    code: 'epoch',
    title: `SOURCE_DATE_EPOCH is ${JSON.stringify(given)}, and must be seconds since 1970`,
    hint: 'Write it as `git log -1 --format=%ct` does.',
  })
}

async function compilerOf(arch: Arch, ports: Ports): Promise<string> {
  const prefix = arch === ports.host.arch ? '' : `${arch}-linux-gnu-`
  const { stdout } = await ports.proc.run([`${prefix}gcc`, '--version'])
  return stdout.split('\n')[0] ?? ''
}
