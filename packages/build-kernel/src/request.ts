import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError, type Values } from '@dpuos/action-kit'
import { type Loaded, loadDefinition } from '@dpuos/definition'
import {
  type Arch,
  type Finding,
  type Position,
  parseManifest,
  type ToolchainManifest,
} from '@dpuos/manifests'
import type { spec } from './spec.ts'

/** What is asked for, checked against definition and toolchain. */
export interface Request {
  readonly toolchain: ToolchainManifest
  /** Absolute folder of the toolchain manifest. */
  readonly toolchainDir: string
  readonly arch: Arch
  /** Name of the RPM that provides the kernel. */
  readonly package: string
  /** Who says so: the definition's line; undefined when an input or the default does. */
  readonly packageAt: Position | undefined
}

/** Read toolchain manifest and definition. Throws one UserError with all that is wrong in them and between them. */
export async function readRequest(inputs: Values<typeof spec>, ports: Ports): Promise<Request> {
  const findings: Finding[] = []
  const toolchain = await readToolchain(inputs.toolchain, ports, findings)
  const loaded =
    inputs.definition === undefined ? undefined : await readDefinition(inputs.definition, findings)
  const arch = inputs.arch ?? toolchain?.arch
  if (toolchain !== undefined && arch !== toolchain.arch) {
    findings.push({
      level: 'error',
      code: 'arch-mismatch',
      title: `a kernel for ${arch} is asked for, and the toolchain was set up for ${toolchain.arch}`,
      hint: `Run setup-openeuler-toolchain with arch: ${arch}, or leave the input \`arch\` out.`,
    })
  }
  if (loaded !== undefined && arch !== undefined && !loaded.definition.arch.includes(arch)) {
    findings.push({
      level: 'error',
      code: 'arch-not-in-definition',
      title: `the definition is for ${loaded.definition.arch.join(' and ')}, the kernel would be for ${arch}`,
      hint: `Set the toolchain up for ${loaded.definition.arch[0] ?? 'another processor'}, or add ${arch} to the definition.`,
      at: loaded.position(['arch']),
    })
  }
  findings.push(...sourceMistakes(inputs.source, loaded))
  if (toolchain === undefined || arch === undefined || findings.length > 0) throw new UserError(findings)
  return {
    toolchain,
    toolchainDir: path.dirname(inputs.toolchain),
    arch,
    package: inputs.package ?? loaded?.definition.kernel.package ?? 'kernel',
    packageAt: inputs.package === undefined ? loaded?.position(['kernel', 'package']) : undefined,
  }
}

function sourceMistakes(input: string | undefined, loaded: Loaded | undefined): Finding[] {
  const source = input ?? loaded?.definition.kernel.source ?? 'distro'
  if (source === 'distro') return []
  return [
    {
      level: 'error',
      code: 'kernel-source',
      title:
        source === 'build'
          ? 'building the kernel from source comes in a later release'
          : `${JSON.stringify(source)} is no kernel source; kernels from elsewhere come in a later release`,
      hint: 'Use `distro`: the distribution’s kernel.',
      ...(input === undefined && loaded !== undefined ? { at: loaded.position(['kernel', 'source']) } : {}),
    },
  ]
}

async function readDefinition(file: string, findings: Finding[]): Promise<Loaded | undefined> {
  const loaded = await loadDefinition(file, textOf)
  if (loaded.ok) return loaded.value
  findings.push(...loaded.findings)
  return undefined
}

/** The manifest, its files checked against their hashes. */
async function readToolchain(
  file: string,
  ports: Ports,
  findings: Finding[],
): Promise<ToolchainManifest | undefined> {
  const hint = 'Pass the path that the output `manifest` of setup-openeuler-toolchain gave.'
  const text = await textOf(file)
  if (text === undefined) {
    findings.push({
      level: 'error',
      code: 'manifest-missing',
      title: `no toolchain manifest at ${file}`,
      hint,
    })
    return undefined
  }
  const parsed = parseManifest('dpuos.toolchain/v1', text, file)
  if (!parsed.ok) {
    findings.push(...parsed.findings)
    return undefined
  }
  for (const entry of parsed.value.files) {
    const actual = await ports.fs.hash(path.resolve(path.dirname(file), entry.path)).catch(() => undefined)
    if (actual?.sha256 === entry.sha256) continue
    findings.push({
      level: 'error',
      code: 'manifest-file-changed',
      title: `${entry.path}, which ${file} lists, ${actual === undefined ? 'is missing' : 'has changed'}`,
      hint: 'Hand over the whole folder that setup-openeuler-toolchain wrote, unchanged.',
      at: { file },
    })
  }
  return parsed.value
}

/** Content of a file; undefined when there is none. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined
    throw error
  }
}
