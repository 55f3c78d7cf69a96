// Generated from boards/*.yaml.

/** Boards that ship with dpuos, by the name that `extends` gives them. */
export const BOARDS: Readonly<Record<string, string>> = {
  'dpuos:board/bluefield-2': `# NVIDIA BlueField-2. Ids as the kernel's drivers name them (mlx5, mlxbf_gige, mlxbf-tmfifo, i2c-mlxbf, gpio-mlxbf2, mlx-bootctl).
schema: dpuos.definition/v1
board:
  name: bluefield-2
  description: NVIDIA BlueField-2
  arch: [aarch64]
  ids:
    "pci:15b3:a2d6": ConnectX-6 Dx, the ports
    "acpi:MLNXBF01": rshim FIFO to the host (console and network)
    "acpi:MLNXBF03": I2C
    "acpi:MLNXBF04": boot control
    "acpi:MLNXBF08": memory errors (EDAC)
    "acpi:MLNXBF17": management port (1 GbE)
    "acpi:MLNXBF22": GPIO
kernel:
  cmdline: ["console=hvc0", "console=ttyAMA0"]
verify:
  machine: {cpus: 8, memory: 16GiB, serial: [ttyAMA0, hvc0]}
`,
  'dpuos:board/bluefield-3': `# NVIDIA BlueField-3. Ids as the kernel's drivers name them (mlx5, mlxbf_gige, mlxbf-tmfifo, sdhci-of-dwcmshc, mlx-bootctl).
schema: dpuos.definition/v1
board:
  name: bluefield-3
  description: NVIDIA BlueField-3
  arch: [aarch64]
  ids:
    "pci:15b3:a2dc": ConnectX-7, the ports
    "acpi:MLNXBF01": rshim FIFO to the host (console and network)
    "acpi:MLNXBF04": boot control
    "acpi:MLNXBF08": memory errors (EDAC)
    "acpi:MLNXBF17": management port (1 GbE)
    "acpi:MLNXBF30": eMMC
kernel:
  cmdline: ["console=hvc0", "console=ttyAMA0"]
verify:
  machine: {cpus: 16, memory: 32GiB, serial: [ttyAMA0, hvc0]}
`,
  'dpuos:board/qemu-q35': `# What boot-test-qemu boots x86_64 images on: QEMU's q35 machine with virtio devices.
schema: dpuos.definition/v1
board:
  name: qemu-q35
  description: QEMU q35 with virtio devices
  arch: [x86_64]
  ids:
    "pci:1af4:1041": network (virtio)
    "pci:1af4:1042": disk (virtio)
    "pci:1af4:1043": console (virtio)
    "pci:1af4:1044": random numbers (virtio)
    "pci:1af4:1048": SCSI host (virtio)
    "pci:8086:2922": SATA controller (ICH9)
`,
  'dpuos:board/qemu-virt': `# What boot-test-qemu boots aarch64 images on: QEMU's virt machine with virtio devices.
schema: dpuos.definition/v1
board:
  name: qemu-virt
  description: QEMU virt with virtio devices
  arch: [aarch64]
  ids:
    "pci:1af4:1041": network (virtio)
    "pci:1af4:1042": disk (virtio)
    "pci:1af4:1043": console (virtio)
    "pci:1af4:1044": random numbers (virtio)
    "pci:1af4:1048": SCSI host (virtio)
`,
}
