import type { Layer } from './common.ts'
import type { Leaf, View } from './views.ts'

export interface Ownership {
  /** Canonical path → what wrote it: the system or services layer, or the kernel's initramfs. */
  readonly written: ReadonlyMap<string, Layer>
  /** Canonical path → name of the package that owns it. */
  readonly owners: ReadonlyMap<string, string>
  /** Package name → its layer. */
  readonly layers: ReadonlyMap<string, Layer>
}

/**
 * The one layer a file counts for; undefined: unowned. The first rule that fits decides:
 * 1. kernel: /boot, and the kernel's own files beside its modules (image, map, configuration);
 * 2. drivers: the rest of /usr/lib/modules, and /usr/lib/firmware;
 * 3. what a layer of ours wrote, as that layer (also where it changed a file of a package);
 * 4. services: links and drop-ins in /etc/systemd/system that no package owns (presets, enable, mask);
 * 5. the layer of the owning package (see layerOfPackage).
 */
export function layerOf(path: string, { written, owners, layers }: Ownership): Layer | undefined {
  if (path.startsWith('/boot/')) return 'kernel'
  if (/^\/usr\/lib\/modules\/[^/]+\/(vmlinuz|System\.map|config|symvers)[^/]*$/.test(path)) return 'kernel'
  if (path.startsWith('/usr/lib/modules/') || path.startsWith('/usr/lib/firmware/')) return 'drivers'
  const layer = written.get(path)
  if (layer !== undefined) return layer
  const owner = owners.get(path)
  if (owner !== undefined) return layers.get(owner) ?? 'packages'
  return path.startsWith('/etc/systemd/system/') ? 'services' : undefined
}

/**
 * The layer of a package: the kernel's own RPMs and GRUB are kernel, firmware and `kmod-…` (a vendor's modules; not kmod's own parts) are drivers, a package that brings a unit of
 * services.enable is services (so that the layer shows what a service costs), all others are packages.
 */
export function layerOfPackage(
  name: string,
  facts: { readonly kernel: ReadonlySet<string>; readonly services: ReadonlySet<string> },
): Layer {
  if (facts.kernel.has(name) || name.startsWith('grub2-')) return 'kernel'
  if (/(^|-)firmware(-|$)|^kmod-(?!libs$|devel$|compat$)/.test(name)) return 'drivers'
  return facts.services.has(name) ? 'services' : 'packages'
}

export interface Sums {
  readonly layers: Record<Layer, View>
  readonly unowned: View
  readonly root: View
}

/** Add every file up, each in exactly one share: Σ layers + unowned = root. */
export function sumUp(files: Iterable<Leaf>, ownership: Ownership): Sums {
  const shares = { kernel: none(), drivers: none(), system: none(), packages: none(), services: none() }
  const unowned = none()
  const root = none()
  for (const file of files) {
    const layer = layerOf(file.path, ownership)
    for (const share of [layer === undefined ? unowned : shares[layer], root]) {
      share.size += file.size
      share.files += 1
    }
  }
  return { layers: shares, unowned, root }
}

const none = (): { size: number; files: number } => ({ size: 0, files: 0 })
