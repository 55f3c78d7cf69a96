import { globPattern } from '@dpuos/manifests'
import { type ModuleTree, moduleName } from './types.ts'

/** What patterns stand for in a tree. */
export interface Selection {
  /** Loadable modules. */
  readonly names: ReadonlySet<string>
  /** Built-in ones: nothing to keep or to drop. */
  readonly builtin: ReadonlySet<string>
  /** Patterns that match neither, in the order given. */
  readonly unmatched: readonly string[]
}

/** Which modules match these names or globs (`virtio_*`, `-` = `_`). A plain name also finds the module that has it as an alias (`crc32c` → `crc32c_generic`). */
export function selectModules(tree: ModuleTree, patterns: readonly string[]): Selection {
  const names = new Set<string>()
  const builtin = new Set<string>()
  const unmatched: string[] = []
  for (const pattern of patterns) {
    const wanted = moduleName(pattern)
    const matches = /[*?[]/.test(wanted)
      ? (
          (regex: RegExp) => (name: string) =>
            regex.test(name)
        )(globPattern(wanted))
      : (name: string): boolean => name === wanted
    const loadable = [...tree.modules.keys()].filter(matches)
    const fixed = [...tree.builtin].filter(matches)
    const found = loadable.length + fixed.length > 0 ? loadable : byAlias(tree, wanted)
    for (const name of found) names.add(name)
    for (const name of fixed) builtin.add(name)
    if (found.length + fixed.length === 0) unmatched.push(pattern)
  }
  return { names, builtin, unmatched }
}

function byAlias(tree: ModuleTree, wanted: string): string[] {
  return [...tree.modules.values()]
    .filter((module) => module.aliases.some((alias) => alias.replaceAll('-', '_') === wanted))
    .map((module) => module.name)
}

/**
 * These modules and all they need: modules.dep and, unless `soft` is false, softdeps and what those need. Maps each name to why it is in:
 * itself when it was asked for, else the asked-for module that pulls it in. Names that are no loadable modules are left out.
 */
export function closureOf(
  tree: ModuleTree,
  names: Iterable<string>,
  options: { readonly soft?: boolean } = {},
): ReadonlyMap<string, string> {
  const asked = [...names].map(moduleName).filter((name) => tree.modules.has(name))
  const why = new Map<string, string>(asked.map((name) => [name, name]))
  const queue = [...why.keys()]
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const module = tree.modules.get(name)
    const soft =
      options.soft === false
        ? []
        : (module?.softdeps ?? []).flatMap((one) => [...selectModules(tree, [one]).names])
    for (const needed of [...(module?.depends ?? []), ...soft]) {
      if (why.has(needed) || !tree.modules.has(needed)) continue
      why.set(needed, why.get(name) ?? name)
      queue.push(needed)
    }
  }
  return why
}

/** All modules that cannot be loaded without one of these (modules.dep only), these not included. */
export function dependentsOf(tree: ModuleTree, names: Iterable<string>): ReadonlySet<string> {
  const gone = new Set([...names].map(moduleName))
  return new Set(
    [...tree.modules.values()]
      .filter((module) => !gone.has(module.name) && module.depends.some((one) => gone.has(one)))
      .map((module) => module.name),
  )
}

/** Firmware paths and globs that these modules ask for, sorted, each once. Built-in drivers' firmware is `tree.builtinFirmware`. */
export function firmwareOf(tree: ModuleTree, names: Iterable<string>): readonly string[] {
  const all = [...names].flatMap((name) => tree.modules.get(moduleName(name))?.firmware ?? [])
  return [...new Set(all)].sort()
}
