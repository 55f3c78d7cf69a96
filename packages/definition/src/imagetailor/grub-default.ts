import type { Finding, Position } from '@dpuos/manifests'
import { complaint, type Placed, type TextLine, textFile, within } from './text.ts'

/** usr_file/etc/default/grub: the kernel command line of the installed system. */
export interface GrubDefault {
  /** Words of GRUB_CMDLINE_LINUX. */
  readonly cmdline: readonly Placed[]
  readonly at: Position
  readonly password: 'none' | 'set'
}

/** Read what the image takes from /etc/default/grub. Never executed. */
export function parseGrubDefault(raw: string, file: string, findings: Finding[]): GrubDefault {
  let cmdline: Placed[] = []
  let at: Position = { file, line: 1, column: 1 }
  let password: GrubDefault['password'] = 'none'
  for (const line of textFile(file, raw).lines) {
    const [, indent = '', name = '', value = ''] =
      /^(\s*)(GRUB_CMDLINE_LINUX|GRUB2?_PASSWORD)=(.*)$/.exec(line.text) ?? []
    if (name === '') continue
    const inner = unquote({ text: value, at: within(line, indent.length + name.length + 1) })
    if (name === 'GRUB_CMDLINE_LINUX') {
      if (inner === undefined || /[`$]/.test(inner.text)) {
        const title = `\`${name}\`: expected one line of literal text in quotes`
        findings.push(
          complaint(
            'error',
            'grub-cmdline',
            title,
            line.at,
            'Close the quote on the same line and write variables out.',
          ),
        )
        continue
      }
      cmdline = [...inner.text.matchAll(/\S+/g)].map((match) => ({
        value: match[0],
        at: within(inner, match.index),
      }))
      at = line.at
    } else {
      password = 'set'
      findings.push(...passwordMistakes(name, inner, line.at))
    }
  }
  return { cmdline, at, password }
}

/** The line must be whole: `GRUB_PASSWORD="grub.pbkdf2.sha512.…"`. */
function passwordMistakes(name: string, inner: TextLine | undefined, at: Position): Finding[] {
  const fail = (title: string): Finding[] => [
    complaint(
      'error',
      'grub-password',
      title,
      at,
      'Write `GRUB_PASSWORD="grub.pbkdf2.sha512.…"` on one line (`grub2-mkpasswd-pbkdf2`), or take it out.',
    ),
  ]
  if (name === 'GRUB2_PASSWORD')
    return fail('`GRUB2_PASSWORD` passes the installer, and imageTailor refuses it: expected `GRUB_PASSWORD`')
  if (inner === undefined)
    return fail('`GRUB_PASSWORD` runs over several lines, and only its first one is read')
  if (inner.text === '')
    return fail('`GRUB_PASSWORD` is empty: imageTailor takes it, and then the installation fails')
  if (!/^grub\.pbkdf2\.sha512\.\d+\.[0-9A-Fa-f]+\.[0-9A-Fa-f]+$/.test(inner.text))
    return fail('`GRUB_PASSWORD` is no pbkdf2 hash of GRUB')
  return []
}

/** What stands between the quotes; undefined when they are not closed on this line. */
function unquote(line: TextLine): TextLine | undefined {
  const text = line.text.trimEnd()
  const [quote] = text
  if (quote !== '"' && quote !== "'") return /^\S*$/.test(text) ? { ...line, text } : undefined
  if (text.length < 2 || !text.endsWith(quote)) return undefined
  const inside = text.slice(1, -1)
  return inside.includes(quote) ? undefined : { text: inside, at: within(line, 1) }
}
