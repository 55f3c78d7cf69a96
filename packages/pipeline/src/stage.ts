import {
  type ActionSpec,
  type Core,
  type Outputs,
  type Ports,
  type Report,
  readInputs,
  UserError,
  type Values,
} from '@dpuos/action-kit'
import type { StageName } from './chain-record.ts'

/** What the user wrote for each input, by input name; undefined where it is left to the action's default. */
export type Raw = Readonly<Record<string, string | undefined>>

/** How an action of the chain ended when it ended well. Outputs are by their names in the spec. */
export interface Finished {
  readonly report: Report
  readonly outputs: Readonly<Record<string, string>>
  readonly plan?: unknown
}

/** One action of the chain. Its core is loaded when its turn comes, so that starting is quick. */
export interface Stage {
  readonly name: StageName
  /** The output by which it names its manifest is `manifest`; the manifest is of this kind. */
  readonly manifest: 'toolchain' | 'kernel' | 'image' | 'boot' | 'size'
  /** Its inputs: what the caller of the chain gave, and paths of earlier manifests. */
  inputs(given: Raw, manifests: Readonly<Record<string, string>>): Raw
  load(): Promise<Loaded>
}

export interface Loaded {
  readonly spec: ActionSpec
  run(raw: Raw, ports: Ports): Promise<Finished>
}

/** Tie a spec to its core: inputs are read and refused exactly as when the action runs alone. */
export function bind<S extends ActionSpec, P>(spec: S, core: Core<Values<S>, Outputs<S>, P>): Loaded {
  return {
    spec,
    async run(raw, ports) {
      const read = readInputs(spec, raw, {
        workspace: ports.host.workspace,
        spell: (name) => `input \`${name}\` of ${spec.name}`,
        mask: (secret) => ports.log.mask(secret),
      })
      if (!read.ok) throw new UserError(read.findings)
      const { report, outputs, plan } = await core(read.values, ports)
      return { report, outputs, ...(plan === undefined ? {} : { plan }) }
    },
  }
}
