// Pure: everything about one option, for `dpuos kernel explain`.
import { formatPosition } from '@dpuos/manifests'
import type { Setting } from './dot-config.ts'
import { evaluate, formatExpression, stateName, TRUE, type Values } from './kconfig/expression.ts'
import type { Kconfig } from './kconfig/model.ts'

/** Most selectors that are listed. */
const LISTED = 20

/**
 * Lines that say what an option is, what it is set to and by whom, what it depends on and who selects it, each with its value in this configuration.
 * undefined: no such option.
 */
export function explainOption(
  name: string,
  {
    kconfig,
    final,
    settings,
  }: {
    readonly kconfig: Kconfig
    readonly final: ReadonlyMap<string, string>
    readonly settings: readonly Setting[]
  },
): string[] | undefined {
  const symbol = kconfig.symbols.get(name)
  if (symbol === undefined) return undefined
  const values: Values = (other) => final.get(other)
  const lines = [`CONFIG_${name} (${symbol.type}) is ${values(name) ?? 'n'}`]
  const asked = settings.filter((one) => one.name === name)
  for (const { value, at } of asked) lines.push(`  asked for: ${value}, ${formatPosition(at)}`)
  if (asked.length === 0) lines.push('  asked for: by no fragment')
  for (const { at, depends, prompt, defaults, choice } of symbol.definitions) {
    lines.push(`  defined: ${formatPosition(at)}`)
    if (prompt === undefined) lines.push('    nobody can set it: it has no prompt')
    else {
      const when =
        prompt.condition === TRUE ? '' : `, only where ${formatExpression(prompt.condition, values)}`
      lines.push(`    prompt: ${prompt.text}${when}`)
    }
    const state = evaluate(depends, values)
    if (depends !== TRUE)
      lines.push(
        `    depends on: ${formatExpression(depends, values)} → ${state === undefined ? 'unknown' : stateName(state)}`,
      )
    for (const { value, condition } of defaults) {
      const when = condition === TRUE ? '' : ` if ${formatExpression(condition, values)}`
      lines.push(`    default: ${formatExpression(value, values)}${when}`)
    }
    if (choice !== undefined) {
      const members = choice.members.map((one) => `${one}[${values(one) ?? 'n'}]`)
      lines.push(`    one of: ${members.join(', ')} (${choice.prompt})`)
    }
  }
  const active = symbol.selectors.filter(({ condition }) => (evaluate(condition, values) ?? 0) > 0)
  for (const { by, at } of active.slice(0, LISTED))
    lines.push(`  selected by: ${by}[${values(by) ?? 'n'}], ${formatPosition(at)}`)
  const idle = symbol.selectors.length - active.length
  if (idle > 0)
    lines.push(`  selected by: ${idle} others where they are on${active.length === 0 ? ', none is' : ''}`)
  return lines
}
