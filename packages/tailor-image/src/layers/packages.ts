import { UserError } from '@dpuos/action-kit'
import { erase, erasureNeeds, type RootPackage, rootPackages } from '@dpuos/host-tools'
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
  for (const need of needs) {
    const provider = [...chosen.values()].find(
      ({ pkg }) => pkg.provides.includes(need.capability) || pkg.files.includes(need.capability),
    )
    findings.push({
      level: 'error',
      code: 'package-needed',
      title: `packages.remove: ${provider?.pkg.name ?? names.join(', ')} cannot go, ${need.neededBy} requires ${need.capability}`,
      hint: `Remove ${need.neededBy} too, or keep the package.`,
      at: request.position(['packages', 'remove', ...(provider === undefined ? [] : [provider.index])]),
    })
  }
  if (findings.some((finding) => finding.level === 'error')) throw new UserError(findings)
  for (const finding of findings) warn(work, finding)
  if (names.length === 0) return
  if (!work.scriptlets.run) await tellUnrun(work, names)
  const failures = await erase(root.dir, names, ports, work.scriptlets)
  if (failures.length > 0) throw new UserError(failures.map((one) => scriptletFinding(one)))
  for (const { pattern, pkg } of chosen.values()) {
    ledger.removed.push({
      kind: 'package',
      what: pkg.nevra,
      rule: `packages.remove: ${pattern}`,
      size: pkg.size,
    })
  }
}

const isGlob = (pattern: string): boolean => /[*?[]/.test(pattern)
