// Pure: what was found in the guest before and after, held against the manifests of both releases.
import { type Check, type Finding, formatMiB, type ImageManifest, nameOfNevra } from '@dpuos/manifests'
import { check, unanswered } from '../verdict/check.ts'
import type { Inspection, Upgrade } from './said.ts'

type Release = Pick<ImageManifest, 'packages' | 'removed' | 'kernelRelease'>

/** Most names in one sentence. */
const NAMED = 5

const few = (names: readonly string[]): string =>
  `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`

/** Did dnf upgrade the system? Where it could not even start because it was cut away, the check says which line of the definition took it. */
export function dnfChecks(upgrade: Upgrade | undefined, old: Release): Check[] {
  const [id, expected] = ['dnf upgrade', 'exit code 0']
  if (upgrade === undefined) return [unanswered(id, expected, 'not done in time')]
  const { fault, upgraded, duplicates } = upgrade
  if (fault !== undefined) return [check(id, false, expected, faultText(fault, upgrade, old))]
  if (upgraded === undefined) return [unanswered(id, expected)]
  const failed = scriptlets(upgrade.log)
  return [
    check(
      id,
      upgraded === 0,
      expected,
      `exit code ${upgraded}${upgraded === 0 ? '' : `: ${reason(upgrade.log)}`}`,
    ),
    // dnf ends with 0 though they failed.
    check(
      'dnf upgrade: scriptlets',
      failed.length === 0,
      'none fails',
      failed.length === 0 ? 'none failed' : few(failed),
    ),
    ...(duplicates === undefined
      ? []
      : [
          check(
            'dnf remove --duplicates',
            duplicates === 0,
            expected,
            `exit code ${duplicates}: ${reason(upgrade.log)}`,
          ),
        ]),
  ]
}

function faultText(fault: string, { dangling }: Upgrade, { removed, packages }: Release): string {
  if (!fault.startsWith('no-dnf'))
    return `the repository could not be mounted: ${fault.replace(/^\S+ ?/, '')}`
  const [broken] = dangling
  if (broken === undefined) {
    const has = packages.some(({ name }) => name === 'dnf' || name === 'yum')
    return has
      ? 'neither dnf nor yum can be run, though their packages are installed'
      : 'the image has neither dnf nor yum'
  }
  const name = broken.target.split('/').at(-1) ?? broken.target
  const cut = removed.find(({ what }) => what.split('/').at(-1) === name)
  const why = cut === undefined ? '' : `, which ${cut.rule} cut`
  return `${dangling.map(({ link }) => link).join(' and ')} cannot be run: they need ${name}${why}`
}

/** dnf's own words for a failure: `Error: …` and what follows, else its last line. */
function reason(log: readonly string[]): string {
  const lines = log.map((line) => line.trim()).filter((line) => line !== '')
  const error = lines.findIndex((line) => /^(Error|error)\b/.test(line))
  return (error < 0 ? lines.slice(-1) : lines.slice(error, error + 4)).join(' ')
}

const scriptlets = (log: readonly string[]): string[] => [
  ...new Set(
    log.flatMap((line) => {
      const [, where = '', code = ''] =
        /(%\S+\(\S+\)) scriptlet failed, (?:exit status|signal) (\d+)/.exec(line) ?? []
      return where === '' ? [] : [`${where} (${code})`]
    }),
  ),
]

/** What an upgraded system must be: the packages of the new release, and no file that differs from its package since. */
export function upgradedChecks(before: Inspection, after: Inspection, next: Release): Check[] {
  return [packagesCheck(before, after, next), verifyCheck(before, after), ...vendorChecks(after)]
}

function packagesCheck(before: Inspection, after: Inspection, next: Release): Check {
  const [id, expected] = ['upgraded packages', 'those of the new release']
  if (before.packages === undefined || after.packages === undefined) return unanswered(id, expected)
  const had = new Set(before.packages.map(nameOfNevra))
  const has = new Set(after.packages.map(bare))
  const behind = next.packages.filter(({ nevra, name }) => had.has(name) && !has.has(bare(nevra)))
  const told = behind.length === 0 ? `all ${next.packages.filter(({ name }) => had.has(name)).length}` : ''
  return check(
    id,
    behind.length === 0,
    expected,
    `${told}${behind.length === 0 ? '' : `not upgraded to ${few(behind.map(({ nevra }) => nevra))}`}`,
  )
}

/** rpm tells an epoch of 0 where the package sets one. */
const bare = (nevra: string): string => nevra.replace(/-0:/, '-')

/** `SM5DLUGTP c /path` or `missing   c /path` (rpm(8)): attributes c and g are files that are meant to change. */
const MEANT_TO_CHANGE = /^(?:\S{8,9}|missing)\s+[cg]\s+\//

const pathOf = (line: string): string => line.slice(line.indexOf('/'))

function verifyCheck(before: Inspection, after: Inspection): Check {
  const [id, expected] = ['rpm -Va', 'no file differs that did not before']
  if (before.verify === undefined || after.verify === undefined) return unanswered(id, expected)
  // By path: a file that differed before may do so in another way now.
  const known = new Set(before.verify.map(pathOf))
  const drift = [...new Set(after.verify)].filter(
    (line) => line.includes('/') && !known.has(pathOf(line)) && !MEANT_TO_CHANGE.test(line),
  )
  return check(
    id,
    drift.length === 0,
    expected,
    drift.length === 0 ? 'none' : `${drift.length}: ${few(drift)}`,
  )
}

/** Each module that a vendor put beside another kernel, for the one that runs now. */
function vendorChecks({ vendor }: Inspection): Check[] {
  const there = new Set(vendor.filter(({ release, running }) => release === running).map(({ name }) => name))
  const others = vendor.filter(({ release, running, name }) => release !== running && !there.has(name))
  return others.map(({ name, release, state, running }) =>
    check(
      `vendor module ${name}`,
      state === 'loadable',
      `loads into ${running}`,
      state === 'refused'
        ? `refused by ${running}: it was made for ${release}`
        : `not there for ${running}, only for ${release}`,
    ),
  )
}

/** Files that a cut had taken away and that an upgrade brought back: what the upgraded card has more than a fresh one. */
export function returnedFindings(after: Inspection, asked: ReadonlyMap<string, string>): Finding[] {
  if (after.there === undefined) {
    return [
      {
        level: 'warning',
        code: 'upgrade-files-unknown',
        title: 'upgraded: whether files came back that a cut had taken away could not be found out',
      },
    ]
  }
  const back = after.there.filter(({ path }) => asked.has(path)).toSorted((a, b) => b.size - a.size)
  if (back.length === 0) return []
  const bytes = back.reduce((sum, { size }) => sum + size, 0)
  const names = back.map(({ path, size }) => `${path} (${formatMiB(size)}, ${asked.get(path)})`)
  return [
    {
      level: 'warning',
      code: 'upgrade-files-back',
      title: `upgraded: ${back.length} ${back.length === 1 ? 'file' : 'files'} of ${formatMiB(bytes)} came back that a cut had taken away`,
      detail: names.slice(0, 20).join('\n'),
      hint: 'Packages bring all their files with each upgrade. Leave out the package instead of its files, or install cards anew instead of upgrading them.',
    },
  ]
}

/** Files that were cut from either release, with the rule; folders and packages are none. */
export function cutFiles(...releases: readonly Release[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { removed } of releases)
    for (const { kind, what, rule } of removed)
      if (kind !== 'package' && /^\/[^\n\r]+$/.test(what)) files.set(what, rule)
  return files
}
