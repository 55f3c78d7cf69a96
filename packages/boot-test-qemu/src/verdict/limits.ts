import type { Accelerator } from '@dpuos/manifests'

/** All times are milliseconds since the first guest instruction. */
export interface Limits {
  /** Whole boot. */
  readonly timeoutMs: number
  /** Without console output, disk reads or a word of the probe. */
  readonly stallMs: number
  /**
   * How long a kernel takes from its first line to its initramfs on the machine that these limits are made for; on one that takes longer they
   * are as many times longer. Absent: the user said them, and they are as they are.
   */
  readonly kernelMs?: number
}

/** A runner this many times slower is still given its time; one beyond that is of no use. */
const MOST = 4

const LIMITS: Record<Accelerator['kind'], Required<Limits>> = {
  kvm: { timeoutMs: 120_000, stallMs: 45_000, kernelMs: 1500 },
  // Measured on two cores (docs/boot-measurements.md): 1-3 s when they are free.
  tcg: { timeoutMs: 600_000, stallMs: 90_000, kernelMs: 5000 },
}

/** The limits for guests of an accelerator, the user's own where he said some. */
export function limitsFor(
  kind: Accelerator['kind'],
  asked: { readonly timeout: number | undefined; readonly stall: number | undefined },
): Limits {
  const { timeoutMs, stallMs, kernelMs } = LIMITS[kind]
  const own = asked.timeout !== undefined || asked.stall !== undefined
  return {
    timeoutMs: asked.timeout ?? timeoutMs,
    stallMs: asked.stall ?? stallMs,
    ...(own ? {} : { kernelMs }),
  }
}

/**
 * How many times longer than its limits a boot may take on this runner: its kernel's own start, which is work of the CPU and much the same in all images, is
 * the measure. `marks`: when the kernel and the initramfs were first heard.
 */
export function slowness(
  { kernelMs }: Limits,
  { kernel, initramfs }: { readonly kernel?: number; readonly initramfs?: number },
): number {
  if (kernelMs === undefined || kernel === undefined || initramfs === undefined) return 1
  return Math.min(MOST, Math.max(1, (initramfs - kernel) / kernelMs))
}
