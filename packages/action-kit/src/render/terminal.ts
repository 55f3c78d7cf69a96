import { formatPosition, type Level } from '@dpuos/manifests'
import { ENDINGS, type Ending } from '../endings.ts'
import type { Report, Table } from '../outcome.ts'
import type { Palette } from '../terminal/palette.ts'
import { cleanLine } from '../text.ts'
import { advice, worstFirst } from './order.ts'

const WORD: Record<Level, string> = { error: 'error', warning: 'warning', notice: 'note' }

/** The report as lines for a person at a terminal. Without colours it is plain text for a log file. */
export function terminal(title: string, ending: Ending, report: Report, palette: Palette): readonly string[] {
  const good = ENDINGS[ending].exitCode === 0
  const badge = (good ? palette.green : palette.red)(palette.bold(ENDINGS[ending].label.toUpperCase()))
  const lines = ['', `${badge} ${palette.bold(title)}: ${cleanLine(report.headline)}`]
  const width = Math.max(0, ...report.facts.map((fact) => fact.name.length))
  for (const fact of report.facts)
    lines.push(`  ${palette.dim(fact.name.padEnd(width))}  ${cleanLine(fact.value)}`)
  for (const part of report.tables) if (!part.detail) lines.push('', ...table(part, palette))
  for (const part of report.excerpts) {
    lines.push(
      '',
      palette.bold(part.title),
      ...part.lines.map((line) => palette.dim(`  │ ${cleanLine(line)}`)),
    )
  }
  if (report.findings.length > 0) lines.push('')
  for (const finding of worstFirst(report.findings)) {
    const paint = { error: palette.red, warning: palette.yellow, notice: palette.blue }[finding.level]
    const where = finding.at === undefined ? '' : `${palette.bold(formatPosition(finding.at))}: `
    lines.push(
      `${where}${paint(`${WORD[finding.level]}:`)} ${cleanLine(finding.title)} ${palette.dim(`[${finding.code}]`)}`,
    )
    const more = advice(finding)
    if (more !== '') lines.push(...more.split('\n').map((line) => `  ${cleanLine(line)}`))
  }
  return lines
}

/** A table with padded columns. */
export function table(part: Table, palette: Palette): readonly string[] {
  const cells = [part.columns.map((column) => column.name), ...part.rows].map((row) => row.map(cleanLine))
  const widths = part.columns.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) =>
        part.columns[i]?.align === 'right' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const [header, ...rows] = cells
  return [
    ...(part.title === '' ? [] : [palette.bold(part.title)]),
    `  ${palette.dim(line(header ?? []))}`,
    ...rows.map((row) => `  ${line(row)}`),
  ]
}
