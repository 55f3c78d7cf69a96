import { compileEre, type Pattern } from '@dpuos/definition'
import type { ConsolePolicy } from '@dpuos/manifests'
import type { ConsoleRule, RuleHit } from './rules.ts'

interface Allowed {
  readonly rule: string
  readonly pattern: Pattern | undefined
  readonly reason: string
  lines: number
}

/** What the owner of an image says about lines of its console, beside the rules that hold for all. */
export class Policy {
  /** In the order of the definition, with how many lines each has allowed. */
  readonly allowed: readonly Allowed[]
  readonly #denied: readonly { readonly pattern: Pattern; readonly rule: ConsoleRule }[]

  constructor({ allow, deny }: ConsolePolicy = { allow: [], deny: [] }) {
    this.allowed = allow.map(({ rule, match, reason }) => ({
      rule,
      reason,
      pattern: match === null ? undefined : compileEre(match),
      lines: 0,
    }))
    this.#denied = deny.map(({ id, match, reason }) => ({
      pattern: compileEre(match),
      rule: denial(id, reason),
    }))
  }

  /** Is this line, which met `rule`, allowed? Counts it. */
  allows(rule: ConsoleRule, line: string): boolean {
    const found = this.allowed.find((one) => one.rule === rule.id && (one.pattern?.test(line) ?? true))
    if (found !== undefined) found.lines++
    return found !== undefined
  }

  /** The line as a hit where it is denied. */
  denies(line: string): RuleHit | undefined {
    const found = this.#denied.find(({ pattern }) => pattern.test(line))
    if (found === undefined) return undefined
    return { rule: found.rule, quoted: false, text: `${found.rule.says} The line: ${line}` }
  }
}

/** `match` stays unused: policies are matched by expressions whose time is bounded. */
const denial = (id: string, says: string): ConsoleRule => ({
  id,
  match: /(?!)/,
  effect: 'fault',
  cause: 'denied',
  says: /[.!?]$/.test(says) ? says : `${says}.`,
})
