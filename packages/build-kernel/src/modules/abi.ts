// Pure: what two kernels offer to modules from elsewhere, and what changed.
import type { KernelSymbol } from '@dpuos/host-tools'

/** Symbols by what became of them, sorted. */
export interface AbiChange {
  readonly removed: readonly string[]
  /** With another CRC: what the symbol is made of changed. */
  readonly changed: readonly string[]
  /** For GPL modules only from now on. */
  readonly restricted: readonly string[]
  readonly added: readonly string[]
  readonly same: number
}

type Symbols = ReadonlyMap<string, KernelSymbol>

/** Compare two lists of exported symbols. A CRC that either does not know is no change. */
export function compareAbi(before: Symbols, after: Symbols): AbiChange {
  const removed: string[] = []
  const changed: string[] = []
  const restricted: string[] = []
  for (const [name, old] of before) {
    const now = after.get(name)
    if (now === undefined) removed.push(name)
    else if (old.crc !== null && now.crc !== null && old.crc !== now.crc) changed.push(name)
    else if (!old.gplOnly && now.gplOnly) restricted.push(name)
  }
  const added = [...after.keys()].filter((name) => !before.has(name))
  return {
    removed: removed.sort(),
    changed: changed.sort(),
    restricted: restricted.sort(),
    added: added.sort(),
    same: before.size - removed.length - changed.length - restricted.length,
  }
}

/** Options whose value decides how structures of the kernel are laid out, as far as that is known from cases: the likely reason for many CRCs at once. */
const LAYOUT =
  /^(?:SMP|NUMA|PM|PREEMPT\w*|DEBUG_\w+|LOCKDEP|MODVERSIONS|CGROUP\w*|MEMCG\w*|NETPOLL|NET_NS|PCIEAER|PCI_\w+|PCIE\w*|IOMMU_\w+|SECURITY\w*|BPF_\w+|XDP_\w+|TRACE\w*|FTRACE\w*|KCOV|KASAN\w*|RANDSTRUCT\w*|HOTPLUG_\w+|XFRM\w*|VLAN_\w+|RFS_ACCEL|RPS|XPS|NR_CPUS|NODES_SHIFT)$/

/**
 * Options that differ between two configurations and may be why CRCs differ: those that share a word with these symbols (`pci_enable_device`: PCIEAER) first, then those known to
 * change structures.
 */
export function likelyOptions(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  symbols: readonly string[] = [],
): string[] {
  const words = symbols
    .map((one) => (/[a-z]{3,}/.exec(one)?.[0] ?? '').toUpperCase())
    .filter((one) => one !== '')
  const share = (name: string): number =>
    words.filter((word) => name.split('_').some((part) => part.startsWith(word))).length
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names
    .filter((name) => (before.get(name) ?? 'n') !== (after.get(name) ?? 'n'))
    .map((name) => ({ name, share: share(name), layout: LAYOUT.test(name) }))
    .filter((one) => one.layout || one.share > 0)
    .toSorted((a, b) => b.share - a.share || Number(b.layout) - Number(a.layout))
    .map(({ name }) => `CONFIG_${name} (${before.get(name) ?? 'n'} → ${after.get(name) ?? 'n'})`)
}

/**
 * The vermagic that a kernel demands (include/linux/vermagic.h): release, then words by its configuration. The first word does not count where CRCs are checked. undefined
 * without a configuration.
 */
export function vermagicOf(
  release: string,
  arch: string,
  config: ReadonlyMap<string, string> | undefined,
): string | undefined {
  if (config === undefined) return undefined
  const on = (name: string): boolean => config.get(name) === 'y'
  const preempt = on('PREEMPT_RT') ? ['preempt_rt'] : on('PREEMPT') || on('PREEMPT_BUILD') ? ['preempt'] : []
  return [
    release,
    ...(on('SMP') ? ['SMP'] : []),
    ...preempt,
    ...(on('MODULE_UNLOAD') ? ['mod_unload'] : []),
    ...(on('MODVERSIONS') ? ['modversions'] : []),
    ...(arch === 'aarch64' ? ['aarch64'] : []),
    ...(arch === 'riscv64' ? ['riscv'] : []),
  ].join(' ')
}
