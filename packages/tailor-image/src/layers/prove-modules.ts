import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { UserError } from '@dpuos/action-kit'
import {
  foreignModules,
  type KernelContract,
  type KernelSymbol,
  type Misfit,
  MODULE_FILE,
  type ModuleElf,
  type ModuleTree,
  misfitSummary,
  moduleBytes,
  moduleGaps,
  moduleMisfits,
  parseSymvers,
  readModuleElf,
  symbolsFromModules,
} from '@dpuos/host-tools'
import type { Finding, Position } from '@dpuos/manifests'
import { type Work, warn } from '../work.ts'
import { COMPRESSED } from './firmware.ts'
import { moduleFiles } from './vendor-modules.ts'

/**
 * Prove that the kernel will load every module that did not come with it, however it came into the root, and that no module lies there
 * for another kernel. Before anything is packed. Throws UserError with every misfit.
 */
export async function proveModules(work: Work, tree: ModuleTree, kernelConfig: string): Promise<void> {
  const findings = otherKernels(work)
  const names = foreignModules(tree)
  if (names.length > 0) {
    const modules = new Map<string, ModuleElf>()
    for (const name of names) {
      const elf = await elfOf(work, tree, name)
      if (elf !== undefined) modules.set(name, elf)
      else findings.push(unreadable(work, tree, name))
    }
    const kernel = await contractOf(work, tree, modules, kernelConfig)
    for (const [name, elf] of modules) {
      const misfits = moduleMisfits(elf, kernel)
      if (misfits.length > 0) findings.push(misfitFinding(work, tree, name, misfits))
    }
    findings.push(...gapFindings(work, tree, modules, kernel.symbols))
    work.ports.log.info(
      `${names.length} modules from outside of the kernel checked against ${kernel.symbols.size} symbols of ${tree.release}${kernel.complete ? '' : ' (those that its own modules use: it came without a symvers file)'}`,
    )
  }
  if (findings.length > 0) throw new UserError(findings)
}

/** `driver built for another kernel`, found on the build machine instead of on the card. */
function otherKernels({ root, request }: Work): Finding[] {
  const { release } = request.kernel
  return root.list('/lib/modules').flatMap((other): Finding[] => {
    if (other === release) return []
    const module = [...root.walk(`/lib/modules/${other}`)].find(
      ({ path: file, stats }) => stats.isFile() && MODULE_FILE.test(file),
    )
    if (module === undefined) return []
    return [
      {
        level: 'error',
        code: 'modules-other-kernel',
        title: `${module.path} is for kernel ${other}, the image has ${release}`,
        hint: `Take the driver package that was built for ${release}, or the kernel that it was built for (kernel.package).`,
      },
    ]
  })
}

async function elfOf(work: Work, tree: ModuleTree, name: string): Promise<ModuleElf | undefined> {
  const file = tree.modules.get(name)?.path ?? ''
  return readModuleElf(await moduleBytes(work.root.resolve(`/lib/modules/${tree.release}/${file}`), work))
}

async function contractOf(
  work: Work,
  tree: ModuleTree,
  foreign: ReadonlyMap<string, ModuleElf>,
  kernelConfig: string,
): Promise<KernelContract> {
  const listed = await symvers(work, tree.release)
  const symbols = new Map<string, KernelSymbol>(listed ?? (await ownSymbols(work, tree)))
  for (const [name, symbol] of symbolsFromModules(exportsOf(foreign)))
    if (!symbols.has(name)) symbols.set(name, symbol)
  const own = [...tree.modules.values()].find(
    ({ path: file, vermagic }) => file.startsWith('kernel/') && vermagic !== '',
  )
  return {
    release: tree.release,
    arch: work.request.arch,
    vermagic: own?.vermagic ?? '',
    symbols,
    complete: listed !== undefined,
    signaturesForced: /^CONFIG_MODULE_SIG_FORCE=y$/m.test(kernelConfig),
  }
}

/** What vendor modules give to each other. What they were built against says nothing about the kernel. */
function* exportsOf(modules: ReadonlyMap<string, ModuleElf>): Generator<readonly [string, ModuleElf]> {
  for (const [name, elf] of modules) yield [name, { ...elf, versions: undefined }]
}

async function ownSymbols(work: Work, tree: ModuleTree): Promise<Map<string, KernelSymbol>> {
  const own: (readonly [string, ModuleElf])[] = []
  for (const { name, path: file } of tree.modules.values()) {
    const elf = file.startsWith('kernel/') ? await elfOf(work, tree, name) : undefined
    if (elf !== undefined) own.push([name, elf])
  }
  return symbolsFromModules(own)
}

/** The kernel's list of exported symbols, where its packages put it (openEuler: /boot; Fedora: beside the modules; kernel-devel). */
async function symvers(work: Work, release: string): Promise<Map<string, KernelSymbol> | undefined> {
  const { root } = work
  for (const file of [
    `/boot/symvers-${release}.gz`,
    `/lib/modules/${release}/symvers.gz`,
    `/lib/modules/${release}/symvers.xz`,
    `/usr/src/kernels/${release}/Module.symvers`,
  ]) {
    if (root.stat(file)?.isFile() !== true) continue
    const host = root.resolve(file)
    const bytes = file.endsWith('.gz') ? gunzipSync(await readFile(host)) : await moduleBytes(host, work)
    return parseSymvers(bytes.toString('utf8'))
  }
  return undefined
}

/** Symbols shown of one module; a wrong kernel differs in hundreds. */
const SHOWN = 12

function misfitFinding(work: Work, tree: ModuleTree, name: string, misfits: readonly Misfit[]): Finding {
  const shown = misfits.slice(0, SHOWN).map(({ detail }) => detail)
  const more = misfits.length - shown.length
  const decided = misfits.some(({ kind }) => kind !== 'unproven')
  return {
    level: 'error',
    code: decided ? 'module-misfit' : 'module-unproven',
    title: decided
      ? `kernel ${tree.release} will not load ${fileOf(tree, name)}: ${misfitSummary(misfits)}`
      : `nobody can tell whether kernel ${tree.release} will load ${fileOf(tree, name)}: ${misfitSummary(misfits)}`,
    detail: [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
    hint: decided
      ? `Build it against the kernel-devel of ${tree.release}, or take the kernel that it was built for (kernel.package).`
      : 'Use a kernel package that brings its symvers file, or add kernel-devel of the same release to packages.install.',
    ...positionOf(work, tree, name),
  }
}

/** What they lack around them: a module that is not there is an error, firmware a warning. Where the initramfs is concerned, see prove-boot.ts. */
function gapFindings(
  work: Work,
  tree: ModuleTree,
  modules: ReadonlyMap<string, ModuleElf>,
  symbols: ReadonlyMap<string, KernelSymbol>,
): Finding[] {
  const top = '/lib/firmware'
  const base = work.root.stat(top)?.isDirectory() === true ? work.root.canonical(top) : undefined
  const files = base === undefined ? [] : [...work.root.walk(base)]
  const firmware = new Set(
    files.map(({ path: file }) => file.slice(`${base}/`.length).replace(COMPRESSED, '')),
  )
  const around = { tree, together: new Set<string>(), firmware, initramfs: undefined }
  const errors: Finding[] = []
  for (const [name, elf] of modules) {
    for (const { kind, detail, hint } of moduleGaps(name, elf, symbols, around)) {
      const title = `${fileOf(tree, name)} ${detail}`
      const finding = { code: `module-${kind}`, title, hint, ...positionOf(work, tree, name) }
      if (kind === 'provider') errors.push({ level: 'error', ...finding })
      else if (kind === 'firmware') warn(work, { level: 'warning', ...finding })
    }
  }
  return errors
}

const fileOf = (tree: ModuleTree, name: string): string => tree.modules.get(name)?.path ?? name

function unreadable(work: Work, tree: ModuleTree, name: string): Finding {
  return {
    level: 'error',
    code: 'module-unreadable',
    title: `${fileOf(tree, name)} is no kernel module that can be read`,
    hint: 'It is damaged, or no module of a 64-bit little-endian kernel.',
    ...positionOf(work, tree, name),
  }
}

/** The entry of drivers.vendor that brought it; a package's has none. */
function positionOf({ request }: Work, tree: ModuleTree, name: string): { at?: Position } {
  const base = path.basename(fileOf(tree, name))
  const from = request.kmods.find(({ path: kmod }) =>
    moduleFiles(kmod)?.some((file) => path.basename(file) === base),
  )
  return from === undefined ? {} : { at: from.at }
}
