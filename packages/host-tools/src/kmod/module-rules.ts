import { drives } from '@dpuos/definition'
import { selectModules } from './closure.ts'
import type { ModuleTree } from './types.ts'

/** A list of the definition with the name of its key, for reasons and messages. */
export interface Rule {
  readonly name: string
  /** What an entry is: a module's name or glob, a folder of the module tree, or a device's id. */
  readonly by: 'name' | 'folder' | 'device'
  readonly patterns: readonly string[]
}

export interface Selected {
  /** Loadable modules. */
  readonly names: ReadonlySet<string>
  /** Entries for which there is nothing, neither loadable nor built in; in the order given. */
  readonly unmatched: readonly string[]
}

/** The modules that a rule is about. */
export function select(tree: ModuleTree, rule: Rule): Selected {
  if (rule.by === 'name') return selectModules(tree, rule.patterns)
  const names = new Set<string>()
  const unmatched: string[] = []
  for (const pattern of rule.patterns) {
    const found = rule.by === 'folder' ? inFolder(tree, pattern) : forDevice(tree, pattern)
    for (const name of found.names) names.add(name)
    if (found.names.length === 0 && !found.builtin) unmatched.push(pattern)
  }
  return { names, unmatched }
}

interface Found {
  readonly names: readonly string[]
  /** A built-in driver serves it: nothing to keep. */
  readonly builtin: boolean
}

function inFolder(tree: ModuleTree, folder: string): Found {
  const tops = [`kernel/${folder}/`, `kernel/drivers/${folder}/`]
  const names = [...tree.modules.values()]
    .filter((module) => tops.some((top) => module.path.startsWith(top)))
    .map((module) => module.name)
  return { names, builtin: false }
}

function forDevice(tree: ModuleTree, id: string): Found {
  const names = [...tree.modules.values()]
    .filter((module) => module.aliases.some((alias) => drives(alias, id)))
    .map((module) => module.name)
  return { names, builtin: tree.builtinAliases.some((alias) => drives(alias, id)) }
}
