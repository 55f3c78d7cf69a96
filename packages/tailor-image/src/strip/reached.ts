import { groupBy } from '@dpuos/host-tools'
import type { Scan } from '../closure/scan.ts'
import { findProgram, KERNEL, type Need, UNIT_FILE } from '../closure/types.ts'
import { mentionsOf } from './mentions.ts'
import type { Places } from './places.ts'

export interface Starts {
  /** Indices of packages that were asked for. */
  readonly asked: Iterable<number>
  /** Names of programs that something starts without saying so. */
  readonly programs: readonly string[]
}

export interface Reached {
  /** Thing → what led there. */
  readonly things: ReadonlyMap<string, string>
  /** Indices of packages of which something stays. */
  readonly packages: ReadonlySet<number>
}

/** Libraries that systemd calls `suggested` in its dlopen notes, which those before version 256 do not carry: tokens, passwords, QR codes, dumps. */
const SUGGESTED = /^lib(fido2|p11-kit|tss2-.*|qrencode|pwquality|passwdqc|xkbcommon|archive|ip4tc|dw|elf)\.so/

/**
 * All that is reached from what was asked for, what boots and is started, and the configuration. A package of which anything is reached keeps
 * its plugins and helpers, and what those need: who loads them cannot be known. Soft needs and mere mentions count here.
 */
export function reach(scan: Scan, places: Places, starts: Starts): Reached {
  const { tree, view } = scan
  const needs = groupBy(scan.needs, ({ from }) => from)
  const unitsOf = groupBy(
    scan.needs.filter(({ what }) => what === UNIT_FILE),
    ({ to }) => to[0],
  )
  const things = new Map<string, string>()
  const packages = new Set<number>()
  const todo: string[] = []
  const add = (thing: string | undefined, by: string): void => {
    if (thing === undefined || things.has(thing)) return
    things.set(thing, by)
    todo.push(thing)
  }
  const keepPackage = (index: number | undefined, whole: boolean, by: string): void => {
    if (index === undefined || (packages.has(index) && !whole)) return
    packages.add(index)
    for (const path of places.files[index] ?? []) {
      const place = places.of(path)
      if (whole || place === 'inner' || place === 'data') add(path, by)
    }
  }

  for (const index of starts.asked) keepPackage(index, true, 'asked for')
  // Neither tools nor libraries: nothing about it can be decided.
  places.files.forEach((files, index) => {
    if (!files.some((path) => ['tool', 'library'].includes(places.of(path))))
      keepPackage(index, false, 'data')
  })
  add(KERNEL, '')
  for (const unit of scan.startable) add(unit, 'started')
  for (const name of starts.programs) add(findProgram(tree, name), 'started')
  for (const [path, { kind }] of tree.entries())
    if (kind !== 'folder' && places.ownerOf(path) === undefined) add(path, 'no package')

  for (let thing = todo.pop(); thing !== undefined; thing = todo.pop()) {
    for (const need of needs.get(thing) ?? []) for (const to of need.to) if (follows(need)) add(to, thing)
    if (!thing.startsWith('/')) continue
    // Whoever keeps a unit may start it by hand.
    for (const { from } of unitsOf.get(thing) ?? []) add(from, thing)
    if (places.isOurs(thing)) keepPackage(places.ownerOf(thing), false, `the package of ${thing}`)
    for (const found of mentioned(thing, scan)) add(found, thing)
  }
  return { things, packages }

  function follows({ kind, to, what, from }: Need): boolean {
    if (kind === 'dlopen') return !suggested(from, what)
    // A unit reached is not the same as started: what it starts counts only when that can happen.
    return kind !== 'unit' || to.every((one) => one.startsWith('/') || scan.startable.has(one))
  }

  function suggested(from: string, what: string): boolean {
    const notes = view.facts(from)?.elf?.dlopen ?? []
    return notes.some(({ sonames, priority }) => priority === 'suggested' && sonames.join(' or ') === what)
  }

  function* mentioned(path: string, { tree: names }: Scan): Generator<string> {
    const entry = names.get(path)
    if (entry?.kind !== 'file') return
    const facts = view.facts(path)
    const text = facts?.shebang !== undefined || path.startsWith('/etc/')
    if (facts?.elf === undefined && !text) return
    const noted = new Set(facts?.elf?.dlopen.flatMap(({ sonames }) => sonames))
    const { paths, libraries, words } = mentionsOf(names.host(path), entry.size, facts?.elf !== undefined)
    for (const one of paths) {
      const found = names.file(one)
      if (found !== undefined) yield found
    }
    for (const one of libraries) {
      if (/\/[^/]*systemd/.test(path) && SUGGESTED.test(one)) continue
      // Its note has said how much it wants that one.
      if (noted.has(one)) continue
      const found =
        facts?.elf === undefined ? names.file(`/usr/lib64/${one}`) : view.libraries.find(one, path, facts.elf)
      if (found !== undefined) yield found
    }
    // Prose in configuration files names everything, and a library leaves it to programs whom to call.
    const calls =
      facts?.elf === undefined
        ? facts?.shebang !== undefined || path.endsWith('.sh')
        : facts.elf.interp !== undefined
    for (const word of calls ? words : []) {
      if (word === 'debugfs') continue // A file system more often than the tool.
      const found = findProgram(names, word)
      if (found !== undefined) yield found
    }
  }
}
