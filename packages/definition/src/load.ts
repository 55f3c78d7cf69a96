import type { Finding, Position } from '@dpuos/manifests'
import type { Definition } from './schema.ts'

/** One file of the inheritance chain, read by the caller (this package does no I/O). `dpuos:base` and its like ship with the package. */
export interface Source {
  /** As findings shall show it. */
  readonly file: string
  readonly text: string
}

/** Where a value came from: every contribution in order, the last one that counts marked. */
export interface Contribution {
  readonly at: Position
  /** Printed form of the value. */
  readonly value: string
  readonly overridden: boolean
}

export interface Loaded {
  readonly definition: Definition
  /** Files read, in order of application; the last is the one asked for. */
  readonly files: readonly string[]
  /** Position of a value: `['packages', 'install', 3]`; falls back to the nearest parent that has one. */
  position(path: readonly (string | number)[]): Position
  /** `drivers.keep.modules` → contributions, oldest first. */
  explain(path: readonly (string | number)[]): readonly Contribution[]
}

export type LoadResult = { readonly ok: true; readonly value: Loaded } | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Load a definition and everything it extends. `read` fetches a file by path (relative `extends` are resolved against the
 * extending file by the loader) and returns undefined when it does not exist. All mistakes of all files come back at once.
 */
export type LoadDefinition = (file: string, read: (path: string) => Promise<string | undefined>) => Promise<LoadResult>
