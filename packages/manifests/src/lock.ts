import * as v from 'valibot'
import { type Arch, ArchSchema, Count, Sha256 } from './common.ts'

/** One RPM of a lock: enough to get it again, from whoever keeps it, and to know that it is the same. */
const LockedPackageSchema = v.strictObject({
  /** `name-[epoch:]version-release.arch`; epoch 0 is left out. */
  nevra: v.pipe(
    v.string(),
    v.regex(/^[^\s/-][^\s/]*-[^\s/-]+-[^\s/-]+\.[^\s/.-]+$/, 'expected name-version-release.arch'),
  ),
  /** Bytes of the RPM file. */
  size: Count,
  /** Id of the repository that it came from. */
  repository: v.string(),
  sha256: Sha256,
  /** Where the RPM lies below the repository's address. Left out where the repository keeps it elsewhere. */
  path: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\s:?#\\]+$/, 'expected a path below the repository'),
    ),
  ),
  /** Which of the asked names it answers; left out for what only others need. */
  asked: v.exactOptional(v.array(v.string())),
})
export type LockedPackage = v.InferOutput<typeof LockedPackageSchema>

/** The state of a repository when the lock was made; what is not known is left out. */
const LockedRepositorySchema = v.strictObject({
  id: v.string(),
  /** `<revision>` of its repomd.xml. */
  revision: v.exactOptional(v.string()),
  /** The same as a time, where it is one: `2026-03-31T08:00:00Z`. */
  time: v.exactOptional(v.string()),
  /** sha256 of its repomd.xml. */
  repomd: v.exactOptional(Sha256),
})
export type LockedRepository = v.InferOutput<typeof LockedRepositorySchema>

const LockedArchSchema = v.strictObject({
  /** What was asked for: names of the definition, the kernel's NEVRAs and what every image needs. */
  asked: v.array(v.string()),
  /** Were packages that others only recommend taken too (`packages.weak`)? Left out where not. */
  weak: v.exactOptional(v.literal(true)),
  repositories: v.array(LockedRepositorySchema),
  packages: v.array(LockedPackageSchema),
})
export type LockedArch = v.InferOutput<typeof LockedArchSchema>

/** A lock file: what was resolved for each architecture, to install the same again on another machine and another day. */
export const LockFileSchema = v.strictObject({
  schema: v.literal('dpuos.lock/v1'),
  /** Catalog id of the distribution. */
  distro: v.string(),
  arches: v.record(ArchSchema, LockedArchSchema),
})
export type LockFile = Omit<v.InferOutput<typeof LockFileSchema>, 'arches'> & {
  readonly arches: Readonly<Partial<Record<Arch, LockedArch>>>
}

/** The part of a lock file that one image is made from. */
export interface Lock extends LockedArch {
  readonly arch: Arch
  readonly distro: string
}

/** The name in `name-[epoch:]version-release.arch`. */
export const nameOfNevra = (nevra: string): string => nevra.replace(/-[^-]+-[^-]+$/, '')
