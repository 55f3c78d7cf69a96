import type { Ending, Report } from '@dpuos/action-kit'

/** How a command ended, for programs: what `--outcome FILE` writes. */
export interface OutcomeFile {
  readonly schema: 'dpuos.outcome/v1'
  readonly ending: Ending
  readonly report: Report
  readonly outputs: Readonly<Record<string, string>>
}

export function formatOutcome(outcome: Omit<OutcomeFile, 'schema'>): string {
  return `${JSON.stringify({ schema: 'dpuos.outcome/v1', ...outcome }, null, 2)}\n`
}

/** Read what our own child wrote; anything else is a defect of ours. */
export function parseOutcome(text: string): OutcomeFile {
  const outcome = JSON.parse(text) as OutcomeFile
  if (outcome.schema !== 'dpuos.outcome/v1') throw new Error('the elevated copy wrote no outcome')
  return outcome
}
