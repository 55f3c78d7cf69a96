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

/** The report as GitHub Markdown. Every text from outside is escaped; details go first when it gets too long. */
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
  const sections = [
    ...report.tables.map((part) => ({ text: table(part), droppable: part.detail === true })),
    ...report.excerpts.map((part) => ({ text: excerpt(part), droppable: false })),
  ]
  const assemble = (parts: readonly string[]): string => `${[...head, ...parts].join('\n\n')}\n`
  const fits = (text: string): boolean => Buffer.byteLength(text) <= limit
  const whole = assemble(sections.map((section) => section.text))
  if (fits(whole)) return whole
  const dropped = '_Details were left out because the summary would be too long; the JSON files have them._'
  const short = assemble([
    ...sections.filter((section) => !section.droppable).map((section) => section.text),
    dropped,
  ])
  if (fits(short)) return short
  return `${Buffer.from(assemble([dropped]))
    .subarray(0, limit)
    .toString('utf8')}\n`
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

function table(part: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`
  const lines = [
    row(part.columns.map((column) => column.name)),
    `| ${part.columns.map((column) => (column.align === 'right' ? '--:' : ':--')).join(' | ')} |`,
    ...part.rows.map(row),
  ]
  const body = lines.join('\n')
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
