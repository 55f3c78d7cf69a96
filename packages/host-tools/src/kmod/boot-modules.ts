import type { Definition } from '@dpuos/definition'
import { select } from './module-rules.ts'
import type { ModuleTree } from './types.ts'

// Modules without which an image does not start, on virtual machines and on the boards we know. Those that a kernel has not, or
// has built in, are passed over.

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/**
 * What the initramfs loads to find and mount the root. Disks: virtio (QEMU, clouds), NVMe, AHCI, SCSI, USB; SD and eMMC (BlueField).
 * ext4 asks the crypto API for crc32c by name: no dependency tool lists it.
 */
const INITRAMFS_MODULES = words(`
  pci_host_generic virtio_pci virtio_mmio virtio_blk virtio_scsi nvme ahci sd_mod usb_storage uas xhci_pci
  mmc_block sdhci_pci sdhci_of_dwcmshc dw_mmc_bluefield
  ext4 crc32c_generic crc32c_intel crc32c_ce libcrc32c
`)

/** Folders of the kernel's drivers for what a disk hangs on. */
const DISK_FOLDERS = /^kernel\/drivers\/(?:ata|block|message|mmc|mtd|nvme|scsi|ufs|usb\/(?:host|storage))\//

/**
 * What the initramfs loads for this definition: drivers of common disks, of the board's disk controllers, what `drivers.initramfs` names, and file systems; a root that is handed
 * over as squashfs or erofs must be mountable too.
 */
export const initramfsModules = (
  tree: ModuleTree,
  { outputs, drivers, board }: Pick<Definition, 'outputs' | 'drivers' | 'board'>,
): readonly string[] => {
  const ids = { name: 'board.ids', by: 'device', patterns: Object.keys(board?.ids ?? {}) } as const
  const controllers = [...select(tree, ids).names].filter((name) =>
    DISK_FOLDERS.test(tree.modules.get(name)?.path ?? ''),
  )
  const readOnly = outputs.filter((one) => one === 'squashfs' || one === 'erofs')
  return [...INITRAMFS_MODULES, ...controllers, ...drivers.initramfs, ...readOnly]
}

/**
 * What the running system needs beside: the ESP, the network, entropy, systemd's own; and the power button's way to logind:
 * without both button and evdev a machine ignores ACPI power-off.
 */
export const SYSTEM_MODULES = words(`
  vfat nls_cp437 nls_cp936 nls_iso8859_1 nls_ascii nls_utf8
  virtio_net virtio_rng virtio_console button evdev
  efivarfs autofs4 dm_mod loop overlay af_packet unix ipv6
`)
