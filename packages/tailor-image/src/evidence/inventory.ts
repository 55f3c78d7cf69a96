import type { RootPackage } from '@dpuos/host-tools'
import { type ImageManifest, type InstalledPackage, type Removal, uuidOf } from '@dpuos/manifests'
import { type Licence, licenceOf } from './licence.ts'
import { purlOf } from './purl.ts'

/** One package as every bill of materials tells it. */
export interface Part extends InstalledPackage {
  /** `1:5.2-1`; the epoch only where there is one. */
  readonly version: string
  readonly purl: string
  readonly licence: Licence
  /** Source RPM's file name; empty where the package names none. */
  readonly source: string
}

/** What an image is made of, and what was taken out of it. */
export interface Inventory {
  readonly image: ImageManifest
  /** dpuos' version. */
  readonly version: string
  /** Sorted by NEVRA. */
  readonly parts: readonly Part[]
  /** Packages taken out after installing, each with its rule. */
  readonly removedPackages: readonly Removal[]
  /** Rule → number of things and bytes that it took out, packages left out. */
  readonly removedFiles: ReadonlyMap<string, { readonly count: number; readonly size: number }>
  /** ISO 8601 in UTC: the image's own time, so that equal images have equal papers. */
  readonly time: string
  /** A UUID that belongs to this image: made from what decides its content. */
  readonly uuid: string
}

export function inventoryOf(
  image: ImageManifest,
  installed: readonly RootPackage[],
  epoch: number,
): Inventory {
  const roots = new Map(installed.map((one) => [one.nevra, one]))
  const removedFiles = new Map<string, { count: number; size: number }>()
  for (const { kind, rule, size } of image.removed) {
    if (kind === 'package') continue
    const sum = removedFiles.get(rule) ?? { count: 0, size: 0 }
    removedFiles.set(rule, { count: sum.count + 1, size: sum.size + size })
  }
  return {
    image,
    version: image.tool.version,
    parts: image.packages.flatMap((one) => {
      const root = roots.get(one.nevra)
      if (root === undefined) return []
      const epochText = root.epoch > 0 ? `${root.epoch}:` : ''
      return {
        ...one,
        version: `${epochText}${root.version}-${root.release}`,
        purl: purlOf(root, sourceOf(root), image.distro),
        licence: licenceOf(root.license),
        source: sourceOf(root),
      }
    }),
    removedPackages: image.removed.filter(({ kind }) => kind === 'package'),
    removedFiles,
    time: new Date(epoch * 1000).toISOString().replace('.000Z', 'Z'),
    uuid: uuidOf(image.inputs.digest, 'bill of materials'),
  }
}

/** rpm prints `(none)` for a tag that is not there. */
const sourceOf = ({ source }: RootPackage): string => (source === '(none)' ? '' : source)

/** NEVRA of a package → NEVRAs of those that it needs, from who requires whom. */
export function needsOf(parts: readonly Part[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map(parts.map((one) => [one.name, one.nevra]))
  const needs = new Map<string, string[]>(parts.map((one) => [one.nevra, []]))
  for (const one of parts) {
    if (one.reason !== 'dependency') continue
    for (const name of one.because) needs.get(byName.get(name) ?? '')?.push(one.nevra)
  }
  return needs
}
