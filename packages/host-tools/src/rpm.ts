import type { Ports } from '@dpuos/action-kit'

/** One package in a root's rpm database. */
export interface RootPackage {
  readonly nevra: string
  readonly name: string
  readonly epoch: number
  readonly version: string
  readonly release: string
  readonly arch: string
  /** Bytes of its files, as the RPM's header says. */
  readonly size: number
  /** Paths it owns, folders and ghosts too. */
  readonly files: readonly string[]
  /** Capability names, versions left out; rpmlib() ones too. */
  readonly requires: readonly string[]
  readonly provides: readonly string[]
  readonly license: string
  /** Source RPM's file name. */
  readonly source: string
}

/** Every package of the root but gpg-pubkey pseudo packages, sorted by NEVRA, in one query of the root's own database. */
export async function rootPackages(_root: string, _ports: Ports): Promise<readonly RootPackage[]> {
  await Promise.resolve()
  throw new Error('rootPackages: body follows')
}

/** For each package name: the names of installed packages that require something it provides or owns (itself left out), sorted. */
export function whoRequires(_packages: readonly RootPackage[]): ReadonlyMap<string, readonly string[]> {
  return new Map()
}

/** Path → name of the package that owns it; of several owners the first by NEVRA. Folders are included. */
export function fileOwners(_packages: readonly RootPackage[]): ReadonlyMap<string, string> {
  return new Map()
}

/** One reason why rpm refuses an erase: `neededBy` (NEVRA) requires `capability`. */
export interface Need {
  readonly capability: string
  readonly neededBy: string
}

/** What erasing these package names would break; empty when nothing. Nothing is changed (`rpm -e --test`). */
export async function erasureNeeds(
  _root: string,
  _names: readonly string[],
  _ports: Ports,
): Promise<readonly Need[]> {
  await Promise.resolve()
  throw new Error('erasureNeeds: body follows')
}

/** Erase packages from the root, their scriptlets run. Throws UserError (code `package-needed`) naming who needs them; changes nothing then. */
export async function erase(_root: string, _names: readonly string[], _ports: Ports): Promise<void> {
  await Promise.resolve()
  throw new Error('erase: body follows')
}
