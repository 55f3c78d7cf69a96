import type { Definition } from '@dpuos/definition'
import { type Arch, type Finding, formatPosition, type Position } from '@dpuos/manifests'

/** Architectures that stand behind a name's last dot. Names hold dots of their own (`python3.11`); `.noarch` fits every image. */
const SUFFIX = /^(.+)\.(x86_64|aarch64|riscv64)$/

/** What EFI packages call an architecture: `grub2-efi-aa64-modules`, `shim-x64`. */
const EFI = { x86_64: 'x64', aarch64: 'aa64', riscv64: 'riscv64' } as const
const EFI_NAME = /^((?:grub2-efi|shim)-)(x64|aa64|riscv64)((?:-modules|-cdboot)?(?:\..*)?)$/

/** `bash` and `aarch64` of `bash.aarch64`; the architecture is undefined where none of those we know stands there. */
export function splitArch(name: string): { readonly name: string; readonly arch: string | undefined } {
  const [, bare = name, arch] = SUFFIX.exec(name) ?? []
  return { name: bare, arch }
}

/** The same package for another architecture: in its suffix, and in the names of EFI boot loaders. */
export function adaptName(name: string, arch: Arch): string {
  const given = splitArch(name)
  const bare = given.name.replace(EFI_NAME, (_, before, _arch, after) => `${before}${EFI[arch]}${after}`)
  return given.arch === undefined ? bare : `${bare}.${arch}`
}

const LISTS = ['install', 'remove', 'erase'] as const

/**
 * With `packages.arch-suffix: adapt`, the definition with the names of its packages made those of `arch` (each in its place, so that
 * positions hold), and a notice of how many. Otherwise the definition as it is.
 */
export function adaptArch(
  definition: Definition,
  arch: Arch,
  position: (path: readonly (string | number)[]) => Position,
): { readonly definition: Definition; readonly findings: readonly Finding[] } {
  const { packages } = definition
  if (packages['arch-suffix'] !== 'adapt') return { definition, findings: [] }
  let count = 0
  const renamed: string[] = []
  const adapt = (name: string, key: string, index: number): string => {
    const adapted = adaptName(name, arch)
    if (adapted === name) return name
    count++
    const [from, to] = [splitArch(name).name, splitArch(adapted).name]
    if (from !== to)
      renamed.push(`${formatPosition(position(['packages', key, index]))}: ${from} became ${to}`)
    return adapted
  }
  const lists = LISTS.map(
    (key) => [key, packages[key].map((name, index) => adapt(name, key, index))] as const,
  )
  if (count === 0) return { definition, findings: [] }
  return {
    definition: { ...definition, packages: { ...packages, ...Object.fromEntries(lists) } },
    findings: [
      {
        level: 'notice',
        code: 'arch-adapted',
        title: `${count} package ${count === 1 ? 'name was' : 'names were'} written for another architecture and ${count === 1 ? 'is' : 'are'} taken for ${arch} (packages.arch-suffix: adapt)`,
        ...(renamed.length === 0 ? {} : { detail: renamed.join('\n') }),
        at: position(['packages', 'arch-suffix']),
      },
    ],
  }
}

/** A name without any architecture, also without `.noarch`. */
export const withoutArch = (name: string): string => splitArch(name.replace(/\.noarch$/, '')).name

/**
 * With `arch-suffix: adapt`, what to ask for in place of names that no repository has: distributions differ in which packages have
 * architectures, so they are asked for by name alone. Empty where that is no help.
 */
export function looserNames(
  missing: readonly string[],
  definition: Pick<Definition, 'packages'>,
): ReadonlyMap<string, string> {
  if (definition.packages['arch-suffix'] !== 'adapt') return new Map()
  const pairs = missing.map((name) => [name, withoutArch(name)] as const)
  return new Map(pairs.filter(([name, bare]) => name !== bare))
}

/** What to do about a name that no repository has because it is another architecture's; undefined when that is not why. */
export function foreignArchHint(name: string, arch: Arch): string | undefined {
  const adapted = adaptName(name, arch)
  if (adapted === name) return undefined
  return `The image is for ${arch}: write ${adapted}, or \`arch-suffix: adapt\` below \`packages\` to have every name adapted.`
}
