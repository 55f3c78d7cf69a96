import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Prepared } from './builder.ts'

/** GPT label and ext4 label of the root in the peers' disks. */
export const ROOT_LABEL = 'root'

/** The one file that differs in the scenario `changed`, from the root. */
export const SYSCTL = 'etc/sysctl.d/90-bench.conf'

export function writeSysctl(overlay: string, swappiness: number): void {
  const file = path.join(overlay, SYSCTL)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `vm.swappiness = ${swappiness}\n`)
}

/** Where kernel and initramfs lie in the root, from it. */
export interface Places {
  readonly kernel: string
  readonly initramfs: string
}

export const inBoot = ({ release }: Prepared): Places => ({
  kernel: `boot/vmlinuz-${release}`,
  initramfs: `boot/initramfs-${release}.img`,
})

/** What dpuos makes by itself and the peers are given ready: initramfs, GRUB where firmware looks for it, and grub.cfg. */
export function writeBootFiles(overlay: string, prepared: Prepared, places: Places): void {
  const efi = path.join(overlay, 'boot/efi/EFI')
  const initramfs = path.join(overlay, places.initramfs)
  for (const folder of [path.dirname(initramfs), path.join(efi, 'BOOT'), path.join(efi, 'openEuler')])
    mkdirSync(folder, { recursive: true })
  copyFileSync(prepared.initramfs, initramfs)
  copyFileSync(prepared.grub, path.join(efi, 'BOOT/BOOTX64.EFI'))
  writeFileSync(path.join(efi, 'openEuler/grub.cfg'), grubConfig(places))
}

const grubConfig = ({ kernel, initramfs }: Places): string => `set default=0
set timeout=0
serial --unit=0 --speed=115200
terminal_input console serial
terminal_output console serial
search --no-floppy --label --set=root ${ROOT_LABEL}
menuentry bench {
  linux /${kernel} root=LABEL=${ROOT_LABEL} ro console=tty0 console=ttyS0,115200
  initrd /${initramfs}
}
`
