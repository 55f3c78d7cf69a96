// Pure: what each function and each variable takes, and what that grew by. Counted as the kernel's scripts/bloat-o-meter does.
import { moduleName } from '@dpuos/host-tools'
import type { KernelGrowth } from '@dpuos/manifests'

/** Bytes by `FILE NAME`; FILE is `vmlinux` or a module's name. */
export type Symbols = ReadonlyMap<string, number>
export type SymbolGrowth = NonNullable<KernelGrowth['symbols']>

/** Symbols that are told by name. */
const TOLD = 100

/** Code and data; what bloat-o-meter takes for a symbol by default. */
const KINDS = 'tTdDbBrRvVwW'
/** What the build makes for itself, another for each build; bloat-o-meter leaves the same out. */
const OWN =
  /^(?:__mod_|__se_sys|__se_compat_sys|__addressable_|__kstrtab|__ksymtab|__UNIQUE_ID|linux_banner$|vdso_image|\.L)/

/**
 * The text of `nm -A --size-sort` over vmlinux and modules: `vmlinux:0000000000000012 T schedule`. Numbers that the compiler puts behind the names of statics
 * are left out, and statics of one name are added up.
 */
export function parseSymbols(text: string): Symbols {
  const symbols = new Map<string, number>()
  for (const line of text.split('\n')) {
    const [, file = '', size = '', kind = '', name = ''] = /^(.+):([0-9a-f]+) (\S) (\S+)$/.exec(line) ?? []
    if (size === '' || !KINDS.includes(kind) || OWN.test(name)) continue
    const key = `${file === 'vmlinux' ? file : moduleName(file)} ${name.replace(/\.[0-9]+/g, '')}`
    symbols.set(key, (symbols.get(key) ?? 0) + Number.parseInt(size, 16))
  }
  return symbols
}

/** What became of each symbol. */
export function compareSymbols(before: Symbols, after: Symbols): SymbolGrowth {
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key) ?? null, after.get(key) ?? null]
    const [file = '', name = ''] = key.split(' ')
    return old === now ? [] : [{ file, name, before: old, after: now }]
  })
  const bytes = (one: (typeof changes)[number]): number => (one.after ?? 0) - (one.before ?? 0)
  const count = (is: (one: (typeof changes)[number]) => boolean): number => changes.filter(is).length
  changes.sort((a, b) => Math.abs(bytes(b)) - Math.abs(bytes(a)) || (a.name < b.name ? -1 : 1))
  return {
    added: count((one) => one.before === null),
    removed: count((one) => one.after === null),
    grown: count((one) => one.before !== null && one.after !== null && bytes(one) > 0),
    shrunk: count((one) => one.before !== null && one.after !== null && bytes(one) < 0),
    bytes: changes.reduce((sum, one) => sum + bytes(one), 0),
    largest: changes.slice(0, TOLD),
  }
}
