/** What a distribution holds for a definition: the answer to what can be matched at all. */
export interface Facts {
  /** Names of `packages.install` that no repository has, with what may be meant. */
  readonly missing: readonly { readonly name: string; readonly near: readonly string[] }[]
  /** Names of all packages that would be installed. */
  readonly packages: readonly string[]
  /** Paths of all files that they and the overlays bring, those erased by force left out. */
  readonly files: readonly string[]
  /** How a name of the definition is spelled there (`packages.arch-suffix: adapt`). */
  readonly spelled?: (name: string) => string
}
