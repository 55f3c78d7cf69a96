import type { Accelerator, Finding } from '@dpuos/manifests'
import type { BootRun } from './boot.ts'

/** Endings that say more about KVM on this machine than about the image. */
const SUSPICIOUS = ['kvm-silent', 'qemu-exit']

export interface Attempted {
  readonly done: BootRun
  /** The one that the result is from. */
  readonly accelerator: Accelerator
  readonly findings: readonly Finding[]
}

/**
 * Boot once; where KVM itself seems at fault though a probe guest ran in it (not a byte of output, or QEMU gave up), once
 * more emulated, and say so.
 */
export async function bootWithFallback(
  accelerator: Accelerator,
  attempt: (kind: Accelerator['kind']) => Promise<BootRun>,
): Promise<Attempted> {
  const first = await attempt(accelerator.kind)
  const { cause, summary } = first.run.decision
  if (accelerator.kind !== 'kvm' || cause === null || !SUSPICIOUS.includes(cause)) {
    return { done: first, accelerator, findings: [] }
  }
  const detail = `${summary} The boot was repeated emulated (TCG).`
  return {
    done: await attempt('tcg'),
    accelerator: { kind: 'tcg', reason: cause, detail, probeMs: accelerator.probeMs },
    findings: [{ level: 'warning', code: 'kvm-fallback', title: detail }],
  }
}
