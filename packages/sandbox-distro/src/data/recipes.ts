import { ARCH_NAMES, type SandboxArch } from '../types.ts'
import {
  ACCOUNT_PROVIDES,
  NETWORKD_DHCP,
  NEW_KERNEL,
  OPENEULER_RELEASE,
  PAM_FILES,
  SETUP_FILES,
  SSHD_KEYGEN,
} from './base-files.ts'
import type { Recipe } from './recipe.ts'

const from = (...debs: string[]): Recipe => ({ debs })

/** Packages the builder makes itself: the base that openEuler has and Debian has not, or has otherwise. */
const BASE: Readonly<Record<string, Recipe>> = {
  'openEuler-release': {
    native: true,
    files: OPENEULER_RELEASE,
    links: { '/etc/os-release': '../usr/lib/os-release', '/etc/system-release': 'openEuler-release' },
  },
  setup: {
    native: true,
    debs: ['netbase'],
    provides: ACCOUNT_PROVIDES,
    files: SETUP_FILES,
    attr: { '/etc/shadow': '%attr(0000, root, root)', '/etc/gshadow': '%attr(0000, root, root)' },
    requires: ['openEuler-release'],
  },
  filesystem: { native: true, step: 'filesystem', requires: ['setup'] },
  basesystem: { native: true, requires: ['setup', 'filesystem'] },
}

/** Debian has no such package; openEuler's content is elsewhere or is not needed. */
const STUBS: Readonly<Record<string, Recipe>> = {
  chkconfig: {
    files: { '/usr/sbin/chkconfig': '#!/bin/sh\nexec /usr/bin/systemctl "$@"\n' },
    requires: ['systemd'],
    noarch: false,
  },
  crontabs: { requires: ['cronie'] },
  'glibc-common': { requires: ['glibc'] },
  'grub2-tools': { requires: ['grub2-common', 'grub2-tools-minimal'], noarch: false },
  'grub2-tools-extra': { requires: ['grub2-tools'], noarch: false },
  grubby: {
    files: { '/usr/sbin/grubby': '#!/bin/sh\nexit 0\n', '/usr/sbin/new-kernel-pkg': NEW_KERNEL },
    // Behind ldconfig and systemd's own.
    trigger: {
      priority: 100_000,
      paths: ['/usr/lib/modules'],
      body: '/usr/sbin/new-kernel-pkg',
      alsoOnRemoval: true,
    },
    noarch: false,
  },
  initscripts: { requires: ['systemd', 'gawk'], noarch: false },
  'kpatch-runtime': { files: { '/usr/sbin/kpatch': '#!/bin/sh\nexit 0\n' } },
  'network-scripts': { requires: ['iproute', 'initscripts'], noarch: false },
  openssh: { requires: ['openssh-clients'], noarch: false },
  passwd: { requires: ['shadow'], noarch: false },
  'selinux-policy': {},
  yum: { requires: ['dnf'], links: { '/usr/bin/yum': 'dnf-3' } },
}

const SYSTEM: Readonly<Record<string, Recipe>> = {
  glibc: {
    debs: ['libc6', 'libc-bin'],
    // What glibc's own spec says: no ELF file carries these as a soname.
    provides: ['rtld(GNU_HASH)', '/sbin/ldconfig', '/usr/sbin/ldconfig'],
    trigger: { priority: 2_000_000, paths: ['/usr/lib', '/usr/lib64'], body: '/usr/sbin/ldconfig' },
  },
  bash: {
    debs: ['bash'],
    links: { '/usr/bin/sh': 'bash' },
    provides: ['/bin/sh', '/bin/bash', '/usr/bin/sh', '/usr/bin/bash'],
    skip: ['/etc/skel/'],
  },
  'util-linux': {
    debs: ['util-linux', 'mount', 'bsdutils', 'bsdextrautils', 'fdisk', 'eject', 'util-linux-extra', 'login'],
    attr: { '/usr/bin/wall': '%attr(2755, root, tty)', '/usr/bin/write.ul': '%attr(2755, root, tty)' },
  },
  shadow: {
    debs: ['passwd'],
    attr: { '/usr/bin/chage': '%attr(2755, root, shadow)', '/usr/bin/expiry': '%attr(2755, root, shadow)' },
  },
  pam: {
    debs: ['libpam0g', 'libpam-modules', 'libpam-modules-bin', 'libpam-runtime'],
    files: PAM_FILES,
    attr: { '/usr/sbin/unix_chkpwd': '%attr(2755, root, shadow)' },
  },
  'procps-ng': { debs: ['procps', 'libproc2-0'], links: { '/usr/bin/w': 'w.procps' } },
  systemd: {
    debs: ['systemd', 'systemd-sysv', 'libsystemd-shared', 'libpam-systemd', 'libnss-systemd'],
    requires: ['systemd-libs', 'systemd-udev', 'dbus'],
    // Debian's vendor default is graphical.target.
    links: { '/usr/lib/systemd/system/default.target': 'multi-user.target' },
    files: { '/usr/lib/systemd/network/89-ethernet.network': NETWORKD_DHCP },
    trigger: { priority: 1_000_700, paths: ['/usr/lib/sysusers.d'], body: '/usr/bin/systemd-sysusers || :' },
    // Debian's presets enable everything and its basic.conf makes Debian's accounts: openEuler-release and setup bring ours.
    skip: ['/usr/lib/systemd/system-preset/', '/usr/lib/sysusers.d/basic.conf'],
  },
  'systemd-udev': from('udev'),
  'systemd-timesyncd': from('systemd-timesyncd'),
  'systemd-resolved': from('systemd-resolved', 'libnss-resolve'),
  dbus: {
    debs: ['dbus', 'dbus-bin', 'dbus-daemon', 'dbus-system-bus-common', 'dbus-session-bus-common'],
    attr: { '/usr/lib/dbus-1.0/dbus-daemon-launch-helper': '%attr(4750, root, messagebus)' },
  },
  cronie: {
    debs: ['cron', 'cron-daemon-common'],
    rename: {
      '/usr/sbin/cron': '/usr/sbin/crond',
      '/usr/lib/systemd/system/cron.service': '/usr/lib/systemd/system/crond.service',
    },
    replace: {
      '/usr/lib/systemd/system/crond.service': [['ExecStart=/usr/sbin/cron ', 'ExecStart=/usr/sbin/crond ']],
    },
    attr: { '/usr/bin/crontab': '%attr(2755, root, crontab)' },
    units: ['crond.service'],
  },
  rsyslog: {
    debs: ['rsyslog'],
    units: ['rsyslog.service'],
  },
  'openssh-clients': { debs: ['openssh-client'], attr: { '/usr/bin/ssh-agent': '%attr(2755, root, _ssh)' } },
  'openssh-server': {
    debs: ['openssh-server', 'openssh-sftp-server'],
    requires: ['openssh'],
    copy: { '/etc/ssh/sshd_config': '/usr/share/openssh/sshd_config' },
    attr: { '/etc/ssh/sshd_config': '%attr(0600, root, root)' },
    rename: { '/usr/lib/systemd/system/ssh.service': '/usr/lib/systemd/system/sshd.service' },
    replace: { '/usr/lib/systemd/system/sshd.service': [['Alias=sshd.service', 'Alias=ssh.service']] },
    files: SSHD_KEYGEN,
    units: ['sshd.service'],
  },
  sudo: {
    debs: ['sudo'],
    files: { '/etc/sudoers.d/wheel': { content: '%wheel ALL=(ALL) ALL\n', mode: 0o440 } },
  },
  NetworkManager: {
    debs: ['network-manager'],
    // One of the two manages the links, not both; sorts before 90-default.preset.
    files: {
      '/usr/lib/systemd/system-preset/80-network-manager.preset':
        'enable NetworkManager.service\ndisable systemd-networkd.service\n',
    },
    units: ['NetworkManager.service'],
  },
  iputils: {
    debs: ['iputils-ping', 'iputils-arping', 'iputils-tracepath'],
    attr: { '/usr/bin/ping': '%caps(cap_net_raw=p)' },
  },
  'ca-certificates': {
    debs: ['ca-certificates'],
    step: 'ca-bundle',
    noarch: true,
    links: { '/etc/pki/tls/certs/ca-bundle.crt': '../../../ssl/certs/ca-certificates.crt' },
  },
  iptables: {
    debs: ['iptables', 'libip4tc2', 'libip6tc2'],
    links: {
      '/usr/sbin/iptables': 'xtables-nft-multi',
      '/usr/sbin/iptables-save': 'xtables-nft-multi',
      '/usr/sbin/iptables-restore': 'xtables-nft-multi',
      '/usr/sbin/ip6tables': 'xtables-nft-multi',
    },
  },
  'vim-minimal': {
    debs: ['vim-tiny'],
    // vim-runtime has the same files; dpkg resolves it by a diversion.
    skip: ['/usr/share/vim/vim90/doc/'],
    links: { '/usr/bin/vi': 'vim.tiny' },
  },
  'vim-enhanced': { debs: ['vim'], links: { '/usr/bin/vim': 'vim.basic' } },
  gawk: { debs: ['gawk'], links: { '/usr/bin/awk': 'gawk' } },
  which: { debs: ['debianutils'], links: { '/usr/bin/which': 'which.debianutils' } },
  rpm: {
    debs: ['rpm', 'rpm-common', 'rpm2cpio'],
    // Debian's rpm looks for its database in the home folder.
    files: { '/usr/lib/rpm/macros.d/macros.sandbox': '%_dbpath /var/lib/rpm\n' },
  },
  dracut: {
    debs: ['dracut-core'],
    // gzip -9 takes an emulated guest longer than all else that dnf does there but dracut itself.
    files: { '/usr/lib/dracut/dracut.conf.d/90-sandbox.conf': 'compress="cat"\n' },
    requires: ['cpio', 'findutils', 'grep', 'gzip', 'kmod', 'sed', 'systemd-udev', 'util-linux', 'xz'],
  },
  'selinux-policy-targeted': { debs: ['selinux-policy-default'], requires: ['selinux-policy'] },
  'grub2-tools-minimal': {
    debs: ['grub2-common'],
    links: { '/usr/sbin/grub2-mkconfig': 'grub-mkconfig', '/usr/sbin/grub2-install': 'grub-install' },
  },
}

/** Only a name, and the Debian packages behind it. */
const PLAIN: Readonly<Record<string, Recipe>> = {
  acl: from('acl'),
  attr: from('attr'),
  audit: { debs: ['auditd'], units: ['auditd.service'] },
  'audit-libs': from('libaudit1', 'libaudit-common', 'libauparse0'),
  bc: from('bc'),
  'bind-libs': from('bind9-libs'),
  'bind-utils': from('bind9-dnsutils', 'bind9-host'),
  busybox: from('busybox-static'),
  bzip2: from('bzip2', 'libbz2-1.0'),
  chrony: from('chrony'),
  coreutils: from('coreutils'),
  cpio: from('cpio'),
  cracklib: from('libcrack2', 'cracklib-runtime'),
  cryptsetup: from('libcryptsetup12'),
  curl: from('curl'),
  'cyrus-sasl': from('sasl2-bin'),
  'cyrus-sasl-lib': from('libsasl2-2', 'libsasl2-modules-db', 'libsasl2-modules'),
  'dbus-libs': from('libdbus-1-3'),
  'device-mapper': from('dmsetup'),
  'device-mapper-event': from('dmeventd', 'libdevmapper-event1.02.1'),
  'device-mapper-libs': from('libdevmapper1.02.1'),
  dhcp: from('isc-dhcp-client', 'isc-dhcp-server', 'isc-dhcp-common'),
  diffutils: from('diffutils'),
  dmidecode: from('dmidecode'),
  dnf: from('dnf', 'python3-dnf'),
  'dnf-data': from('dnf-data'),
  'dnf-plugins-core': from('dnf-plugins-core'),
  dosfstools: from('dosfstools'),
  e2fsprogs: from('e2fsprogs', 'logsave'),
  'e2fsprogs-libs': from('libext2fs2', 'libcom-err2', 'libss2'),
  efibootmgr: from('efibootmgr'),
  'efivar-libs': from('libefivar1', 'libefiboot1'),
  elfutils: from('elfutils'),
  'elfutils-libs': from('libelf1', 'libdw1', 'libasm1'),
  ethtool: from('ethtool'),
  expat: from('libexpat1'),
  file: from('file'),
  'file-libs': from('libmagic1', 'libmagic-mgc'),
  findutils: from('findutils'),
  fuse: from('fuse3'),
  'fuse3-libs': from('libfuse3-3'),
  gettext: from('gettext', 'gettext-base'),
  glib2: from('libglib2.0-0'),
  gmp: from('libgmp10'),
  gnutls: from('libgnutls30'),
  grep: from('grep'),
  'grub2-common': from('grub-common'),
  gzip: from('gzip'),
  hdparm: from('hdparm'),
  hostname: from('hostname'),
  hwdata: from('hwdata', 'pci.ids'),
  // ATM's queueing discipline alone would need libatm.
  iproute: { debs: ['iproute2'], skip: ['/usr/lib64/tc/q_atm.so'] },
  'iptables-libs': from('libxtables12'),
  irqbalance: { debs: ['irqbalance'], units: ['irqbalance.service'] },
  'json-c': from('libjson-c5'),
  kbd: from('kbd'),
  'kernel-tools': from('linux-cpupower', 'libcpupower1'),
  'kexec-tools': from('kexec-tools'),
  keyutils: from('keyutils'),
  'keyutils-libs': from('libkeyutils1'),
  kmod: from('kmod'),
  'kmod-libs': from('libkmod2'),
  'krb5-libs': from('libkrb5-3', 'libgssapi-krb5-2', 'libk5crypto3', 'libkrb5support0'),
  less: from('less'),
  libacl: from('libacl1'),
  libaio: from('libaio1'),
  libattr: from('libattr1'),
  libblkid: from('libblkid1'),
  libcap: from('libcap2', 'libcap2-bin'),
  'libcap-ng': from('libcap-ng0'),
  libcurl: from('libcurl4', 'libcurl3-gnutls'),
  libdnf: from('libdnf2', 'libdnf2-common'),
  libfdisk: from('libfdisk1'),
  libgcc: from('libgcc-s1', 'gcc-12-base'),
  libgcrypt: from('libgcrypt20'),
  libgomp: from('libgomp1'),
  'libgpg-error': from('libgpg-error0'),
  libmount: from('libmount1'),
  libnfsidmap: from('libnfsidmap1'),
  libnl3: from('libnl-3-200', 'libnl-route-3-200', 'libnl-genl-3-200'),
  libnsl2: from('libnsl2'),
  libpcap: from('libpcap0.8'),
  libpwquality: from('libpwquality1', 'libpwquality-common', 'libpam-pwquality'),
  libseccomp: from('libseccomp2'),
  libselinux: from('libselinux1'),
  'libselinux-utils': from('selinux-utils'),
  libsemanage: from('libsemanage2', 'libsemanage-common'),
  libsepol: from('libsepol2'),
  libsmartcols: from('libsmartcols1'),
  'libstdc++': from('libstdc++6'),
  libtirpc: from('libtirpc3', 'libtirpc-common'),
  libuuid: from('libuuid1'),
  libxcrypt: from('libcrypt1'),
  libxml2: from('libxml2'),
  'linux-firmware': from('firmware-linux-free'),
  logrotate: from('logrotate'),
  lsscsi: from('lsscsi'),
  lvm2: from('lvm2', 'liblvm2cmd2.03'),
  lz4: from('liblz4-1'),
  mdadm: from('mdadm'),
  mpfr: from('libmpfr6'),
  ncurses: from('ncurses-bin'),
  'ncurses-base': from('ncurses-base'),
  'ncurses-libs': from('libtinfo6', 'libncursesw6', 'libncurses6'),
  'NetworkManager-libnm': from('libnm0'),
  'nfs-utils': from('nfs-common', 'nfs-kernel-server'),
  nspr: from('libnspr4'),
  nss: from('libnss3'),
  numactl: from('numactl'),
  'numactl-libs': from('libnuma1'),
  openldap: from('libldap-2.5-0', 'libldap-common'),
  'openldap-clients': from('ldap-utils'),
  openssl: from('openssl'),
  'openssl-libs': from('libssl3'),
  parted: from('parted', 'libparted2'),
  pciutils: from('pciutils', 'libpci3'),
  pcre2: from('libpcre2-8-0'),
  policycoreutils: from('policycoreutils'),
  polkit: from('polkitd'),
  'polkit-libs': from('libpolkit-gobject-1-0', 'libpolkit-agent-1-0'),
  popt: from('libpopt0'),
  psmisc: from('psmisc'),
  python3: from(
    'python3',
    'python3-minimal',
    'python3.11',
    'python3.11-minimal',
    'libpython3-stdlib',
    'libpython3.11-stdlib',
    'libpython3.11-minimal',
  ),
  'python3-libdnf': from('python3-libdnf'),
  'python3-rpm': from('python3-rpm'),
  'python3-unbound': from('python3-unbound'),
  readline: from('libreadline8'),
  rpcbind: from('rpcbind'),
  'rpm-build-libs': from('librpmbuild9', 'librpmsign9'),
  'rpm-libs': from('librpm9', 'librpmio9'),
  sed: from('sed'),
  sg3_utils: from('sg3-utils', 'libsgutils2-1.46-2'),
  'shadow-subid': from('libsubid4'),
  shim: from('shim-unsigned'),
  smp_utils: from('smp-utils'),
  sqlite: from('sqlite3'),
  'sqlite-libs': from('libsqlite3-0'),
  sysfsutils: from('sysfsutils', 'libsysfs2'),
  'systemd-libs': from('libsystemd0', 'libudev1'),
  tar: from('tar'),
  tcl: from('tcl', 'tcl8.6', 'libtcl8.6'),
  'thin-provisioning-tools': from('thin-provisioning-tools'),
  tzdata: from('tzdata'),
  'unbound-libs': from('libunbound8'),
  unzip: from('unzip'),
  'vim-common': from('vim-common'),
  wget: from('wget'),
  xz: from('xz-utils'),
  'xz-libs': from('liblzma5'),
  zlib: from('zlib1g'),
  zstd: from('libzstd1'),
}

/** The metapackage whose first dependency is the kernel itself: the cloud flavour is small and has all that virtual machines need. */
export const kernelMetapackage = (arch: SandboxArch): string => `linux-image-cloud-${ARCH_NAMES[arch].debian}`

/**
 * The map: openEuler name → how to make it. Debian names that no recipe mentions keep their name. `kernelDeb` is the versioned
 * kernel package, or undefined where no kernel is wanted.
 */
export function recipesFor(
  arch: SandboxArch,
  kernelDeb: string | undefined,
): Readonly<Record<string, Recipe>> {
  const { debian, efi } = ARCH_NAMES[arch]
  return {
    ...BASE,
    ...STUBS,
    ...SYSTEM,
    ...PLAIN,
    [`grub2-efi-${efi}`]: { debs: [`grub-efi-${debian}-bin`], step: 'grub-efi' },
    [`grub2-efi-${efi}-modules`]: { debs: [`grub-efi-${debian}-bin`], noarch: true },
    ...(kernelDeb === undefined
      ? {}
      : { kernel: { debs: [kernelDeb], step: 'kernel', requires: ['kmod'] } as const }),
  }
}
