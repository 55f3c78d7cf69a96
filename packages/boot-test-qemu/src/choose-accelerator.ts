import { type Ports, UserError } from '@dpuos/action-kit'
import { probeAccelerator } from '@dpuos/host-tools'
import type { Accelerator, Arch } from '@dpuos/manifests'

/** The accelerator for guests of `arch`, as the user wants it. Throws UserError where `kvm` was asked for and does not work. */
export async function chooseAccelerator(
  asked: 'auto' | 'kvm' | 'tcg',
  arch: Arch,
  ports: Ports,
): Promise<Accelerator> {
  if (asked === 'tcg') {
    return { kind: 'tcg', reason: 'requested', detail: 'Emulation (TCG) was asked for.', probeMs: 0 }
  }
  const found = await probeAccelerator({ arch }, ports)
  if (asked === 'kvm' && found.kind !== 'kvm') {
    throw new UserError({
      level: 'error',
      code: found.reason,
      title: 'KVM was asked for, but it does not run guests here',
      detail: found.detail,
      hint: 'Mend that, or set `accelerator: auto` to fall back to emulation.',
    })
  }
  return found
}
