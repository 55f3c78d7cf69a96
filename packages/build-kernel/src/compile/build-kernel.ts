// An edge: a kernel from its source: configured, checked, compiled, packed, described.
import { cp, readdir, readFile, rm, stat } from 'node:fs/promises'
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
import type { KernelSource } from '../config/source.ts'
import { compilerOf, linkerOf } from '../config/toolchain.ts'
import { findKernel, type KernelRpms } from '../kernel-rpms.ts'
import { readBuiltin, SYMBOLS } from '../size/measure.ts'
import type { Builtin } from '../size/subsystems.ts'
import { openCompilerCache } from './ccache.ts'
import { type How, type Making, make, makeOnce, REPOSITORY } from './made.ts'
import { openObjectTree, passing } from './object-tree.ts'
import { moduleSigning, SIGNING_SETTINGS } from './signing.ts'
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

export interface BuiltKernel extends Making {
  readonly rpms: KernelRpms
  readonly packages: readonly Pick<ResolvedPackage, 'nevra' | 'file'>[]
  /** Files of what modules are built against: no part of an image. */
  readonly devel: readonly string[]
  /** URL of the repository. */
  readonly url: string
  /** Of its packages; seconds since 1970. */
  readonly epoch: number
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
  const { arch, release, compiler, keepObjects } = request
  await requireTools('kernel-build', arch, ports)
  const signing = await moduleSigning(request.moduleKey, arch, ports)
  const own = [...ownSettings(release, arch), ...(signing === undefined ? [] : SIGNING_SETTINGS)]
  let tree = passing('')
  const objects = async ({ folder }: KernelSource): Promise<string> => {
    tree = await openObjectTree([folder, arch, compiler], keepObjects, ports)
    return tree.folder
  }
  try {
    const configured = await configureSource({ ...request, objects, own }, ports)
    refuseOwn(configured, signing !== undefined)
    const judgement = judgeSource(configured)
    if (judgement.verdict !== 'pass') return { configured, judgement }
    return {
      configured,
      judgement,
      kernel: await kernelOf(request, configured, { objects: tree, signing }, ports),
    }
  } finally {
    await tree.close()
  }
}

async function kernelOf(
  request: BuildRequest,
  configured: ConfiguredSource,
  { objects, signing }: Pick<How, 'objects' | 'signing'>,
  ports: Ports,
): Promise<BuiltKernel> {
  const { arch, release, deviceTrees } = request
  const { config, source } = configured
  const epoch = await epochOf(source.folder, ports)
  const named: KernelPackage = { arch, version: source.version, release, deviceTrees }
  const tools = await toolVersions('kernel-build', arch, ports)
  const compiler = await firstLine([compilerOf(request, ports), '--version'], ports)
  const linker = await firstLine([linkerOf(request, ports), '--version'], ports)
  const digest = digestOf([
    ports.host.version,
    source.identity ?? null,
    source.patches,
    config,
    compiler,
    linker,
    tools,
    named,
    epoch,
    // How it is packed.
    kernelSpec(named),
    rpmMacros(''),
    'symbols',
    request.compiler,
    signing?.fingerprint ?? null,
  ])
  // What a folder holds is not known without reading all of it; a key that is thrown away signs nothing a second time.
  const isKnown =
    source.identity !== undefined && (signing === undefined || signing.fingerprint !== undefined)
  const kept = isKnown ? path.join(ports.host.cacheDir, 'kernel-result', digest) : undefined
  const { made, ...making } = await ports.log.group(`Linux ${unameOf(named)}`, () =>
    makeOnce(kept, ports, async (into) => {
      const cache = await openCompilerCache(request.compilerCache, compiler, digest, ports)
      return await make(
        configured,
        named,
        { epoch, cache, deviceTrees, objects, digest, signing },
        into,
        ports,
      )
    }),
  )
  await rm(request.repository, { recursive: true, force: true })
  await cp(path.join(made, REPOSITORY), request.repository, { recursive: true, preserveTimestamps: true })
  return {
    ...(await readBack(request.repository, ports)),
    ...making,
    epoch,
    symbols: await readFile(path.join(made, SYMBOLS), 'utf8'),
    builtin: await readBuiltin(made),
    digest,
    tools: { ...tools, [request.compiler === 'llvm' ? 'clang' : 'gcc']: compiler, ld: linker },
  }
}

/** What packages and image must agree on is not a fragment's to say. */
function refuseOwn({ settings, arch }: ConfiguredSource, isSigned: boolean): void {
  const own = new Set(ownSettings('', arch).map(({ name }) => name))
  const findings: Finding[] = settings
    .filter(({ name }) => own.has(name))
    .map(({ name, at }) => ({
      level: 'error',
      code: 'kernel-release',
      title: `CONFIG_${name} follows from the release of the packages`,
      hint: 'Take the line out, and set the input `release`: `uname -r` is VERSION-RELEASE.ARCH.',
      at,
    }))
  const keys = settings.filter(({ name }) => isSigned && name === 'MODULE_SIG_KEY')
  for (const { at } of keys)
    findings.push({
      level: 'error',
      code: 'kernel-module-key',
      title: 'CONFIG_MODULE_SIG_KEY follows from the input `module-key`',
      hint: 'Take the line out, or the input.',
      at,
    })
  if (findings.length > 0) throw new UserError(findings)
}

/** openEuler's release: what comes behind the version names the RPM's release and the architecture. */
const ownSettings = (release: string, arch: Arch): { name: string; value: string }[] => [
  { name: 'LOCALVERSION', value: `"-${release}.${arch}"` },
  { name: 'LOCALVERSION_AUTO', value: 'n' },
]

/** What the packages themselves say: as for the distribution's. */
async function readBack(
  repository: string,
  ports: Ports,
): Promise<Pick<BuiltKernel, 'rpms' | 'packages' | 'devel' | 'url'>> {
  const names = (await readdir(repository)).filter((name) => name.endsWith('.rpm')).sort()
  const files = names.map((name) => path.join(repository, name))
  const headers = await rpmHeaders(files, ports)
  const rpms = findKernel(await rpmPaths(files, ports), { package: 'the build', at: undefined })
  const packages = files.flatMap((file) => {
    const header = headers.get(file)
    return header === undefined || isDevel(file) ? [] : [{ nevra: header.nevra, file }]
  })
  return { rpms, packages, devel: files.filter(isDevel), url: fileUrl(`${repository}/`) }
}

const isDevel = (file: string): boolean => path.basename(file).startsWith('kernel-devel-')

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

async function firstLine(argv: readonly [string, ...string[]], ports: Pick<Ports, 'proc'>): Promise<string> {
  const { stdout } = await ports.proc.run(argv)
  return stdout.split('\n')[0] ?? ''
}
