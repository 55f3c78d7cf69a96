import { UserError } from '@dpuos/action-kit'
import {
  type BootNeed,
  bootNeeds,
  CRYPTO_BY_NAME,
  closureOf,
  loadFailures,
  type ModuleTree,
  moduleName,
} from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import type { Request } from '../request.ts'
import type { Work } from '../work.ts'

/** Where modules are, and how they get loaded. */
export interface BootPath {
  readonly tree: ModuleTree
  /** Modules that the image keeps. */
  readonly kept: ReadonlySet<string>
  /** Modules of the initramfs, as insmod gets them; undefined order where modprobe decides. */
  readonly initramfs: readonly string[]
  readonly isOrdered: boolean
  /** Text of the kernel's configuration; empty where it is not known. */
  readonly config: string
}

type Asks = Pick<Request, 'definition' | 'position' | 'arch'>

/** What this image needs of its kernel to start where the definition says that it does. */
export function needsOf({ definition, arch }: Pick<Asks, 'definition' | 'arch'>): BootNeed[] {
  const { outputs, verify } = definition
  return bootNeeds({ arch, outputs, boots: verify.boots, bus: verify.machine.disk })
}

/** Needs that the kernel cannot meet, by its configuration alone: before anything is installed. Nothing where it is not known. */
export const optionFindings = (request: Asks, release: string, config: string): Finding[] =>
  needsOf(request)
    .filter((need) => isLacking(need, config))
    .map((need) => lacking(request, release, need))

const isLacking = ({ options, modules }: BootNeed, config: string): boolean =>
  config !== '' && !options.some((one) => has(one, modules.length === 0 ? 'y' : '[ym]', config))

const has = (option: string, value: string, config: string): boolean =>
  new RegExp(`^CONFIG_${option}=${value}$`, 'm').test(config)

/**
 * Each driver that starts the image must be built in, or a module where it is loaded from, behind all that it needs: in an initramfs of ours insmod gets them one by
 * one. Pure.
 */
export function bootFindings(request: Asks, boot: BootPath): Finding[] {
  const { tree, kept, initramfs, isOrdered, config } = boot
  const inside = new Set(initramfs.map(moduleName))
  const findings = optionFindings(request, tree.release, config)
  for (const need of needsOf(request)) {
    const { modules, options, where } = need
    if (modules.length === 0 || isLacking(need, config)) continue
    const isBuiltin =
      modules.some((name) => tree.builtin.has(name)) || options.some((one) => has(one, 'y', config))
    const isThere = modules.some((name) => inside.has(name) || (where === 'image' && kept.has(name)))
    if (isBuiltin || isThere) continue
    const name = modules.find((one) => tree.modules.has(one))
    findings.push(
      name === undefined ? lacking(request, tree.release, need) : outside(request, tree, need, name),
    )
  }
  findings.push(...cryptoFindings(request, boot, inside))
  if (isOrdered) findings.push(...orderFindings(request, tree, initramfs))
  return findings
}

function lacking({ position }: Asks, release: string, { what, options, modules, key }: BootNeed): Finding {
  const [usual] = options
  const value = modules.length === 0 ? '=y' : ''
  const names = options.map((one) => `CONFIG_${one}${value}`).join(' or ')
  return {
    level: 'error',
    code: 'kernel-cannot-boot-image',
    title: `kernel ${release} has no ${names}: ${what} needs it, so the image would not start`,
    hint: `Use a kernel that has it, or build one (\`kernel.source\`) with CONFIG_${usual}${value === '' ? '=m' : value} in a fragment.`,
    at: position([...key]),
  }
}

function outside({ position }: Asks, tree: ModuleTree, need: BootNeed, name: string): Finding {
  const from = need.where === 'initramfs' ? 'the initramfs' : 'the image'
  return {
    level: 'error',
    code: 'boot-module-outside',
    title: `module ${name} (CONFIG_${need.options[0]}) of kernel ${tree.release} is not in ${from}: ${need.what} needs it, so the image would not start`,
    hint:
      need.where === 'initramfs'
        ? `Add ${name} to drivers.initramfs, or use a kernel with CONFIG_${need.options[0]}=y.`
        : `Add ${name} to drivers.keep.modules, or use a kernel with CONFIG_${need.options[0]}=y.`,
    at: position([...need.key]),
  }
}

/** `ext4` in the initramfs, crc32c nowhere: mounting fails with `Cannot load crc32c driver`, and no list of dependencies says so. */
function cryptoFindings({ position }: Asks, { tree }: BootPath, inside: ReadonlySet<string>): Finding[] {
  return Object.entries(CRYPTO_BY_NAME).flatMap(([user, algorithms]) =>
    !inside.has(user)
      ? []
      : algorithms.flatMap((algorithm): Finding[] => {
          const named = new RegExp(`^(?:crypto[-_])?${algorithm}(?:[-_]|$)`)
          const isBuiltin = [...tree.builtin, ...tree.builtinAliases].some((one) => named.test(one))
          const providers = [...tree.modules.values()].filter(
            ({ name, aliases }) => named.test(name) || aliases.some((one) => named.test(one)),
          )
          const saysSo = tree.modules.get(user)?.softdeps.includes(algorithm) === true
          if (isBuiltin || providers.some(({ name }) => inside.has(name))) return []
          if (providers.length === 0 && !saysSo) return []
          const [provider] = providers
          return [
            {
              level: 'error',
              code: 'boot-crypto-outside',
              title: `module ${user} asks the crypto API for ${algorithm} by name, and ${provider === undefined ? `kernel ${tree.release} has none` : `${provider.name} is not in the initramfs`}: it could not be mounted`,
              hint:
                provider === undefined
                  ? `Use a kernel with CONFIG_CRYPTO_${algorithm.toUpperCase()}.`
                  : `Add ${provider.name} to drivers.initramfs, or use a kernel with CONFIG_CRYPTO_${algorithm.toUpperCase()}=y.`,
              at: position(['drivers', 'initramfs']),
            },
          ]
        }),
  )
}

function orderFindings({ position }: Asks, tree: ModuleTree, order: readonly string[]): Finding[] {
  return loadFailures(tree, order).map(({ name, lacks }) => ({
    level: 'error',
    code: 'boot-module-order',
    title: `insmod would refuse ${name} in the initramfs: it needs ${lacks}, which ${order.includes(lacks) ? 'is not loaded before it' : 'is not there'}`,
    hint: `Load ${[...closureOf(tree, [name], { soft: false }).keys()].reverse().join(', ')} in this order, as \`modprobe --show-depends ${name}\` says.`,
    at: position(['drivers', 'initramfs']),
  }))
}

/** Throws UserError with all that keeps the image from starting. */
export function proveBoot({ request }: Work, boot: BootPath): void {
  const findings = bootFindings(request, boot)
  if (findings.length > 0) throw new UserError(findings)
}
