import type { Arch } from '@dpuos/manifests'

/** Processors that the sandbox can be made for: those of the Debian release that it is made of. */
export const SANDBOX_ARCHES = ['x86_64', 'aarch64'] as const satisfies readonly Arch[]
export type SandboxArch = (typeof SANDBOX_ARCHES)[number]

export const isSandboxArch = (arch: Arch): arch is SandboxArch =>
  SANDBOX_ARCHES.some((known) => known === arch)

/** `demo`: as small as boots well. `minimal`: with rpm and dnf inside. `dpuos`: every name of the real DPU-OS configuration. */
export type SandboxSet = 'demo' | 'minimal' | 'dpuos'

export interface SandboxOptions {
  readonly arch: SandboxArch
  readonly set: SandboxSet
  /** Further names: openEuler names that the map knows, or Debian package names. */
  readonly packages?: readonly string[]
  /** Folder of the finished repository; replaced as a whole. */
  readonly out: string
  /** Folder that outlives the run: debs, RPMs, the signing key, implicit locks. */
  readonly cacheDir: string
  /** The lock to obey, or to write where it does not exist. Default: one per request, in the cache folder. */
  readonly lock?: string
  /** Read the index anew and overwrite the lock. */
  readonly relock?: boolean
  /** Synthetic packages, sound or broken on purpose, for tests. */
  readonly extra?: readonly ExtraPackage[]
  /** Take packages from these mirrors instead of the host's own: base URLs as in sources.list. */
  readonly mirror?: { readonly main: string; readonly security?: string }
  /** Default true. false: Debian's last point release as it came out, so that there is a release before today's. */
  readonly updates?: boolean
}

/**
 * A package made from nothing. Each way of being broken is one field: `requires` of something that does not exist,
 * `files` at a path another package has with other content, a failing `post`, a bad `signature`, a huge file, or the same name twice.
 */
export interface ExtraPackage {
  readonly name: string
  /** Default `1.0`. */
  readonly version?: string
  /** Default `1`. */
  readonly release?: string
  /** Default `noarch`: installable on both architectures. */
  readonly arch?: SandboxArch | 'noarch'
  /** Lines after `Requires:`, for example `libmissing.so.1()(64bit)`. */
  readonly requires?: readonly string[]
  readonly provides?: readonly string[]
  readonly recommends?: readonly string[]
  readonly conflicts?: readonly string[]
  /** Absolute path in the root → content, or its size in bytes for a file of incompressible noise. */
  readonly files?: Readonly<Record<string, string | { readonly size: number }>>
  /** Absolute path in the root → what the link says, taken as it is. */
  readonly links?: Readonly<Record<string, string>>
  /** Path of one of the files → its mark in the file list: `%attr(4755,root,root)`. */
  readonly marks?: Readonly<Record<string, string>>
  /** Body of the `%post` scriptlet, run by /bin/sh. */
  readonly post?: string
  /**
   * Default `good`. `none`: unsigned. `foreign`: signed by a key that is not the repository's. `corrupt`: signed, then one bit of
   * the payload flipped; the metadata knows the flipped file, so that only the signature check can find it.
   */
  readonly signature?: 'good' | 'none' | 'foreign' | 'corrupt'
}

export interface SandboxPackage {
  readonly nevra: string
  readonly name: string
  /** Path relative to the repository. */
  readonly file: string
  readonly sha256: string
  /** Bytes of the RPM file. */
  readonly size: number
}

export interface SandboxRepository {
  readonly repoDir: string
  readonly arch: SandboxArch
  readonly packages: readonly SandboxPackage[]
  /** The public key, armoured, inside the repository. */
  readonly gpgKeyFile: string
  /** 40 upper-case hex digits. */
  readonly fingerprint: string
  readonly lockFile: string
  readonly repomdSha256: string
  /** Milliseconds by stage: `lock`, `download`, `convert`, `repository`, `total`. */
  readonly timings: Readonly<Record<string, number>>
}

/** Debian's word for an architecture, its multiarch triplet, and the suffixes of UEFI file names and of grub's target. */
export interface ArchNames {
  readonly debian: 'amd64' | 'arm64'
  readonly triplet: string
  readonly efi: 'x64' | 'aa64'
  readonly grubTarget: string
}

export const ARCH_NAMES: Readonly<Record<SandboxArch, ArchNames>> = {
  x86_64: { debian: 'amd64', triplet: 'x86_64-linux-gnu', efi: 'x64', grubTarget: 'x86_64-efi' },
  aarch64: { debian: 'arm64', triplet: 'aarch64-linux-gnu', efi: 'aa64', grubTarget: 'arm64-efi' },
}
