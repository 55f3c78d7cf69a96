import type { Definition } from '@dpuos/definition'
import { type ResolvedPackage, type RootPackage, rootPackages } from '@dpuos/host-tools'
import { formatMiB } from '@dpuos/manifests'
import type { Drivers } from '../layers/drivers.ts'
import { canonicalOwners } from '../measure/facts.ts'
import { type Work, warn } from '../work.ts'
import { expandGlob } from './glob.ts'
import { cutDocs, cutGconv, cutLocales, cutTranslations } from './languages.ts'
import { librariesOf } from './libraries.ts'
import { cutLibs } from './libs.ts'
import { linkChain, programChain } from './links.ts'
import { cutModules } from './modules.ts'
import { managerFiles, managerPrograms } from './package-manager.ts'
import { ruleOf, Shears } from './shears.ts'
import { cutTools } from './tools.ts'

/**
 * Cut by the lists of `cut`, in imageTailor's order: delete, drivers and firmware, tools, libs, locales, translations, gconv. What the image
 * needs to boot, what the definition itself wrote and (unless `user-rpms`) packages of the user's own stay. Returns the drivers that remain.
 */
export async function cutLayer(
  work: Work,
  drivers: Drivers,
  resolved: readonly ResolvedPackage[],
): Promise<Drivers> {
  const { cut } = work.request.definition
  return cut === undefined
    ? drivers
    : await work.ports.log.group('Cut', () => byLists(work, cut, drivers, resolved))
}

async function byLists(
  work: Work,
  cut: NonNullable<Definition['cut']>,
  drivers: Drivers,
  resolved: readonly ResolvedPackage[],
): Promise<Drivers> {
  const { root, ledger, ports } = work
  const before = ledger.removed.length
  const shears = new Shears(work)
  const installed = await rootPackages(root.dir, ports)
  const roots = protect(work, shears, installed, resolved)

  if (cut.docs) cutDocs(work, shears)
  let left = drivers
  const unused: [key: string, names: readonly string[]][] = []
  if (cut.level !== 'none') {
    for (const [index, pattern] of (cut.delete ?? []).entries()) {
      const rule = ruleOf(work, 'delete', pattern, index)
      for (const path of expandGlob(root, pattern)) shears.remove('file', rule, path)
    }
    const modules = await cutModules(work, shears, drivers, cut.drivers)
    left = modules.drivers
    unused.push(['drivers', modules.unused])
    if (cut.tools !== undefined) unused.push(['tools', cutTools(work, shears, cut.tools)])
    if (cut.libs !== undefined) unused.push(['libs', cutLibs(work, shears, cut.libs, roots)])
    if (cut.locales !== undefined) cutLocales(work, shears, cut.locales)
    if (cut.translations !== undefined) cutTranslations(work, shears, cut.translations)
    if (cut.gconv !== undefined) cutGconv(work, shears, cut.gconv)
  }
  tell(work, shears, unused)
  const taken = ledger.removed.slice(before)
  const bytes = taken.reduce((sum, one) => sum + one.size, 0)
  ports.log.info(`${taken.length} things cut, ${formatMiB(bytes)}; ${left.kept.length} modules remain`)
  return left
}

/** Mark what stays. Returns files beside the programs whose libraries stay too. */
function protect(
  work: Work,
  shears: Shears,
  installed: readonly RootPackage[],
  resolved: readonly ResolvedPackage[],
): string[] {
  const { root, ledger, request } = work
  const { cut } = request.definition
  const boot = bootFiles(work)
  for (const path of [...boot, ...librariesOf(root, boot)]) shears.keep(path, 'boot')
  for (const path of ledger.written.keys()) shears.keep(path, 'written by the definition')
  const roots = [...boot]
  if (cut?.['user-rpms'] !== true) {
    const own = userPackages(work, resolved)
    const files = canonicalOwners(
      root,
      installed.filter((one) => own.has(one.nevra)),
    )
    for (const path of files.keys()) {
      if (root.lstat(path)?.isDirectory() !== false) continue
      shears.keep(path, 'user package')
      roots.push(path)
    }
  }
  if (cut?.level === 'keep-rpm') {
    for (const path of managerPrograms(work)) shears.keep(path, 'cut.level: keep-rpm')
    roots.push(...managerFiles(installed))
  }
  return roots
}

/** Without these the kernel finds no init, or the initramfs cannot be made. */
function bootFiles({ root, request }: Work): string[] {
  const { initramfs } = request.definition.storage
  const programs = ['/sbin/init', '/usr/sbin/init', '/usr/lib/systemd/systemd']
  const maker = initramfs === 'busybox' ? 'busybox' : 'dracut'
  for (const folder of ['/usr/sbin', '/usr/bin', '/bin', '/sbin']) programs.push(`${folder}/${maker}`)
  const files = [
    ...programs.flatMap((one) => programChain(root, one)),
    ...linkChain(root, request.kernel.image.path),
  ]
  return [...new Set(files)]
}

/** NEVRAs from no repository of the distribution or the kernel's. */
function userPackages({ request }: Work, resolved: readonly ResolvedPackage[]): Set<string> {
  const theirs = new Set(request.toolchain.repositories.map((one) => one.id))
  const own = resolved.filter((one) => !theirs.has(one.repository) && !/^kernel-\d+$/.test(one.repository))
  return new Set(own.map((one) => one.nevra))
}

/** Enough to see what it is about; `dpuos lint` tells all. */
const SHOWN = 12

const shown = (names: readonly string[]): string =>
  names.slice(0, SHOWN).join(' ') + (names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '')

function tell(work: Work, shears: Shears, unused: readonly [key: string, names: readonly string[]][]): void {
  const at = (key: string) => work.request.position(['cut', key])
  const boot = [...shears.spared].filter(([, reason]) => reason === 'boot').map(([path]) => path)
  if (boot.length > 0) {
    warn(work, {
      level: 'notice',
      code: 'cut-boot',
      title: `cut: ${boot.length} ${boot.length === 1 ? 'file stays' : 'files stay'} against the lists, the image does not boot without`,
      detail: shown(boot),
      hint: 'Add them to the lists, so that these say what is there.',
      at: work.request.position(['cut']),
    })
  }
  for (const [key, names] of unused) {
    if (names.length === 0) continue
    warn(work, {
      level: 'notice',
      code: 'cut-unused',
      title: `cut.${key}: ${names.length} entries match nothing in this image`,
      detail: shown(names),
      at: at(key),
    })
  }
}
