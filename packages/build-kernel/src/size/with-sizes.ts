// Pure: a kernel's manifest with its sizes, and what they grew by.
import type { KernelManifest } from '@dpuos/manifests'
import type { KernelBaseline } from './baseline.ts'
import { growthOf } from './growth.ts'
import { type Builtin, subsystemsOf } from './subsystems.ts'
import type { Symbols } from './symbols.ts'

/** What is known of a kernel that was built here. */
export interface Measured {
  readonly builtin?: Builtin
  readonly symbols?: Symbols
}

/** Add subsystems, and growth since the baseline where there is one. */
export function withSizes(
  bare: KernelManifest,
  { builtin, symbols }: Measured,
  { sized, findings }: KernelBaseline,
): KernelManifest {
  const kernel = { ...bare, subsystems: subsystemsOf(bare.modules, builtin) }
  return {
    ...kernel,
    findings: [...kernel.findings, ...findings],
    ...(sized === undefined ? {} : { growth: growthOf(sized, { kernel, symbols }) }),
  }
}
