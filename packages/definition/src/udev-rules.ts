/** udev(7): a key, perhaps with an attribute, an operator, and a value in quotes (perhaps with a prefix, `e"…"`). */
const PAIR = /^\s*[A-Z][A-Z_]*(\{[^{}"]+\})?\s*(==|!=|\+=|-=|:=|=)\s*[ei]?"([^"\\]|\\.)*"\s*(,|$)/

/** What is wrong with the text of a .rules file: line and the place that is no `KEY=="value"`; undefined when nothing is. */
export function udevMistake(text: string): { readonly line: number; readonly near: string } | undefined {
  let rule = ''
  let first = 0
  for (const [index, raw] of text.split('\n').entries()) {
    if (rule === '') first = index + 1
    const line = raw.trim()
    // Comments may stand between the parts of a continued rule.
    if (line.startsWith('#')) continue
    rule += line.endsWith('\\') ? line.slice(0, -1) : line
    if (line.endsWith('\\')) continue
    let rest = rule.trim()
    while (rest !== '') {
      const match = PAIR.exec(rest)
      if (match === null) return { line: first, near: rest.slice(0, 40) }
      rest = rest.slice(match[0].length).trim()
    }
    rule = ''
  }
  return rule === '' ? undefined : { line: first, near: rule.slice(0, 40) }
}
