/** What is prepared once, before anything is measured, and given to every builder. All paths are absolute. */
export interface Prepared {
  /** The signed sandbox repository (an RPM repository with repodata). */
  readonly repository: string
  /** Folder that holds the repository as it is published later, under the same names: see republish.ts. */
  readonly republished: string
  /** ASCII-armoured public key that signs its RPMs. */
  readonly key: string
  readonly toolchain: string
  readonly kernel: string
  /** dnf's metadata cache that the toolchain manifest names. */
  readonly dnfCache: string
  /** Names that every builder is told to install; what they require comes along. */
  readonly names: readonly string[]
  /** Kernel release, for example `6.1.0-50-cloud-amd64`. */
  readonly release: string
  /** The initramfs that dpuos made for these packages: the peers get it as a file, dpuos makes its own each time. */
  readonly initramfs: string
  /** grubx64.efi of the distribution. */
  readonly grub: string
  /** RPM files of the resolved set, in the repository. */
  readonly rpms: readonly string[]
  /** name-version-release of each of them, sorted: what every result must hold. */
  readonly packages: readonly string[]
  /** Size of dpuos' root partition, bytes: builders that must be told a size get the same. */
  readonly rootSize: number
  /** Inodes in use in dpuos' root. */
  readonly inodes: number
}

export interface Command {
  readonly argv: readonly [string, ...string[]]
  readonly env?: Readonly<Record<string, string>>
}

/** One way to make the disk. `folder` is its own: configuration, caches, scratch and result all lie below it. */
export interface Builder {
  readonly name: string
  /** What it is, with version, as the table's legend says it. */
  readonly about: string
  readonly folder: string
  /** Write the configuration. Not measured. */
  configure(): void
  /** The folder that is laid over the root: etc/sysctl.d/90-bench.conf in it changes in the scenario `changed`. */
  readonly overlay: string
  readonly command: Command
  /** Everything that one run leaves for the next one. `cold` begins without. */
  readonly caches: readonly string[]
  /** What a run leaves as its result; taken away before each run. */
  readonly results: readonly string[]
  /** The raw disk. */
  disk(): string
  /** name-version-release of the packages in the result, as the builder itself reports them. */
  packages(): readonly string[]
}

/** Why a builder is left out, and what to do about it. */
export interface Absent {
  readonly name: string
  readonly reason: string
  readonly remedy: string
}
