import type { Ports } from '@dpuos/action-kit'

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
  /** Firmware paths (may be globs) below lib/firmware. */
  readonly firmware: readonly string[]
  /** Device patterns it answers (`pci:v00001AF4d*`), and other names. */
  readonly aliases: readonly string[]
}

/** Everything below lib/modules/RELEASE. */
export interface ModuleTree {
  readonly release: string
  /** By name. */
  readonly modules: ReadonlyMap<string, ModuleInfo>
  /** Names from modules.builtin. */
  readonly builtin: ReadonlySet<string>
}

/** A module's name from a name or a file name: folder, `.ko` and compression suffix off, `-` becomes `_`. */
export function moduleName(nameOrPath: string): string {
  return (nameOrPath.split('/').at(-1) ?? '').replace(/\.ko(\.(xz|zst|gz))?$/, '').replaceAll('-', '_')
}

/** Read the tree below `<root>/lib/modules/<release>` (or usr/lib/modules). modules.dep must be there (`depmod -b` makes it). */
export async function readModuleTree(_root: string, _release: string, _ports: Ports): Promise<ModuleTree> {
  await Promise.resolve()
  throw new Error('readModuleTree: body follows')
}

/** Which names match these names or globs (`virtio_*`, `-` = `_`), aliases too; `unmatched` are patterns that match neither a module nor a built-in. */
export function selectModules(
  _tree: ModuleTree,
  _patterns: readonly string[],
): {
  readonly names: ReadonlySet<string>
  readonly builtin: ReadonlySet<string>
  readonly unmatched: readonly string[]
} {
  return { names: new Set(), builtin: new Set(), unmatched: [] }
}

/** These names and all they need: modules.dep and, unless `soft` is false, softdeps. Maps each name to why: itself, or the member of the set that pulls it in. */
export function closureOf(
  _tree: ModuleTree,
  _names: Iterable<string>,
  _options?: { readonly soft?: boolean },
): ReadonlyMap<string, string> {
  return new Map()
}

/** All modules that cannot be loaded without one of these (modules.dep only), these not included. */
export function dependentsOf(_tree: ModuleTree, _names: Iterable<string>): ReadonlySet<string> {
  return new Set()
}

/** Firmware paths and globs that these modules ask for, sorted. */
export function firmwareOf(_tree: ModuleTree, _names: Iterable<string>): readonly string[] {
  return []
}
