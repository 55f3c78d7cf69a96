import { type ActionSpec, ENDINGS } from '@dpuos/action-kit'
import { secretVariable } from '../elevated-stage.ts'
import type { Flag } from './flags.ts'

const WIDTH = 96

export interface HelpEntry {
  readonly name: string
  readonly text: string
}

/** Two columns, the right one wrapped. */
export function columns(entries: readonly HelpEntry[], width = WIDTH): string[] {
  const left = Math.min(30, Math.max(...entries.map((entry) => entry.name.length)) + 2)
  return entries.flatMap(({ name, text }) => {
    const [first = '', ...rest] = wrap(text, width - left - 2)
    const pad = ' '.repeat(left)
    const head =
      name.length + 2 > left ? [`  ${name}`, `  ${pad}${first}`] : [`  ${name.padEnd(left)}${first}`]
    return [...head, ...rest.map((line) => `  ${pad}${line}`)]
  })
}

/** Words into lines of at most `width` characters; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** `dpuos --help`. */
export function generalHelp(commands: readonly HelpEntry[], version: string): string {
  return [
    `dpuos ${version}: small, verified DPU operating systems made of openEuler`,
    '',
    'Usage: dpuos <command> [flags]',
    '',
    ...columns(commands),
    '',
    'dpuos <command> --help tells the flags of a command.',
    '',
    'Exit codes',
    ...columns(
      Object.values(ENDINGS).map(({ exitCode, label, meaning }) => ({
        name: String(exitCode),
        text: `${label}: ${meaning}`,
      })),
    ),
    '',
  ].join('\n')
}

/** `dpuos <command> --help`: flags from the inputs, values from their kinds. */
export function commandHelp(
  usage: string,
  description: string,
  inputs: ActionSpec['inputs'],
  extra: Readonly<Record<string, Flag>>,
): string {
  const all = Object.entries(inputs)
  const flags = all
    .filter(([, input]) => !input.kind.secret)
    .map(([name, input]) => ({
      name: `--${name} <${input.kind.label}>`,
      text: [
        input.description,
        input.required ? 'Required.' : '',
        input.default === undefined ? '' : `Default: ${input.default}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    }))
  const secrets = all
    .filter(([, input]) => input.kind.secret)
    .map(([name, input]) => ({ name: secretVariable(name), text: input.description }))
  const others = Object.entries(extra).map(([name, { value, description }]) => ({
    name: value === undefined ? `--${name}` : `--${name} <${value}>`,
    text: description,
  }))
  return [
    `Usage: ${usage}`,
    '',
    ...wrap(description, WIDTH),
    '',
    'Flags',
    ...columns([...flags, ...others]),
    ...(secrets.length === 0 ? [] : ['', 'Environment', ...columns(secrets)]),
    '',
  ].join('\n')
}
