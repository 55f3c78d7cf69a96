import type { Boot } from '@dpuos/manifests'
import type { BrokenCopy } from './broken-copy.ts'

/** One way to spoil the healthy image, and what the boot test has to say to it. */
export interface Mutant {
  readonly id: string
  /** What was done, for the table in the docs. */
  readonly what: string
  readonly boot: 'uefi' | 'direct'
  /** Flags of boot-test-qemu: what a user would set for such an image, or a shorter wait. */
  readonly flags?: readonly string[]
  readonly spoil: (copy: BrokenCopy) => void
  readonly verdict: Boot['verdict']
  readonly cause: string | null
  /** Codes that are among the findings. */
  readonly codes?: readonly string[]
  /** Roles of files that are among the results. */
  readonly keeps?: readonly string[]
  /** Exactly the expectations that are unmet or open. */
  readonly unmet?: readonly string[]
  /** Cheap enough to run with every change. */
  readonly always?: true
}

/** Waits that show a hang soon: the healthy image is never as long without a sign of life, also on a busy machine. */
export const IMPATIENT = ['--stall', '40s'] as const

/** Lines of a unit that runs a shell command once before the system is up. */
export const oneshot = (command: string, ...more: readonly string[]): string[] => [
  '[Unit]',
  'Description=A mutation',
  '[Service]',
  'Type=oneshot',
  `ExecStart=/bin/sh -c ${JSON.stringify(command)}`,
  ...more,
]
