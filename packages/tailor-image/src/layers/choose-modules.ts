import { closureOf, dependentsOf, type ModuleTree, moduleName, selectModules } from '@dpuos/host-tools'
import { type Finding, nearest } from '@dpuos/manifests'

/** A list of patterns with the rule that wrote it, for reasons and messages. */
export interface Rule {
  readonly name: string
  readonly patterns: readonly string[]
}

export interface Choice {
  /** Module name → why it stays: a rule's name, or `closure of X`. */
  readonly kept: ReadonlyMap<string, string>
  /** Module name → the rule that takes it out. */
  readonly dropped: ReadonlyMap<string, string>
  readonly mistakes: readonly Mistake[]
}

/** Without a position: the caller knows where rule and pattern stand. */
export interface Mistake extends Finding {
  readonly rule: string
  readonly pattern: string
}

/**
 * Which modules stay. `keep` undefined: all but the dropped ones. `needed` are the rules whose modules must be there (drivers.load,
 * verify.expect.modules); `boot` those that are taken when the kernel has them. Dropping takes a module and everything that depends
 * on it, but never something that a kept, needed or boot module needs: that is a mistake that names them.
 */
export function chooseModules(
  tree: ModuleTree,
  rules: { keep: Rule | undefined; drop: Rule; needed: readonly Rule[]; boot: Rule },
): Choice {
  const mistakes: Mistake[] = []
  const wanted = new Map<string, string>()
  for (const rule of [...(rules.keep === undefined ? [] : [rules.keep]), ...rules.needed]) {
    const selected = selectModules(tree, rule.patterns)
    for (const name of selected.names) if (!wanted.has(name)) wanted.set(name, rule.name)
    mistakes.push(...selected.unmatched.map((pattern) => unknown(tree, rule.name, pattern)))
  }
  for (const name of selectModules(tree, rules.boot.patterns).names) {
    if (!wanted.has(name)) wanted.set(name, rules.boot.name)
  }
  const drop = selectModules(tree, rules.drop.patterns)
  mistakes.push(...drop.unmatched.map((pattern) => unknown(tree, rules.drop.name, pattern)))

  const dropped = new Map<string, string>()
  for (const pattern of rules.drop.patterns) {
    const { names } = selectModules(tree, [pattern])
    const broken = [...dependentsOf(tree, names), ...names].filter((name) => wanted.has(name)).sort()
    if (broken.length > 0) mistakes.push(stillNeeded(rules.drop.name, pattern, broken, wanted))
    for (const name of names) dropped.set(name, rules.drop.name)
    for (const name of dependentsOf(tree, names)) {
      if (!dropped.has(name)) dropped.set(name, `${rules.drop.name}: needs ${pattern}`)
    }
  }

  // A softdep is a wish: a dropped one is left out without a word.
  const kept = new Map<string, string>()
  for (const [name, member] of closureOf(tree, wanted.keys())) {
    if (dropped.has(name)) continue
    kept.set(name, wanted.get(name) ?? `closure of ${member}`)
  }
  for (const name of tree.modules.keys()) {
    if (kept.has(name) || dropped.has(name)) continue
    if (rules.keep === undefined) kept.set(name, 'no drivers.keep')
    else dropped.set(name, rules.keep.name)
  }
  return { kept, dropped, mistakes }
}

function unknown(tree: ModuleTree, rule: string, pattern: string): Mistake {
  const close = nearest(moduleName(pattern), [...tree.modules.keys(), ...tree.builtin])
  return {
    rule,
    pattern,
    level: 'error',
    code: 'module-unknown',
    title: `${rule}: kernel ${tree.release} has no module ${pattern}, neither loadable nor built in`,
    hint:
      close === undefined ? 'Check the spelling, or choose a kernel that has it.' : `Did you mean ${close}?`,
  }
}

function stillNeeded(
  rule: string,
  pattern: string,
  broken: readonly string[],
  wanted: ReadonlyMap<string, string>,
): Mistake {
  const shown = broken.slice(0, 8).map((name) => `${name} (${wanted.get(name)})`)
  const more = broken.length > shown.length ? ` and ${broken.length - shown.length} more` : ''
  return {
    rule,
    pattern,
    level: 'error',
    code: 'module-still-needed',
    title: `${rule}: ${pattern} cannot go, it is needed by ${shown.join(', ')}${more}`,
    hint: 'Take it out of drivers.drop, or take what needs it out of the list that keeps it.',
  }
}
