/** Text for a Markdown table cell: one line, and no pipe that would end the cell. */
export const cell = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()

/** A Markdown table; cells are escaped here. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((text) => cell(text)).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map((row) => line(row))].join('\n')
}

const open = (name: string): string => `<!-- generated: ${name} -->`
const close = (name: string): string => `<!-- end: ${name} -->`

/**
 * Replace what stands between `<!-- generated: NAME -->` and `<!-- end: NAME -->`. Throws when a marker is missing,
 * doubled or in the wrong order; `file` names the culprit.
 */
export function fillMarkers(text: string, name: string, content: string, file: string): string {
  const [before, rest, ...more] = text.split(open(name))
  const [, after, ...extra] = (rest ?? '').split(close(name))
  if (rest === undefined || after === undefined || more.length > 0 || extra.length > 0) {
    throw new Error(`${file} must have ${open(name)} and then ${close(name)}, each once`)
  }
  return `${before}${open(name)}\n${content}\n${close(name)}${after}`
}
