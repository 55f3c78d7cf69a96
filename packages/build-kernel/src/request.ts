import path from 'node:path'
import { type Ports, readManifest, UserError, type Values } from '@dpuos/action-kit'
import type { Definition } from '@dpuos/definition'
import { readDefinition } from '@dpuos/host-tools'
import type { Arch, Finding, Position, ToolchainManifest } from '@dpuos/manifests'
import { compilerCacheMistakes } from './compile/ccache.ts'
import type { AskedFor } from './config/asked.ts'
import { sourceOf } from './config/asked-by.ts'
import { deliveryNeeds } from './config/delivery.ts'
import { isNamedSrpm } from './config/repository-source.ts'
import { type DriverEntry, driverEntries } from './drivers/sources.ts'
import { type KernelBaseline, readBaseline } from './size/baseline.ts'
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
  /** What its configuration must have. */
  readonly asked: AskedFor
  /** What to compare its size with: read before anything is written, as it may be what the last run left here. */
  readonly baseline: KernelBaseline
  /** Vendors' drivers whose sources are to be compiled for it. */
  readonly drivers: readonly DriverEntry[]
  readonly definition: Definition | undefined
  /** Is the kernel built from a source? */
  readonly isBuilt: boolean
}

/** Read toolchain manifest and definition. Throws one UserError with all that is wrong in them and between them. */
export async function readRequest(inputs: Values<typeof spec>, ports: Ports): Promise<Request> {
  if (inputs.toolchain === undefined) throw new UserError(noToolchain)
  const given = await readManifest('dpuos.toolchain/v1', inputs.toolchain, ports)
  const defined = inputs.definition === undefined ? undefined : await readDefinition(inputs.definition, ports)
  const findings = [given, defined].flatMap((read) => (read === undefined || read.ok ? [] : read.findings))
  const toolchain = given.ok ? given.value : undefined
  const loaded = defined?.ok === true ? defined.value : undefined
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
  findings.push(...sourceMistakes(inputs.source), ...compilerCacheMistakes(inputs.compilerCache))
  if (toolchain === undefined || arch === undefined || findings.length > 0) throw new UserError(findings)
  return {
    toolchain,
    toolchainDir: path.dirname(inputs.toolchain),
    arch,
    package: inputs.package ?? loaded?.definition.kernel.package ?? 'kernel',
    packageAt: inputs.package === undefined ? loaded?.position(['kernel', 'package']) : undefined,
    baseline: await readBaseline(inputs.baseline, arch, ports),
    drivers: loaded === undefined ? [] : driverEntries(loaded, ports),
    definition: loaded?.definition,
    isBuilt: sourceOf(inputs.source, loaded?.definition.kernel) !== undefined,
    asked: {
      presets: [...(loaded?.definition.kernel.presets ?? []), ...(inputs.presets ?? [])],
      fragments: [...(loaded?.definition.kernel.fragments ?? []), ...(inputs.fragments ?? [])],
      delivery: loaded === undefined ? [] : deliveryNeeds(loaded, arch),
    },
  }
}

/** A source of one's own, as far as its name tells: `linux-6.6.tar.xz`, `./linux`, `srpm:kernel`. */
const isPath = (source: string | undefined): boolean =>
  source !== undefined &&
  (source.includes('/') || isNamedSrpm(source) || /\.(?:tar(?:\.\w+)?|src\.rpm)$/.test(source))

const noToolchain: Finding = {
  level: 'error',
  code: 'input-missing',
  title: '`toolchain` is missing: whose kernel is it to be?',
  hint: 'Pass the `toolchain.json` of setup-openeuler-toolchain; only `mode: check` does without.',
}

/** Of the input; what a definition says was checked when it was read. */
function sourceMistakes(source: string | undefined): Finding[] {
  if (source === undefined || source === 'distro' || isPath(source)) return []
  return [
    {
      level: 'error',
      code: 'kernel-source',
      title:
        source === 'build'
          ? 'the input `source: build` does not say of what'
          : `${JSON.stringify(source)} is no kernel source`,
      hint: 'Use `distro`, or the path of a folder with the kernel’s source or of its archive (with a / in it). In a definition, `source: build` goes with `build: {from: PATH}`.',
    },
  ]
}
