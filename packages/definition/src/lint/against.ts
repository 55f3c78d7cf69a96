import type { Finding } from '@dpuos/manifests'
import { compileEre } from '../ere/match.ts'
import { moduleIdentity, unitName } from '../fields.ts'
import { splitName } from '../imagetailor/arch.ts'
import { parseSecurityConf } from '../imagetailor/security-conf.ts'
import { printText } from '../tree.ts'
import { dead, type Entry, itemsOf, type Linted, many } from './dead.ts'
import type { Facts } from './facts.ts'
import { targets } from './harden.ts'
import { everyPath, merged, shellGlob } from './paths.ts'

const PROGRAM = /^\/usr\/s?bin\/(?:.*\/)?([^/]+)$/
const LIBRARY = /^\/usr\/lib(?:64)?\/([^/]+)$/
const MODULE = /^\/usr\/lib\/modules\/[^/]+\/kernel\/.*\.ko(\.(xz|gz|zst))?$/
const UNIT = /^\/(?:usr\/lib|etc)\/systemd\/system\/([^/]+)$/
const CONVERTER = /^\/usr\/lib(?:64)?\/gconv\/(.+)\.so$/

/** What of a definition matches nothing of a distribution: packages, programs, libraries, drivers, units, files of rules. */
export function lintAgainst(linted: Linted, facts: Facts): Finding[] {
  const { cut, drivers, services, packages, system } = linted.definition
  const files = facts.files.map(merged)
  const names = (pattern: RegExp): string[] => files.flatMap((file) => pattern.exec(file)?.[1] ?? [])
  const modules = files.filter((file) => MODULE.test(file))
  const list = (items: readonly string[] | undefined, ...path: string[]): Entry[] =>
    itemsOf(linted, items, ...path)
  const programs = new Set(names(PROGRAM))
  const libraries = names(LIBRARY)
  const converters = new Set(names(CONVERTER))
  const units = new Set(names(UNIT))
  const installed = new Set(facts.packages)
  const spelled = facts.spelled ?? ((name: string) => name)
  const paths = everyPath(facts.files)
  const isThere = (glob: string): boolean => {
    if (!/[*?[]/.test(glob))
      return paths.has(merged(glob.startsWith('/') ? glob : `/${glob}`).replace(/\/+$/, ''))
    const pattern = shellGlob(glob)
    return [...paths].some((path) => pattern.test(path))
  }
  const unmatched = (
    entries: readonly Entry[],
    matches: (value: string) => boolean,
    what: readonly [string, string],
    level: Finding['level'] = 'warning',
  ) =>
    many(
      entries.filter(({ value }) => !matches(value)),
      level,
      'matches-nothing',
      (count, shown) =>
        `${count} of ${entries.length} ${entries.length === 1 ? what[0] : what[1]} match${count === 1 ? 'es' : ''} nothing: ${shown}`,
      'Take out what is not needed, correct what is misspelled.',
    )
  return [
    ...missing(linted, facts, spelled),
    ...unmatched(
      list(packages.erase, 'packages', 'erase'),
      (name) => installed.has(splitName(spelled(name)).name),
      ['name to erase', 'names to erase'],
    ),
    ...unmatched(list(cut?.tools, 'cut', 'tools'), (name) => programs.has(name), ['tool', 'tools']),
    ...unmatched(
      list(cut?.libs, 'cut', 'libs').filter(({ value }) => value.startsWith('lib')),
      (name) => libraries.some((file) => file.startsWith(name)),
      ['library', 'libraries'],
    ),
    ...unmatched(list(cut?.drivers, 'cut', 'drivers'), (pattern) => matchesModule(pattern, modules), [
      'driver pattern',
      'driver patterns',
    ]),
    ...unmatched(list(cut?.delete, 'cut', 'delete'), isThere, ['deletion', 'deletions']),
    ...unmatched(
      list(
        cut?.gconv?.filter((one) => one !== 'all'),
        'cut',
        'gconv',
      ),
      (name) => converters.has(name),
      ['converter', 'converters'],
    ),
    ...unmatched(
      list(drivers.load, 'drivers', 'load'),
      (name) => modules.some((file) => isModule(file, name)),
      ['module to load', 'modules to load'],
    ),
    ...unmatched(list(services.enable, 'services', 'enable'), (name) => isUnit(name, units), [
      'service to enable',
      'services to enable',
    ]),
    ...unmatched(list(services.disable, 'services', 'disable'), (name) => isUnit(name, units), [
      'service to disable',
      'services to disable',
    ]),
    ...rules(list(system.harden, 'system', 'harden'), isThere),
  ].map((finding) => ({ ...finding, title: printText(finding.title, 400) }))
}

function missing(linted: Linted, { missing }: Facts, spelled: (name: string) => string): Finding[] {
  const unknown = new Map(missing.map((one) => [one.name, one.near]))
  return itemsOf(linted, linted.definition.packages.install, 'packages', 'install').flatMap(
    ({ value, at }): Finding[] => {
      const near = unknown.get(spelled(value))
      if (near === undefined) return []
      const as = spelled(value) === value ? '' : ` (as \`${spelled(value)}\`)`
      const bare = splitName(value).name
      const meant =
        near.length > 0
          ? `Did you mean ${near.join(' or ')}?`
          : 'Correct its name, take it out, or add the repository that has it.'
      const hint = near.includes(bare)
        ? `There is \`${bare}\` with another suffix, for example noarch: write it without.`
        : meant
      return [dead('error', 'package-unknown', `no repository has a package \`${value}\`${as}`, at, hint)]
    },
  )
}

/** As the cut has it: an extended regular expression, found anywhere in the path. Those that are none were refused by the schema. */
function matchesModule(pattern: string, modules: readonly string[]): boolean {
  const expression = compileEre(pattern)
  return modules.some((file) => expression.test(file))
}

const isModule = (file: string, name: string): boolean =>
  moduleIdentity(file.slice(file.lastIndexOf('/') + 1).replace(/\.ko(\..*)?$/, '')) === moduleIdentity(name)

/** A unit, or the template of an instance. */
function isUnit(name: string, units: ReadonlySet<string>): boolean {
  const unit = unitName(name)
  return units.has(unit) || units.has(unit.replace(/@[^.]+\./, '@.'))
}

/** Rules all of whose files are missing: imageTailor's engine calls them failed and goes on. */
function rules(entries: readonly Entry[], isThere: (glob: string) => boolean): Finding[] {
  const lost = entries.flatMap(({ value, at }) => {
    const [rule] = parseSecurityConf(value, '', [])
    const files = rule === undefined ? [] : targets(rule)
    return files.length > 0 && !files.some(isThere) ? [{ value: files.join(' '), at }] : []
  })
  return many(
    lost,
    'notice',
    'matches-nothing',
    (count, shown) => `${count} of ${entries.length} rules are about files that no package brings: ${shown}`,
    'Fine for files that programs make; take the others out.',
  )
}
