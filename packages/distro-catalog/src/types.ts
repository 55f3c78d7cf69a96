import type { Arch } from '@dpuos/manifests'

/** A value together with where it is known from. `value: null` means: not known, and `source` says why. */
export interface Sourced<T> {
  readonly value: T | null
  readonly source: string
  /** Set where sources differ or the value is inferred. Shown to the user wherever the value decides something. */
  readonly uncertain?: true
}

/** One RPM repository of a release. */
export interface CatalogRepository {
  /** dnf's repository id, as openEuler's own .repo files spell it. */
  readonly id: string
  /** Path below `<mirror>/<tree>/`; `{arch}` stands for the processor's folder. */
  readonly path: string
  /** Name of the repository in a metalink query; null where the metalink service does not have it. */
  readonly metalink: string | null
  /** Off: known, but not used unless asked for (debug information and sources cost a minute of metadata for nothing). */
  readonly enabled: boolean
}

/** A public key that signs RPMs. The armoured text is `keyText` of the same fingerprint. */
export interface SigningKey {
  /** Primary key, 40 upper-case hex digits. */
  readonly fingerprint: string
  /** File name under which distributions ship it. */
  readonly file: string
  /** Algorithm, date and origin, for people. */
  readonly about: string
  /** ASCII-armoured public key. */
  readonly armor: string
}

export type Family = 'openEuler' | 'CTyunOS' | 'sandbox'

/** A release of a distribution: everything that is known of it without asking the network. */
export interface Release {
  /** Catalog id, for example `openEuler-24.03-LTS-SP2`. */
  readonly id: string
  readonly family: Family
  /** The release's own spelling of its version, for example `24.03-LTS-SP2`. */
  readonly version: string
  /** year.month.service-pack without leading zeros: what ranges are matched against. */
  readonly semver: string
  /** dnf's $releasever, in the form that the metalink service uses (`24.03LTS_SP2`). */
  readonly releasever: string
  readonly lts: boolean
  /** ISO dates, YYYY-MM-DD. */
  readonly released: Sourced<string>
  /** Last day of support. */
  readonly endOfLife: Sourced<string>
  /** Upstream version of the kernel that the release ships. */
  readonly kernel: Sourced<string>
  readonly systemd: Sourced<string>
  readonly arches: readonly Arch[]
  /** Folder of a processor where it is not its name. */
  /** Why it has nothing for a processor, where that is worth a word. */
  readonly absentArches?: Partial<Readonly<Record<Arch, string>>>
  readonly archPaths?: Partial<Readonly<Record<Arch, string>>>
  /** Folder of the release below a mirror's base. */
  readonly tree: string
  /** Bases of servers that hold the same tree; the origin first. No trailing slash. */
  readonly mirrors: readonly string[]
  /** Metalink query with `{releasever}`, `{repo}` and `{arch}`; null where there is no such service. */
  readonly metalink: string | null
  readonly repositories: readonly CatalogRepository[]
  /** Fingerprints of the keys that sign its RPMs. Empty: no key is published; the user must bring one. */
  readonly keys: readonly string[]
  /** Is repomd.xml signed (`repo_gpgcheck`)? */
  readonly signedMetadata: boolean
  /** Known defects and doubts that a user of this release should be told of. */
  readonly notes: readonly string[]
}

export interface Catalog {
  readonly releases: readonly Release[]
  readonly keys: readonly SigningKey[]
}
