// An edge: reads what inputs and definition say of a source together.
import path from 'node:path'
import { type Ports, readManifest, UserError, type Values } from '@dpuos/action-kit'
import type { Definition } from '@dpuos/definition'
import { readDefinition } from '@dpuos/host-tools'
import type { Arch, Finding } from '@dpuos/manifests'
import type { spec } from '../spec.ts'
import type { ConfigInputs } from './configured.ts'
import { deliveryNeeds } from './delivery.ts'
import { fetchNamedSrpm, isNamedSrpm, type OpenToolchain } from './repository-source.ts'

type Inputs = Values<typeof spec>

/** A source, what it is configured with, and the release of the packages that may be made of it. */
export interface SourceRequest extends ConfigInputs {
  readonly release: string
  /** `auto`, `off`, or the address of ccache's storage. */
  readonly compilerCache: string
  readonly keepObjects: boolean
  /** A PEM file, or `throw-away`. */
  readonly moduleKey: string | undefined
  readonly deviceTrees: boolean
}

/** Inputs win over the definition; presets and fragments come behind its own. Throws one UserError with all that is missing. */
export async function askedBy(inputs: Inputs, ports: Ports): Promise<SourceRequest> {
  const defined = inputs.definition === undefined ? undefined : await readDefinition(inputs.definition, ports)
  const toolchain =
    inputs.toolchain === undefined
      ? undefined
      : await readManifest('dpuos.toolchain/v1', inputs.toolchain, ports)
  const findings: Finding[] = [defined, toolchain].flatMap((read) =>
    read === undefined || read.ok ? [] : read.findings,
  )
  const definition = defined?.ok === true ? defined.value.definition : undefined
  const kernel = definition?.kernel
  const source = sourceOf(inputs.source, kernel)
  if (source === undefined) findings.push(noSource)
  const release = inputs.release ?? kernel?.build?.release ?? '1.dpuos'
  if (!RELEASE.test(release)) findings.push(badRelease(release))
  if (findings.length > 0 || source === undefined) throw new UserError(findings)
  const own = inputs.source === undefined ? kernel?.build : undefined
  const manifest = toolchain?.ok === true ? toolchain.value : undefined
  const arch = inputs.arch ?? manifest?.arch ?? archOf(definition, ports)
  const from =
    manifest === undefined || inputs.toolchain === undefined
      ? undefined
      : { manifest, folder: path.dirname(inputs.toolchain) }
  return {
    source: await placeOfSource(source, from, arch, ports),
    sourceSha256: inputs.sourceSha256 ?? own?.sha256,
    sourceCommit: inputs.sourceCommit ?? own?.commit,
    base: baseOf(inputs.base ?? kernel?.build?.config ?? kernel?.build?.base ?? 'defconfig', ports),
    arch,
    delivery: defined?.ok === true ? deliveryNeeds(defined.value, arch) : [],
    presets: [...(kernel?.presets ?? []), ...(inputs.presets ?? [])],
    fragments: [...(kernel?.fragments ?? []), ...(inputs.fragments ?? [])],
    patches: [...(own?.patches ?? []), ...(inputs.patches ?? [])],
    release,
    compiler: inputs.compiler ?? kernel?.build?.compiler ?? 'gcc',
    compilerCache: inputs.compilerCache,
    keepObjects: inputs.keepObjects,
    moduleKey: inputs.moduleKey,
    deviceTrees: inputs.deviceTrees ?? kernel?.build?.['device-trees'] ?? false,
  }
}

/** A repository of git as it is named, or the absolute path of a folder or file: a source RPM that is named is fetched. Throws UserError as fetchNamedSrpm. */
export const placeOfSource = async (
  source: string,
  toolchain: OpenToolchain | undefined,
  arch: Arch,
  ports: Ports,
): Promise<string> => {
  if (isNamedSrpm(source)) return await fetchNamedSrpm(source, toolchain, arch, ports)
  return source.startsWith('git+') ? source : path.resolve(ports.host.workspace, source)
}

/** Path of the kernel's source; undefined where it is the distribution's. */
export const sourceOf = (
  input: string | undefined,
  kernel: Definition['kernel'] | undefined,
): string | undefined => {
  if (input !== undefined) return input === 'distro' ? undefined : input
  return kernel?.source === 'build' ? kernel.build?.from : undefined
}

const archOf = (definition: Definition | undefined, { host }: Pick<Ports, 'host'>): Arch => {
  const arches = definition?.arch ?? [host.arch]
  return arches.includes(host.arch) ? host.arch : (arches[0] ?? host.arch)
}

/** What RPM and Kconfig both take; `kernel.build.release` of a definition is checked when it is read. */
const RELEASE = /^[0-9A-Za-z][\w.~^+]*$/

const badRelease = (release: string): Finding => ({
  level: 'error',
  code: 'kernel-release',
  title: `${JSON.stringify(release)} is no release of an RPM`,
  hint: 'Set `release` to letters, digits and . _ ~ ^ +, without a -: for example 1.acme.',
})

const noSource: Finding = {
  level: 'error',
  code: 'kernel-source',
  title: '`mode: check` configures a source, and `source` names none',
  hint: 'Set `source` to a folder with the kernel’s source or to its archive. The distribution’s own kernel is checked without `mode: check`.',
}

/** A word that Kconfig knows, or the absolute path of a file. */
export const baseOf = (base: string, { host }: Pick<Ports, 'host'>): string =>
  /^(?:defconfig|allnoconfig|[\w.-]+_defconfig)$/.test(base) ? base : path.resolve(host.workspace, base)
