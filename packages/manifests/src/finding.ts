/** Where a finding points: a file the user owns. Lines and columns are 1-based. */
export interface Position {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

export type Level = 'error' | 'warning' | 'notice'

/**
 * One thing to tell the user: what is wrong (title), what was expected and why (detail), where (at) and what to do (hint).
 * `code` is stable and kebab-case (`definition-unknown-key`), so that it can be searched for and suppressed.
 */
export interface Finding {
  readonly level: Level
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly hint?: string
  readonly at?: Position
}

/** `pass` and `fail` judge the thing under test; `broken` says that the check itself could not run; `skipped` that it was not asked for. */
export type Verdict = 'pass' | 'fail' | 'broken' | 'skipped'

/** `file:line:column` as editors and terminals link it; the parts that are unknown are left out. */
export function formatPosition(at: Position): string {
  return [at.file, at.line, at.line === undefined ? undefined : at.column]
    .filter((part) => part !== undefined)
    .join(':')
}
