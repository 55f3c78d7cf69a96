import { UserError } from '@dpuos/action-kit'
import { erase, erasureNeeds, type Need, type RootPackage, rootPackages } from '@dpuos/host-tools'
import { type Finding, globPattern, nearest } from '@dpuos/manifests'
import { scriptletFinding } from '../install.ts'
import { tellUnrun } from '../scriptlets/erase.ts'
import { type Work, warn } from '../work.ts'
import { eraseLayer } from './erase.ts'
import { stripDocs, stripLocales } from './strip.ts'

/** Take packages out by name or glob, and docs and locales out of all. The rpm database and licences stay. Throws UserError with every mistake. */
export async function packagesLayer(work: Work): Promise<void> {
  const { remove, strip } = work.request.definition.packages
  if (remove.length > 0) await removePackages(work)
  await eraseLayer(work)
  if (strip.docs) stripDocs(work)
  if (strip.locales !== undefined) stripLocales(work, strip.locales)
}

async function removePackages(work: Work): Promise<void> {
  const { request, root, ledger, ports } = work
  const installed = await rootPackages(root.dir, ports)
  const chosen = new Map<string, { pattern: string; index: number; pkg: RootPackage }>()
  const findings: Finding[] = []
  for (const [index, pattern] of request.definition.packages.remove.entries()) {
    const matches = installed.filter((one) =>
      [one.name, `${one.name}.${one.arch}`].some((name) => globPattern(pattern).test(name)),
    )
    for (const pkg of matches) chosen.set(pkg.name, { pattern, index, pkg })
    if (matches.length === 0) {
      const close = nearest(
        pattern,
        installed.map((one) => one.name),
      )
      findings.push({
        // A glob that matches nothing is a wish fulfilled; a name that matches nothing is a typing mistake.
        level: isGlob(pattern) ? 'notice' : 'error',
        code: 'package-not-installed',
        title: `packages.remove: ${pattern} matches no installed package`,
        hint: close === undefined ? 'Take the line out.' : `Did you mean ${close}?`,
        at: request.position(['packages', 'remove', index]),
      })
    }
  }
  const names = [...chosen.keys()].sort()
  const needs = names.length === 0 ? [] : await erasureNeeds(root.dir, names, ports)
  findings.push(...neededFindings(work, needs, chosen))
  if (findings.some((finding) => finding.level === 'error')) throw new UserError(findings)
  for (const finding of findings) warn(work, finding)
  if (names.length === 0) return
  if (!work.scriptlets.run) await tellUnrun(work, names)
  const failures = await erase(root.dir, names, ports, work.scriptlets)
  if (failures.length > 0) throw new UserError(failures.map((one) => scriptletFinding(one)))
  for (const { pattern, index, pkg } of chosen.values()) {
    const why = request.definition.packages.reasons.remove[index]
    ledger.removed.push({
      kind: 'package',
      what: pkg.nevra,
      rule: `packages.remove: ${pattern}${why == null ? '' : ` (${why})`}`,
      size: pkg.size,
    })
  }
}

/** How many of those that need a package are named; a base package has hundreds. */
const NAMED = 5

/** One mistake for each package that cannot go, however many need it. */
export function neededFindings(
  { request }: Pick<Work, 'request'>,
  needs: readonly Need[],
  chosen: ReadonlyMap<string, { readonly index: number; readonly pkg: RootPackage }>,
): Finding[] {
  const byPackage = new Map<string, Need[]>()
  for (const need of needs) {
    const provider = [...chosen.values()].find(
      ({ pkg }) => pkg.provides.includes(need.capability) || pkg.files.includes(need.capability),
    )
    const name = provider?.pkg.name ?? ''
    byPackage.set(name, [...(byPackage.get(name) ?? []), need])
  }
  return [...byPackage].map(([name, all]) => {
    const users = [...new Set(all.map((need) => need.neededBy))]
    const rest = users.length - NAMED
    const who = `${users.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
    const [first] = all
    const what = all.length === 1 && first !== undefined ? `requires ${first.capability}` : 'need it'
    const index = chosen.get(name)?.index
    return {
      level: 'error',
      code: 'package-needed',
      title: `packages.remove: ${name || [...chosen.keys()].join(', ')} cannot go, ${who} ${what}`,
      ...(all.length === 1
        ? {}
        : {
            detail: all
              .map((need) => `${need.neededBy} requires ${need.capability}`)
              .slice(0, 40)
              .join('\n'),
          }),
      hint:
        users.length > NAMED
          ? 'Much of the image rests on it: keep it.'
          : `Remove ${users.length === 1 ? users[0] : 'those'} too, or keep the package.`,
      at: request.position(['packages', 'remove', ...(index === undefined ? [] : [index])]),
    }
  })
}

const isGlob = (pattern: string): boolean => /[*?[]/.test(pattern)
