import { UserError } from '@dpuos/action-kit'
import type { Finding, LockedPackage, Repository, ToolchainManifest } from '@dpuos/manifests'
import type { Taken } from '../store/take.ts'
import type { ScriptletFailure } from './scriptlets.ts'

/** A repository, and how it stands to the others. */
export interface RankedRepository extends Repository {
  /** dnf.conf(5): of repositories that have a package of one name, only those of the lowest number count. Default 99. */
  readonly priority?: number
}

export interface DnfOptions {
  readonly toolchain: Pick<ToolchainManifest, 'arch' | 'repositories' | 'dnfCache'> & {
    readonly distro: Pick<ToolchainManifest['distro'], 'releasever'>
  }
  /** Folder of the toolchain manifest: relative key paths start there. Absolute. */
  readonly toolchainDir: string
  /** Repositories beside the toolchain's, for example a kernel build's own. */
  readonly extraRepositories?: readonly RankedRepository[]
  /** Also install what packages recommend. */
  readonly weak?: boolean
  /** The target root. Absolute; `install` makes it, nothing else touches it. */
  readonly root: string
  /** Scratch folder for configuration, logs and an empty root to resolve against. Absolute, exists. */
  readonly work: string
  /** dnf.conf(5), instead of ours. */
  readonly settings?: Readonly<Record<string, string>>
}

/** One RPM of a resolved closure, lying on disk with a verified signature. */
export interface ResolvedPackage {
  /** `name-[epoch:]version-release.arch`; epoch 0 is left out, as dnf prints it. */
  readonly nevra: string
  readonly name: string
  readonly epoch: number
  readonly version: string
  readonly release: string
  readonly arch: string
  /** Repository id. */
  readonly repository: string
  /** Absolute path of the RPM: in the cache, or in the repository itself when that is a `file://` one. */
  readonly file: string
  /** Where it lies below the repository's address. */
  readonly path: string
  /** Bytes of the RPM file. */
  readonly size: number
  /** Bytes of its files once installed, as the RPM's header says. */
  readonly installedSize: number
  readonly sha256: string
  /** Which of the asked names this package answers (name, NEVRA, glob, provide or file); empty for a dependency. */
  readonly asked: readonly string[]
}

/** A name that no repository has, and the nearest ones that they do have (at most three, best first). */
export interface MissingPackage {
  readonly name: string
  readonly near: readonly string[]
}

/** Thrown by `resolve` with every unknown name at once. Its findings carry no position: the caller knows which line asked. */
export class NoSuchPackage extends UserError {
  readonly missing: readonly MissingPackage[]
  constructor(missing: readonly MissingPackage[], repositories: readonly string[]) {
    super(missing.map((one) => noSuchPackage(one, repositories)))
    this.name = 'NoSuchPackage'
    this.missing = missing
  }
}

/** The finding for one unknown name (code `package-unknown`); callers may add `at`. */
export function noSuchPackage(missing: MissingPackage, repositories: readonly string[]): Finding {
  return {
    level: 'error',
    code: 'package-unknown',
    title: `no package ${missing.name} in ${repositories.join(', ')}`,
    hint:
      missing.near.length > 0
        ? `Did you mean ${missing.near.join(' or ')}?`
        : 'Check the spelling, or add the repository that has it.',
  }
}

/** How scriptlets are treated where packages come or go. */
export interface ScriptletMode {
  /** false: none runs, triggers neither. */
  readonly run: boolean
  /** argv that makes programs of the root executable for rpm; see Emulation. */
  wrap(argv: readonly [string, ...string[]]): readonly [string, ...string[]]
}

/** Scriptlets run, as the host runs them. */
export const SCRIPTLETS_RUN: ScriptletMode = { run: true, wrap: (argv) => argv }

export interface Installed {
  /** NEVRAs now in the root, sorted. Equal to what was asked. */
  readonly installed: readonly string[]
  /** How many scriptlets and triggers rpm ran, and what they took: seconds. */
  readonly scriptlets: { readonly count: number; readonly seconds: number }
  readonly scriptletFailures: readonly ScriptletFailure[]
}

export interface Dnf {
  /** Version of the dnf that works, for manifests' `tools`. */
  readonly version: string
  /**
   * Resolve names (also NEVRAs, globs, provides, file paths) against the repositories as for an empty root, download the
   * whole closure and verify every signature. The target root is not touched. Sorted by NEVRA.
   * Throws NoSuchPackage; UserError for unresolvable sets, unreachable repositories, keys, space; ToolError for the rest.
   */
  resolve(
    names: readonly string[],
    options?: { readonly exclude?: readonly string[] },
  ): Promise<readonly ResolvedPackage[]>
  /**
   * Get exactly these RPMs without metadata: from the store of earlier runs, from repositories that are folders, from mirrors by the path
   * in the lock. Compared with their sha256, verified by their own repository's keys. Throws UserError for refused ones; what cannot be
   * had comes back as missing.
   */
  take(entries: readonly LockedPackage[]): Promise<Taken>
  /**
   * Install exactly these RPMs into the root, offline. Before: each file's sha256 is compared with the entry's; signatures are
   * verified against the repositories' keys, which go into the root's own rpm database. After: the root's packages are compared with the asked.
   * Throws UserError (file conflicts, hash or signature wrong, space) or ToolError; a failed %post is in the result, the caller judges it.
   */
  install(packages: readonly ResolvedPackage[], scriptlets?: ScriptletMode): Promise<Installed>
}
