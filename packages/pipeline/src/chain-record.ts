import type { Ending, Report } from '@dpuos/action-kit'
import type {
  BootManifest,
  ImageManifest,
  KernelManifest,
  SizeManifest,
  ToolchainManifest,
} from '@dpuos/manifests'

/** The five actions, in the order of the chain. */
export const STAGES = [
  'setup-openeuler-toolchain',
  'build-kernel',
  'tailor-image',
  'boot-test-qemu',
  'size-budget-check',
] as const
export type StageName = (typeof STAGES)[number]

/** What became of one action of the chain. */
export interface StageRecord {
  readonly name: StageName
  /** null: an earlier action did not end well, or the caller did not ask for it. */
  readonly ending: Ending | null
  /** Milliseconds. */
  readonly durationMs: number
  readonly report: Report | null
}

/** Everything that is known when the chain ends, whichever way it ended. The renderers take this and nothing else. */
export interface ChainRecord {
  readonly ending: Ending
  readonly version: string
  readonly stages: readonly StageRecord[]
  readonly durationMs: number
  /** Manifests as far as the chain came. */
  readonly toolchain?: ToolchainManifest
  readonly kernel?: KernelManifest
  readonly image?: ImageManifest
  readonly boot?: BootManifest
  readonly size?: SizeManifest
}
