import { nearest } from '@dpuos/manifests'
import { BASE_ORDER, DROPPED, PREFERRED } from './data/policy.ts'
import type { Recipe } from './data/recipe.ts'
import type { DebEntry, DebIndex } from './debian-index.ts'
import { relation } from './debian-version.ts'

/** One RPM to be made: its recipe, the debs behind it and what it requires (names with versions where Debian has them). */
export interface RpmPlan {
  readonly name: string
  readonly recipe: Recipe
  readonly debs: readonly DebEntry[]
  /** Sorted lines for `Requires:`. */
  readonly requires: readonly string[]
}

export interface Resolution {
  /** Sorted by name. */
  readonly plans: readonly RpmPlan[]
  /** Asked for, but neither a name of the map nor a Debian package; with the name that was likely meant. */
  readonly unknown: readonly { readonly name: string; readonly nearest: string | undefined }[]
  /** Debs that a recipe names and the index lacks: the map is older than the archive. */
  readonly gone: readonly { readonly rpm: string; readonly deb: string }[]
  /** Dependency clauses that nothing in the index fulfils. */
  readonly unresolved: readonly string[]
}

interface Choice {
  readonly deb: string
  /** `>= 2.36` in RPM's words; absent where the clause names a virtual package or has no version. */
  readonly relation: string | undefined
}

/** `libc6:any (>= 2.36) [amd64]` → its parts. */
function parseAlternative(text: string): { name: string; operator: string; version: string } {
  const [, name = '', operator = '', version = ''] =
    /^([^\s:([]+)(?::\w+)?\s*(?:\(([<>=]+)\s*([^)]+)\))?/.exec(text.trim()) ?? []
  return { name, operator, version: version.trim() }
}

/**
 * The closure of the asked names over Debian's Depends, in RPM names. Pure: the index, or a lock's part of it, decides alone,
 * and a lock made by this function yields the same result as the index it was made from.
 */
export function resolve(
  index: DebIndex,
  recipes: Readonly<Record<string, Recipe>>,
  names: readonly string[],
): Resolution {
  const all = new Map<string, Recipe>(Object.entries(recipes))
  const owners = new Map<string, string>()
  for (const [name, recipe] of all) {
    // The boot loader is made from the modules' deb, which belongs to the modules' RPM.
    if (recipe.step !== 'grub-efi') for (const deb of recipe.debs ?? []) owners.set(deb, name)
  }
  const providers = new Map<string, string[]>()
  for (const entry of index.values()) {
    for (const virtual of entry.provides)
      providers.set(virtual, [...(providers.get(virtual) ?? []), entry.name])
  }

  const gone: { rpm: string; deb: string }[] = []
  const unknown: { name: string; nearest: string | undefined }[] = []
  const unresolved = new Set<string>()

  /** Which deb fulfils a clause: one that a recipe has, else a preferred one, else the first that exists, else a provider. */
  const choose = (clause: string): Choice | undefined => {
    const alternatives = clause.split('|').map(parseAlternative)
    if (alternatives.some(({ name }) => DROPPED.has(name))) return undefined
    const exact = ({ name, operator, version }: (typeof alternatives)[number]): Choice => ({
      deb: name,
      relation: operator === '' ? undefined : relation(operator, version),
    })
    const owned = alternatives.find(({ name }) => owners.has(name) && index.has(name))
    if (owned !== undefined) return exact(owned)
    for (const { name } of alternatives) {
      const preferred = PREFERRED[name]
      if (preferred === null) return undefined
      if (preferred !== undefined && index.has(preferred)) return { deb: preferred, relation: undefined }
    }
    const real = alternatives.find(({ name }) => index.has(name))
    if (real !== undefined) return exact(real)
    const virtual = alternatives.flatMap(({ name }) => providers.get(name) ?? [])
    const provider = virtual.find((name) => owners.has(name)) ?? virtual[0]
    if (provider !== undefined) return { deb: provider, relation: undefined }
    unresolved.add(clause)
    return undefined
  }

  /** The RPM that a deb belongs to; a deb of no recipe becomes an RPM of its own name. */
  const rpmOf = (deb: string): string => {
    const owner = owners.get(deb)
    if (owner !== undefined) return owner
    all.set(deb, { debs: [deb] })
    owners.set(deb, deb)
    return deb
  }

  const requiresOf = (
    name: string,
    recipe: Recipe,
    debs: readonly DebEntry[],
  ): { lines: Set<string>; names: Set<string> } => {
    const lines = new Set<string>()
    const needed = new Set<string>(recipe.requires ?? [])
    for (const line of needed) lines.add(line)
    for (const deb of recipe.step === 'grub-efi' ? [] : debs) {
      for (const clause of deb.depends) {
        const choice = choose(clause)
        if (choice === undefined) continue
        const rpm = rpmOf(choice.deb)
        if (rpm === name) continue
        needed.add(rpm)
        // An RPM has one version, its first deb's: a bound on another of its debs cannot be said of the RPM.
        const first = all.get(rpm)?.debs?.[0] === choice.deb && all.get(rpm)?.native !== true
        lines.add(first && choice.relation !== undefined ? `${rpm} ${choice.relation}` : rpm)
      }
    }
    if (!BASE_ORDER.some((base) => base === name)) {
      needed.add('filesystem')
      lines.add('filesystem')
    }
    // The plain name says nothing beside a bound.
    for (const rpm of needed) {
      if ([...lines].some((line) => line.startsWith(`${rpm} `))) lines.delete(rpm)
    }
    return { lines, names: needed }
  }

  const plans = new Map<string, RpmPlan>()
  const queue: string[] = []
  for (const name of new Set([...names, ...BASE_ORDER])) {
    if (all.has(name)) queue.push(name)
    else if (index.has(name)) queue.push(rpmOf(name))
    else unknown.push({ name, nearest: nearest(name, all.keys()) })
  }
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const recipe = all.get(name)
    if (plans.has(name) || recipe === undefined) continue
    const debs: DebEntry[] = []
    for (const deb of recipe.debs ?? []) {
      const entry = index.get(deb)
      if (entry === undefined) gone.push({ rpm: name, deb })
      else debs.push(entry)
    }
    const requires = requiresOf(name, recipe, debs)
    plans.set(name, { name, recipe, debs, requires: [...requires.lines].sort() })
    queue.push(...requires.names)
  }
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)
  return { plans: [...plans.values()].sort(byName), unknown, gone, unresolved: [...unresolved].sort() }
}
