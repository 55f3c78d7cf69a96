import { parseArgs } from 'node:util'
import type { ActionSpec } from '@dpuos/action-kit'
import { type Finding, nearest } from '@dpuos/manifests'
import { secretVariable } from '../elevated-stage.ts'

/** A flag beside the inputs of an action. */
export interface Flag {
  /** `FILE` in the help; without it the flag takes no value. */
  readonly value?: string
  readonly description: string
}

export interface ParsedFlags {
  /** Input name → what the user wrote. */
  readonly raw: Readonly<Record<string, string>>
  readonly flags: Readonly<Record<string, string | true>>
  readonly positionals: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Read a command line: `--name value`, `--name=value`, for booleans also `--name` and `--no-name` (and `--name false`); a list may be repeated.
 * Secrets have no flag, since every user of the machine can read a command line. All mistakes come back at once.
 */
export function parseFlags(
  argv: readonly string[],
  inputs: ActionSpec['inputs'],
  extra: Readonly<Record<string, Flag>>,
): ParsedFlags {
  const findings: Finding[] = []
  const raw: Record<string, string> = {}
  const flags: Record<string, string | true> = {}
  const positionals: string[] = []
  const isSwitch = (name: string): boolean =>
    inputs[name]?.kind.name === 'boolean' || (name in extra && extra[name]?.value === undefined)
  const known = [...Object.keys(extra), ...Object.keys(inputs).filter((name) => !inputs[name]?.kind.secret)]
  const mistake = (code: string, title: string, hint: string): void => {
    findings.push({ level: 'error', code, title, hint })
  }

  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      known.map((name) => [name, { type: isSwitch(name) ? 'boolean' : 'string' } as const]),
    ),
    strict: false,
    tokens: true,
  })
  /** A switch that a word may still follow. */
  let open: string | undefined
  for (const token of tokens) {
    const last = open
    open = undefined
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      if (last !== undefined && /^(?:true|false)$/.test(token.value)) raw[last] = token.value
      else positionals.push(token.value)
      continue
    }
    const negated = token.name.startsWith('no-') && isSwitch(token.name.slice(3))
    const name = negated ? token.name.slice(3) : token.name
    if (inputs[name]?.kind.secret) {
      mistake(
        'flag-secret',
        `${token.rawName}: a secret is never given on the command line, where other users can read it`,
        `Set the environment variable ${secretVariable(name)}.`,
      )
    } else if (!known.includes(name)) {
      const close = nearest(name, known)
      mistake(
        'flag-unknown',
        `unknown flag ${token.rawName}${close === undefined ? '' : `; did you mean --${close}?`}`,
        `Known: ${known.map((one) => `--${one}`).join(', ')}.`,
      )
    } else if (isSwitch(name)) {
      if (name in extra) flags[name] = true
      else {
        raw[name] = token.value ?? (negated ? 'false' : 'true')
        if (token.value === undefined && !negated) open = name
      }
    } else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))) {
      mistake('flag-value', `${token.rawName} needs a value`, `Write ${token.rawName}=VALUE.`)
    } else if (name in extra) flags[name] = token.value
    else if (name in raw && inputs[name]?.kind.name !== 'list') {
      mistake('flag-twice', `${token.rawName} is given twice`, 'Give it once.')
    } else raw[name] = name in raw ? `${raw[name]}\n${token.value}` : token.value
  }
  return { raw, flags, positionals, findings }
}

/** What the environment holds for the secret inputs, by input name. */
export function secretsFrom(
  env: Readonly<Record<string, string | undefined>>,
  inputs: ActionSpec['inputs'],
): Record<string, string> {
  return Object.fromEntries(
    Object.keys(inputs)
      .filter((name) => inputs[name]?.kind.secret)
      .map((name) => [name, env[secretVariable(name)] ?? ''])
      .filter(([, value]) => value !== ''),
  )
}
