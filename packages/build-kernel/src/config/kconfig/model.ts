import type { Position } from '@dpuos/manifests'
import type { Expr } from './expression.ts'

/** One place that defines a symbol. */
export interface Definition {
  readonly at: Position
  /** Its own `depends on`, and what its menus, `if` blocks and choice ask for. */
  readonly depends: Expr
  /** Whether and when a person can set it. */
  readonly prompt: { readonly text: string; readonly condition: Expr } | undefined
  readonly defaults: readonly { readonly value: Expr; readonly condition: Expr }[]
  /** Its choice, where it is a member of one. */
  readonly choice: Choice | undefined
}

/** Options of which one is on. */
export interface Choice {
  readonly at: Position
  readonly prompt: string
  readonly members: readonly string[]
}

/** Who turns a symbol on, whatever its own dependencies say. */
export interface Selector {
  readonly by: string
  /** When it does: the selecting symbol, what it depends on, and the condition of the `select`. */
  readonly condition: Expr
  readonly at: Position
}

export interface KconfigSymbol {
  readonly name: string
  readonly type: 'bool' | 'tristate' | 'string' | 'int' | 'hex' | 'unknown'
  readonly definitions: readonly Definition[]
  readonly selectors: readonly Selector[]
}

/** What the Kconfig files of a source say, for one architecture. */
export interface Kconfig {
  readonly symbols: ReadonlyMap<string, KconfigSymbol>
  /** Lines that were passed over because they could not be read. */
  readonly unread: readonly Position[]
}
