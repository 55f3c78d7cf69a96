import type { Kind } from './kinds.ts'

interface InputBase<T> {
  readonly kind: Kind<T>
  /** One or two sentences, Markdown. */
  readonly description: string
}

/** An input that must be given, has a default (in the raw form a user would write), or may be absent (`T | undefined`). */
export type Input<T> = InputBase<T> & { readonly required?: boolean; readonly default?: string }

export interface Output {
  readonly description: string
}

/** What an action is, declared once. action.yml, action-types.yml, README tables and CLI flags are generated from it. */
export interface ActionSpec<
  I extends Record<string, Input<unknown>> = Record<string, Input<unknown>>,
  O extends Record<string, Output> = Record<string, Output>,
> {
  /** kebab-case; also the folder below packages/ and dist/ and the CLI's sub-command. */
  readonly name: string
  /** For the Marketplace: short, starts with `dpuos`. */
  readonly title: string
  readonly description: string
  /** Feather icon and colour of the Marketplace tile. */
  readonly branding: {
    readonly icon: string
    readonly color: 'blue' | 'green' | 'purple' | 'orange' | 'red' | 'yellow'
  }
  /** `root`: the core runs as root, re-executed through sudo when the caller is not. */
  readonly privilege: 'user' | 'root'
  /** Has a post step. */
  readonly post: boolean
  readonly inputs: I
  readonly outputs: O
}

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S
type ValueOf<X> =
  X extends Input<infer T> ? (X extends { required: true } | { default: string } ? T : T | undefined) : never

/** The values a core receives: input names in camelCase, `T | undefined` where neither required nor defaulted. */
export type Values<S extends Pick<ActionSpec, 'inputs'>> = {
  readonly [K in keyof S['inputs'] & string as Camel<K>]: ValueOf<S['inputs'][K]>
}

/** The outputs a core must return: every declared one, in camelCase, as strings. */
export type Outputs<S extends ActionSpec> = {
  readonly [K in keyof S['outputs'] & string as Camel<K>]: string
}

/** Declare an action. The identity function, so that literal types are inferred and checked. */
export function defineAction<
  const I extends Record<string, Input<unknown>>,
  const O extends Record<string, Output>,
>(spec: ActionSpec<I, O>): ActionSpec<I, O> {
  return spec
}

/** `boot-limit` → `bootLimit`. */
export function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
