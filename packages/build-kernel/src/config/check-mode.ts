// An edge: `mode: check`, the configuration alone, in seconds.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  fileEntry,
  type Outputs,
  type Ports,
  readManifest,
  UserError,
  type Values,
  writeManifest,
} from '@dpuos/action-kit'
import { readDefinition, requireTools, sourceOf, toolVersions } from '@dpuos/host-tools'
import { type Arch, digestOf, type Finding, type KernelConfigManifest } from '@dpuos/manifests'
import { spec } from '../spec.ts'
import { type AskedFor, readAsked } from './asked.ts'
import { configure, KERNEL_ARCH } from './configure.ts'
import { parseConfig, type Setting, valuesOf } from './dot-config.ts'
import { explainOption } from './explain.ts'
import { checkConfig } from './gate.ts'
import { configReport, judgeConfig } from './judge.ts'
import type { Kconfig } from './kconfig/model.ts'
import { readKconfig } from './kconfig/read.ts'
import { type KernelSource, openSource } from './source.ts'

type Inputs = Values<typeof spec>

/** A source, configured. */
export interface ConfiguredSource {
  readonly arch: Arch
  readonly source: KernelSource
  readonly settings: readonly Setting[]
  readonly base: string
  readonly before: readonly Setting[]
  /** Text of the final configuration. */
  readonly config: string
  readonly kconfig: Kconfig
}

/** What a source is to be configured with. */
export interface ConfigInputs extends AskedFor {
  readonly source: string
  readonly sourceSha256: string | undefined
  readonly base: string
  readonly arch: Arch
}

/** Configure a source with these fragments. Throws UserError with what is wrong with any of them. */
export async function configureSource(inputs: ConfigInputs, ports: Ports): Promise<ConfiguredSource> {
  const { arch, base } = inputs
  const settings = await readAsked(inputs, arch, ports)
  await requireTools('kernel-config', arch, ports)
  const source = await ports.log.group('Open the source', () =>
    openSource(inputs.source, inputs.sourceSha256, ports),
  )
  const output = path.join(await ports.fs.scratch('kernel-config', { inMemory: 64 * 2 ** 20 }), 'object')
  const made = await ports.log.group(`Configure Linux ${source.version} for ${arch}`, () =>
    configure({ source, arch, base, settings, output }, ports),
  )
  return {
    arch,
    source,
    settings,
    base,
    before: made.base,
    config: made.config,
    kconfig: kconfigOf(source.folder, arch),
  }
}

/** The source's Kconfig files, for the reasons. */
function kconfigOf(folder: string, arch: Arch): Kconfig {
  const load = (file: string): string | undefined => {
    try {
      return readFileSync(path.join(folder, file), 'utf8')
    } catch {
      return undefined
    }
  }
  const { arch: ARCH, folder: SRCARCH } = KERNEL_ARCH[arch]
  return readKconfig(load, { ARCH, SRCARCH, srctree: '.' })
}

/** Configure, hold the result against what was asked, write `kernel.config` and `kernel-config.json`. */
export async function checkMode(
  inputs: Inputs,
  ports: Ports,
): Promise<{
  readonly report: ReturnType<typeof configReport>
  readonly outputs: Outputs<typeof spec>
}> {
  const asked = await askedBy(inputs, ports)
  const done = await configureSource(asked, ports)
  const { arch, source, settings, base, before, config } = done
  const judgement = judgeConfig({
    arch,
    kernel: source.version,
    base: path.isAbsolute(base) ? path.basename(base) : base,
    settings,
    final: parseConfig(config, '.config').settings,
    ...(base === 'allnoconfig' ? {} : { before }),
    kconfig: done.kconfig,
  })
  const file = path.join(inputs.output, 'kernel.config')
  await ports.fs.writeFile(file, config)
  const { findings, ...told } = judgement
  const manifest: KernelConfigManifest = {
    schema: 'dpuos.kernel-config/v1',
    tool: { name: spec.name, version: ports.host.version },
    inputs: {
      digest: digestOf([
        ports.host.version,
        source.sha256 ?? source.version,
        arch,
        base,
        settings.map(({ name, value, optional }) => [name, value, optional]),
      ]),
    },
    source: await sourceOf(inputs.definition, ports),
    tools: await toolVersions('kernel-config', arch, ports),
    files: [await fileEntry('config', file, inputs.output, ports)],
    findings: [...findings],
    ...told,
  }
  for (const finding of findings) ports.log.finding(finding)
  return {
    report: configReport(judgement),
    outputs: {
      manifest: '',
      config: await writeManifest(manifest, inputs.output, ports),
      verdict: judgement.verdict,
      release: '',
    },
  }
}

/** What inputs and definition say together. Throws one UserError with all that is missing. */
async function askedBy(inputs: Inputs, ports: Ports): Promise<ConfigInputs> {
  const { source } = inputs
  const defined = inputs.definition === undefined ? undefined : await readDefinition(inputs.definition, ports)
  const toolchain =
    inputs.toolchain === undefined
      ? undefined
      : await readManifest('dpuos.toolchain/v1', inputs.toolchain, ports)
  const findings: Finding[] = [defined, toolchain].flatMap((read) =>
    read === undefined || read.ok ? [] : read.findings,
  )
  const kernel = defined?.ok === true ? defined.value.definition.kernel : undefined
  const arches = defined?.ok === true ? defined.value.definition.arch : []
  const arch =
    inputs.arch ??
    (toolchain?.ok === true
      ? toolchain.value.arch
      : arches.includes(ports.host.arch)
        ? ports.host.arch
        : (arches[0] ?? ports.host.arch))
  if (source === undefined || source === 'distro') {
    findings.push({
      level: 'error',
      code: 'kernel-source',
      title: '`mode: check` configures a source, and `source` names none',
      hint: 'Set `source` to a folder with the kernel’s source or to its archive. The distribution’s own kernel is checked without `mode: check`.',
    })
  }
  if (findings.length > 0 || source === undefined) throw new UserError(findings)
  return {
    source: path.resolve(ports.host.workspace, source),
    sourceSha256: inputs.sourceSha256,
    base: baseOf(inputs.base, ports),
    arch,
    presets: [...(kernel?.presets ?? []), ...(inputs.presets ?? [])],
    fragments: [...(kernel?.fragments ?? []), ...(inputs.fragments ?? [])],
  }
}

/** A word that Kconfig knows, or the absolute path of a file. */
export const baseOf = (base: string, { host }: Pick<Ports, 'host'>): string =>
  /^(?:defconfig|allnoconfig|[\w.-]+_defconfig)$/.test(base) ? base : path.resolve(host.workspace, base)

/** Lines that explain one option of a configured source. Throws UserError where the source has none of that name. */
export async function explainConfig(name: string, inputs: ConfigInputs, ports: Ports): Promise<string[]> {
  const { kconfig, config, settings } = await configureSource(
    { ...inputs, base: baseOf(inputs.base, ports) },
    ports,
  )
  const final = valuesOf(parseConfig(config, '.config').settings)
  const lines = explainOption(name, { kconfig, final, settings })
  if (lines !== undefined) return lines
  const [miss] = checkConfig([{ name, value: 'y', optional: false, at: { file: '' } }], final, kconfig).misses
  throw new UserError({
    level: 'error',
    code: 'kernel-config-no-such-option',
    title: `CONFIG_${name}: ${miss?.why ?? 'no such option in this source'}`,
    hint: 'Another version of the kernel may call it otherwise.',
  })
}
