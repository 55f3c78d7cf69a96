/**
 * Modules without which an image does not start, on virtual machines and on the boards we know. Names or globs; those that a
 * kernel has not, or has built in, are passed over.
 */

/** What the initramfs loads to find and mount the root: buses, disks, the root's file system. */
export const INITRAMFS_MODULES = [
  // Disks: virtio (QEMU, clouds), NVMe, AHCI, SCSI, SD/eMMC (BlueField), USB sticks.
  ...['virtio_pci', 'virtio_mmio', 'virtio_blk', 'virtio_scsi', 'nvme', 'ahci', 'sd_mod'],
  ...['mmc_block', 'sdhci_pci', 'sdhci_of_dwcmshc', 'dw_mmc_bluefield', 'usb_storage', 'uas', 'xhci_pci'],
  'ext4',
  // ext4 asks for a crc32c by name through the crypto API: no dependency tool lists it.
  ...['crc32c_generic', 'crc32c_intel', 'crc32c_ce', 'libcrc32c'],
] as const

/** What the running system needs beside: the ESP, the network, entropy, an ordered shutdown. */
export const SYSTEM_MODULES = [
  ...['vfat', 'nls_cp437', 'nls_cp936', 'nls_iso8859_1', 'nls_ascii', 'nls_utf8'],
  ...['virtio_net', 'virtio_rng', 'virtio_console'],
  // The power button's way to systemd-logind: without both, a machine ignores ACPI power-off.
  ...['button', 'evdev'],
  ...['efivarfs', 'autofs4', 'dm_mod', 'loop', 'overlay', 'af_packet', 'unix', 'ipv6'],
] as const
