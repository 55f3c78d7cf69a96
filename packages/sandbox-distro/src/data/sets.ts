import { ARCH_NAMES, type SandboxArch, type SandboxSet } from '../types.ts'
import { words } from './words.ts'

/** As small as boots to systemd's `running`, with the tools a person at a DPU's console expects. */
const DEMO = words(`
  openEuler-release basesystem glibc bash busybox coreutils util-linux shadow passwd pam systemd dbus kmod
  kernel procps-ng iproute iputils ethtool pciutils openssh-server openssh-clients e2fsprogs findutils
  grep sed gawk gzip tar hostname which less
  vim-minimal sudo rsyslog numactl tzdata
`)

/** A system that can install packages itself, a kernel with its initramfs among them: rpm, dnf (with python) and dracut inside. */
const MINIMAL = words(`
  basesystem glibc bash busybox coreutils findutils grep sed gawk diffutils gzip tar hostname ncurses
  which util-linux shadow passwd pam procps-ng psmisc systemd dbus kmod kernel cpio xz e2fsprogs dracut grubby
  dosfstools iproute iputils less openssh-server openssh-clients sudo rsyslog tzdata rpm dnf yum
  vim-minimal openEuler-release ca-certificates
`)

/** The 126 names of the DPU-OS configuration (rpm.conf); those of grub stand for the architecture's own. */
export const dpuosNames = (arch: SandboxArch): readonly string[] => {
  const { efi } = ARCH_NAMES[arch]
  return words(`
  NetworkManager acl attr audit basesystem bash bc bind-libs bind-utils bzip2 chkconfig coreutils cpio
  cracklib cronie crontabs curl cyrus-sasl dbus device-mapper-event device-mapper dhcp diffutils dmidecode
  dnf-plugins-core dosfstools dracut e2fsprogs efibootmgr elfutils ethtool expat file filesystem findutils
  fuse gawk gettext glibc grep grub2-efi-${efi}-modules grub2-efi-${efi} grub2-tools-extra
  grub2-tools-minimal grub2-tools grubby gzip hdparm hostname hwdata initscripts iproute iptables iputils
  irqbalance kbd kernel-tools kernel kexec-tools keyutils kmod kpatch-runtime less libaio libcap-ng libcap
  libgcc libgomp libnl3 libpcap libstdc++ libselinux libxml2 linux-firmware logrotate lsscsi lvm2 mdadm
  ncurses network-scripts nfs-utils nspr nss numactl openldap openssh-clients openssh-server openssh
  openssl-libs openssl parted passwd pciutils popt procps-ng psmisc python3-unbound readline rpcbind rpm
  rsyslog sed selinux-policy selinux-policy-targeted setup sg3_utils shadow shim smp_utils sqlite sudo
  sysfsutils systemd tar tcl thin-provisioning-tools tzdata unzip util-linux vim-enhanced vim-minimal wget
  which xz yum zlib
`)
}

/** The names a set asks for; their dependencies come with them. */
export function namesOf(set: SandboxSet, arch: SandboxArch): readonly string[] {
  const grub = `grub2-efi-${ARCH_NAMES[arch].efi}`
  if (set === 'demo') return [...DEMO, grub]
  if (set === 'minimal') return [...MINIMAL, grub]
  return [...new Set([...MINIMAL, grub, ...dpuosNames(arch)])]
}
