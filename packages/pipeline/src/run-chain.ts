import { type Ending, endingOf, type Ports } from '@dpuos/action-kit'
import type { ChainRecord, StageRecord } from './chain-record.ts'
import { type Elevation, runElevatedStage } from './elevated-stage.ts'
import { type Manifests, readManifests } from './read-manifests.ts'
import type { Finished, Raw, Stage } from './stage.ts'

export interface ChainOptions {
  readonly stages: readonly Stage[]
  /** Actions that the caller does not want. */
  readonly skip: ReadonlySet<string>
  readonly elevation: Elevation
}

export interface ChainRun {
  readonly record: ChainRecord
  /** Every output of every action that ended well: `outputs['tailor-image'].disk`. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What the post steps of the actions shall do, by action. */
  readonly plans: Readonly<Record<string, unknown>>
  /** The exception that ended the chain. */
  readonly failure?: unknown
}

/**
 * Run the actions one after the other, each fed with nothing but the caller's inputs and the manifests before it. Stops at
 * the first that does not end well; only a failed boot lets the size check run, so that the user sees both. Never rejects.
 */
export async function runChain(given: Raw, options: ChainOptions, ports: Ports): Promise<ChainRun> {
  const started = ports.clock.elapsed()
  const paths: Record<string, string> = {}
  const outputs: Record<string, Readonly<Record<string, string>>> = {}
  const plans: Record<string, unknown> = {}
  const stages: StageRecord[] = []
  let failure: { readonly error: unknown } | undefined
  let stopped = false
  let manifests: Manifests = {}

  for (const stage of options.stages) {
    if (stopped || options.skip.has(stage.name)) {
      stages.push({ name: stage.name, ending: null, durationMs: 0, report: null })
      continue
    }
    const begun = ports.clock.elapsed()
    try {
      const finished = await ports.log.group(stage.name, () =>
        runStage(stage, stage.inputs(given, paths), options.elevation, ports),
      )
      const { report } = finished
      outputs[stage.name] = finished.outputs
      if (finished.plan !== undefined) plans[stage.name] = finished.plan
      paths[stage.manifest] = finished.outputs['manifest'] ?? ''
      stages.push({
        name: stage.name,
        ending: report.verdict,
        durationMs: ports.clock.elapsed() - begun,
        report,
      })
      manifests = await readManifests(paths, ports)
      stopped = isBad(report.verdict) && stage.name !== 'boot-test-qemu'
    } catch (error) {
      failure = { error }
      stages.push({ name: stage.name, durationMs: ports.clock.elapsed() - begun, ...endingOf(error) })
      stopped = true
    }
  }
  const record = {
    ending: worst(stages),
    version: ports.host.version,
    stages,
    durationMs: ports.clock.elapsed() - started,
    ...manifests,
  }
  return { record, outputs, plans, ...(failure === undefined ? {} : { failure: failure.error }) }
}

async function runStage(stage: Stage, raw: Raw, elevation: Elevation, ports: Ports): Promise<Finished> {
  const loaded = await stage.load()
  return loaded.spec.privilege === 'root' && !ports.host.isRoot
    ? await runElevatedStage(loaded.spec, raw, elevation, ports)
    : await loaded.run(raw, ports)
}

const isBad = (ending: Ending): boolean => ending !== 'pass' && ending !== 'skipped'

/** From best to worst; an exception is worse than any verdict. */
const ORDER: readonly Ending[] = [
  'skipped',
  'pass',
  'fail',
  'broken',
  'tool-error',
  'user-error',
  'bug',
  'cancelled',
]

function worst(stages: readonly StageRecord[]): Ending {
  const ranks = stages.map((stage) => (stage.ending === null ? 0 : ORDER.indexOf(stage.ending)))
  return ORDER[Math.max(0, ...ranks)] ?? 'bug'
}
