import type { ImageTailor } from './folder.ts'
import { installed } from './rpm-conf.ts'
import type { Placed } from './text.ts'

/** Architectures of RPMs; a name is split at its last dot only before one of these (`libstdc++.aarch64`, `python3.9`). */
const SUFFIX = /^(.+)\.(aarch64|x86_64|riscv64|loongarch64|i686|i386|noarch)$/

export interface NameArch {
  readonly name: string
  readonly arch: string | undefined
}

/** `perl-Text-Tabs+Wrap.noarch` → its name and `noarch`. */
export function splitName(value: string): NameArch {
  const [, name = value, arch] = SUFFIX.exec(value) ?? []
  return { name, arch }
}

/** How the kernel's own folders are called. */
const KERNEL_ARCH: Readonly<Record<string, string>> = { arm64: 'aarch64', x86: 'x86_64', riscv: 'riscv64' }

/**
 * For which architecture a configuration is: what most package names end in, else the folders of the drivers, else what
 * isopackage.sdf says. Undefined where nothing says it.
 */
export function inferArch(config: Pick<ImageTailor, 'rpm' | 'sdf'>): { readonly arch: Placed | undefined } {
  const votes = new Map<string, { count: number; at: Placed['at'] }>()
  const vote = (arch: string | undefined, at: Placed['at']): void => {
    if (arch === undefined || arch === 'noarch') return
    const before = votes.get(arch)
    votes.set(arch, { count: (before?.count ?? 0) + 1, at: before?.at ?? at })
  }
  for (const { value, at } of installed(config.rpm)) vote(splitName(value).arch, at)
  if (votes.size === 0) {
    for (const { value, at } of config.rpm.drivers) {
      const folder = /^arch\/([a-z0-9]+)\//.exec(value)?.[1]
      vote(folder === undefined ? undefined : KERNEL_ARCH[folder], at)
    }
  }
  const local = config.sdf.get('localversion')
  if (votes.size === 0 && local) vote(/\.(aarch64|x86_64|riscv64)$/.exec(local.value)?.[1], local.at)
  const [best] = [...votes].sort(([, a], [, b]) => b.count - a.count)
  return { arch: best && { value: best[0], at: best[1].at } }
}
