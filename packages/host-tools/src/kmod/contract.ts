import type { Arch } from '@dpuos/manifests'
import type { ModuleElf } from './module-elf.ts'
import type { KernelSymbol } from './symvers.ts'

/** What a kernel offers to modules that were built elsewhere. */
export interface KernelContract {
  readonly release: string
  readonly arch: Arch
  /** Of its own modules: `6.6.0 SMP mod_unload modversions aarch64`. */
  readonly vermagic: string
  readonly symbols: ReadonlyMap<string, KernelSymbol>
  /** False: some symbols of the kernel may be missing from `symbols` (it came without a symvers file). */
  readonly complete: boolean
  /** CONFIG_MODULE_SIG_FORCE: the kernel loads signed modules only. */
  readonly signaturesForced: boolean
}

/** One reason for which the kernel will refuse a module. */
export interface Misfit {
  /** `arch`, `vermagic`, `symbol-missing`, `crc`, `gpl-only`, `namespace`, `unsigned`; `unproven`: it could not be decided. */
  readonly kind:
    | 'arch'
    | 'vermagic'
    | 'symbol-missing'
    | 'crc'
    | 'gpl-only'
    | 'namespace'
    | 'unsigned'
    | 'unproven'
  /** One line; for symbols one line each. */
  readonly detail: string
}

/** Licences that may use EXPORT_SYMBOL_GPL (include/linux/license.h). */
const GPL = new Set([
  'GPL',
  'GPL v2',
  'GPL and additional rights',
  'Dual BSD/GPL',
  'Dual MIT/GPL',
  'Dual MPL/GPL',
])

/** Symbols that the linker or the loader makes, exported by nobody. */
const LINKER = new Set(['_GLOBAL_OFFSET_TABLE_', '__this_module'])

/**
 * Will this kernel load the module? As the kernel itself decides (kernel/module/): machine, vermagic, every symbol with its CRC, licence,
 * namespaces, signature. With modversions the first word of vermagic, the release, does not count (`same_magic`).
 */
export function moduleMisfits(module: ModuleElf, kernel: KernelContract): Misfit[] {
  if (module.arch !== kernel.arch) {
    return [
      {
        kind: 'arch',
        detail: `built for ${module.arch ?? 'another processor'}, the kernel is for ${kernel.arch}`,
      },
    ]
  }
  const misfits: Misfit[] = []
  const vermagic = module.modinfo.get('vermagic')?.[0]?.trim() ?? ''
  if (!sameMagic(vermagic, kernel.vermagic)) {
    misfits.push({
      kind: 'vermagic',
      detail: `vermagic \`${vermagic}\`, the kernel’s is \`${kernel.vermagic}\``,
    })
  }
  misfits.push(...symbolMisfits(module, kernel))
  if (kernel.signaturesForced && !module.signed) {
    misfits.push({
      kind: 'unsigned',
      detail: 'not signed, and the kernel loads signed modules only (CONFIG_MODULE_SIG_FORCE)',
    })
  }
  return misfits
}

function sameMagic(module: string, kernel: string): boolean {
  const [ours, theirs] = [module.split(/\s+/), kernel.split(/\s+/)]
  const versioned = ours.includes('modversions') && theirs.includes('modversions')
  const from = versioned ? 1 : 0
  return ours.slice(from).join(' ') === theirs.slice(from).join(' ')
}

function symbolMisfits(module: ModuleElf, kernel: KernelContract): Misfit[] {
  const misfits: Misfit[] = []
  const isGpl = (module.modinfo.get('license') ?? []).some((licence) => GPL.has(licence))
  const namespaces = module.modinfo.get('import_ns') ?? []
  const { versions } = module
  const wanted = new Map(module.imports.map(({ name, weak }) => [name, weak]))
  // The layout of struct module itself: no import, but a CRC of it.
  if (versions?.has('module_layout') === true) wanted.set('module_layout', false)
  for (const [name, weak] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const symbol = kernel.symbols.get(name)
    if (symbol === undefined) {
      if (weak || LINKER.has(name)) continue
      misfits.push(
        kernel.complete
          ? { kind: 'symbol-missing', detail: `${name}: the kernel does not export it` }
          : { kind: 'unproven', detail: `${name}: unknown, the kernel came without a symvers file` },
      )
      continue
    }
    const built = versions?.get(name)
    if (built !== undefined && symbol.crc !== null && built !== symbol.crc) {
      misfits.push({
        kind: 'crc',
        detail: `${name}: built for CRC ${hex(built)}, the kernel has ${hex(symbol.crc)}`,
      })
    }
    if (symbol.gplOnly && !isGpl)
      misfits.push({ kind: 'gpl-only', detail: `${name}: only for modules under the GPL` })
    if (symbol.namespace !== '' && !namespaces.includes(symbol.namespace)) {
      misfits.push({
        kind: 'namespace',
        detail: `${name}: is in namespace ${symbol.namespace}, which the module does not import`,
      })
    }
  }
  return misfits
}

const hex = (crc: number): string => `0x${crc.toString(16).padStart(8, '0')}`

/**
 * The symbols of a kernel without symvers file, as far as its own modules tell: what they were built against, and what they export.
 * Which of them are for the GPL only, and namespaces, it does not tell.
 */
export function symbolsFromModules(
  modules: Iterable<readonly [string, ModuleElf]>,
): Map<string, KernelSymbol> {
  const symbols = new Map<string, KernelSymbol>()
  const put = (name: string, crc: number | null, provider: string): void => {
    const known = symbols.get(name)
    if (known === undefined || (known.crc === null && crc !== null)) {
      symbols.set(name, { crc, provider, gplOnly: false, namespace: '' })
    }
  }
  for (const [provider, { exports, versions }] of modules) {
    for (const [name, crc] of exports) put(name, crc, provider)
    for (const [name, crc] of versions ?? []) put(name, crc, 'vmlinux')
  }
  return symbols
}

/** One of a kind, and many. */
const WORDS: Readonly<Record<Misfit['kind'], readonly [string, string]>> = {
  arch: ['it is for another processor', ''],
  vermagic: ['its vermagic differs', ''],
  'symbol-missing': ['a symbol is missing', 'symbols are missing'],
  crc: ['a CRC differs', 'CRCs differ'],
  'gpl-only': ['a symbol is for GPL modules only', 'symbols are for GPL modules only'],
  namespace: ['a namespace is not imported', 'namespaces are not imported'],
  unsigned: ['it is not signed', ''],
  unproven: ['a symbol is unknown', 'symbols are unknown'],
}

/** `3 CRCs differ, its vermagic differs`. */
export function misfitSummary(misfits: readonly Misfit[]): string {
  const counts = new Map<Misfit['kind'], number>()
  for (const { kind } of misfits) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
    .map(([kind, count]) => (count === 1 ? WORDS[kind][0] : `${count} ${WORDS[kind][1]}`))
    .join(', ')
}
