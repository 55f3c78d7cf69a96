import { type Finding, nearest } from '@dpuos/manifests'
import { closureOf, dependentsOf, selectModules } from './closure.ts'
import { driverFor } from './known-drivers.ts'
import { type Rule, select } from './module-rules.ts'
import { type ModuleTree, moduleName } from './types.ts'

export interface Choice {
  /** Module name → why it stays: a rule's name, or `closure of X`. */
  readonly kept: ReadonlyMap<string, string>
  /** Module name → the rule that takes it out. */
  readonly dropped: ReadonlyMap<string, string>
  readonly mistakes: readonly Mistake[]
}

/** Without a position: the caller knows where rule and pattern stand. A warning leaves the choice as it is. */
export interface Mistake extends Finding {
  readonly rule: string
  readonly pattern: string
}

export interface Rules {
  /** Undefined: all stay but the dropped ones. */
  readonly keep: readonly Rule[] | undefined
  readonly drop: Rule
  /** Their modules must be there: drivers.load, verify.expect.modules. */
  readonly needed: readonly Rule[]
  /** Devices of the board: those without a driver are told, no more; a board has parts that need none. */
  readonly board: Rule
  /** Taken when the kernel has them. */
  readonly boot: Rule
}

/**
 * Which modules stay: what the rules name and all that it needs. Dropping takes a module and everything that depends on it, but never
 * something that a kept, needed or boot module needs: that is a mistake that names them.
 */
export function chooseModules(tree: ModuleTree, rules: Rules): Choice {
  const mistakes: Mistake[] = []
  const wanted = new Map<string, string>()
  const take = (rule: Rule): readonly string[] => {
    const selected = select(tree, rule)
    for (const name of selected.names) if (!wanted.has(name)) wanted.set(name, rule.name)
    return selected.unmatched
  }
  for (const rule of [...(rules.keep ?? []), ...rules.needed]) {
    mistakes.push(...take(rule).map((pattern) => unknown(tree, rule, pattern)))
  }
  mistakes.push(...take(rules.board).map((pattern) => unserved(tree, rules.board, pattern)))
  take(rules.boot)
  const drop = selectModules(tree, rules.drop.patterns)
  mistakes.push(...drop.unmatched.map((pattern) => unknown(tree, rules.drop, pattern)))

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
    else dropped.set(name, 'drivers.keep')
  }
  return { kept, dropped, mistakes }
}

function unknown(tree: ModuleTree, { name: rule, by }: Rule, pattern: string): Mistake {
  const at = { rule, pattern, level: 'error' as const }
  const kernel = `kernel ${tree.release}`
  if (by === 'device') {
    const title = `${rule}: ${kernel} has no driver for ${pattern}, neither loadable nor built in`
    const hint = `${servedBy(pattern)}Check the id (\`cat /sys/bus/*/devices/*/modalias\` on the board), or choose a kernel that has a driver for it.`
    return { ...at, code: 'device-unserved', title, hint }
  }
  if (by === 'folder') {
    const folders = [...tree.modules.values()].flatMap((module) => foldersOf(module.path))
    const close = nearest(pattern, [...new Set(folders)])
    const hint =
      close === undefined ? 'Take a folder below /lib/modules/RELEASE/kernel.' : `Did you mean ${close}?`
    return {
      ...at,
      code: 'module-folder-unknown',
      title: `${rule}: ${kernel} has no modules below ${pattern}`,
      hint,
    }
  }
  const close = nearest(moduleName(pattern), [...tree.modules.keys(), ...tree.builtin])
  return {
    ...at,
    code: 'module-unknown',
    title: `${rule}: ${kernel} has no module ${pattern}, neither loadable nor built in`,
    hint:
      close === undefined ? 'Check the spelling, or choose a kernel that has it.' : `Did you mean ${close}?`,
  }
}

/** `kernel/drivers/net/ethernet/a.ko` → net, net/ethernet. */
function foldersOf(file: string): string[] {
  const parts = file
    .replace(/^kernel\/(drivers\/)?/, '')
    .split('/')
    .slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

function unserved(tree: ModuleTree, { name: rule }: Rule, pattern: string): Mistake {
  return {
    rule,
    pattern,
    level: 'warning',
    code: 'device-unserved',
    title: `${rule}: kernel ${tree.release} has no driver for ${pattern}`,
    hint: `${servedBy(pattern)}The device will not work: choose a kernel that has a driver for it, or add the vendor’s (\`drivers.vendor\`).`,
  }
}

/** What would serve it, where we know. */
function servedBy(id: string): string {
  const known = driverFor(id)
  return known === undefined ? '' : `Module ${known.module} (CONFIG_${known.option}=m) would serve it. `
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
