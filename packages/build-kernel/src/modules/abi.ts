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

/** So few symbols that each of their words counts. */
const FEW = 20
/** A word tells something where it is this many times as frequent among symbols that changed as among all. */
const TELLING = 1.5

/**
 * Options that differ between two configurations and may be why CRCs differ: those that share a word with these symbols (`pci_enable_device`: PCIEAER) first, then those known to
 * change structures. `all`: every symbol that was looked at, `changed` among them: a word of symbols that changed no more often than others tells nothing. What is or was a module is left out: a driver's own
 * option changes no structure of others.
 */
export function likelyOptions(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  changed: readonly string[] = [],
  all: readonly string[] = changed,
): string[] {
  const words = tellingWords(changed, all)
  const share = (name: string): number =>
    name
      .split('_')
      .reduce(
        (sum, part) => sum + words.reduce((n, [word, count]) => n + (part.startsWith(word) ? count : 0), 0),
        0,
      )
  const value = (values: ReadonlyMap<string, string>, name: string): string => values.get(name) ?? 'n'
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((name) => ({ name, from: value(before, name), to: value(after, name) }))
    .filter(({ from, to }) => from !== to && from !== 'm' && to !== 'm')
    .map((one) => ({ ...one, share: share(one.name), layout: LAYOUT.test(one.name) }))
    .filter((one) => one.layout || one.share > 0)
    .toSorted((a, b) => b.share - a.share || Number(b.layout) - Number(a.layout))
    .map(({ name, from, to }) => `CONFIG_${name} (${from} → ${to})`)
}

/** Words of the symbols that changed, in capitals as options have them, and how many have each. */
function tellingWords(changed: readonly string[], all: readonly string[]): [word: string, count: number][] {
  const [some, every] = [countWords(changed), countWords(all)]
  return [...some].filter(
    ([word, count]) =>
      changed.length <= FEW || count / changed.length >= (TELLING * (every.get(word) ?? count)) / all.length,
  )
}

/** The first word of three letters or more of each. */
function countWords(symbols: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const symbol of symbols) {
    const word = /[a-z]{3,}/.exec(symbol)?.[0].toUpperCase()
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
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
