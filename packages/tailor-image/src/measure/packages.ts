import { type ResolvedPackage, type RootPackage, whoRequires } from '@dpuos/host-tools'
import type { InstalledPackage, Layer, Leaf } from '@dpuos/manifests'
import type { Ask } from '../ask.ts'

/** What is installed and why: the definition's line, or the packages that require it; its bytes as they are in the finished root. */
export function installedPackages(
  packages: readonly RootPackage[],
  resolved: readonly ResolvedPackage[],
  asks: readonly Ask[],
  files: readonly Leaf[],
  owners: ReadonlyMap<string, string>,
  layers: ReadonlyMap<string, Layer>,
  recommendedBy: ReadonlyMap<string, readonly string[]>,
): InstalledPackage[] {
  const sizes = new Map<string, { size: number; files: number }>()
  for (const file of files) {
    const owner = owners.get(file.path)
    if (owner === undefined) continue
    const sum = sizes.get(owner) ?? { size: 0, files: 0 }
    sizes.set(owner, { size: sum.size + file.size, files: sum.files + 1 })
  }
  const requiredBy = whoRequires(packages)
  const byNevra = new Map(resolved.map((one) => [one.nevra, one]))
  return packages.map((one) => {
    const origin = byNevra.get(one.nevra)
    const reasons = asks.filter((ask) => origin?.asked.includes(ask.name) === true).map((ask) => ask.because)
    const required = requiredBy.get(one.name) ?? []
    const weak = required.length > 0 ? [] : (recommendedBy.get(one.name) ?? [])
    return {
      nevra: one.nevra,
      name: one.name,
      reason: reasons.length > 0 ? 'requested' : 'dependency',
      because: reasons.length > 0 ? reasons : [...required, ...weak.map((name) => `recommended by ${name}`)],
      layer: layers.get(one.name) ?? 'packages',
      ...(sizes.get(one.name) ?? { size: 0, files: 0 }),
      repository: origin?.repository ?? '',
      sha256: origin?.sha256 ?? '0'.repeat(64),
      source: one.source,
      ...(one.packed === undefined ? {} : { rpm: { packed: one.packed, installed: one.size } }),
    }
  })
}
