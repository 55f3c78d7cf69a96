/** What drives a device: name of the module, and the option that makes it. */
interface KnownDriver {
  readonly module: string
  readonly option: string
}

/** Devices of the boards that ship with dpuos, as the id tables of the kernel's drivers (Linux 6.1 and later) have them. */
const KNOWN: readonly (readonly [id: RegExp, driver: KnownDriver])[] = [
  [/^pci:15b3:(?:101[3-9a-f]|102[13]|a2d[26c])$/, { module: 'mlx5_core', option: 'MLX5_CORE' }],
  [/^acpi:MLNXBF01$/, { module: 'mlxbf_tmfifo', option: 'MLXBF_TMFIFO' }],
  [/^acpi:MLNXBF(?:03|23|31)$/, { module: 'i2c_mlxbf', option: 'I2C_MLXBF' }],
  [/^acpi:MLNXBF04$/, { module: 'mlxbf_bootctl', option: 'MLXBF_BOOTCTL' }],
  [/^acpi:MLNXBF08$/, { module: 'bluefield_edac', option: 'EDAC_BLUEFIELD' }],
  [/^acpi:MLNXBF17$/, { module: 'mlxbf_gige', option: 'MLXBF_GIGE' }],
  [/^acpi:MLNXBF22$/, { module: 'gpio_mlxbf2', option: 'GPIO_MLXBF2' }],
  [/^acpi:MLNXBF30$/, { module: 'sdhci_of_dwcmshc', option: 'MMC_SDHCI_OF_DWCMSHC' }],
  [/^pci:1af4:10[0-9a-f]{2}$/, { module: 'virtio_pci', option: 'VIRTIO_PCI' }],
  [/^pci:8086:2922$/, { module: 'ahci', option: 'SATA_AHCI' }],
]

/** What would serve a device that a kernel has no driver for; undefined where we do not know. */
export const driverFor = (id: string): KnownDriver | undefined =>
  KNOWN.find(([known]) => known.test(id.replace(/^pci:.*/, (pci) => pci.toLowerCase())))?.[1]
