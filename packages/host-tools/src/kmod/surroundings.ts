import type { ModuleElf } from './module-elf.ts'
import type { KernelSymbol } from './symvers.ts'
import { type ModuleTree, moduleName } from './types.ts'

/** What lies around a module in the system that it is for. */
export interface Surroundings {
  readonly tree: ModuleTree
  /** Names of modules that come with it. */
  readonly together: ReadonlySet<string>
  /** Files below /lib/firmware, without the suffixes of their compression. */
  readonly firmware: ReadonlySet<string>
  /** Modules of the initramfs; undefined where it is not known. */
  readonly initramfs: ReadonlySet<string> | undefined
}

/** Something that a module which fits the kernel still lacks. */
export interface Gap {
  /** `provider`: it will not load. `firmware`, `initramfs`, `alias`: it loads, and may be of no use. */
  readonly kind: 'provider' | 'firmware' | 'initramfs' | 'alias'
  readonly detail: string
  readonly hint: string
}

/** What registers a disk or its controller: block/genhd.c, block/blk-mq.c, drivers/scsi/hosts.c, drivers/nvme/host/core.c, drivers/mmc/core/host.c, drivers/ata. */
const DISKS =
  /^(?:device_add_disk|__blk_mq_alloc_disk|__blk_alloc_disk|scsi_host_alloc|scsi_add_host_with_dma|nvme_init_ctrl|mmc_add_host|ata_host_activate)$/

/** Aliases by which udev or the kernel loads a module: `pci:…`, `of:N…`, `acpi*:…`, not only another name. */
const LOADS = /^[a-z0-9*]+:|^(?:fs|net-pf|char-major|block-major|devname|rtnl-link|crypto)-/

/** What this module lacks around it, beside what the kernel itself asks of it (`moduleMisfits`). */
export function moduleGaps(
  name: string,
  { imports, exports, modinfo }: ModuleElf,
  symbols: ReadonlyMap<string, KernelSymbol>,
  { tree, together, firmware, initramfs }: Surroundings,
): Gap[] {
  const gaps: Gap[] = []
  const missing = new Map<string, string[]>()
  for (const { name: symbol, weak } of imports) {
    const provider = moduleName(symbols.get(symbol)?.provider ?? 'vmlinux')
    const isThere = tree.modules.has(provider) || tree.builtin.has(provider) || together.has(provider)
    if (weak || provider === 'vmlinux' || isThere) continue
    missing.set(provider, [...(missing.get(provider) ?? []), symbol])
  }
  for (const [provider, used] of missing) {
    const more = used.length > 3 ? ` and ${used.length - 3} more` : ''
    gaps.push({
      kind: 'provider',
      detail: `needs module ${provider} for ${used.slice(0, 3).join(', ')}${more}, and it is not there`,
      hint: `Keep ${provider} (drivers.keep.modules), or install the package that has it.`,
    })
  }
  const absent = (modinfo.get('firmware') ?? []).filter((file) => !/[*?[]/.test(file) && !firmware.has(file))
  if (absent.length > 0)
    gaps.push({
      kind: 'firmware',
      detail: `asks for firmware that is not in /lib/firmware: ${absent.join(', ')}`,
      hint: 'Install the vendor’s firmware package, or lay the files in by `system.files`.',
    })
  const disk = imports.find((one) => DISKS.test(one.name))?.name
  if (disk !== undefined && initramfs !== undefined && !initramfs.has(name))
    gaps.push({
      kind: 'initramfs',
      detail: `drives disks (${disk}) and is not in the initramfs: an image whose root hangs on it does not start`,
      hint: `Add ${name} to drivers.initramfs where the root hangs on it.`,
    })
  if (exports.size === 0 && !(modinfo.get('alias') ?? []).some((alias) => LOADS.test(alias)))
    gaps.push({
      kind: 'alias',
      detail: 'answers no device and no name: nothing loads it by itself',
      hint: `Add ${name} to drivers.load.`,
    })
  return gaps
}
