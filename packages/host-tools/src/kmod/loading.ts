import { closureOf, selectModules } from './closure.ts'
import { type ModuleTree, moduleName } from './types.ts'

/**
 * These modules (names, globs, aliases) and all they need, of those in `kept`, in the order in which modprobe would load them: what a module depends on and its
 * softdeps `pre:` stand before it (kmod's libkmod-module.c).
 */
export function loadingOrder(
  tree: ModuleTree,
  kept: ReadonlySet<string>,
  modules: readonly string[],
): string[] {
  const wanted = selectModules(tree, modules).names
  const all = [...closureOf(tree, wanted).keys()].filter((name) => kept.has(name))
  const order: string[] = []
  const place = (name: string, above: readonly string[]): void => {
    if (order.includes(name) || above.includes(name) || !all.includes(name)) return
    const { depends = [], softdepsPre = [] } = tree.modules.get(name) ?? {}
    const first = softdepsPre.flatMap((one) => [...selectModules(tree, [one]).names])
    for (const need of [...first, ...depends]) place(need, [...above, name])
    if (!order.includes(name)) order.push(name)
  }
  for (const name of all.sort()) place(name, [])
  return order
}

/** A module that insmod refuses, and the first module that it lacks. */
export interface LoadFailure {
  readonly name: string
  readonly lacks: string
}

/**
 * What fails when these modules are given to insmod one after the other: each that needs one which comes later, never, or failed itself. The kernel's words for
 * it are `NAME: Unknown symbol …`.
 */
export function loadFailures(tree: ModuleTree, order: readonly string[]): LoadFailure[] {
  const loaded = new Set<string>()
  return order.map(moduleName).flatMap((name) => {
    const lacks = tree.modules.get(name)?.depends.find((need) => !loaded.has(need) && !tree.builtin.has(need))
    if (lacks !== undefined) return [{ name, lacks }]
    loaded.add(name)
    return []
  })
}
