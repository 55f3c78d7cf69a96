import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports, Values } from '@dpuos/action-kit'
import { UserError } from '@dpuos/action-kit'
import { type Definition, fillSecrets, type Loaded, loadDefinition } from '@dpuos/definition'
import {
  type Arch,
  type Finding,
  type KernelManifest,
  type ManifestOf,
  type Position,
  parseManifest,
  type SchemaId,
  type ToolchainManifest,
} from '@dpuos/manifests'
import { takeSecrets } from './secrets.ts'
import type { spec } from './spec.ts'

/** Everything the user gave, read and checked against each other. */
export interface Request {
  /** Secrets filled in. */
  readonly definition: Definition
  /** Where a value of the definition stands. */
  readonly position: Loaded['position']
  readonly arch: Arch
  readonly toolchain: ToolchainManifest
  readonly kernel: KernelManifest
  /** Absolute folder of the toolchain manifest: relative key paths start there. */
  readonly toolchainDir: string
  /** Folder of the definition file, for its commit. */
  readonly definitionDir: string
  /** Absolute folder that is laid over the root; undefined when there is none. */
  readonly overlay: string | undefined
  /** What the definition's loader warns of. */
  readonly warnings: readonly Finding[]
}

/** Read definition and manifests. Throws one UserError with everything that is wrong in any of them. */
export async function readRequest(inputs: Values<typeof spec>, ports: Ports): Promise<Request> {
  const findings: Finding[] = []
  const loaded = await loadDefinition(inputs.definition, readIfThere)
  if (!loaded.ok) findings.push(...loaded.findings)
  const toolchain = await readManifest('dpuos.toolchain/v1', inputs.toolchain, findings)
  const kernel = await readManifest('dpuos.kernel/v1', inputs.kernel, findings)
  const secrets = takeSecrets(inputs.secrets ?? [], findings)
  const filled = loaded.ok ? fillSecrets(loaded.value, secrets) : undefined
  if (filled?.ok === false) findings.push(...filled.findings)
  if (!loaded.ok || filled?.ok !== true || !toolchain || !kernel || findings.length > 0) {
    throw new UserError(
      findings.map((one) => (one.at === undefined ? one : { ...one, at: shortened(one.at, ports) })),
    )
  }

  const position = (at: readonly (string | number)[]): Position => shortened(loaded.value.position(at), ports)
  const { definition } = filled
  const arch = inputs.arch ?? toolchain.arch
  findings.push(
    ...archMistakes(arch, definition, position, toolchain, kernel),
    ...(await kernelFiles(inputs.kernel, kernel, ports)),
  )
  if ((definition.distro === 'sandbox') !== (toolchain.distro.id === 'sandbox')) {
    findings.push({
      level: 'error',
      code: 'distro-mismatch',
      title: `the definition is for ${definition.distro}, the toolchain was set up for ${toolchain.distro.id}`,
      hint: `Run setup-openeuler-toolchain with openeuler-version: ${definition.distro}.`,
      at: position(['distro']),
    })
  }
  if (findings.length > 0) throw new UserError(findings)
  const files = definition.system.files
  return {
    definition,
    position,
    arch,
    toolchain,
    kernel,
    toolchainDir: path.dirname(inputs.toolchain),
    definitionDir: path.dirname(inputs.definition),
    // The loader has resolved it against the file that names it.
    overlay: files === undefined ? undefined : path.resolve(files),
    warnings: loaded.value.findings.map((one) =>
      one.at === undefined ? one : { ...one, at: shortened(one.at, ports) },
    ),
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined
    throw error
  }
}

async function readManifest<Id extends SchemaId>(
  id: Id,
  file: string,
  findings: Finding[],
): Promise<ManifestOf<Id> | undefined> {
  const text = await readIfThere(file)
  if (text === undefined) {
    const what = id.replace(/^dpuos\.(.*)\/v1$/, '$1')
    findings.push({
      level: 'error',
      code: 'manifest-missing',
      title: `no ${what} manifest at ${file}`,
      hint: `Pass the path that the output \`manifest\` of ${what === 'kernel' ? 'build-kernel' : 'setup-openeuler-toolchain'} gave.`,
    })
    return undefined
  }
  const parsed = parseManifest(id, text, file)
  if (parsed.ok) return parsed.value
  findings.push(...parsed.findings)
  return undefined
}

/** Positions relative to the workspace, as editors and annotations want them. */
function shortened(at: Position, ports: Ports): Position {
  const relative = path.relative(ports.host.workspace, path.resolve(at.file))
  return { ...at, file: relative.startsWith('..') || at.file.startsWith('dpuos:') ? at.file : relative }
}

function archMistakes(
  arch: Arch,
  definition: Definition,
  position: Loaded['position'],
  toolchain: ToolchainManifest,
  kernel: KernelManifest,
): Finding[] {
  const findings: Finding[] = []
  if (!definition.arch.includes(arch)) {
    findings.push({
      level: 'error',
      code: 'arch-not-in-definition',
      title: `the definition is for ${definition.arch.join(' and ')}, not for ${arch}`,
      hint: `Choose arch: ${definition.arch.join(' or ')}, or add ${arch} to the definition.`,
      at: position(['arch']),
    })
  }
  for (const [manifest, writer] of [
    [toolchain, 'setup-openeuler-toolchain'],
    [kernel, 'build-kernel'],
  ] as const) {
    if (manifest.arch === arch) continue
    findings.push({
      level: 'error',
      code: 'arch-mismatch',
      title: `the image is for ${arch}, but the ${manifest === kernel ? 'kernel' : 'toolchain'} manifest is for ${manifest.arch}`,
      hint: `Run ${writer} with arch: ${arch}.`,
    })
  }
  return findings
}

/** The files that the kernel manifest hands over are the ones it was written for. */
async function kernelFiles(manifestFile: string, kernel: KernelManifest, ports: Ports): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const entry of kernel.files) {
    const file = path.resolve(path.dirname(manifestFile), entry.path)
    const found = await ports.fs.hash(file).catch(() => undefined)
    if (found?.sha256 === entry.sha256) continue
    findings.push({
      level: 'error',
      code: 'manifest-file-changed',
      title: `${file} ${found === undefined ? 'is missing' : 'is not the file'} that ${manifestFile} lists`,
      hint: 'Hand over the manifest together with the files beside it, unchanged.',
    })
  }
  return findings
}
