import { compileEre, ereMistake } from '../ere/match.ts'
import { groupByKey } from './group.ts'

/** A list said in fewer words, and in how many ways it is the same. */
export interface Compact {
  readonly items: readonly string[]
  /** Why it is the same, for a comment; undefined where it is the list itself. */
  readonly because: string | undefined
}

/** A path below a folder that means itself (and, as everywhere, any character for its dot). */
const LITERAL = /^([A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*)\/([A-Za-z0-9_-]+)\.ko$/

/**
 * Driver patterns of one folder joined into one: `drivers/hid/(hid-a|hid-b).ko` matches exactly what the two matched, whatever
 * the modules are. Folders with one driver are joined below the folder that they share.
 */
export function joinDrivers(patterns: readonly string[]): Compact {
  const folderOf = (pattern: string): string => LITERAL.exec(pattern)?.[1] ?? `\0${pattern}`
  const folders = groupByKey([...new Set(patterns)], folderOf)
  const joined = groupByKey([...folders.values()].flat(), (pattern) => {
    const folder = folderOf(pattern)
    const parents = folder.split('/')
    const alone = LITERAL.test(pattern) && folders.get(folder)?.length === 1
    return alone && parents.length > 2 ? parents.slice(0, 2).join('/') : folder
  })
  const items = [...joined].map(([folder, members]) => {
    const [first = ''] = members
    if (members.length === 1) return first
    return `${folder}/(${members.map((one) => one.slice(folder.length + 1, -'.ko'.length)).join('|')}).ko`
  })
  return { items, because: items.length < patterns.length ? 'patterns of one folder are joined' : undefined }
}

/**
 * The same for the modules of one kernel (`/usr/lib/modules/…/kernel/…`): a folder all of whose modules stay is one pattern, patterns
 * that match none are left out. Undefined where that cannot be shown to keep the same modules.
 */
export function driversOf(patterns: readonly string[], modules: readonly string[]): Compact | undefined {
  if (modules.length === 0) return undefined
  const inKernel = modules.map((module) => module.slice(module.indexOf('/kernel/') + 1))
  const keeps = matcher(patterns)
  if (keeps === undefined) return undefined
  const kept = new Set(inKernel.filter((module) => keeps(`/${module}`)))
  // Modules of vendors are in no list: their patterns stay.
  const foreign = patterns.filter((pattern) => {
    const one = compileEre(pattern)
    return !KERNEL_FOLDER.test(pattern) && !inKernel.some((module) => one.test(`/${module}`))
  })
  const items = [...foldersOf('kernel', inKernel, kept), ...foreign]
  const again = matcher(items)
  const same = again !== undefined && inKernel.every((module) => again(`/${module}`) === kept.has(module))
  const because = `for the kernel's ${modules.length} modules, of which ${kept.size} stay`
  return same && items.length < patterns.length ? { items, because } : undefined
}

const KERNEL_FOLDER =
  /^\/?(kernel\/)?(arch|block|certs|crypto|drivers|fs|init|ipc|kernel|lib|mm|net|samples|security|sound|virt)\//

/** Whole folders where all stays, else the modules of each folder joined. */
function foldersOf(folder: string, modules: readonly string[], kept: ReadonlySet<string>): string[] {
  const below = modules.filter((module) => module.startsWith(`${folder}/`))
  const staying = below.filter((module) => kept.has(module))
  if (staying.length === 0) return []
  if (staying.length === below.length && below.length > 1) return [`${folder}/`]
  const own: string[] = []
  const folders = new Set<string>()
  for (const module of staying) {
    const rest = module.slice(folder.length + 1)
    const slash = rest.indexOf('/')
    if (slash < 0) own.push(rest.replace(/\.ko(\..*)?$/, ''))
    else folders.add(`${folder}/${rest.slice(0, slash)}`)
  }
  const joined =
    own.length === 0
      ? []
      : [own.length === 1 ? `${folder}/${own[0]}\\.ko` : `${folder}/(${own.join('|')})\\.ko`]
  return [...joined, ...[...folders].flatMap((one) => foldersOf(one, below, kept))]
}

/** Whether any of the patterns is found in a path; undefined where one is no expression. */
function matcher(patterns: readonly string[]): ((path: string) => boolean) | undefined {
  if (patterns.some((pattern) => ereMistake(pattern) !== undefined)) return undefined
  const all = patterns.map(compileEre)
  return (path) => all.some((pattern) => pattern.test(path))
}

/** Libraries without those that have no effect (no `lib*`) and those that begin like another, which keeps them. */
export function fewerLibs(names: readonly string[]): Compact {
  const effective = names.filter((name) => name.startsWith('lib'))
  const all = new Set(effective)
  const items = effective.filter((name) => {
    for (let length = 3; length < name.length; length++) if (all.has(name.slice(0, length))) return false
    return true
  })
  const [mute, covered] = [names.length - effective.length, effective.length - items.length]
  const because = [
    mute > 0 ? `${mute} that begin with no \`lib\` have no effect` : '',
    covered > 0 ? `${covered} begin like another of the list` : '',
  ].filter((one) => one !== '')
  return { items, because: because.length > 0 ? `left out: ${because.join(', ')}` : undefined }
}

/** A rule that runs a command on each of its targets: `624@rm -f@/etc/x`. */
const ON_TARGETS = /^([^@\\]+)@((?:rm|chmod|chown|chgrp|touch)(?: [^@\\]*)?)@([^@\\]+)$/

/** Rules that follow each other with one id and one command joined: a command runs on each of its targets in turn. */
export function joinRules(lines: readonly string[]): Compact {
  const items: string[] = []
  let head: string | undefined
  for (const line of lines) {
    const [, id, command, targets = ''] = ON_TARGETS.exec(line) ?? []
    const own = id === undefined ? undefined : `${id}@${(command ?? '').trim()}`
    const last = items.at(-1)
    if (own !== undefined && own === head && last !== undefined)
      items[items.length - 1] = `${last} ${targets.trim()}`
    else items.push(line)
    head = own
  }
  return {
    items,
    because: items.length < lines.length ? 'rules of one id and command are joined' : undefined,
  }
}
