import path from 'node:path'
import {
  type ActionSpec,
  type Outcome,
  type Ports,
  type Report,
  readInputs,
  UserError,
} from '@dpuos/action-kit'
import { palette } from '@dpuos/action-kit/cli'
import { type ChainInputs, chainOutputs, reportPath, runAndRender } from '../chain.ts'
import type { ChainRecord } from '../chain-record.ts'
import { asVerdict, chainHeadline } from '../chain-report.ts'
import { demoSummary, type Place } from '../demo-summary.ts'
import { spec } from '../spec.ts'
import { CHAIN } from '../stages.ts'
import type { Invocation } from './command.ts'

type Result = Outcome<Readonly<Record<string, string>>, unknown>

const { definition: _, ...withoutDefinition } = spec.inputs

/** The chain's inputs; the definition is a word of its own on the command line. */
export const runInputs: ActionSpec['inputs'] = withoutDefinition

/** The demo has its own definition and needs few choices. */
export const demoInputs: ActionSpec['inputs'] = {
  arch: spec.inputs.arch,
  output: spec.inputs.output,
  install: spec.inputs.install,
  accelerator: spec.inputs.accelerator,
  'skip-boot-test': spec.inputs['skip-boot-test'],
}

/** `dpuos run <dpuos.yaml>`: the chain, and its result at a glance. */
export async function run(invocation: Invocation, ports: Ports): Promise<Result> {
  const [definition = ''] = invocation.positionals
  return await runAndSummarise({ ...invocation.raw, definition }, invocation, ports)
}

/** `dpuos demo`: the chain over the definition that ships with dpuos. */
export async function demo(invocation: Invocation, ports: Ports): Promise<Result> {
  const definition = path.join(invocation.program.root, 'examples/demo/dpuos.yaml')
  return await runAndSummarise({ ...invocation.raw, definition }, invocation, ports)
}

async function runAndSummarise(
  raw: Readonly<Record<string, string>>,
  { program, adapter }: Invocation,
  ports: Ports,
): Promise<Result> {
  const read = readInputs(spec, raw, {
    workspace: ports.host.workspace,
    spell: (name) => `--${name}`,
    mask: (secret) => ports.log.mask(secret),
  })
  if (!read.ok) throw new UserError(read.findings)
  const elevation = { program: program.path, environment: program.env }
  const chainRun = await runAndRender(read.values, elevation, CHAIN, ports)
  if (chainRun.failure !== undefined) throw chainRun.failure
  const view = { width: program.screen.width, palette: palette(program.screen.colours) }
  for (const line of demoSummary(chainRun.record, places(chainRun.record, read.values, ports), view))
    adapter.log.info(line)
  return { report: shortReport(chainRun.record), outputs: chainOutputs(chainRun, read.values) }
}

/** The summary has been shown: what is left to say is the verdict and what needs attention. */
function shortReport(record: ChainRecord): Report {
  const bad = record.stages.filter((stage) => stage.ending !== 'pass')
  return {
    headline: chainHeadline(record),
    verdict: asVerdict(record.ending),
    facts: [],
    tables: [],
    excerpts: bad.flatMap((stage) => stage.report?.excerpts ?? []),
    findings: record.stages.flatMap((stage) => stage.report?.findings ?? []),
  }
}

const SHOWN: Readonly<Record<string, string>> = {
  lock: 'lock',
  timeline: 'boots',
  'disk-raw': 'raw disk',
  'disk-qcow2': 'qcow2 disk',
  'rootfs-tar': 'root, tar',
  'rootfs-cpio': 'root, cpio',
  'oci-archive': 'OCI archive',
  'rootfs-squashfs': 'squashfs',
  'rootfs-erofs': 'erofs',
  'file-list': 'file list',
}

function places({ image, boot }: ChainRecord, inputs: ChainInputs, ports: Ports): Place[] {
  const shown = (file: string): string =>
    path.relative(ports.host.workspace, path.resolve(inputs.output, file))
  return [
    { what: 'report', path: shown(reportPath(inputs)) },
    ...[...(boot?.files ?? []), ...(image?.files ?? [])]
      .filter((file) => file.role in SHOWN)
      .map((file) => ({ what: SHOWN[file.role] ?? file.role, path: shown(file.path) })),
    { what: 'manifests', path: shown('*.json') },
  ]
}
