/** Columns of a line, as an editor shows them side by side. */
const WIDTH = 110

/** Words that YAML 1.2 or 1.1 takes for something else than text. */
const NOT_TEXT = /^(true|false|null|yes|no|on|off|y|n|~)$/i

/** Text as YAML has it inside a flow list: bare where nothing in it means anything, else in double quotes. */
export function yamlText(value: string): string {
  const bare = /^[A-Za-z_/][\w./+@=:-]*$/.test(value) && !value.endsWith(':') && !NOT_TEXT.test(value)
  return bare ? value : JSON.stringify(value)
}

/** `[a, b, …]`, folded to lines that begin `indent` blanks in; `used`: columns taken on the first. */
export function flowList(items: readonly string[], indent: number, used: number): string {
  const texts = items.map(yamlText)
  const whole = `[${texts.join(', ')}]`
  if (used + whole.length <= WIDTH) return whole
  const pad = ' '.repeat(indent)
  const lines: string[] = []
  for (const text of texts) {
    const last = lines.at(-1)
    if (last !== undefined && indent + last.length + text.length + 3 <= WIDTH)
      lines[lines.length - 1] = `${last}, ${text}`
    else lines.push(text)
  }
  return `[\n${lines.map((line) => `${pad}${line},`).join('\n')}\n${' '.repeat(Math.max(0, indent - 2))}]`
}

/** A list with an item per line; long ones are folded inside their quotes, which adds nothing to them. */
export function blockList(items: readonly string[], indent: number): string {
  const pad = ' '.repeat(indent)
  return items.map((item) => `\n${pad}- ${folded(item, indent + 2)}`).join('')
}

/** Text in double quotes, broken where a backslash at the end of a line joins it again. */
function folded(value: string, indent: number): string {
  if (indent + value.length <= WIDTH && !/["\\]/.test(value)) return yamlText(value)
  const room = WIDTH - indent - 3
  const text = JSON.stringify(value).slice(1, -1)
  const lines: string[] = []
  let rest = text
  while (rest.length > room) {
    // Not inside an escape, and not before a blank, which would be lost.
    const at = Math.max(rest.lastIndexOf('|', room), rest.lastIndexOf('/', room), room >> 1)
    const cut = /\\.{0,5}$/.test(rest.slice(0, at)) || rest[at] === ' ' ? safeCut(rest, at) : at
    lines.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  lines.push(rest)
  return `"${lines.join(`\\\n${' '.repeat(indent + 1)}`)}"`
}

/** The nearest place before `at` that is no part of an escape and stands before no blank. */
function safeCut(text: string, at: number): number {
  for (let cut = at; cut > 1; cut--)
    if (!/\\.{0,5}$/.test(text.slice(0, cut)) && text[cut] !== ' ') return cut
  return text.length
}

/** A text of several lines, as a block where that says exactly the same. */
export function blockText(value: string, indent: number): string {
  const lines = value.split('\n')
  const plain =
    value.endsWith('\n') && !value.endsWith('\n\n') && !/^[\s]/.test(value) && !/[^\x20-\x7e\n\t]/.test(value)
  if (!plain) return JSON.stringify(value)
  const pad = ' '.repeat(indent)
  return `|\n${lines
    .slice(0, -1)
    .map((line) => (line === '' ? '' : `${pad}${line}`))
    .join('\n')}`
}
