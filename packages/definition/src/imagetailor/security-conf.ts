import type { Finding, Position } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import { complaint, textFile } from './text.ts'

/** One rule of security_s.conf. */
export interface Rule {
  /** As written; a line that ends in a backslash joined with the next. */
  readonly line: string
  readonly id: string
  /** `m`, or a command with its options such as `rm -f`. */
  readonly operation: string
  /** Backslashes processed, `@@` become `@`. */
  readonly fields: readonly string[]
  readonly at: Position
}

/** id, operation and four more. */
const MAX_FIELDS = 6

/** Operations of the language; every other is a command with its options. */
const FIELDS: Readonly<
  Record<string, { readonly min: number; readonly max: number; readonly form: string }>
> = {
  d: { min: 2, max: 2, form: 'file@key' },
  m: { min: 2, max: 3, form: 'file@key[@value]' },
  sm: { min: 2, max: 3, form: 'file@key[@value]' },
  M: { min: 3, max: 4, form: 'file@key@key2[@value2]' },
  which: { min: 1, max: 1, form: 'names' },
  find: { min: 3, max: 3, form: 'folder@conditions@command' },
  cp: { min: 2, max: 2, form: 'source@destination' },
  ln: { min: 3, max: 3, form: 'options@target@link' },
  file: { min: 1, max: 1, form: 'list' },
  systemctl: { min: 2, max: 2, form: 'unit@verb' },
  path: { min: 1, max: 1, form: 'list' },
  home: { min: 1, max: 1, form: 'passwd-file' },
  umask: { min: 2, max: 2, form: 'user|deamon@value' },
  loca: { min: 1, max: 1, form: 'command' },
}

/** Read the rules of security_s.conf. What is no rule is told, and left out. */
export function parseSecurityConf(raw: string, file: string, findings: Finding[]): Rule[] {
  const { lines } = textFile(file, raw)
  const rules: Rule[] = []
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index]
    if (first === undefined) break
    let text = first.text
    // `read` of a shell: an odd number of backslashes at the end joins the next line.
    while (/(^|[^\\])(\\\\)*\\$/.test(text) && index + 1 < lines.length) {
      index++
      text = text.slice(0, -1) + (lines[index]?.text ?? '')
    }
    if (text.trim() === '' || text.startsWith('#')) continue
    if (/^\s/.test(text)) {
      const title = `\`${printText(text.trim(), 60)}\` begins with a blank, so it is no rule`
      findings.push(
        complaint(
          'warning',
          'rule-indented',
          title,
          first.at,
          'Take the blank away, or comment it out with `#`.',
        ),
      )
      continue
    }
    const rule = parseRule(text, first.at, findings)
    if (rule) rules.push(rule)
  }
  return rules
}

/** Read one rule, as it stands in a line. What is none is told, and undefined comes back. */
export function parseRule(line: string, at: Position, findings: Finding[]): Rule | undefined {
  const fields = splitFields(unescape(line))
  const [id = '', operation = '', ...rest] = fields
  const wanted = Object.hasOwn(FIELDS, operation.trim()) ? FIELDS[operation.trim()] : undefined
  const form = wanted ? `id@${operation.trim()}@${wanted.form}` : 'id@operation@arguments'
  const fail = (why: string): undefined => {
    const title = `\`${printText(line, 60)}\` ${why}, expected \`${form}\``
    findings.push(complaint('error', 'rule', title, at, 'Fields are joined by @; @@ is a literal @.'))
  }
  if (rest.length === 0 || operation.trim() === '') return fail('is no rule')
  if (id.trim() === '') return fail('has no id')
  if (fields.length > MAX_FIELDS) return fail('has too many fields')
  if (wanted && (rest.length < wanted.min || rest.length > wanted.max))
    return fail(`has ${rest.length} ${rest.length === 1 ? 'argument' : 'arguments'}`)
  return { line, id, operation: operation.trim(), fields: rest, at }
}

/** A backslash makes the character after it literal. */
const unescape = (text: string): string => text.replace(/\\(.)/gs, '$1')

/** Split at single @; `@@` is one @ inside a field. An empty field cannot be written. */
function splitFields(text: string): string[] {
  const fields = ['']
  for (const part of text.match(/@@|@|[^@]+/g) ?? []) {
    if (part === '@') fields.push('')
    else fields[fields.length - 1] += part === '@@' ? '@' : part
  }
  return fields
}
