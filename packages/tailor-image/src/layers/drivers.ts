import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { chooseModules, driverRules, firmwareOf, type Mistake, type ModuleTree } from '@dpuos/host-tools'
import { formatMiB, type ImageManifest } from '@dpuos/manifests'
import type { TreeKey } from '../cache/installed.ts'
import { indexModules as keptIndexes, modulesDigest, moduleTree } from '../cache/modules.ts'
import { type Work, warn } from '../work.ts'
import { stripFirmware } from './firmware.ts'
import { proveModules } from './prove-modules.ts'
import { layVendorModules } from './vendor-modules.ts'

export interface Drivers {
  readonly tree: ModuleTree
  readonly kept: ImageManifest['modulesKept']
}

/**
 * Lay vendor modules in and prove that they fit, keep and drop modules and firmware as the definition says, then rebuild the indexes.
 * Throws UserError with every mistake.
 */
export async function driversLayer(
  work: Work,
  kernelConfig: string,
  key: TreeKey | undefined,
): Promise<Drivers> {
  const { request, root, ledger, ports } = work
  const { drivers } = request.definition
  const { release } = request.kernel
  layVendorModules(work)
  // Modules of our own are beside those that were installed.
  const modules =
    request.kmods.length > 0 ? modulesDigest(root, `/lib/modules/${release}`) : { ...key, release }
  await indexModules(work, release, modules)
  const tree = await moduleTree(work.store, root, release, modules, ports)
  await proveModules(work, tree, kernelConfig)
  const choice = chooseModules(tree, driverRules(tree, request.definition))
  const mistakes = choice.mistakes.map((mistake) => positioned(mistake, work))
  if (mistakes.some(({ level }) => level === 'error')) throw new UserError(mistakes)
  for (const mistake of mistakes) warn(work, mistake)

  const folder = `/lib/modules/${release}`
  for (const [name, rule] of choice.dropped) {
    const module = tree.modules.get(name)
    if (module !== undefined) ledger.remove('module', rule, `${folder}/${module.path}`)
  }
  removeEmptyFolders(work, `${folder}/kernel`)
  if (drivers.firmware !== 'all') {
    const referenced =
      drivers.firmware === 'none' ? [] : [...firmwareOf(tree, choice.kept.keys()), ...tree.builtinFirmware]
    stripFirmware(work, referenced, `drivers.firmware: ${drivers.firmware}`)
  }
  if (choice.dropped.size > 0) await indexModules(work, release, modulesDigest(root, folder))
  const saved = ledger.removed.reduce((sum, one) => sum + one.size, 0)
  ports.log.info(
    `${choice.kept.size} of ${tree.modules.size} modules kept; modules and firmware taken out: ${formatMiB(saved)}`,
  )
  const kept = [...choice.kept]
    .map(([name, reason]) => ({ name, reason, module: tree.modules.get(name) }))
    .map(({ name, reason, module }) => ({ name, path: module?.path ?? '', size: module?.size ?? 0, reason }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return { tree, kept }
}

const indexModules = (work: Work, release: string, modules: unknown): Promise<void> =>
  keptIndexes(work.store, work.root, `/lib/modules/${release}`, modules, () => depmod(work, release))

/** Write modules.dep and its like below the root. depmod itself follows links out of it: make sure that there are none on its way. */
export async function depmod({ root, ports, scratch }: Work, release: string): Promise<void> {
  const real = root.resolve(`/lib/modules/${release}`)
  const base = real.slice(0, -`/lib/modules/${release}`.length)
  if (!real.endsWith(`/lib/modules/${release}`) || (base !== root.dir && base !== `${root.dir}/usr`)) {
    throw new UserError({
      level: 'error',
      code: 'modules-misplaced',
      title: `in the image, /lib/modules/${release} leads to ${real.slice(root.dir.length) || '/'}`,
      hint: `Modules belong into /lib/modules or /usr/lib/modules; mend the package that moved them.`,
    })
  }
  // Fedora's and openEuler's order of preference; without -C depmod reads the host's own.
  const config = path.join(scratch, 'depmod.conf')
  await writeFile(config, 'search updates extra built-in weak-updates\n')
  await ports.proc.run(['depmod', '-C', config, '-b', base, release])
}

/** Folders that the removed modules leave behind, deepest first. */
export function removeEmptyFolders({ root }: Work, top: string): void {
  const folders = [...root.walk(top)].filter((entry) => entry.stats.isDirectory()).map((entry) => entry.path)
  for (const folder of folders.reverse()) if (root.list(folder).length === 0) root.remove(folder)
}

function positioned(
  { rule, pattern, ...finding }: Mistake,
  { request }: Work,
): Omit<Mistake, 'rule' | 'pattern'> {
  const keys = rule.split('.')
  const list = keys.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    request.definition,
  )
  const index = Array.isArray(list) ? list.indexOf(pattern) : pattern
  return { ...finding, at: request.position(index === -1 ? keys : [...keys, index]) }
}
