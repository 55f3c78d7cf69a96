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
 * Boot once, and where the machine more than the image seems at fault, once more, and say so. An emulated kernel that came to a
 * stop in its own start, computing: with all CPUs in one thread, because QEMU's threads race there now and then
 * (docs/boot-measurements.md). KVM though a probe guest ran in it (not a byte of output, or QEMU gave up): emulated.
 */
export async function bootWithFallback(
  accelerator: Accelerator,
  attempt: (kind: Accelerator['kind'], singleThread: boolean) => Promise<BootRun>,
): Promise<Attempted> {
  const first = await attempt(accelerator.kind, false)
  const { cause, summary, spunInKernel } = first.run.decision
  if (accelerator.kind === 'tcg' && spunInKernel === true) {
    const title = `${summary} The boot was repeated with all emulated CPUs in one thread, because QEMU’s own threads can do this to a good kernel.`
    return {
      done: await attempt('tcg', true),
      accelerator,
      findings: [{ level: 'warning', code: 'emulation-stuck', title }],
    }
  }
  if (accelerator.kind !== 'kvm' || cause === null || !SUSPICIOUS.includes(cause)) {
    return { done: first, accelerator, findings: [] }
  }
  const detail = `${summary} The boot was repeated emulated (TCG).`
  return {
    done: await attempt('tcg', false),
    accelerator: { kind: 'tcg', reason: cause, detail, probeMs: accelerator.probeMs },
    findings: [{ level: 'warning', code: 'kvm-fallback', title: detail }],
  }
}
