/** Content of a small file that Debian's maintainer scripts would make; programs (`bin/` in the path) get mode 0755. */
export type StateFile = string | { readonly content: string; readonly mode: number }

/** How one RPM is made. Paths are those in the finished root (merged /usr, lib64). */
export interface Recipe {
  /** Debian packages whose files it takes. The first gives version and summary; none: the RPM is empty or made of `files`. */
  readonly debs?: readonly string[]
  /** openEuler names needed beside those that Debian's Depends yield. */
  readonly requires?: readonly string[]
  readonly provides?: readonly string[]
  /** Symlinks: path → target; what Debian's alternatives would make. */
  readonly links?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, StateFile>>
  /** Copies of files in the same RPM: path → source; what maintainer scripts install from templates. */
  readonly copy?: Readonly<Record<string, string>>
  /** Renames, so that services have the names openEuler knows: old path → new path. */
  readonly rename?: Readonly<Record<string, string>>
  /** Text replacements, each of which must match: path → [[from, to], …]. */
  readonly replace?: Readonly<Record<string, readonly (readonly [string, string])[]>>
  /** Path prefixes left out (dpkg diversions, state of Debian's own tools). */
  readonly skip?: readonly string[]
  /** `%attr` and `%caps` of single files, where Debian's are set by maintainer scripts or are not root:root. */
  readonly attr?: Readonly<Record<string, string>>
  /** Services that are set to their preset when the package is first installed. */
  readonly units?: readonly string[]
  /** Body of `%transfiletriggerin -- <paths>`. */
  readonly trigger?: {
    readonly priority: number
    readonly paths: readonly string[]
    readonly body: string
    /** The same as `%transfiletriggerpostun`. */
    readonly alsoOnRemoval?: boolean
  }
  /** Work that data cannot say; see build-steps.ts. */
  readonly step?: 'kernel' | 'grub-efi' | 'ca-bundle' | 'filesystem'
  /** Whether openEuler has it as noarch, where that is not what its debs or its being a stub suggest: names such as `passwd.aarch64` must exist. */
  readonly noarch?: boolean
  /** Carries the distribution's version instead of a Debian one. */
  readonly native?: boolean
}
