// An edge: a kernel that is built, as a manifest.
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import {
  type Fact,
  fileEntry,
  type Outputs,
  type Ports,
  type Report,
  type Values,
  writeManifest,
} from '@dpuos/action-kit'
import type { Definition } from '@dpuos/definition'
import { type ModuleTree, sourceOf } from '@dpuos/host-tools'
import { formatMiB, type KernelFrom, type KernelManifest } from '@dpuos/manifests'
import { askedBy } from '../config/asked-by.ts'
import { type ConfiguredSource, writeConfig } from '../config/configured.ts'
import { configReport } from '../config/judge.ts'
import type { KernelSource } from '../config/source.ts'
import { describe } from '../describe.ts'
import { buildDrivers, withDrivers } from '../drivers/build-drivers.ts'
import { headersFromRpms } from '../drivers/headers.ts'
import { joined, kernelReport } from '../report.ts'
import type { Request } from '../request.ts'
import { SYMBOLS } from '../size/measure.ts'
import { parseSymbols } from '../size/symbols.ts'
import { moduleOption, proposeTrim, type Trim, trimFragment, trimTable } from '../size/trim.ts'
import { withSizes } from '../size/with-sizes.ts'
import { spec } from '../spec.ts'
import { buildKernel } from './build-kernel.ts'
import { kernelBom } from './sbom.ts'
import { packageSigning, signRepository } from './sign-repository.ts'
import { kernelSpdx } from './spdx.ts'

/** Build the kernel, or say what keeps it from being built. */
export async function buildFromSource(
  request: Request,
  inputs: Values<typeof spec>,
  ports: Ports,
): Promise<{ readonly report: Report; readonly outputs: Outputs<typeof spec> }> {
  const asked = await askedBy(inputs, ports)
  const signing = await packageSigning(inputs, request.arch, ports)
  const repository = path.join(inputs.output, 'kernel')
  for (const name of [SYMBOLS, TRIM, BOM, SPDX]) await rm(path.join(inputs.output, name), { force: true })
  const { configured, judgement, kernel } = await buildKernel(
    { ...asked, arch: request.arch, repository },
    ports,
  )
  const config = await writeConfig(judgement, configured, inputs, ports)
  for (const finding of judgement.findings) ports.log.finding(finding)
  const judged = configReport(judgement)
  if (kernel === undefined)
    return { report: judged, outputs: { manifest: '', config, verdict: judgement.verdict, release: '' } }
  const folder = await ports.fs.scratch('kernel')
  const { described, tree } = await describe(request, kernel.rpms, folder, inputs.output, ports)
  const { output } = inputs
  const files = [...kernel.packages.map(({ file }) => file), ...kernel.devel]
  const { epoch } = kernel
  const signed =
    signing === undefined
      ? undefined
      : await signRepository(repository, files, signing, { epoch, output }, ports)
  const symbols = path.join(inputs.output, SYMBOLS)
  await ports.fs.writeFile(symbols, kernel.symbols)
  const trim = trimOf(tree, request.definition, configured)
  const fragment = path.join(output, TRIM)
  if (trim !== undefined) await ports.fs.writeFile(fragment, trimFragment(trim))
  const bare: KernelManifest = {
    schema: 'dpuos.kernel/v1',
    tool: { name: spec.name, version: ports.host.version },
    inputs: { digest: kernel.digest },
    source: await sourceOf(inputs.definition, ports),
    tools: { ...kernel.tools },
    arch: request.arch,
    release: kernel.rpms.release,
    origin: 'build',
    from: fromOf(asked.source, configured.source),
    packages: kernel.packages.map(({ nevra }) => nevra),
    repositories: [kernel.url],
    ...(signed === undefined ? {} : { signed }),
    ...described,
    files: [
      ...described.files,
      await fileEntry('symbols', symbols, output, ports),
      ...(trim === undefined ? [] : [await fileEntry('trim-fragment', fragment, output, ports)]),
      ...(await Promise.all(files.toSorted().map((file) => fileEntry('package', file, output, ports)))),
    ],
    findings: [...described.findings, ...kernel.findings],
  }
  const drivers = await buildDrivers(
    request.drivers,
    {
      rpms: kernel.rpms,
      arch: request.arch,
      output,
      signing,
      headers: async () => inputs.headers ?? (await headersFromRpms(kernel.devel, ports)),
    },
    ports,
  )
  const sized = withSizes(
    withDrivers(bare, drivers),
    { builtin: kernel.builtin, symbols: parseSymbols(kernel.symbols) },
    request.baseline,
  )
  const of = { version: configured.source.version, epoch }
  const [bom, spdx] = [path.join(output, BOM), path.join(output, SPDX)]
  await ports.fs.writeFile(bom, kernelBom(sized, of))
  await ports.fs.writeFile(spdx, kernelSpdx(sized, of))
  const manifest = {
    ...sized,
    files: [
      ...sized.files,
      await fileEntry('sbom-cyclonedx', bom, output, ports),
      await fileEntry('sbom-spdx', spdx, output, ports),
    ],
  }
  const written = await writeManifest(manifest, inputs.output, ports)
  return {
    report: joined(withTrim(withFacts(kernelReport(manifest), kernel.facts), trim), judged),
    outputs: { manifest: written, config, verdict: 'pass', release: manifest.release },
  }
}

/** A URL without what may be a secret in it. */
const fromOf = (named: string, { identity, patches }: KernelSource): KernelFrom => ({
  name: named.startsWith('git+')
    ? named.slice('git+'.length).replace(/\/\/[^/@]*@/, '//')
    : path.basename(named),
  identity: identity ?? null,
  patches: [...patches],
})

const withFacts = (report: Report, facts: readonly Fact[]): Report => ({
  ...report,
  facts: [...report.facts, ...facts],
})

const BOM = 'kernel.cdx.json'
const SPDX = 'kernel.spdx.json'
/** A fragment that would leave out what the image does not keep. */
const TRIM = 'kernel.trim.config'

function trimOf(
  tree: ModuleTree,
  definition: Definition | undefined,
  { source, settings }: ConfiguredSource,
): Trim | undefined {
  if (definition === undefined) return undefined
  const load = (file: string): string | undefined => {
    try {
      return readFileSync(path.join(source.folder, file), 'utf8')
    } catch {
      return undefined
    }
  }
  const asked = new Set(settings.map(({ name }) => name))
  return proposeTrim(tree, definition, (module) => moduleOption(module, load), asked)
}

/** Said in a number and a table; nothing is left out by itself. */
function withTrim(report: Report, trim: Trim | undefined): Report {
  if (trim === undefined || trim.unused === 0) return report
  const { unused, size, proposals } = trim
  const value = `${unused} ${unused === 1 ? 'module' : 'modules'} that the image does not keep, ${formatMiB(size)}; ${proposals.length} ${proposals.length === 1 ? 'option' : 'options'} in ${TRIM}`
  return {
    ...report,
    facts: [...report.facts, { name: 'could be left out', value }],
    tables: [...report.tables, ...(proposals.length === 0 ? [] : [trimTable(trim)])],
  }
}
