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
/** What can compile a kernel; `llvm`: clang and lld, as kbuild’s LLVM=1. */
export const KERNEL_COMPILERS = ['gcc', 'llvm'] as const
export type KernelCompiler = (typeof KERNEL_COMPILERS)[number]

export type KernelPreset = (typeof KERNEL_PRESETS)[number]
