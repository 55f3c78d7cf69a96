// What purposes ask of a kernel's configuration. In a preset `m` is met by `y` too, but where it says so. `# wanted`: better with it, works without.
import type { KernelPreset } from '@dpuos/definition'
import type { Arch } from '@dpuos/manifests'
import { parseConfig, type Setting } from './dot-config.ts'

interface Preset {
  readonly all: string
  /** Beside that, for one architecture. */
  readonly only?: Readonly<Partial<Record<Arch, string>>>
  /** `m` and nothing else. */
  readonly exact?: true
}

const PRESETS: Readonly<Record<KernelPreset, Preset>> = {
  // systemd's README, "REQUIREMENTS": what it needs, and what it says is strongly recommended.
  systemd: {
    all: `
CONFIG_DEVTMPFS=y
CONFIG_CGROUPS=y
CONFIG_INOTIFY_USER=y
CONFIG_SIGNALFD=y
CONFIG_TIMERFD=y
CONFIG_EPOLL=y
CONFIG_UNIX=m
CONFIG_SYSFS=y
CONFIG_PROC_FS=y
CONFIG_FHANDLE=y
CONFIG_TMPFS=y
CONFIG_TMPFS_XATTR=y
CONFIG_TMPFS_POSIX_ACL=y
CONFIG_NET_NS=y
CONFIG_USER_NS=y # wanted
CONFIG_SECCOMP=y
CONFIG_SECCOMP_FILTER=y
CONFIG_AUTOFS_FS=m
CONFIG_BPF_SYSCALL=y
CONFIG_CGROUP_BPF=y
CONFIG_CRYPTO_USER_API_HASH=m
CONFIG_CRYPTO_HMAC=m
CONFIG_CRYPTO_SHA256=m
CONFIG_CGROUP_SCHED=y # wanted
CONFIG_FAIR_GROUP_SCHED=y # wanted
CONFIG_CFS_BANDWIDTH=y # wanted
CONFIG_PSI=y # wanted
CONFIG_DMIID=y # wanted
# CONFIG_FW_LOADER_USER_HELPER is not set # wanted
`,
  },
  // What boot-test-qemu shows to a guest: see its machine model.
  qemu: {
    all: `
CONFIG_BLK_DEV_INITRD=y
CONFIG_EFI_STUB=y
CONFIG_EFI_PARTITION=y
CONFIG_VIRTIO_PCI=m
CONFIG_VIRTIO_BLK=m
CONFIG_VIRTIO_NET=m
CONFIG_VIRTIO_CONSOLE=m # wanted
CONFIG_HW_RANDOM_VIRTIO=m # wanted
CONFIG_EXT4_FS=m
CONFIG_VFAT_FS=m
`,
    only: {
      x86_64: 'CONFIG_SERIAL_8250_CONSOLE=y\n',
      aarch64: 'CONFIG_SERIAL_AMBA_PL011_CONSOLE=y\nCONFIG_PCI_HOST_GENERIC=m\n',
      riscv64: 'CONFIG_SERIAL_8250_CONSOLE=y\nCONFIG_PCI_HOST_GENERIC=m\n',
    },
  },
  vfio: {
    all: `
CONFIG_IOMMU_SUPPORT=y
CONFIG_VFIO=m
CONFIG_VFIO_PCI=m
CONFIG_PCI_IOV=y
`,
    only: {
      x86_64:
        'CONFIG_INTEL_IOMMU=y\nCONFIG_AMD_IOMMU=y # wanted\nCONFIG_IRQ_REMAP=y\nCONFIG_VFIO_IOMMU_TYPE1=m\n',
      aarch64: 'CONFIG_ARM_SMMU_V3=m\nCONFIG_VFIO_IOMMU_TYPE1=m\n',
    },
  },
  // DPDK's Getting Started Guide for Linux, "System Requirements".
  dpdk: {
    all: `
CONFIG_HUGETLBFS=y
CONFIG_HUGETLB_PAGE=y
CONFIG_PROC_PAGE_MONITOR=y # wanted
CONFIG_PCI_MSI=y
CONFIG_UIO=m # wanted
CONFIG_VFIO_PCI=m
CONFIG_VFIO_NOIOMMU=y # wanted
CONFIG_TUN=m
CONFIG_VHOST_NET=m # wanted
CONFIG_NUMA=y # wanted
`,
  },
  ovs: {
    all: `
CONFIG_OPENVSWITCH=m
CONFIG_NF_CONNTRACK=m
CONFIG_VXLAN=m
CONFIG_GENEVE=m # wanted
CONFIG_NET_SWITCHDEV=y
CONFIG_NET_CLS_ACT=y
CONFIG_NET_CLS_FLOWER=m
CONFIG_NET_SCH_INGRESS=m
CONFIG_NET_ACT_MIRRED=m
CONFIG_NET_ACT_VLAN=m
CONFIG_NET_ACT_TUNNEL_KEY=m
CONFIG_NET_ACT_PEDIT=m
CONFIG_NET_ACT_CT=m # wanted
CONFIG_NET_TC_SKB_EXT=y # wanted
`,
  },
  vdpa: {
    all: `
CONFIG_VDPA=m
CONFIG_VHOST_VDPA=m
CONFIG_VIRTIO_VDPA=m
CONFIG_VP_VDPA=m # wanted
CONFIG_VDPA_USER=m # wanted
`,
  },
  nvmf: {
    all: `
CONFIG_BLK_DEV_NVME=m
CONFIG_NVME_TCP=m
CONFIG_NVME_RDMA=m # wanted
CONFIG_NVME_MULTIPATH=y # wanted
CONFIG_NVME_TARGET=m
CONFIG_NVME_TARGET_TCP=m
`,
  },
  // Kernel: Documentation/security/self-protection.rst, and the Kernel Self Protection Project's recommended settings.
  hardening: {
    all: `
CONFIG_STRICT_KERNEL_RWX=y
CONFIG_STRICT_MODULE_RWX=y
CONFIG_VMAP_STACK=y
CONFIG_STACKPROTECTOR_STRONG=y
CONFIG_RANDOMIZE_BASE=y
CONFIG_HARDENED_USERCOPY=y
CONFIG_FORTIFY_SOURCE=y
CONFIG_SLAB_FREELIST_RANDOM=y
CONFIG_SLAB_FREELIST_HARDENED=y
CONFIG_SECCOMP_FILTER=y
CONFIG_BPF_JIT_ALWAYS_ON=y # wanted
CONFIG_INIT_ON_ALLOC_DEFAULT_ON=y # wanted
CONFIG_SECURITY_DMESG_RESTRICT=y # wanted
CONFIG_MODULE_SIG=y # wanted
# CONFIG_COMPAT_BRK is not set
# CONFIG_DEVMEM is not set # wanted
# CONFIG_LEGACY_PTYS is not set # wanted
`,
  },
  // e-Cloud's: virtio outside of the kernel image, brought by the initramfs. There is no CONFIG_VIRTIO_RING: virtio_ring.ko comes with VIRTIO=m.
  'e-cloud-virtio': {
    all: `
CONFIG_BLK_DEV_INITRD=y
CONFIG_VIRTIO=m
CONFIG_VIRTIO_PCI=m
CONFIG_VIRTIO_BLK=m
CONFIG_VIRTIO_NET=m
CONFIG_VIRTIO_CONSOLE=m
`,
    exact: true,
  },
}

/** The settings of a preset for an architecture; their place is `preset NAME` and the line in it. */
export function presetSettings(name: KernelPreset, arch: Arch): readonly Setting[] {
  const { all, only = {}, exact = false } = PRESETS[name]
  const { settings, findings } = parseConfig(`${all.trimStart()}${only[arch] ?? ''}`, `preset ${name}`)
  if (findings.length > 0) throw new TypeError(`the preset ${name} cannot be read`)
  return settings.map((setting) => (exact ? setting : { ...setting, atLeast: true }))
}
