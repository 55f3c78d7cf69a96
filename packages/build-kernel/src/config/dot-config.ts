// Pure: the kernel's configuration files, `.config` and fragments of it.
import type { Finding, Position } from '@dpuos/manifests'

/** A line of a configuration. */
export interface Setting {
  /** Without `CONFIG_`. */
  readonly name: string
  /** `y`, `m`, `n` (also for `is not set`), a number, or a text in its quotes. */
  readonly value: string
  /** Not wanted enough to fail for: the line ends with `# wanted`. */
  readonly optional: boolean
  /** More is as good: `m` is met by `y`. */
  readonly atLeast?: boolean
  readonly at: Position
}

export interface ParsedConfig {
  readonly settings: readonly Setting[]
  readonly findings: readonly Finding[]
}

const SET = /^CONFIG_(\w+)=("(?:[^"\\]|\\.)*"|[^\s"]*)(?:\s+#\s*(.*))?$/
const UNSET = /^#\s*CONFIG_(\w+) is not set(?:\s+#\s*(.*))?$/
const VALUE = /^(?:[ymn]|-?\d+|0[xX][0-9a-fA-F]+|"(?:[^"\\]|\\.)*")$/

/**
 * Read a fragment or a whole `.config` (kernel: Documentation/kbuild/kconfig.rst). Kconfig itself passes over what it does not understand; here that is
 * a finding with its line. A remark `# wanted` behind a value makes it one that may stay unmet.
 */
export function parseConfig(text: string, file: string): ParsedConfig {
  const settings: Setting[] = []
  const findings: Finding[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim()
    const at = { file, line: index + 1 }
    const [, unset, why = ''] = UNSET.exec(line) ?? []
    if (unset !== undefined) {
      settings.push({ name: unset, value: 'n', optional: isWanted(why), at })
      continue
    }
    if (line === '' || line.startsWith('#')) continue
    const [, name, value = '', remark = ''] = SET.exec(line) ?? []
    if (name !== undefined && VALUE.test(value)) {
      settings.push({ name, value, optional: isWanted(remark), at })
      continue
    }
    findings.push({
      level: 'error',
      code: 'kernel-config-line',
      title: mistake(line, name, value),
      hint: HINT,
      at,
    })
  }
  return { settings, findings }
}

const HINT =
  'Write CONFIG_NAME=y, =m, =n, a number, or a text in double quotes; or `# CONFIG_NAME is not set`.'

const isWanted = (remark: string): boolean => /^wanted\b/.test(remark)

function mistake(line: string, name: string | undefined, value: string): string {
  if (name !== undefined)
    return `CONFIG_${name} has no value that Kconfig knows: ${value === '' ? 'it is empty' : JSON.stringify(value)}`
  const [, bare] = /^([A-Z][A-Z0-9_]*)\s*=/.exec(line) ?? []
  if (bare !== undefined && !bare.startsWith('CONFIG_'))
    return `${bare} lacks its CONFIG_: Kconfig would pass over the line`
  if (/^CONFIG_\w+\s/.test(line) || /=\s/.test(line))
    return `no blanks may stand around the = in ${JSON.stringify(line.slice(0, 60))}: Kconfig would pass over the line`
  return `this is no setting: ${JSON.stringify(line.slice(0, 60))}`
}

/** The values of a whole configuration by name; the last one counts. */
export const valuesOf = (settings: readonly Setting[]): ReadonlyMap<string, string> =>
  new Map(settings.map(({ name, value }) => [name, value]))

/** The same value, whatever its spelling: hexadecimal digits in either case, an absent option is `n`. */
export function sameValue(wanted: string, got: string | undefined): boolean {
  const [a, b] = [wanted, got ?? 'n']
  if (a === b) return true
  // An option that is off has no line of its own where it has a text or a number.
  if (got === undefined && a === '""') return true
  const isNumber = (text: string): boolean => /^(?:-?\d+|0[xX][0-9a-fA-F]+)$/.test(text)
  return isNumber(a) && isNumber(b) && Number(a) === Number(b)
}

/** The text for Kconfig: one line for each setting, without remarks. */
export const formatConfig = (settings: readonly Pick<Setting, 'name' | 'value'>[]): string =>
  settings
    .map(({ name, value }) => (value === 'n' ? `# CONFIG_${name} is not set\n` : `CONFIG_${name}=${value}\n`))
    .join('')
