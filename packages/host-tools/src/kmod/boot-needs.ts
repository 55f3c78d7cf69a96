import type { Arch, DiskBus } from '@dpuos/manifests'

/** What an image is handed over as, and where it is started: all that decides what a kernel must have for it. */
export interface Delivery {
  readonly arch: Arch
  /** `outputs` of a definition. */
  readonly outputs: readonly string[]
  /** `verify.boots`: starts in QEMU. */
  readonly boots: readonly string[]
  /** `verify.machine.disk`. */
  readonly bus: DiskBus | undefined
}

/** A part of the kernel without which the image does not start. */
export interface BootNeed {
  /** Completes "… needs it": `the root file system (ext4)`. */
  readonly what: string
  /** Options without CONFIG_, any of which will do; the first is the usual one. */
  readonly options: readonly [string, ...string[]]
  /** Modules that they make, any of which will do; none: the kernel image itself must have it. */
  readonly modules: readonly string[]
  /** Where a module must be: `image` is enough for what systemd's udev loads. */
  readonly where: 'initramfs' | 'image'
  /** Key of the definition that asks for it. */
  readonly key: readonly (string | number)[]
}

const CARD: readonly Pick<BootNeed, 'what' | 'options' | 'modules'>[] = [
  { what: 'the card controller (SDHCI)', options: ['MMC_SDHCI_PCI'], modules: ['sdhci_pci'] },
  { what: 'the disk (SD, eMMC)', options: ['MMC_BLOCK'], modules: ['mmc_block'] },
]

const DISKS: Readonly<Record<DiskBus, readonly Pick<BootNeed, 'what' | 'options' | 'modules'>[]>> = {
  virtio: [{ what: 'the disk (virtio)', options: ['VIRTIO_BLK'], modules: ['virtio_blk'] }],
  nvme: [{ what: 'the disk (NVMe)', options: ['BLK_DEV_NVME'], modules: ['nvme'] }],
  usb: [
    { what: 'the USB controller', options: ['USB_XHCI_PCI'], modules: ['xhci_pci'] },
    { what: 'the disk (USB)', options: ['USB_STORAGE', 'USB_UAS'], modules: ['usb_storage', 'uas'] },
    { what: 'the disk (SCSI)', options: ['BLK_DEV_SD'], modules: ['sd_mod'] },
  ],
  sd: CARD,
  emmc: CARD,
}

/** What the kernel must have for this delivery: built in, or as a module where it is looked for. */
export function bootNeeds({ arch, outputs, boots, bus = 'virtio' }: Delivery): BootNeed[] {
  const needs: BootNeed[] = []
  const output = (...names: string[]): readonly (string | number)[] | undefined => {
    const index = outputs.findIndex((one) => names.includes(one))
    return index < 0 ? undefined : ['outputs', index]
  }
  const image = (key: BootNeed['key'], what: string, ...options: BootNeed['options']): void => {
    needs.push({ what, options, modules: [], where: 'image', key })
  }
  const disk = output('raw', 'qcow2')
  const memory = disk ?? output('cpio')
  if (memory !== undefined) {
    image(memory, 'the initramfs', 'BLK_DEV_INITRD')
    image(memory, 'the compressed initramfs', 'RD_GZIP', ...(output('cpio') === undefined ? ['RD_ZSTD'] : []))
  }
  if (disk !== undefined) {
    image(disk, 'the initramfs, which finds disks in /dev,', 'DEVTMPFS')
    image(disk, 'the partition table (GPT)', 'EFI_PARTITION')
    needs.push({
      what: 'the root file system (ext4)',
      options: ['EXT4_FS'],
      modules: ['ext4'],
      where: 'initramfs',
      key: disk,
    })
  }
  if (boots.length === 0) return needs
  const key = ['verify', 'boots']
  const qemu = { where: 'initramfs', key } as const
  // Where firmware describes the machine by ACPI, the bus is the image's own.
  if (arch === 'riscv64' || (arch === 'aarch64' && boots.includes('direct'))) {
    needs.push({
      ...qemu,
      what: 'the PCI bus of QEMU’s machine',
      options: ['PCI_HOST_GENERIC'],
      modules: ['pci_host_generic'],
    })
  }
  needs.push({ ...qemu, what: 'virtio over PCI', options: ['VIRTIO_PCI'], modules: ['virtio_pci'] })
  if (disk !== undefined) needs.push(...DISKS[bus].map((one) => ({ ...qemu, ...one })))
  needs.push({
    what: 'the network card (virtio)',
    options: ['VIRTIO_NET'],
    modules: ['virtio_net'],
    where: 'image',
    key,
  })
  return needs
}

/**
 * Algorithms that modules ask the crypto API for by name while they mount or load: `depends` has none of them, and where the module has no softdep neither has modinfo.
 * Until 6.13, when ext4 and libcrc32c began to call the function itself.
 */
export const CRYPTO_BY_NAME: Readonly<Record<string, readonly string[]>> = {
  ext4: ['crc32c'],
  libcrc32c: ['crc32c'],
}
