import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Core, Outputs, Ports, Values } from '@dpuos/action-kit'
import type { StageRecord } from './chain-record.ts'
import { chainReport } from './chain-report.ts'
import type { Elevation } from './elevated-stage.ts'
import { renderHtml } from './html/page.ts'
import { precheck } from './precheck.ts'
import { REPORT } from './report-name.ts'
import { type ChainRun, runChain } from './run-chain.ts'
import type { spec } from './spec.ts'
import type { Raw, Stage } from './stage.ts'
import { CHAIN } from './stages.ts'

export type ChainInputs = Values<typeof spec>
export type ChainOutputs = Outputs<typeof spec>

/** What post shall do: the plans of the actions that have one, by action. */
export type ChainPlan = Readonly<Record<string, unknown>>

/**
 * The core of the façade: the five actions in one process. Whatever happens, `report.html` tells it; an action that ended
 * with an exception ends the chain with the same one, after the report is written.
 */
export function chain(
  elevation: Elevation,
  stages: readonly Stage[] = CHAIN,
): Core<ChainInputs, ChainOutputs, ChainPlan> {
  return async (inputs, ports) => {
    const run = await runAndRender(inputs, elevation, stages, ports)
    if (run.failure !== undefined) throw run.failure
    return { report: chainReport(run.record), outputs: chainOutputs(run, inputs), plan: run.plans }
  }
}

/** Run the chain and write its HTML report. Rejects only for unfit secrets, before anything is done, and when the report cannot be written. */
export async function runAndRender(
  inputs: ChainInputs,
  elevation: Elevation,
  stages: readonly Stage[],
  ports: Ports,
): Promise<ChainRun> {
  await precheck(inputs, ports)
  await discardOld(inputs.output, stages)
  const skip = new Set<StageRecord['name']>(inputs.skipBootTest ? ['boot-test-qemu'] : [])
  const run = await runChain(rawInputs(inputs), { stages, skip, elevation }, ports)
  const file = reportPath(inputs)
  await ports.fs.writeFile(file, renderHtml(run.record))
  ports.log.info(`Report: ${path.relative(ports.host.workspace, file)}`)
  return run
}

/** Manifests of an earlier run must not look like results of this one when it ends early. */
async function discardOld(output: string, stages: readonly Stage[]): Promise<void> {
  const old = [...stages.map((stage) => `${stage.manifest}.json`), REPORT]
  await Promise.all(old.map((name) => rm(path.join(output, name), { force: true })))
}

export const reportPath = ({ output }: Pick<ChainInputs, 'output'>): string => path.join(output, REPORT)

/** The values as a user would write them: actions of the chain read their inputs as they do alone. */
export function rawInputs(inputs: ChainInputs): Raw {
  return {
    definition: inputs.definition,
    arch: inputs.arch,
    'openeuler-version': inputs.openeulerVersion,
    'sandbox-set': inputs.sandboxSet,
    'sandbox-updates': String(inputs.sandboxUpdates),
    install: inputs.install,
    mirror: inputs.mirror,
    cache: inputs.cache,
    'cache-limit': String(inputs.cacheLimit),
    lock: inputs.lock,
    'lock-file': inputs.lockFile,
    cut: inputs.cut,
    minios: inputs.minios,
    'root-cache': String(inputs.rootCache),
    secrets: inputs.secrets?.join('\n'),
    'signing-key': inputs.signingKey,
    'signing-password': inputs.signingPassword,
    boots: inputs.boots?.join('\n'),
    accelerator: inputs.accelerator,
    probe: inputs.probe,
    memory: text(inputs.memory),
    cpus: text(inputs.cpus),
    scripts: inputs.scripts?.join('\n'),
    presets: inputs.presets?.join('\n'),
    measure: inputs.measure?.join('\n'),
    baseline: inputs.baseline?.join('\n'),
    'max-growth': `${inputs.maxGrowth}%`,
    'upgrade-from': inputs.upgradeFrom,
    'upgrade-tests': inputs.upgradeTests.join('\n'),
    'size-baseline': inputs.sizeBaseline,
    'size-store': inputs.sizeStore,
    token: inputs.token,
    'size-comment': String(inputs.sizeComment),
    'size-reports': inputs.sizeReports.join('\n'),
    'kernel-baseline': inputs.kernelBaseline,
    headers: inputs.headers,
    'fail-on': inputs.failOn,
    output: inputs.output,
    // None is forgotten.
  } satisfies Record<Exclude<keyof typeof spec.inputs, 'skip-boot-test'>, string | undefined>
}

const text = (value: number | undefined): string | undefined => value?.toString()

export function chainOutputs({ record, outputs }: ChainRun, inputs: ChainInputs): ChainOutputs {
  const of = (stage: StageRecord['name'], name: string): string => outputs[stage]?.[name] ?? ''
  return {
    toolchain: of('setup-openeuler-toolchain', 'manifest'),
    kernel: of('build-kernel', 'manifest'),
    image: of('tailor-image', 'manifest'),
    boot: of('boot-test-qemu', 'manifest'),
    timeline: of('boot-test-qemu', 'timeline'),
    size: of('size-budget-check', 'manifest'),
    lock: of('tailor-image', 'lock'),
    disk: of('tailor-image', 'disk'),
    qcow2: of('tailor-image', 'qcow2'),
    tar: of('tailor-image', 'tar'),
    cpio: of('tailor-image', 'cpio'),
    oci: of('tailor-image', 'oci'),
    squashfs: of('tailor-image', 'squashfs'),
    erofs: of('tailor-image', 'erofs'),
    mtree: of('tailor-image', 'mtree'),
    sbom: of('tailor-image', 'sbom'),
    provenance: of('tailor-image', 'provenance'),
    sums: of('tailor-image', 'sums'),
    report: reportPath(inputs),
    verdict: record.ending,
  }
}
