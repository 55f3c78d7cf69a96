// Modules without which an image does not start, on virtual machines and on the boards we know. Those that a kernel has not, or
// has built in, are passed over.

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/**
 * What the initramfs loads to find and mount the root. Disks: virtio (QEMU, clouds), NVMe, AHCI, SCSI, USB; SD and eMMC (BlueField).
 * ext4 asks the crypto API for crc32c by name: no dependency tool lists it.
 */
const INITRAMFS_MODULES = words(`
  virtio_pci virtio_mmio virtio_blk virtio_scsi nvme ahci sd_mod usb_storage uas xhci_pci
  mmc_block sdhci_pci sdhci_of_dwcmshc dw_mmc_bluefield
  ext4 crc32c_generic crc32c_intel crc32c_ce libcrc32c
`)

/** What the initramfs loads for these `outputs`: a root that is handed over as squashfs or erofs must be mountable too. */
export const initramfsModules = (outputs: readonly string[]): readonly string[] => [
  ...INITRAMFS_MODULES,
  ...['squashfs', 'erofs'].filter((one) => outputs.includes(one)),
]

/**
 * What the running system needs beside: the ESP, the network, entropy, systemd's own; and the power button's way to logind:
 * without both button and evdev a machine ignores ACPI power-off.
 */
export const SYSTEM_MODULES = words(`
  vfat nls_cp437 nls_cp936 nls_iso8859_1 nls_ascii nls_utf8
  virtio_net virtio_rng virtio_console button evdev
  efivarfs autofs4 dm_mod loop overlay af_packet unix ipv6
`)
