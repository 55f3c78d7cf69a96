import type { Core, Outputs, Values } from '@dpuos/action-kit'
import type { Finding } from '@dpuos/manifests'
import { findBaseline } from './baseline/find.ts'
import { judge } from './judge/judge.ts'
import { readGiven } from './measure/given.ts'
import { measureHead } from './measure/head.ts'
import { sizeReport } from './report/report.ts'
import type { spec } from './spec.ts'
import { writeSizes } from './write.ts'

/** Find what to compare with, measure, judge, report. */
export const core: Core<Values<typeof spec>, Outputs<typeof spec>> = async (inputs, ports) => {
  const given = await readGiven(inputs, ports)
  const baseline = await findBaseline(inputs, given.subject, ports)
  const head = await measureHead(given, ports)
  const judged = judge(head, baseline, given.image.budgets, given.broken)
  const judgement = { ...judged, findings: judged.findings.map((one) => soften(one, inputs.failOn)) }
  for (const finding of judgement.findings) ports.log.finding(finding)
  const { size, manifest } = await writeSizes(head, baseline.base?.measurement, judgement, inputs, ports)
  const { verdict } = judgement
  const shown = verdict === 'fail' && inputs.failOn === 'never' ? 'pass' : verdict
  return {
    report: sizeReport(size, head, judgement.findings, shown),
    outputs: { manifest, verdict },
  }
}

/** With `fail-on: never` an exceeded budget is only a warning; one that cannot be measured stays an error. */
function soften(finding: Finding, failOn: 'error' | 'never'): Finding {
  return failOn === 'never' && finding.code === 'budget-exceeded' ? { ...finding, level: 'warning' } : finding
}
