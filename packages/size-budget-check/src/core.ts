import path from 'node:path'
import { type Core, type Outputs, UserError, type Values } from '@dpuos/action-kit'
import type { Finding, SizeManifest } from '@dpuos/manifests'
import { findBaseline } from './baseline/find.ts'
import { type Judgement, judge } from './judge/judge.ts'
import { readGiven } from './measure/given.ts'
import { measureHead } from './measure/head.ts'
import { updateRatchets } from './ratchet/ratchet.ts'
import { sizeReport } from './report/summary/report.ts'
import { share } from './share.ts'
import type { spec } from './spec.ts'
import { writeSizes } from './write.ts'

/** Measure, find what to compare with, judge, report. */
export const core: Core<Values<typeof spec>, Outputs<typeof spec>> = async (inputs, ports) => {
  const given = await readGiven(inputs, ports)
  const head = await measureHead(given, ports)
  const baseline = await findBaseline(inputs, head, ports)
  const { budgets, broken } = given
  const judged = judge({ head, budgets, baseline, broken, now: ports.clock.now() })
  if (judged.mistakes.length > 0) throw new UserError(judged.mistakes)
  const judgement = taken(judged, inputs.failOn)
  for (const finding of judgement.findings) ports.log.finding(finding)
  if (inputs.updateRatchet) {
    for (const file of await updateRatchets(budgets, judged.budgets, given.subject, ports))
      ports.log.info(`${file}: the smallest sizes so far are written`)
  }
  const { size, manifest } = await writeSizes(head, baseline.base?.measurement, judgement, inputs, ports)
  const kept = await baseline.keep(pathOf(size, 'measurement', inputs.output))
  for (const finding of kept) ports.log.finding(finding)
  const shared = inputs.comment ? await share(manifest, head.subject, ports.ci.event, ports) : []
  for (const finding of shared) ports.log.finding(finding)
  const { verdict } = judgement
  // What is bad is still told: the output and size.json say `fail`.
  const shown = verdict === 'fail' && inputs.failOn === 'never' ? 'pass' : verdict
  return {
    report: sizeReport(size, head, baseline.base?.measurement, judgement.findings, shown),
    outputs: { manifest, verdict, report: pathOf(size, 'report-html', inputs.output) },
  }
}

/** Path of a file that the manifest lists; empty where it does not. */
function pathOf({ files }: SizeManifest, role: string, output: string): string {
  const entry = files.find((one) => one.role === role)
  return entry === undefined ? '' : path.join(output, entry.path)
}

/**
 * `never`: an exceeded budget is only a warning; one that cannot be measured stays an error. `warn`: one whose severity is `warning` fails as
 * well.
 */
function taken(judgement: Judgement, failOn: Values<typeof spec>['failOn']): Judgement {
  const as = (level: Finding['level'], only: Finding['level']) =>
    judgement.findings.map((one) =>
      one.code === 'budget-exceeded' && one.level === only ? { ...one, level } : one,
    )
  if (failOn === 'never') return { ...judgement, findings: as('warning', 'error') }
  if (failOn === 'error') return judgement
  const warned = judgement.budgets.some(
    ({ verdict, severity, decides }) => verdict === 'warn' && severity === 'warning' && decides !== false,
  )
  const verdict = warned && judgement.verdict === 'pass' ? 'fail' : judgement.verdict
  return { ...judgement, verdict, findings: as('error', 'warning') }
}
