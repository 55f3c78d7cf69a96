import {
  type Core,
  type Outputs,
  readManifest,
  shownPath,
  UserError,
  type Values,
  writeManifest,
} from '@dpuos/action-kit'
import { digestOf, type Finding, type ImageManifest, type SizeManifest, type Verdict } from '@dpuos/manifests'
import { readBaseline } from './baseline.ts'
import { changesSince } from './changes.ts'
import { checkConservation, sizeRows } from './conservation.ts'
import { evaluateBudgets, overall } from './evaluate.ts'
import { sizeReport } from './report.ts'
import { spec } from './spec.ts'

/** Read the image manifest, make sure that its sums are conserved, hold it to its budgets, write size.json. */
export const core: Core<Values<typeof spec>, Outputs<typeof spec>> = async (inputs, ports) => {
  const read = await readManifest('dpuos.image/v1', inputs.image, ports)
  if (!read.ok) throw new UserError(read.findings)
  const image = read.value
  const conserved = checkConservation(image, shownPath(inputs.image, ports))
  const baseline = await readBaseline(inputs.baseline, image, ports)
  const changes = baseline.image === undefined ? undefined : changesSince(baseline.image, image)
  const judged = evaluateBudgets(image, changes)
  const budgets = judged.map(({ result }) => result)
  const verdict: Verdict = conserved.length > 0 ? 'broken' : overall(budgets)
  const findings = [
    ...conserved,
    ...baseline.findings,
    ...judged.flatMap(({ finding }) => (finding === undefined ? [] : [soften(finding, inputs.failOn)])),
    ...(budgets.length === 0 ? [noBudget] : []),
  ]
  for (const finding of findings) ports.log.finding(finding)

  const size: SizeManifest = {
    schema: 'dpuos.size/v1',
    tool: { name: spec.name, version: ports.host.version },
    inputs: {
      digest: digestOf([image.inputs.digest, baseline.image?.inputs.digest ?? null, ports.host.version]),
    },
    source: image.source,
    tools: {},
    files: [],
    findings,
    verdict,
    image: image.inputs.digest,
    budgets,
    rows: sizeRows(image),
    ...(changes === undefined ? {} : { changes }),
    total: totals(image),
  }
  const manifest = await writeManifest(size, inputs.output, ports)
  const judgement = verdict === 'fail' && inputs.failOn === 'never' ? 'pass' : verdict
  return { report: sizeReport(size, image, findings, judgement), outputs: { manifest, verdict } }
}

/** With `fail-on: never` an exceeded budget is only a warning; one that cannot be measured stays an error. */
function soften(finding: Finding, failOn: 'error' | 'never'): Finding {
  return failOn === 'never' && finding.code === 'budget-exceeded' ? { ...finding, level: 'warning' } : finding
}

const noBudget: Finding = {
  level: 'notice',
  code: 'budget-none',
  title: 'The definition sets no budget, so nothing was judged',
  hint: 'Add for example `budgets: [{metric: installed, max: 300MiB}]` to the definition.',
}

const totals = ({ sizes, packages }: ImageManifest): SizeManifest['total'] => ({
  allocated: sizes.disk.allocated,
  root: sizes.root.size,
  packages: packages.length,
  files: sizes.root.files,
})
