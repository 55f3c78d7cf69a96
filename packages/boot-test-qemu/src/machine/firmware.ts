// An edge: looks for files of the host.
import { access } from 'node:fs/promises'
import { UserError } from '@dpuos/action-kit'
import type { Arch } from '@dpuos/manifests'

export interface Firmware {
  /** Read-only code and the template of the variable store; both raw flash images. */
  readonly code: string
  readonly vars: string
}

/** Where distributions put UEFI firmware without Secure Boot keys; the first pair that exists is taken. */
const PLACES: Record<Arch, readonly Firmware[]> = {
  x86_64: [
    // Debian, Ubuntu; the 4M layout is the only one since 2022.
    { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', vars: '/usr/share/OVMF/OVMF_VARS_4M.fd' },
    { code: '/usr/share/OVMF/OVMF_CODE.fd', vars: '/usr/share/OVMF/OVMF_VARS.fd' },
    // openEuler, Fedora
    { code: '/usr/share/edk2/ovmf/OVMF_CODE.fd', vars: '/usr/share/edk2/ovmf/OVMF_VARS.fd' },
  ],
  aarch64: [
    { code: '/usr/share/AAVMF/AAVMF_CODE.no-secboot.fd', vars: '/usr/share/AAVMF/AAVMF_VARS.fd' },
    { code: '/usr/share/AAVMF/AAVMF_CODE.fd', vars: '/usr/share/AAVMF/AAVMF_VARS.fd' },
    {
      code: '/usr/share/edk2/aarch64/QEMU_EFI-pflash.raw',
      vars: '/usr/share/edk2/aarch64/vars-template-pflash.raw',
    },
  ],
  // Debian 13; Debian 12 has none.
  riscv64: [
    {
      code: '/usr/share/qemu-efi-riscv64/RISCV_VIRT_CODE.fd',
      vars: '/usr/share/qemu-efi-riscv64/RISCV_VIRT_VARS.fd',
    },
  ],
}

/** The same with Secure Boot on and Microsoft's keys in the variable store. */
const SECURE_PLACES: Record<Arch, readonly Firmware[]> = {
  x86_64: [
    { code: '/usr/share/OVMF/OVMF_CODE_4M.secboot.fd', vars: '/usr/share/OVMF/OVMF_VARS_4M.ms.fd' },
    // openEuler, Fedora
    { code: '/usr/share/edk2/ovmf/OVMF_CODE.secboot.fd', vars: '/usr/share/edk2/ovmf/OVMF_VARS.secboot.fd' },
  ],
  aarch64: [{ code: '/usr/share/AAVMF/AAVMF_CODE.ms.fd', vars: '/usr/share/AAVMF/AAVMF_VARS.ms.fd' }],
  riscv64: [],
}

const PACKAGE: Record<Arch, string> = {
  x86_64: 'ovmf (Debian, Ubuntu) or edk2-ovmf (openEuler)',
  aarch64: 'qemu-efi-aarch64 (Debian, Ubuntu) or edk2-aarch64 (openEuler)',
  riscv64: 'qemu-efi-riscv64 (Debian 13)',
}

/** UEFI firmware for the guest, with Secure Boot on or off. Throws UserError naming the package where none is installed. */
export async function findFirmware(arch: Arch, secureBoot: boolean): Promise<Firmware> {
  const places = secureBoot ? SECURE_PLACES[arch] : PLACES[arch]
  for (const place of places) {
    const found = await Promise.all([access(place.code), access(place.vars)]).then(
      () => true,
      () => false,
    )
    if (found) return place
  }
  throw new UserError({
    level: 'error',
    code: 'firmware-missing',
    title: `no UEFI firmware${secureBoot ? ' with Secure Boot' : ''} for ${arch} guests is installed`,
    detail: `Looked for ${places.map((place) => place.code).join(', ')}.`,
    hint: `Install ${PACKAGE[arch]}, or boot with \`boots: direct\` only.`,
  })
}
