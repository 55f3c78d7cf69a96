import type { Report } from '@dpuos/action-kit'
import type { Resolution } from '../resolve.ts'
import { changesInShort, changesTable } from './changes.ts'
import type { LockUse } from './use.ts'

/** The image's report, with what became of the lock: a fact, and the packages that changed where it was not kept. */
export function lockReport(
  report: Report,
  { mode, open, bound }: LockUse,
  { changes }: Pick<Resolution, 'changes'>,
): Report {
  if (open === undefined) return report
  const short = changes === undefined ? 'new' : changesInShort(changes)
  const say = (): string => {
    if (bound !== undefined) return `${open.shown}: kept`
    if (mode === 'update')
      return `${open.shown}: ${changes?.length === 0 ? 'nothing changed' : `written, ${short}`}`
    return changes === undefined ? 'none: everything was resolved anew' : `${open.shown}: not used, ${short}`
  }
  const tables = changes === undefined || changes.length === 0 ? [] : [changesTable(changes)]
  return {
    ...report,
    facts: [...report.facts, { name: 'lock', value: say() }],
    tables: [...tables, ...report.tables],
  }
}
