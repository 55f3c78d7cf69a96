import { UserError } from '@dpuos/action-kit'
import { eraseByForce, type RootPackage, rootPackages } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import { withoutArch } from '../arch-suffix.ts'
import { type Ask, asks } from '../ask.ts'
import type { Request } from '../request.ts'
import { type Work, warn } from '../work.ts'

/** Whether a name as definitions write it (`bash`, `bash.x86_64`) means the package. */
export const names = (name: string, pkg: Pick<RootPackage, 'name' | 'arch'>): boolean =>
  name === pkg.name || name === `${pkg.name}.${pkg.arch}`

/**
 * `packages.erase`: out by force, no scriptlet, no question what needs them; what then is broken, the check after cutting tells.
 * Names not installed are passed over with one notice. Throws UserError where the image could not boot without one.
 */
export async function eraseLayer(work: Work): Promise<void> {
  const { request, root, ledger, ports } = work
  const { erase, 'arch-suffix': suffix } = request.definition.packages
  if (erase.length === 0) return
  const at = (index: number) => request.position(['packages', 'erase', index])
  const installed = await rootPackages(root.dir, ports)
  const needed = vitalAsks(request)
  const loose = suffix === 'adapt'
  const mistakes: Finding[] = []
  const absent: string[] = []
  const chosen = new Map<string, { readonly pkg: RootPackage; readonly name: string }>()
  for (const [index, name] of erase.entries()) {
    const found = installed.filter((pkg) => names(name, pkg) || (loose && withoutArch(name) === pkg.name))
    if (found.length === 0) absent.push(name)
    for (const pkg of found) {
      const vital = needed.find((ask) => names(ask.name, pkg) || ask.name === pkg.nevra)
      if (vital !== undefined) mistakes.push(bootNeeds(name, vital.because, at(index)))
      else chosen.set(pkg.nevra, { pkg, name })
    }
  }
  if (mistakes.length > 0) throw new UserError(mistakes)
  if (absent.length > 0) {
    const unique = [...new Set(absent)]
    warn(work, {
      level: 'notice',
      code: 'package-not-installed',
      title: `packages.erase: ${unique.length} of ${new Set(erase).size} names are not installed and were passed over`,
      detail:
        unique.length > 12
          ? `${unique.slice(0, 12).join(' ')} and ${unique.length - 12} more`
          : unique.join(' '),
      at: at(erase.indexOf(unique[0] ?? '')),
    })
  }
  await eraseByForce(
    root.dir,
    [...chosen.values()].map(({ pkg }) => `${pkg.name}.${pkg.arch}`),
    ports,
  )
  for (const { pkg, name } of chosen.values()) {
    ledger.removed.push({ kind: 'package', what: pkg.nevra, rule: `packages.erase: ${name}`, size: pkg.size })
  }
}

/** What every image asks for, whatever its definition asks for. */
function vitalAsks(request: Request): Ask[] {
  const { definition } = request
  const packages = { ...definition.packages, install: [] }
  return asks({ ...request, definition: { ...definition, packages } })
}

const bootNeeds = (name: string, because: string, at: Finding['at']): Finding => ({
  level: 'error',
  code: 'package-needed',
  title: `packages.erase: ${name} cannot go, the image does not boot without it (${because})`,
  hint: 'Take the line out.',
  ...(at === undefined ? {} : { at }),
})
