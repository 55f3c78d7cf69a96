import { type Report, renderMarkdown } from '@dpuos/action-kit'
import { groupBy } from '@dpuos/host-tools'
import { type BudgetResult, formatMiB, type SizeManifest, type Verdict } from '@dpuos/manifests'
import { change, changePercent } from '../../amounts.ts'
import { changeTables } from '../summary/changes.ts'
import { budgetTable, withoutEmptyColumns } from '../summary/tables.ts'
import { baselineLine, baselineWarnings } from '../words/baseline.ts'
import { worstBudgetsFirst } from '../words/budget-row.ts'

/** One size of a matrix of images. */
export interface Sized {
  /** What tells it from the others: `k2-dpu aarch64`. */
  readonly name: string
  readonly size: SizeManifest
}

/** GitHub refuses a comment of more than 65,536 characters; some room is for whoever adds to it. A byte is a character at most. */
const MOST_BYTES = 60_000

/**
 * A comment on a pull request: all sizes in one table, what is not kept of each, and what changed, as much as fits. Everything from the image
 * is escaped: it may come from a fork.
 */
export function commentBody(sizes: readonly Sized[], limit = MOST_BYTES): string {
  const verdict = worst(sizes)
  const report: Report = {
    headline: commentLine(sizes),
    verdict,
    facts: sizes.flatMap(({ name, size: { comparedWith } }) => {
      if (comparedWith === undefined)
        return [{ name, value: 'nothing to compare with: only caps were judged' }]
      return [baselineLine(comparedWith), ...baselineWarnings(comparedWith).map((one) => `⚠️ ${one}`)].map(
        (value) => ({ name, value }),
      )
    }),
    tables: [
      overview(sizes),
      ...sizes.flatMap((one) => notKept(one)),
      ...sizes.flatMap((one) => changed(one, sizes.length > 1)),
    ]
      .filter(({ rows }) => rows.length > 0)
      .map(withoutEmptyColumns),
    excerpts: [],
    findings: [],
  }
  return renderMarkdown('Image size', verdict, report, limit)
}

/** The sizes in one line, for a comment that has nothing to say any more: `k2-dpu aarch64 213.4 MiB (+3.1 KiB)`. Plain text. */
export function commentLine(sizes: readonly Sized[]): string {
  const shown = sizes.slice(0, 6).map(({ name, size: { total, changes } }) => {
    const grown = changes === undefined ? '' : ` (${change(changes.root, 'bytes')})`
    return `${name} ${formatMiB(total.root)}${grown}`
  })
  return [...shown, ...(sizes.length > shown.length ? [`${sizes.length - shown.length} more`] : [])].join(
    ', ',
  )
}

const ORDER: readonly Verdict[] = ['broken', 'fail', 'pass', 'skipped']

const worst = (sizes: readonly Sized[]): Verdict =>
  ORDER.find((verdict) => sizes.some(({ size }) => size.verdict === verdict)) ?? 'skipped'

function overview(sizes: readonly Sized[]): Report['tables'][number] {
  const ordered = [...sizes].sort((a, b) => ORDER.indexOf(a.size.verdict) - ORDER.indexOf(b.size.verdict))
  return {
    title: '',
    columns: [
      { name: 'image' },
      { name: 'verdict' },
      { name: 'base', align: 'right' },
      { name: 'head', align: 'right' },
      { name: 'Δ', align: 'right' },
      { name: 'Δ %', align: 'right' },
      { name: 'budgets' },
    ],
    rows: ordered.map(({ name, size: { verdict, total, changes, budgets } }) => {
      const base = changes === undefined ? undefined : total.root - changes.root
      return [
        name,
        verdict,
        base === undefined ? '' : formatMiB(base),
        formatMiB(total.root),
        changes === undefined ? '' : change(changes.root, 'bytes'),
        base === undefined ? '' : changePercent(total.root, base),
        told(budgets),
      ]
    }),
  }
}

/** `1 fail (total), 4 pass`: what weighs most first, and named where it is not kept. */
function told(budgets: readonly BudgetResult[]): string {
  const groups = groupBy(worstBudgetsFirst(budgets), ({ verdict }) => verdict)
  return [...groups]
    .map(([verdict, all]) => {
      const named = KEPT.includes(verdict)
        ? ''
        : ` (${all
            .slice(0, 5)
            .map(({ id }) => id)
            .join(', ')})`
      return `${all.length} ${verdict}${named}`
    })
    .join(', ')
}

/** Verdicts of which nobody needs to know more. */
const KEPT: readonly BudgetResult['verdict'][] = ['pass', 'noise', 'skipped']

function notKept({ name, size: { budgets } }: Sized): Report['tables'] {
  const rest = budgets.filter(({ verdict }) => !KEPT.includes(verdict))
  return rest.length === 0 ? [] : [budgetTable(rest, `${name}: budgets to look at`)]
}

/** What changed; of a matrix folded, since it is mostly the same for all. */
function changed({ name, size: { changes } }: Sized, folded: boolean): Report['tables'] {
  return changeTables(changes).map((table) => ({
    ...table,
    title: `${name}: ${table.title}`,
    detail: folded || table.detail === true,
  }))
}
