import { type Finding, nearest } from '@dpuos/manifests'
import type { KindContext } from './kinds.ts'
import { type ActionSpec, camelCase, type Values } from './spec.ts'

/** What has inputs: an action, or a command of the CLI. */
export type HasInputs = Pick<ActionSpec, 'name' | 'inputs'>

export type ReadInputs<S extends HasInputs> =
  | { readonly ok: true; readonly values: Values<S> }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** How the user spells an input where it was given: `input \`arch\`` in a workflow, `--arch` on the command line. */
export type Spell = (input: string) => string

/**
 * Read every input of an action or a command at once. `raw` maps input names to what the user wrote; '' and undefined both mean absent.
 * Names that the spec does not know are mistakes too. Secrets are handed to `mask` before anything else happens and never
 * stand in a message.
 */
export function readInputs<S extends HasInputs>(
  spec: S,
  raw: Readonly<Record<string, string | undefined>>,
  context: KindContext & { readonly spell: Spell; mask(secret: string): void },
): ReadInputs<S> {
  const findings: Finding[] = []
  const values: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(spec.inputs)) {
    if (input.kind.secret && raw[name]) context.mask(raw[name])
  }
  for (const name of Object.keys(raw)) {
    if (name in spec.inputs || raw[name] === undefined) continue
    const close = nearest(name, Object.keys(spec.inputs))
    findings.push({
      level: 'error',
      code: 'input-unknown',
      title: `${spec.name} has no ${context.spell(name)}${close === undefined ? '' : `; did you mean ${context.spell(close)}?`}`,
      hint: `It takes ${Object.keys(spec.inputs).join(', ')}.`,
    })
  }
  for (const [name, input] of Object.entries(spec.inputs)) {
    const given = raw[name]?.trim() || input.default
    if (given === undefined || given === '') {
      if (input.required) {
        findings.push({
          level: 'error',
          code: 'input-missing',
          title: `${context.spell(name)} is required`,
          hint: input.description,
        })
      }
      continue
    }
    const read = input.kind.read(given, context)
    if (read.ok) values[camelCase(name)] = read.value
    else {
      const shown = input.kind.secret
        ? 'the given value'
        : `"${given.length > 80 ? `${given.slice(0, 79)}…` : given}"`
      findings.push({
        level: 'error',
        code: 'input-invalid',
        title: `${context.spell(name)}: ${shown} is not valid, expected ${read.accepted}`,
        hint: input.description,
      })
    }
  }
  if (findings.length > 0) return { ok: false, findings }
  return { ok: true, values: values as Values<S> }
}
