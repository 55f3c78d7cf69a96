// Pure: what `drivers.vendor` says, prebuilt modules and sources apart.
import path from 'node:path'
import type { Loaded } from '@dpuos/definition'
import type { Finding, KernelManifest, Position } from '@dpuos/manifests'

/** A prebuilt module, or a folder of such. */
export interface Kmod {
  /** Absolute. */
  readonly path: string
  readonly at: Position
}

type Given = Pick<Loaded, 'definition' | 'position'>

/** The prebuilt modules of a definition; sources are built by build-kernel and come as packages. */
export const kmodsOf = ({ definition, position }: Given, workspace: string): Kmod[] =>
  definition.drivers.vendor.flatMap(({ kmod, name }, index) =>
    kmod === undefined || name !== undefined
      ? []
      : [{ path: path.resolve(workspace, kmod), at: position(['drivers', 'vendor', index, 'kmod']) }],
  )

/** Sources that the kernel's manifest has no package of: it was made without this definition. */
export function unbuiltDrivers(
  { definition, position }: Given,
  { drivers = [] }: Pick<KernelManifest, 'drivers'>,
): Finding[] {
  const sources = definition.drivers.vendor.flatMap(({ dkms, name }, index) =>
    dkms === undefined && name === undefined ? [] : [{ name, what: name ?? dkms ?? '', index }],
  )
  // The manifest's have the order of the definition; what a DKMS tree is called stands in it.
  return sources.flatMap(({ name, what, index }, order): Finding[] => {
    const built = drivers[order]
    if (built !== undefined && (name === undefined || built.name === name)) return []
    return [
      {
        level: 'error',
        code: 'driver-not-built',
        title: `drivers.vendor: ${what} is given as sources, and the kernel manifest has no package of it`,
        hint: 'Run build-kernel with the same `definition`: it compiles drivers for the kernel.',
        at: position(['drivers', 'vendor', index]),
      },
    ]
  })
}
