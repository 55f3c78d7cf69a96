import type { Accelerator } from '@dpuos/manifests'
import type { Policy } from './console/policy.ts'
import type { ProbeChoice } from './inject/tier.ts'
import type { Image } from './load-image.ts'
import type { Firmware } from './machine/firmware.ts'
import type { Model } from './machine/model.ts'
import type { GuestScript } from './read-scripts.ts'
import type { Limits } from './verdict/limits.ts'

/** What all boots of a run have in common. */
export interface Bench {
  readonly image: Image
  readonly machineType: string
  readonly qemuVersion: string
  readonly firmware: Firmware | undefined
  readonly model: Model
  /** Of the image; counts what it allows in all boots. */
  readonly policy: Policy
  readonly probe: ProbeChoice
  /** How long the idle guest is watched; absent: not at all. */
  readonly watchSeconds?: number
  /** Scripts of the user's that run in the guest. */
  readonly scripts: readonly GuestScript[]
  /** Scratch folder with room for the guest's writes. */
  readonly scratch: string
  limits(kind: Accelerator['kind']): Limits
}
