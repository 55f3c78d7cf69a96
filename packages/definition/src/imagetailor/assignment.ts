import type { Finding } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import { complaint, type Placed, type TextLine, within } from './text.ts'

/** A value in single quotes, in double quotes without anything that a shell would expand, or a bare word. */
const ASSIGNMENT =
  /^(export\s+)?([A-Za-z_][A-Za-z0-9_]*)=('[^']*'|"[^"$`\\]*"|[^\s'"$`\\;&|<>()#]*)\s*(#.*)?$/

/**
 * `name='value'` of a file that imageTailor sources as shell. Only literal values are read; what a shell would expand or run is
 * a finding, for nothing is executed here.
 */
export function assignment(
  line: TextLine,
): { readonly name: string; readonly value: Placed } | { readonly finding: Finding } {
  const match = ASSIGNMENT.exec(line.text)
  if (match === null) {
    const title = `expected \`name='value'\`, found \`${printText(line.text.trim(), 60)}\``
    const hint =
      'imageTailor runs this line in a shell, dpuos reads it: write out the value, in single quotes.'
    return { finding: complaint('error', 'assignment', title, line.at, hint) }
  }
  const [, prefix = '', name = '', quoted = ''] = match
  const value = /^['"]/.test(quoted) ? quoted.slice(1, -1) : quoted
  return { name, value: { value, at: within(line, prefix.length + name.length + 1) } }
}
