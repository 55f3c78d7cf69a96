import type { Arch, Finding } from '@dpuos/manifests'
import { splitName } from '../imagetailor/arch.ts'
import { dead, type Entry, itemsOf, type Linted, many, seen } from './dead.ts'

/** Packages that undo each other, name one thing in two ways, or are for another processor. */
export function packages(linted: Linted): Finding[] {
  const { definition } = linted
  const install = itemsOf(linted, definition.packages.install, 'packages', 'install')
  const erase = itemsOf(linted, definition.packages.erase, 'packages', 'erase')
  return [...undone(install, erase), ...twoNames(install), ...foreign([...install, ...erase], linted)]
}

function undone(install: readonly Entry[], erase: readonly Entry[]): Finding[] {
  const asked = new Map(install.map((one) => [splitName(one.value).name, one]))
  const told = new Set<Entry>()
  return erase.flatMap((one): Finding[] => {
    const clash = asked.get(splitName(one.value).name)
    if (clash === undefined || told.has(clash)) return []
    told.add(clash)
    const title = `\`${one.value}\` is installed (${seen(clash.at, one.at)}) and erased by force`
    return [
      dead(
        'warning',
        'undone',
        title,
        one.at,
        'Take both out, unless another package needs its scriptlets to have run.',
      ),
    ]
  })
}

/** `kernel` and `kernel.aarch64`: one package, asked for twice. */
function twoNames(install: readonly Entry[]): Finding[] {
  const bare = new Map(
    install.filter(({ value }) => splitName(value).arch === undefined).map((one) => [one.value, one]),
  )
  return install.flatMap((one): Finding[] => {
    const { name, arch } = splitName(one.value)
    const other = arch === undefined ? undefined : bare.get(name)
    if (other === undefined) return []
    const title = `\`${one.value}\` and \`${other.value}\` (${seen(other.at, one.at)}) are one package`
    return [dead('warning', 'twice', title, one.at, 'Take one of them out.')]
  })
}

/** Names with the suffix of a processor that the image is not for. */
function foreign(all: readonly Entry[], { definition, position }: Linted): Finding[] {
  const { arch } = definition
  const others = all.filter(({ value }) => isForeign(splitName(value).arch, arch))
  const adapt = definition.packages['arch-suffix'] === 'adapt'
  if (adapt && others.length > 0) {
    const title = `${others.length} package names are for another processor and are taken for ${arch.join(' and ')} (packages.arch-suffix: adapt)`
    return [dead('notice', 'foreign-arch', title, position(['packages', 'arch-suffix']))]
  }
  return many(
    others,
    'warning',
    'foreign-arch',
    (count, shown) =>
      `${count} ${count === 1 ? 'package name is' : 'package names are'} for another processor than ${arch.join(' and ')}: ${shown}`,
    'Correct the suffix, or write `packages: {arch-suffix: adapt}`.',
  )
}

const isForeign = (suffix: string | undefined, arch: readonly Arch[]): boolean =>
  suffix !== undefined && suffix !== 'noarch' && !arch.some((one) => one === suffix)
