import { type FileEntry, type SpdxPackage, spdxDocument } from '@dpuos/manifests'
import { type Inventory, needsOf, type Part } from './inventory.ts'

/** An image as SPDX 2.3, a value for JSON. Same inventory, same bytes. */
export function imageSpdx(inventory: Inventory, files: readonly FileEntry[]): unknown {
  const { image, parts, time, uuid, version } = inventory
  const whole: SpdxPackage = {
    id: 'image',
    name: image.name,
    version: image.inputs.digest.slice(0, 16),
    purpose: 'OPERATING-SYSTEM',
    comment: `${image.distro}, ${image.arch}, kernel ${image.kernelRelease}. Files: ${files.map((file) => `${file.path} sha256:${file.sha256}`).join(', ')}`,
    annotations: [
      ...inventory.removedPackages.map(({ what, rule }) => `removed package ${what}: ${rule}`),
      ...[...inventory.removedFiles].map(
        ([rule, { count, size }]) => `removed ${count} files, ${size} bytes: ${rule}`,
      ),
    ],
  }
  return spdxDocument({
    name: `${image.name}-${image.arch}`,
    uuid,
    time,
    tools: [`dpuos-${version}`],
    licences: new Map(parts.flatMap(({ licence }) => [...licence.references])),
    packages: [whole, ...parts.map(packageOf)],
    relations: [
      ...parts.map((one) => ['image', 'CONTAINS', idOf(one.nevra)] as const),
      ...[...needsOf(parts)].flatMap(([from, to]) =>
        to.map((one) => [idOf(from), 'DEPENDS_ON', idOf(one)] as const),
      ),
    ],
  })
}

const packageOf = (one: Part): SpdxPackage => ({
  id: idOf(one.nevra),
  name: one.name,
  version: one.version,
  fileName: `${one.nevra.replace(/-\d+:/, '-')}.rpm`,
  // All zeros: the RPM was not resolved by us, its hash is not known.
  sha256: /^0+$/.test(one.sha256) ? undefined : one.sha256,
  licence: one.licence.expression,
  sourceInfo: one.source === '' ? undefined : `built from ${one.source}`,
  purl: one.purl,
  annotations: [`layer ${one.layer}, ${one.size} bytes in ${one.files} files, ${reasonOf(one)}`],
})

/** `asked for by dpuos.yaml:12:5`, `needed by bash, glibc`. */
export const reasonOf = ({ reason, because }: Part): string =>
  `${reason === 'requested' ? 'asked for by' : 'needed by'} ${because.join(', ') || 'nobody who is left'}`

const idOf = (nevra: string): string => `Package-${nevra}`
