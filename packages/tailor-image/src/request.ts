import path from 'node:path'
import { type Ports, readManifest, UserError, type Values } from '@dpuos/action-kit'
import { ANY_DISTRO, type Definition, fillSecrets, type Loaded, takeSecrets } from '@dpuos/definition'
import { type RankedRepository, readDefinition } from '@dpuos/host-tools'
import type { Arch, Finding, KernelManifest, ToolchainManifest } from '@dpuos/manifests'
import { adaptArch } from './arch-suffix.ts'
import { readInstaller } from './installer.ts'
import { otherKernelPackage } from './kernel-package.ts'
import type { LocalRpm } from './local-rpms.ts'
import type { spec } from './spec.ts'
import { type Kmod, kmodsOf, unbuiltDrivers } from './vendor-entries.ts'

/** Everything the user gave, read and checked against each other. */
export interface Request {
  /** Secrets filled in. */
  readonly definition: Definition
  /** Secrets as `${NAME}`. */
  readonly asWritten: Definition
  /** Where a value of the definition stands. */
  readonly position: Loaded['position']
  readonly arch: Arch
  readonly toolchain: ToolchainManifest
  readonly kernel: KernelManifest
  /** Absolute folder of the toolchain manifest: relative key paths start there. */
  readonly toolchainDir: string
  /** Absolute folder of the kernel manifest: paths of its files start there. */
  readonly kernelDir: string
  /** Absolute; for its commit. */
  readonly definitionFile: string
  /** Prebuilt modules of `drivers.vendor`, in its order. */
  readonly kmods: readonly Kmod[]
  /** Absolute folder where relative paths of the definition start; the loader has resolved them against the file that names them. */
  readonly filesFrom: string
  /** `packages.rpms`, each of them looked at. */
  readonly rpms: readonly LocalRpm[]
  /** `packages.repositories`, their keys looked into. */
  readonly repositories: readonly RankedRepository[]
  /** What the definition's loader warns of; logged already. */
  readonly warnings: readonly Finding[]
}

/** Read definition and manifests. Throws one UserError with everything that is wrong in any of them, missing secrets too. */
export async function readRequest(inputs: Values<typeof spec>, ports: Ports): Promise<Request> {
  const findings: Finding[] = []
  const loaded = await readDefinition(inputs.definition, ports)
  const givenToolchain = await readManifest('dpuos.toolchain/v1', inputs.toolchain, ports)
  const givenKernel = await readManifest('dpuos.kernel/v1', inputs.kernel, ports)
  const installer = await readInstaller(inputs.minios, loaded.ok ? loaded.value : undefined, ports)
  const secrets = takeSecrets(inputs.secrets ?? [], findings)
  const filled = loaded.ok ? fillSecrets(loaded.value, secrets) : loaded
  for (const read of [filled, givenToolchain, givenKernel, installer])
    if (!read.ok) findings.push(...read.findings)
  if (
    !loaded.ok ||
    !filled.ok ||
    !givenToolchain.ok ||
    !givenKernel.ok ||
    !installer.ok ||
    findings.length > 0
  ) {
    throw new UserError(findings)
  }

  const { position } = loaded.value
  const { definition } = filled
  const toolchain = givenToolchain.value
  const kernel = givenKernel.value
  const arch = inputs.arch ?? toolchain.arch
  findings.push(...unbuiltDrivers(loaded.value, kernel))
  findings.push(...archMistakes(arch, definition, position, toolchain, kernel))
  const isSandbox = toolchain.distro.id === 'sandbox'
  if (definition.distro !== ANY_DISTRO && (definition.distro === 'sandbox') !== isSandbox) {
    findings.push({
      level: 'error',
      code: 'distro-mismatch',
      title: `the definition is for ${definition.distro}, the toolchain was set up for ${toolchain.distro.id}`,
      hint: `Run setup-openeuler-toolchain with openeuler-version: ${definition.distro}.`,
      at: position(['distro']),
    })
  }
  if (findings.length > 0) throw new UserError(findings)
  const adapted = adaptArch(definition, arch, position)
  const warnings = [
    ...installer.value,
    ...adapted.findings,
    ...(arch === 'riscv64' ? [UNTRIED] : []),
    ...otherKernelPackage(definition, kernel, position),
  ]
  for (const finding of warnings) ports.log.finding(finding)
  return {
    definition: judgedBy(inputs.cut, adapted.definition),
    asWritten: loaded.value.definition,
    position,
    arch,
    toolchain,
    kernel,
    toolchainDir: path.dirname(inputs.toolchain),
    kernelDir: path.dirname(inputs.kernel),
    definitionFile: inputs.definition,
    kmods: kmodsOf(loaded.value, ports.host.workspace),
    filesFrom: ports.host.workspace,
    rpms: [],
    repositories: [],
    warnings: [...loaded.value.findings, ...warnings],
  }
}

const UNTRIED: Finding = {
  level: 'warning',
  code: 'arch-untried',
  title:
    'images for riscv64 are untried: the sandbox distribution, which everything is tested with, has none',
  hint: 'Boot it and look before you rely on it.',
}

/** The definition with the input's word on breaks, where there is one. */
function judgedBy(cut: Values<typeof spec>['cut'], definition: Definition): Definition {
  if (cut === undefined) return definition
  const given = definition.cut ?? { level: 'none', 'user-rpms': false, docs: false }
  return { ...definition, cut: { ...given, breaks: cut === 'strict' ? 'error' : 'report' } }
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
