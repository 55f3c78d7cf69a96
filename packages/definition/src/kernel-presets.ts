/** Sets of kernel options by what they are for; build-kernel knows what is in each. */
export const KERNEL_PRESETS = [
  'systemd',
  'qemu',
  'vfio',
  'dpdk',
  'ovs',
  'vdpa',
  'nvmf',
  'hardening',
  'e-cloud-virtio',
] as const
export type KernelPreset = (typeof KERNEL_PRESETS)[number]
