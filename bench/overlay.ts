import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Prepared } from './builder.ts'

/** GPT label and ext4 label of the root in the peers' disks. */
export const ROOT_LABEL = 'root'

/** The one file that differs in the scenario `changed`. */
export function writeSysctl(overlay: string, swappiness: number): void {
  const folder = path.join(overlay, 'etc/sysctl.d')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, '90-bench.conf'), `vm.swappiness = ${swappiness}\n`)
}

/** What dpuos makes by itself and the peers are given ready: initramfs, GRUB where firmware looks for it, and grub.cfg. */
export function writeBootFiles(overlay: string, prepared: Prepared): void {
  const initramfs = `boot/initramfs-${prepared.release}.img`
  const efi = path.join(overlay, 'boot/efi/EFI')
  mkdirSync(path.join(efi, 'BOOT'), { recursive: true })
  mkdirSync(path.join(efi, 'openEuler'), { recursive: true })
  copyFileSync(prepared.initramfs, path.join(overlay, initramfs))
  copyFileSync(prepared.grub, path.join(efi, 'BOOT/BOOTX64.EFI'))
  writeFileSync(path.join(efi, 'openEuler/grub.cfg'), grubConfig(prepared.release, initramfs))
}

const grubConfig = (release: string, initramfs: string): string => `set default=0
set timeout=0
serial --unit=0 --speed=115200
terminal_input console serial
terminal_output console serial
search --no-floppy --label --set=root ${ROOT_LABEL}
menuentry bench {
  linux /boot/vmlinuz-${release} root=LABEL=${ROOT_LABEL} ro console=tty0 console=ttyS0,115200
  initrd /${initramfs}
}
`
