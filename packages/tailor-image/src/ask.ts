import { formatPosition, type Position } from '@dpuos/manifests'
import { localAsks } from './local-rpms.ts'
import { pinned } from './pins.ts'
import type { Request } from './request.ts'

/** File name of the boot loader of an architecture, as UEFI's removable-media path and openEuler spell it. */
export const LOADER = {
  x86_64: { package: 'grub2-efi-x64', grub: 'grubx64.efi', removable: 'BOOTX64.EFI' },
  aarch64: { package: 'grub2-efi-aa64', grub: 'grubaa64.efi', removable: 'BOOTAA64.EFI' },
  riscv64: { package: 'grub2-efi-riscv64', grub: 'grubriscv64.efi', removable: 'BOOTRISCV64.EFI' },
} as const

/** One name to resolve, and who wants it. */
export interface Ask {
  readonly name: string
  /** Where the definition says so; undefined when every image needs it. */
  readonly at: Position | undefined
  /** For the manifest: `dpuos.yaml:20:5`, or what it is needed for. */
  readonly because: string
}

/** Every name that dnf shall resolve: the definition's packages, the kernel, and what no image boots without. */
export function asks(request: Request): Ask[] {
  const { definition, kernel, arch, position } = request
  const all: Ask[] = definition.packages.install.map((name, index) => {
    const at = position(['packages', 'install', index])
    const why = definition.packages.reasons.install[index]
    const because = why == null ? formatPosition(at) : `${formatPosition(at)}: ${why}`
    return { name: pinned(request, name), at, because }
  })
  all.push(...localAsks(request.rpms))
  for (const name of kernel.packages) all.push({ name, at: undefined, because: 'the kernel manifest' })
  for (const { package: name } of kernel.drivers ?? [])
    all.push({ name, at: position(['drivers', 'vendor']), because: 'drivers.vendor: built for the kernel' })
  const need = (name: string, because: string, at?: Position): void => {
    if (!all.some((ask) => ask.name === name)) all.push({ name, at, because })
  }
  need('systemd', 'every image: init')
  need(LOADER[arch].package, 'storage: boot loader')
  if (definition.storage.initramfs === 'busybox') need('busybox', 'storage.initramfs: busybox')
  else need('dracut', 'storage.initramfs: dracut', position(['storage', 'initramfs']))
  return all
}

/** The names alone, sorted, each once. */
export const askedNames = (all: readonly Ask[]): string[] => [...new Set(all.map((ask) => ask.name))].sort()
