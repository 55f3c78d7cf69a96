import type { FileEntry } from '@dpuos/manifests'
import { type Inventory, needsOf, type Part } from './inventory.ts'

const IMAGE = 'SPDXRef-image'

/** SPDX 2.3 as JSON (spdx.github.io/spdx-spec/v2.3, schemas/spdx-schema.json). Same inventory, same bytes. */
export function spdxDocument(inventory: Inventory, files: readonly FileEntry[]): unknown {
  const { image, parts, time, uuid, version } = inventory
  const tool = `Tool: dpuos-${version}`
  const references = new Map(parts.flatMap(({ licence }) => [...licence.references]))
  const annotation = (comment: string) => ({
    annotationType: 'OTHER',
    annotator: tool,
    annotationDate: time,
    comment,
  })
  const needs = needsOf(parts)
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `${image.name}-${image.arch}`,
    documentNamespace: `urn:uuid:${uuid}`,
    creationInfo: { created: time, creators: [tool] },
    ...(references.size === 0
      ? {}
      : {
          hasExtractedLicensingInfos: [...references]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([licenseId, text]) => ({
              licenseId,
              name: text,
              extractedText: `The RPM’s License tag says: ${text}`,
            })),
        }),
    packages: [
      {
        SPDXID: IMAGE,
        name: image.name,
        versionInfo: image.inputs.digest.slice(0, 16),
        primaryPackagePurpose: 'OPERATING-SYSTEM',
        downloadLocation: 'NOASSERTION',
        filesAnalyzed: false,
        licenseConcluded: 'NOASSERTION',
        licenseDeclared: 'NOASSERTION',
        copyrightText: 'NOASSERTION',
        comment: `${image.distro}, ${image.arch}, kernel ${image.kernelRelease}. Files: ${files.map((file) => `${file.path} sha256:${file.sha256}`).join(', ')}`,
        annotations: [
          ...inventory.removedPackages.map(({ what, rule }) =>
            annotation(`removed package ${what}: ${rule}`),
          ),
          ...[...inventory.removedFiles].map(([rule, { count, size }]) =>
            annotation(`removed ${count} files, ${size} bytes: ${rule}`),
          ),
        ],
      },
      ...parts.map((one) => spdxPackage(one, annotation)),
    ],
    relationships: [
      relationship('SPDXRef-DOCUMENT', 'DESCRIBES', IMAGE),
      ...parts.map((one) => relationship(IMAGE, 'CONTAINS', idOf(one.nevra))),
      ...[...needs].flatMap(([from, to]) =>
        to.map((one) => relationship(idOf(from), 'DEPENDS_ON', idOf(one))),
      ),
    ],
  }
}

function spdxPackage(one: Part, annotation: (comment: string) => unknown): unknown {
  return {
    SPDXID: idOf(one.nevra),
    name: one.name,
    versionInfo: one.version,
    packageFileName: `${one.nevra.replace(/-\d+:/, '-')}.rpm`,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    // All zeros: the RPM was not resolved by us, its hash is not known.
    ...(/^0+$/.test(one.sha256) ? {} : { checksums: [{ algorithm: 'SHA256', checksumValue: one.sha256 }] }),
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: one.licence.expression ?? 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    ...(one.source === '' ? {} : { sourceInfo: `built from ${one.source}` }),
    externalRefs: [
      { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: one.purl },
    ],
    annotations: [
      annotation(`layer ${one.layer}, ${one.size} bytes in ${one.files} files, ${reasonOf(one)}`),
    ],
  }
}

/** `asked for by dpuos.yaml:12:5`, `needed by bash, glibc`. */
export const reasonOf = ({ reason, because }: Part): string =>
  `${reason === 'requested' ? 'asked for by' : 'needed by'} ${because.join(', ') || 'nobody who is left'}`

/** Ids are letters, digits, `.` and `-`; other characters become their code, so that no two packages share one. */
const idOf = (nevra: string): string =>
  `SPDXRef-Package-${nevra.replace(/[^A-Za-z0-9.-]/g, (char) => `-${char.codePointAt(0)?.toString(16)}-`)}`

const relationship = (from: string, type: string, to: string) => ({
  spdxElementId: from,
  relationshipType: type,
  relatedSpdxElement: to,
})
