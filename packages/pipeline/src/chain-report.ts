import { formatDuration, type Report, type Table } from '@dpuos/action-kit'
import { formatMiB, type Verdict } from '@dpuos/manifests'
import type { ChainRecord, StageRecord } from './chain-record.ts'

/** The chain as one report: what became of each action, then everything that the actions themselves have to say. */
export function chainReport(record: ChainRecord): Report {
  const told = record.stages.filter((stage) => stage.report !== null)
  return {
    headline: chainHeadline(record),
    verdict: asVerdict(record.ending),
    facts: told.flatMap((stage) => stage.report?.facts ?? []),
    tables: [stageTable(record.stages), ...told.flatMap((stage) => stage.report?.tables ?? [])],
    excerpts: told.flatMap((stage) => stage.report?.excerpts ?? []),
    findings: told.flatMap((stage) => stage.report?.findings ?? []),
  }
}

/** Exceptions end the chain as themselves and never get here; as a verdict they would be `broken`. */
export const asVerdict = (ending: ChainRecord['ending']): Verdict =>
  ending === 'pass' || ending === 'fail' || ending === 'skipped' ? ending : 'broken'

/** One sentence on the whole run. */
export function chainHeadline({ image, boot, size, stages, durationMs }: ChainRecord): string {
  const bad = stages.find((stage) => stage.ending !== null && !['pass', 'skipped'].includes(stage.ending))
  const parts = [
    image === undefined
      ? undefined
      : `${image.name} for ${image.arch}: ${formatMiB(image.sizes.root.size)} installed`,
    bad === undefined ? undefined : `${bad.name}: ${bad.report?.headline ?? bad.ending}`,
    ...(bad === undefined ? (boot?.boots ?? []).map((one) => `${one.path} boot ${up(one.seconds.up)}`) : []),
    bad === undefined && size !== undefined && size.budgets.length > 0
      ? `${size.budgets.length} budgets kept`
      : undefined,
    `in ${formatDuration(durationMs)}`,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

const up = (seconds: number | null): string => (seconds === null ? 'not up' : `${seconds.toFixed(1)} s`)

function stageTable(stages: readonly StageRecord[]): Table {
  return {
    title: 'The chain',
    columns: [{ name: 'action' }, { name: 'ending' }, { name: 'time', align: 'right' }, { name: 'result' }],
    rows: stages.map(({ name, ending, durationMs, report }) => [
      name,
      ending ?? 'not run',
      ending === null ? '' : formatDuration(durationMs),
      report?.headline ?? '',
    ]),
  }
}
