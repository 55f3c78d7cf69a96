/** What building the sandbox needs on a Debian or Ubuntu host, by package name; beyond it only apt, dpkg and coreutils. */
export const SANDBOX_HOST_PACKAGES: readonly string[] = [
  'createrepo-c',
  'debian-archive-keyring',
  'gnupg',
  'grub-common',
  'kmod',
  'rpm',
]

/** The programs themselves, in the order in which they are used. */
export const SANDBOX_HOST_TOOLS: readonly string[] = [
  'apt-get',
  'dpkg-deb',
  'depmod',
  'grub-mkimage',
  'rpmbuild',
  'rpmsign',
  'gpg',
  'gpgconf',
  'createrepo_c',
]
