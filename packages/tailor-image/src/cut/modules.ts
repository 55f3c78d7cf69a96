import { compileEre } from '@dpuos/definition'
import { closureOf, firmwareOf, moduleName } from '@dpuos/host-tools'
import { type Drivers, depmod, removeEmptyFolders } from '../layers/drivers.ts'
import { stripFirmware } from '../layers/firmware.ts'
import type { Work } from '../work.ts'
import { ruleOf, type Shears } from './shears.ts'

/** Modules that other keys ask for stay; these reasons say only that nobody took them out. */
const LOOSE = /^(no drivers\.keep$|closure of )/

export interface CutModules {
  readonly drivers: Drivers
  /** Patterns that match no module. */
  readonly unused: readonly string[]
}

/**
 * Keep the modules below `kernel/` whose path one of the patterns matches, those that other keys or the boot ask for, and what any of
 * them need; of a module that lies there twice the one in `updates/`; firmware that none of them asks for goes too. Without patterns only
 * what has gone already is taken note of.
 */
export async function cutModules(
  work: Work,
  shears: Shears,
  { tree, kept: before }: Drivers,
  patterns: readonly string[] | undefined,
): Promise<CutModules> {
  const { root, request } = work
  const folder = `/lib/modules/${tree.release}`
  const present = before.filter((one) => root.lstat(`${folder}/${one.path}`) !== undefined)
  if (patterns === undefined) {
    if (present.length < before.length) await depmod(work, tree.release)
    return { drivers: { tree, kept: present }, unused: [] }
  }
  const compiled = patterns.map((pattern) => ({ pattern, matcher: compileEre(pattern), used: false }))
  const matched = (path: string): boolean => {
    let any = false
    for (const one of compiled) {
      if (any && one.used) continue
      if (!one.matcher.test(`${folder}/${path}`)) continue
      one.used = true
      any = true
    }
    return any
  }
  const wanted = new Map<string, string>()
  for (const { name, path, reason } of present) {
    if (matched(path)) wanted.set(name, LOOSE.test(reason) ? 'cut.drivers' : reason)
    else if (!path.startsWith('kernel/')) wanted.set(name, 'not below kernel/')
    else if (!LOOSE.test(reason)) wanted.set(name, reason)
  }
  const closure = closureOf(tree, wanted.keys())
  const reasons = new Map(
    [...closure].map(([name, member]) => [name, wanted.get(name) ?? `closure of ${member}`]),
  )
  const rule = ruleOf(work, 'drivers', 'no pattern matches, nothing kept needs it')
  for (const { name, path } of present)
    if (!reasons.has(name)) shears.remove('module', rule, `${folder}/${path}`)
  dropTwins(work, shears, folder)
  removeEmptyFolders(work, `${folder}/kernel`)

  const kept = present
    .filter((one) => root.lstat(`${folder}/${one.path}`) !== undefined)
    .map((one) => ({ ...one, reason: reasons.get(one.name) ?? 'not taken out: see the notices' }))
  if (request.definition.drivers.firmware !== 'all') {
    const asked = [
      ...firmwareOf(
        tree,
        kept.map((one) => one.name),
      ),
      ...tree.builtinFirmware,
    ]
    const nobody = ruleOf(work, 'drivers', 'firmware that no remaining module asks for')
    stripFirmware({ root, ledger: shears }, asked, nobody)
  }
  await depmod(work, tree.release)
  return { drivers: { tree, kept }, unused: compiled.filter((one) => !one.used).map((one) => one.pattern) }
}

/** Of modules that are there twice, those outside `updates/` go. */
function dropTwins(work: Work, shears: Shears, folder: string): void {
  const { root } = work
  const base = root.canonical(folder)
  const byName = new Map<string, string[]>()
  for (const { path, stats } of root.walk(base)) {
    if (!stats.isFile() || !/\.ko(\.(xz|zst|gz))?$/.test(path)) continue
    byName.set(moduleName(path), [...(byName.get(moduleName(path)) ?? []), path])
  }
  const rule = ruleOf(work, 'drivers', 'a module of the same name lies in updates/')
  for (const paths of byName.values()) {
    const updated = paths.filter((path) => path.startsWith(`${base}/updates/`))
    if (updated.length === 0 || paths.length === 1) continue
    for (const path of paths) if (!updated.includes(path)) shears.remove('module', rule, path)
  }
}
