import { formatPosition, type Level, type Verdict } from '@dpuos/manifests'
import type { Ending } from '../endings.ts'
import { ENDINGS } from '../endings.ts'
import type { Excerpt, Report, Table } from '../outcome.ts'
import { cleanLine } from '../text.ts'
import { advice, worstFirst } from './order.ts'

/** GitHub refuses a step summary over 1 MiB as a whole. */
const MOST_BYTES = 900 * 1024

const ICON: Record<Verdict | 'user-error' | 'tool-error' | 'cancelled' | 'bug', string> = {
  pass: '✅',
  fail: '❌',
  broken: '⚠️',
  skipped: '⏭️',
  'user-error': '❌',
  'tool-error': '❌',
  cancelled: '🚫',
  bug: '🐞',
}
const LEVEL: Record<Level, string> = { error: '❌', warning: '⚠️', notice: 'ℹ️' }

/** The report as GitHub Markdown. Every text from outside is escaped; tables shrink when it gets too long, folded ones first. */
export function markdown(title: string, ending: Ending, report: Report, limit = MOST_BYTES): string {
  const head = [`## ${ICON[ending]} ${escape(title)}: ${escape(report.headline)}`]
  if (report.facts.length > 0) {
    head.push(
      table({
        title: '',
        columns: [{ name: 'Fact' }, { name: 'Value' }],
        rows: report.facts.map((f) => [f.name, f.value]),
      }),
    )
  }
  if (report.findings.length > 0) head.push(findings(report))
  const excerpts = report.excerpts.map(excerpt)
  const assemble = ({ rows, details }: Room): string => {
    const tables = report.tables.flatMap((part) => {
      const most = part.detail === true ? details : rows
      return most === 0 ? [] : [table(part, most)]
    })
    const dropped = details === 0 ? [LEFT_OUT] : []
    return `${[...head, ...tables, ...excerpts, ...dropped].join('\n\n')}\n`
  }
  for (const room of ROOMS) {
    const text = assemble(room)
    if (Buffer.byteLength(text) <= limit) return text
  }
  return cut(`${head.join('\n\n')}\n`, limit - Buffer.byteLength(`\n${LEFT_OUT}\n`)) + `\n${LEFT_OUT}\n`
}

/** Rows of a table and of a folded one. */
interface Room {
  readonly rows: number
  readonly details: number
}

const ALL = Number.POSITIVE_INFINITY

/** What is tried until it fits: folded tables shrink first and go, then the others shrink. */
const ROOMS: readonly Room[] = [
  ...[ALL, 1000, 300, 100, 30, 10, 0].map((details) => ({ rows: ALL, details })),
  ...[1000, 300, 100, 30, 10, 3].map((rows) => ({ rows, details: 0 })),
]

const LEFT_OUT = '_Details were left out because the text would be too long; the JSON files have them._'

/** As much of a text as a number of bytes holds, up to the end of a line. */
function cut(text: string, bytes: number): string {
  const held = Buffer.from(text).subarray(0, Math.max(0, bytes)).toString('utf8')
  return held.slice(0, held.lastIndexOf('\n') + 1)
}

/** One word for the verdict of a table's row. */
export function label(ending: Ending): string {
  return `${ICON[ending]} ${ENDINGS[ending].label}`
}

function findings(report: Report): string {
  return worstFirst(report.findings)
    .map((finding) => {
      const where = finding.at === undefined ? '' : ` \`${formatPosition(finding.at).replaceAll('`', "'")}\``
      const more = advice(finding)
      return `- ${LEVEL[finding.level]}${where} **${escape(finding.title)}**${
        more === ''
          ? ''
          : more
              .split('\n')
              .map((line) => `<br>${escape(line)}`)
              .join('')
      }`
    })
    .join('\n')
}

function table(part: Table, most = ALL): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`
  const lines = [
    row(part.columns.map((column) => column.name)),
    `| ${part.columns.map((column) => (column.align === 'right' ? '--:' : ':--')).join(' | ')} |`,
    ...part.rows.slice(0, most).map(row),
  ]
  const left = part.rows.length - most
  const body = [...lines, ...(left > 0 ? ['', `_${left} more rows are in the JSON files._`] : [])].join('\n')
  if (part.detail) return `<details><summary>${escape(part.title)}</summary>\n\n${body}\n\n</details>`
  return part.title === '' ? body : `### ${escape(part.title)}\n\n${body}`
}

function excerpt(part: Excerpt): string {
  const text = part.lines
    .map(cleanLine)
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  return `<details open><summary>${escape(part.title)}</summary>\n<pre>${text.replaceAll(/\n{2,}/g, '\n')}</pre>\n</details>`
}

/** Plain text for a Markdown line or table cell: no markup, no HTML, no mention, no line break of its own. */
export function escape(text: string): string {
  return cleanLine(text.replaceAll('\n', ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
    .replaceAll('@', '@&#8203;')
}
