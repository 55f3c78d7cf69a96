import type { ActionSpec, Adapter, Outcome, Ports } from '@dpuos/action-kit'

/** What every command knows of the program it is part of. */
export interface Program {
  /** Absolute path of the CLI's main.mjs, to start it again as root. */
  readonly path: string
  /** Folder of the checkout or package: `examples/` lies in it. Absolute. */
  readonly root: string
  /** The caller's environment. */
  readonly env: NodeJS.ProcessEnv
  /** Columns and colours of the terminal. */
  readonly screen: { readonly width: number; readonly colours: boolean }
}

export interface Invocation {
  readonly raw: Readonly<Record<string, string>>
  readonly positionals: readonly string[]
  readonly program: Program
  readonly adapter: Adapter
  /** Write to standard output: the result itself, for programs and files. */
  print(text: string): void
}

/** A command of the CLI. What it is made of is loaded when it is called. */
export interface Command {
  readonly usage: string
  /** One line for the overview. */
  readonly summary: string
  /** Its inputs, which are its flags; with privilege `root` it is started again through sudo. */
  spec(): Promise<Pick<ActionSpec, 'description' | 'inputs' | 'privilege'>>
  /** Words beside the flags, and how many of them must be there. */
  readonly positionals: { readonly names: readonly string[]; readonly required: number }
  /** Whether, called so, standard output is for its result alone; what is said to people goes to standard error then. */
  printsResult?(argv: readonly string[]): boolean
  run(invocation: Invocation, ports: Ports): Promise<Outcome<Readonly<Record<string, string>>, unknown>>
}
