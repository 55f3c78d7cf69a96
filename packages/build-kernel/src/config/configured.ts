// An edge: a kernel's source, configured with what was asked of it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileEntry, type Ports, type Values, writeManifest } from '@dpuos/action-kit'
import { requireTools, sourceOf, toolVersions } from '@dpuos/host-tools'
import { type Arch, digestOf, type KernelConfigManifest } from '@dpuos/manifests'
import { spec } from '../spec.ts'
import { type AskedFor, readAsked } from './asked.ts'
import { configure } from './configure.ts'
import type { DeliveryNeed } from './delivery.ts'
import { parseConfig, type Setting } from './dot-config.ts'
import { type Judgement, judgeConfig } from './judge.ts'
import type { Kconfig } from './kconfig/model.ts'
import { readKconfig } from './kconfig/read.ts'
import { readPatches } from './patches.ts'
import { type KernelSource, openSource } from './source.ts'
import { KERNEL_ARCH, type Toolchain } from './toolchain.ts'

type Inputs = Values<typeof spec>

/** A source, configured. */
export interface ConfiguredSource extends Toolchain {
  readonly source: KernelSource
  readonly settings: readonly Setting[]
  readonly delivery: readonly DeliveryNeed[]
  readonly base: string
  readonly before: readonly Setting[]
  /** Text of the final configuration. */
  readonly config: string
  readonly kconfig: Kconfig
  /** Absolute path of the object tree (`O=`). */
  readonly object: string
}

/** What a source is to be configured with. */
export interface ConfigInputs extends AskedFor, Toolchain {
  readonly source: string
  readonly sourceSha256: string | undefined
  readonly sourceCommit: string | undefined
  readonly base: string
  /** Paths of patches, or of quilt's `series`, in their order. */
  readonly patches: readonly string[]
  /** The whole source is needed, and what is built of it goes into the object tree (`O=`) that this finds. */
  readonly objects?: (source: KernelSource) => Promise<string>
  /** Settings of ours, behind all others. */
  readonly own?: readonly Pick<Setting, 'name' | 'value'>[]
}

/** Configure a source with these fragments. Throws UserError with what is wrong with any of them. */
export async function configureSource(inputs: ConfigInputs, ports: Ports): Promise<ConfiguredSource> {
  const { arch, compiler, base, objects, own = [] } = inputs
  const settings = await readAsked(inputs, arch, ports)
  const patches = await readPatches(inputs.patches, ports)
  await requireTools('kernel-config', arch, ports)
  if (settings.some(({ name, value }) => name === 'DEBUG_INFO_BTF' && value === 'y'))
    await requireTools('kernel-btf', arch, ports)
  if (compiler === 'llvm') await requireTools('kernel-llvm', arch, ports)
  const source = await ports.log.group('Open the source', () =>
    openSource(
      inputs.source,
      {
        arch,
        sha256: inputs.sourceSha256,
        commit: inputs.sourceCommit,
        whole: objects !== undefined,
        patches,
      },
      ports,
    ),
  )
  const object =
    objects === undefined
      ? path.join(await ports.fs.scratch('kernel-config', { inMemory: 64 * 2 ** 20 }), 'object')
      : await objects(source)
  const made = await ports.log.group(`Configure Linux ${source.version} for ${arch}`, () =>
    configure(
      { source, toolchain: { arch, compiler }, base, settings: [...settings, ...own], output: object },
      ports,
    ),
  )
  const kconfig = kconfigOf(source.folder, arch)
  const { delivery } = inputs
  return {
    arch,
    compiler,
    source,
    settings,
    delivery,
    base,
    before: made.base,
    config: made.config,
    kconfig,
    object,
  }
}

/** The source's Kconfig files, for the reasons: read when somebody asks for one, as a whole source takes seconds. */
function kconfigOf(folder: string, arch: Arch): Kconfig {
  const load = (file: string): string | undefined => {
    try {
      return readFileSync(path.join(folder, file), 'utf8')
    } catch {
      return undefined
    }
  }
  const { arch: ARCH, folder: SRCARCH } = KERNEL_ARCH[arch]
  let read: Kconfig | undefined
  const all = (): Kconfig => (read ??= readKconfig(load, { ARCH, SRCARCH, srctree: '.' }))
  return {
    get symbols() {
      return all().symbols
    },
    get unread() {
      return all().unread
    },
  }
}

/** Hold a configured source against what was asked of it. */
export function judgeSource(done: ConfiguredSource): Judgement {
  const { arch, source, settings, delivery, base, before, config, kconfig } = done
  return judgeConfig({
    arch,
    kernel: source.version,
    base: path.isAbsolute(base) ? path.basename(base) : base,
    settings,
    final: parseConfig(config, '.config').settings,
    ...(base === 'allnoconfig' ? {} : { before }),
    kconfig,
    delivery,
  })
}

/** Write `kernel.config` and `kernel-config.json`; resolves to the path of the latter. */
export async function writeConfig(
  { findings, ...told }: Judgement,
  { arch, compiler, source, settings, base, config }: ConfiguredSource,
  { definition, output }: Pick<Inputs, 'definition' | 'output'>,
  ports: Ports,
): Promise<string> {
  const file = path.join(output, 'kernel.config')
  await ports.fs.writeFile(file, config)
  const asked = settings.map(({ name, value, optional }) => [name, value, optional])
  const origin = source.identity ?? source.version
  const manifest: KernelConfigManifest = {
    schema: 'dpuos.kernel-config/v1',
    tool: { name: spec.name, version: ports.host.version },
    inputs: { digest: digestOf([ports.host.version, origin, source.patches, arch, compiler, base, asked]) },
    source: await sourceOf(definition, ports),
    tools: await toolVersions('kernel-config', arch, ports),
    files: [await fileEntry('config', file, output, ports)],
    findings: [...findings],
    ...told,
  }
  return await writeManifest(manifest, output, ports)
}
