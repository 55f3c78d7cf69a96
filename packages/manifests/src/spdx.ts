/** One thing that an SPDX document lists. */
export interface SpdxPackage {
  /** Unique in the document, whatever its characters. */
  readonly id: string
  readonly name: string
  readonly version: string
  /** SPDX 2.3, 7.24: `OPERATING-SYSTEM`, `SOURCE`. */
  readonly purpose?: string
  readonly fileName?: string
  /** 64 hex digits. */
  readonly sha256?: string | undefined
  /** SPDX expression. */
  readonly licence?: string | undefined
  /** What it was made of, in words. */
  readonly sourceInfo?: string | undefined
  readonly comment?: string
  readonly purl?: string
  readonly annotations?: readonly string[]
}

/** What an SPDX document says; the first of its packages is what it is about. */
export interface SpdxContent {
  readonly name: string
  readonly uuid: string
  /** ISO 8601 in UTC, whole seconds. */
  readonly time: string
  /** Names and versions, dpuos' own first: `dpuos-0.1.0`. */
  readonly tools: readonly [string, ...string[]]
  /** `LicenseRef-…` → the words that it stands for. */
  readonly licences?: ReadonlyMap<string, string>
  readonly packages: readonly [SpdxPackage, ...SpdxPackage[]]
  /** Ids of packages, with SPDX 2.3's word (11.1) in between: `['image', 'CONTAINS', 'bash']`. */
  readonly relations: readonly (readonly [from: string, type: string, to: string])[]
}

/** SPDX 2.3 as a value for JSON (spdx.github.io/spdx-spec/v2.3, schemas/spdx-schema.json). Same content, same value. */
export function spdxDocument(content: SpdxContent): unknown {
  const { name, uuid, time, tools, licences = new Map<string, string>(), packages, relations } = content
  const [about] = packages
  const creators = tools.map((one) => `Tool: ${one}`)
  const annotation = (comment: string) => ({
    annotationType: 'OTHER',
    annotator: creators[0],
    annotationDate: time,
    comment,
  })
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name,
    documentNamespace: `urn:uuid:${uuid}`,
    creationInfo: { created: time, creators },
    ...(licences.size === 0
      ? {}
      : {
          hasExtractedLicensingInfos: [...licences]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([licenseId, text]) => ({
              licenseId,
              name: text,
              extractedText: `The RPM’s License tag says: ${text}`,
            })),
        }),
    packages: packages.map((one) => spdxPackage(one, annotation)),
    relationships: [
      relationship('SPDXRef-DOCUMENT', 'DESCRIBES', idOf(about.id)),
      ...relations.map(([from, type, to]) => relationship(idOf(from), type, idOf(to))),
    ],
  }
}

function spdxPackage(one: SpdxPackage, annotation: (comment: string) => unknown): unknown {
  const { annotations = [] } = one
  return {
    SPDXID: idOf(one.id),
    name: one.name,
    versionInfo: one.version,
    ...(one.purpose === undefined ? {} : { primaryPackagePurpose: one.purpose }),
    ...(one.fileName === undefined ? {} : { packageFileName: one.fileName }),
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    ...(one.sha256 === undefined ? {} : { checksums: [{ algorithm: 'SHA256', checksumValue: one.sha256 }] }),
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: one.licence ?? 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    ...(one.sourceInfo === undefined ? {} : { sourceInfo: one.sourceInfo }),
    ...(one.comment === undefined ? {} : { comment: one.comment }),
    ...(one.purl === undefined
      ? {}
      : {
          externalRefs: [
            { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: one.purl },
          ],
        }),
    ...(annotations.length === 0 ? {} : { annotations: annotations.map(annotation) }),
  }
}

/** Ids are letters, digits, `.` and `-`; other characters become their code, so that no two packages share one. */
const idOf = (id: string): string =>
  `SPDXRef-${id.replace(/[^A-Za-z0-9.-]/g, (char) => `-${char.codePointAt(0)?.toString(16)}-`)}`

const relationship = (from: string, type: string, to: string) => ({
  spdxElementId: from,
  relationshipType: type,
  relatedSpdxElement: to,
})
