import { compileEre, type Pattern } from '@dpuos/definition'

/** Operations on the lines of a file, as in security_s.conf. */
export const LINE_OPERATIONS = ['d', 'm', 'sm', 'M'] as const
export type LineOperation = (typeof LINE_OPERATIONS)[number]

/** `d`, `m` and `sm` want a key and a value; `M` wants a key, a second one in the same line, and its value. */
export interface LineRule {
  readonly operation: LineOperation
  readonly key: string
  readonly value: string
  readonly value2: string
}

/** Characters of keys that stand for themselves; the others of an extended expression keep their meaning. */
const LITERAL = /[/.[\]$*]/g
const BLANKS = /[ \t]+/g

const escaped = (text: string): string => text.replaceAll(LITERAL, '\\$&')
/** A key wherever it may be indented, blanks in it of any width. */
const keyExpression = (key: string): string =>
  `[[:blank:]]*${escaped(key.trim()).replaceAll(BLANKS, '[[:blank:]]+')}`

/**
 * The text with the rule applied; undefined where it does not apply (`M` whose key no line has). Throws EreError for a key that is no
 * expression. Of a replaced line only what the rule says remains: an indentation is lost, and the key is a prefix (`umask` also
 * meets `umaskfoo`). In what replaces, `&` is what was there and `\n` a new line, as for sed.
 */
export function editLines(text: string, { operation, key, value, value2 }: LineRule): string | undefined {
  const lines = text.split('\n')
  const ended = lines.at(-1) === ''
  if (ended) lines.pop()
  const whole = (edited: readonly string[]): string => edited.join('\n') + (ended ? '\n' : '')
  const begins = compileEre(`^${keyExpression(key)}`)
  if (operation === 'd') {
    const open = compileEre(`^[^#]*${keyExpression(key)}`)
    return whole(lines.map((line) => (open.test(line) ? `#${line}` : line)))
  }
  if (operation === 'M') return within(lines, begins, key, value, value2, whole)
  if (!lines.some((line) => begins.test(line))) return append(text, `${key.trimStart()}${value}`)
  if (operation === 'm')
    return whole(lines.map((line) => (begins.test(line) ? expand(`${key}${value}`, line) : line)))
  const anywhere = compileEre(escaped(key))
  return whole(
    lines.map((line) => {
      const found = anywhere.find(line)
      if (found === undefined) return line
      return line.slice(0, found.start) + expand(`${key}${value}`, line.slice(found.start))
    }),
  )
}

/** sed writes nothing behind the last line of an empty file: one that is empty gets an empty line first. */
function append(text: string, line: string): string {
  if (text === '') return `\n${line}\n`
  return `${text}${text.endsWith('\n') ? '' : '\n'}${line}\n`
}

function within(
  lines: readonly string[],
  begins: Pattern,
  key: string,
  key2: string,
  value2: string,
  whole: (edited: readonly string[]) => string,
): string | undefined {
  if (!lines.some((line) => begins.test(line))) return undefined
  // A basic expression is asked here: nothing in it is special, and a key with blanks is never found.
  const plain = key.trim()
  const has = lines.some((line) => {
    const at = line.trimStart().startsWith(plain) ? line.indexOf(plain) + plain.length : -1
    return at >= 0 && !/[ \t]/.test(plain) && line.includes(key2, at)
  })
  if (!has)
    return whole(lines.map((line) => (begins.test(line) ? line + expand(`${key2}${value2}`, line) : line)))
  const second = compileEre(`${escaped(key2)}[^[:space:]]*`)
  return whole(lines.map((line) => (begins.test(line) ? replaceAll(line, second, `${key2}${value2}`) : line)))
}

function replaceAll(line: string, pattern: Pattern, replacement: string): string {
  let done = ''
  let from = 0
  for (let found = pattern.find(line); found !== undefined; found = pattern.find(line, from)) {
    if (found.end === found.start) break
    done += line.slice(from, found.start) + expand(replacement, line.slice(found.start, found.end))
    from = found.end
  }
  return done + line.slice(from)
}

/** What sed makes of a replacement. */
const expand = (replacement: string, matched: string): string =>
  replacement.replaceAll(/\\(.)|&/gs, (all, char: string | undefined) =>
    all === '&' ? matched : char === 'n' ? '\n' : (char ?? ''),
  )
