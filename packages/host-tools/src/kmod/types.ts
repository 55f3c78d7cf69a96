/** One loadable module of a tree. */
export interface ModuleInfo {
  /** With underscores. */
  readonly name: string
  /** Below lib/modules/RELEASE/, for example `kernel/drivers/net/virtio_net.ko.xz`. */
  readonly path: string
  /** Bytes on disk. */
  readonly size: number
  /** Names that must be loaded first: whole closure, nearest first (modules.dep). */
  readonly depends: readonly string[]
  /** Names from softdep pre and post. */
  readonly softdeps: readonly string[]
  /** Of these, those that modprobe loads before the module. */
  readonly softdepsPre: readonly string[]
  /** Firmware paths (may be globs) below lib/firmware. */
  readonly firmware: readonly string[]
  /** Device patterns it answers (`pci:v00001AF4d*`), and other names. */
  readonly aliases: readonly string[]
  /** `6.6.0 SMP mod_unload modversions aarch64`; empty where it has none. */
  readonly vermagic: string
}

/** Everything below lib/modules/RELEASE. */
export interface ModuleTree {
  readonly release: string
  /** Absolute path of the release's folder. */
  readonly folder: string
  /** By name. */
  readonly modules: ReadonlyMap<string, ModuleInfo>
  /** Names from modules.builtin. */
  readonly builtin: ReadonlySet<string>
  /** Firmware that built-in drivers ask for (modules.builtin.modinfo), sorted. */
  readonly builtinFirmware: readonly string[]
  /** Device patterns that built-in drivers answer (modules.builtin.modinfo), sorted. */
  readonly builtinAliases: readonly string[]
}

/** A module's name from a name or a file name: folder, `.ko` and compression suffix off, `-` becomes `_`. */
export function moduleName(nameOrPath: string): string {
  return (nameOrPath.split('/').at(-1) ?? '').replace(/\.ko(\.(xz|zst|gz))?$/, '').replaceAll('-', '_')
}
