import { ARCHES, type Arch } from '@dpuos/manifests'

/** Actions that a machine is prepared for. size-budget-check needs tools only for what is no image manifest. */
export const PURPOSES = ['build-kernel', 'tailor-image', 'boot-test-qemu'] as const
export type Purpose = (typeof PURPOSES)[number]

/**
 * What makes a tool necessary: an action, setup-openeuler-toolchain itself, the making of the sandbox distribution, or scriptlets of
 * another processor's packages that must run; or the proof that a release can be upgraded, or the
 * configuring and the compiling of a kernel's source, with gcc or with LLVM, or of drivers, or the measuring of what is in a file.
 */
export type NeededBy =
  | Purpose
  | 'setup'
  | 'sandbox'
  | 'scriptlets'
  | 'upgrade'
  | 'kernel-config'
  | 'kernel-build'
  | 'driver-build'
  | 'measure-packages'
  | 'measure-tar'
  | 'measure-disk'
  | 'measure-squashfs'
  | 'measure-iso'
  | 'kernel-llvm'
  | 'kernel-signing'
  | 'kernel-btf'
  | 'kernel-srpm'
  | 'kernel-git'
  | 'kernel-packages-signing'

/** Families of distributions by package manager. */
export type HostFamily = 'debian' | 'openeuler'

/** A tool of the host. It is there when one of its `files` or all of its `programs` are. */
export interface HostTool {
  readonly name: string
  /** What it is for, one line for people. */
  readonly use: string
  readonly needs: readonly NeededBy[]
  /** Programs on PATH; all of them. */
  readonly programs: readonly string[]
  /** For packages without a program: any of these paths. */
  readonly files?: readonly string[]
  /** Only for images of this processor. */
  readonly arch?: Arch
  /** What prints the version, for those that shape a result. */
  readonly version?: readonly [string, ...string[]]
  /** Package that brings it, by family; absent: that family has none. */
  readonly packages: Readonly<Partial<Record<HostFamily, string>>>
}

const tool = (
  name: string,
  use: string,
  needs: readonly NeededBy[],
  programs: readonly string[],
  packages: HostTool['packages'],
  more: Pick<HostTool, 'files' | 'arch' | 'version'> = {},
): HostTool => ({ name, use, needs, programs, packages, ...more })

const same = (name: string): HostTool['packages'] => ({ debian: name, openeuler: name })

/**
 * Every tool that dpuos drives, with the package that brings it. One list: what setup installs, what `dpuos doctor` shows, what an action
 * refuses to start without.
 */
export const HOST_TOOLS: readonly HostTool[] = [
  tool('dnf', 'resolves and downloads RPMs', ['setup', 'build-kernel', 'tailor-image'], ['dnf'], same('dnf')),
  tool(
    'rpm',
    'installs and reads RPMs',
    ['setup', 'build-kernel', 'tailor-image', 'upgrade', 'measure-packages', 'kernel-build'],
    ['rpm', 'rpmkeys'],
    same('rpm'),
    { version: ['rpm', '--version'] },
  ),
  tool(
    'gnupg',
    'checks fingerprints, signs the sandbox',
    ['setup', 'build-kernel', 'tailor-image', 'sandbox', 'upgrade', 'kernel-packages-signing'],
    ['gpg', 'gpgconf'],
    { debian: 'gnupg', openeuler: 'gnupg2' },
  ),
  // Asked for only where a key of minisign signs.
  tool('minisign', 'signs with a key of minisign', [], ['minisign'], { debian: 'minisign' }),
  tool('apt', 'downloads the sandbox distribution’s material', ['sandbox'], ['apt-get', 'dpkg-deb'], {
    debian: 'apt',
  }),
  tool(
    'Debian archive keyring',
    'verifies the sandbox distribution’s material',
    ['sandbox'],
    [],
    { debian: 'debian-archive-keyring' },
    {
      files: ['/usr/share/keyrings/debian-archive-keyring.gpg'],
    },
  ),
  tool(
    'rpmbuild',
    'makes the sandbox’s RPMs',
    ['sandbox', 'kernel-build', 'driver-build', 'kernel-packages-signing'],
    ['rpmbuild', 'rpmsign'],
    {
      debian: 'rpm',
      openeuler: 'rpm-build',
    },
  ),
  tool(
    'createrepo_c',
    'makes metadata of the sandbox and of your own RPM files',
    ['sandbox', 'tailor-image', 'upgrade', 'kernel-build', 'driver-build'],
    ['createrepo_c'],
    { debian: 'createrepo-c', openeuler: 'createrepo_c' },
  ),
  tool('grub-mkimage', 'makes the sandbox’s UEFI boot loader', ['sandbox'], ['grub-mkimage'], {
    debian: 'grub-common',
    openeuler: 'grub2-tools',
  }),
  tool(
    'kmod',
    'module dependencies',
    ['build-kernel', 'tailor-image', 'sandbox', 'kernel-build'],
    ['depmod', 'modinfo'],
    same('kmod'),
    { version: ['modinfo', '--version'] },
  ),
  tool(
    'bsdtar',
    'unpacks RPMs without letting them out of a folder, and tells what is in an initramfs',
    ['build-kernel', 'tailor-image', 'measure-iso', 'kernel-srpm'],
    ['bsdtar'],
    { debian: 'libarchive-tools', openeuler: 'bsdtar' },
    { version: ['bsdtar', '--version'] },
  ),
  tool(
    'make',
    'configures a kernel’s source',
    ['kernel-config', 'kernel-build', 'driver-build'],
    ['make'],
    same('make'),
    { version: ['make', '--version'] },
  ),
  tool(
    'patch',
    'applies patches to a kernel’s source',
    ['kernel-config', 'kernel-build'],
    ['patch'],
    same('patch'),
  ),
  tool('bc', 'makes a header of the kernel', ['kernel-build'], ['bc'], same('bc'), {
    version: ['bc', '--version'],
  }),
  tool(
    'libelf',
    'what the kernel’s objtool reads objects with',
    ['kernel-build'],
    [],
    { debian: 'libelf-dev', openeuler: 'elfutils-libelf-devel' },
    {
      files: ['/usr/include/gelf.h'],
    },
  ),
  tool(
    'OpenSSL headers',
    'what the kernel signs modules with',
    ['kernel-build'],
    [],
    { debian: 'libssl-dev', openeuler: 'openssl-devel' },
    {
      files: ['/usr/include/openssl/ssl.h'],
    },
  ),
  tool(
    'gcc',
    'makes the kernel’s own Kconfig, which asks it what it can do',
    ['kernel-config', 'kernel-build', 'driver-build'],
    ['gcc'],
    same('gcc'),
    {
      version: ['gcc', '--version'],
    },
  ),
  // Compiling does without, and takes longer.
  tool('ccache', 'gives back what was compiled before', [], ['ccache'], same('ccache')),
  tool('clang', 'compiles a kernel with LLVM', ['kernel-llvm'], ['clang'], same('clang'), {
    version: ['clang', '--version'],
  }),
  tool('lld', 'links a kernel with LLVM', ['kernel-llvm'], ['ld.lld'], same('lld')),
  tool(
    'LLVM',
    'archives, strips and copies objects of a kernel with LLVM',
    ['kernel-llvm'],
    ['llvm-ar', 'llvm-nm', 'llvm-objcopy', 'llvm-strip'],
    same('llvm'),
  ),
  tool(
    'openssl',
    'makes and reads keys that modules are signed with',
    ['kernel-signing'],
    ['openssl'],
    same('openssl'),
  ),
  tool(
    'pahole',
    'makes the types that BPF programs find in a kernel (BTF)',
    ['kernel-btf'],
    ['pahole'],
    same('dwarves'),
  ),
  tool('rpmspec', 'reads the spec of a kernel’s source RPM', ['kernel-srpm'], ['rpmspec'], {
    debian: 'rpm',
    openeuler: 'rpm-build',
  }),
  tool('git', 'fetches a kernel’s source', ['kernel-git'], ['git'], same('git')),
  tool('flex', 'makes the kernel’s own Kconfig', ['kernel-config', 'kernel-build'], ['flex'], same('flex'), {
    version: ['flex', '--version'],
  }),
  tool(
    'bison',
    'makes the kernel’s own Kconfig',
    ['kernel-config', 'kernel-build'],
    ['bison'],
    same('bison'),
    {
      version: ['bison', '--version'],
    },
  ),
  tool('tar', 'packs the root with owners and attributes', ['tailor-image'], ['tar'], same('tar'), {
    version: ['tar', '--version'],
  }),
  tool(
    'squashfs-tools',
    'makes squashfs',
    ['tailor-image', 'measure-squashfs'],
    ['mksquashfs', 'unsquashfs'],
    same('squashfs-tools'),
    {
      version: ['mksquashfs', '-version'],
    },
  ),
  tool('erofs-utils', 'makes erofs', ['tailor-image'], ['mkfs.erofs', 'fsck.erofs'], same('erofs-utils'), {
    version: ['fsck.erofs', '-V'],
  }),
  tool(
    'zstd',
    'compression of modules and initramfs',
    ['tailor-image', 'measure-tar'],
    ['zstd'],
    same('zstd'),
    {
      version: ['zstd', '--version'],
    },
  ),
  tool(
    'gzip',
    'compression of modules and initramfs',
    ['tailor-image', 'measure-tar'],
    ['gzip'],
    same('gzip'),
  ),
  tool('ldconfig', 'makes the cache of shared libraries', ['tailor-image'], ['ldconfig'], {
    debian: 'libc-bin',
    openeuler: 'glibc',
  }),
  tool(
    'util-linux',
    'namespaces, locks, and an end for what must not outlive us',
    ['setup', 'build-kernel', 'tailor-image', 'boot-test-qemu'],
    ['unshare', 'flock', 'setpriv', 'blkid'],
    same('util-linux'),
  ),
  tool('xz', 'compression of modules', ['tailor-image', 'measure-tar'], ['xz'], {
    debian: 'xz-utils',
    openeuler: 'xz',
  }),
  tool(
    'systemd',
    'enables units, makes users and files in the root',
    ['tailor-image'],
    ['systemctl', 'systemd-sysusers', 'systemd-tmpfiles', 'systemd-analyze'],
    same('systemd'),
    { version: ['systemctl', '--version'] },
  ),
  tool(
    'e2fsprogs',
    'makes and edits ext4 without mounting it',
    ['tailor-image', 'boot-test-qemu'],
    ['mke2fs', 'debugfs'],
    same('e2fsprogs'),
    { version: ['mke2fs', '-V'] },
  ),
  tool(
    'attr',
    'reads and sets extended attributes',
    ['tailor-image'],
    ['getfattr', 'setfattr'],
    same('attr'),
  ),
  tool('dosfstools', 'makes the EFI system partition', ['tailor-image'], ['mkfs.vfat'], same('dosfstools')),
  tool(
    'mtools',
    'writes into FAT without mounting it',
    ['tailor-image', 'boot-test-qemu', 'measure-disk'],
    ['mcopy', 'mmd', 'mdir', 'mtype'],
    same('mtools'),
    { version: ['mcopy', '--version'] },
  ),
  tool(
    'sfdisk',
    'partitions disk images',
    ['tailor-image', 'measure-disk'],
    ['sfdisk'],
    { debian: 'fdisk', openeuler: 'util-linux' },
    { version: ['sfdisk', '--version'] },
  ),
  tool(
    'qemu-img',
    'converts disk images',
    ['tailor-image', 'boot-test-qemu', 'measure-disk'],
    ['qemu-img', 'qemu-io'],
    { debian: 'qemu-utils', openeuler: 'qemu-img' },
    { version: ['qemu-img', '--version'] },
  ),
  tool('swtpm', 'is the TPM of a machine that has one', ['boot-test-qemu'], ['swtpm'], same('swtpm')),
  tool(
    'qemu (x86_64)',
    'boots x86_64 images',
    ['boot-test-qemu'],
    ['qemu-system-x86_64'],
    { debian: 'qemu-system-x86', openeuler: 'qemu' },
    { arch: 'x86_64' },
  ),
  tool(
    'UEFI firmware (x86_64)',
    'boots x86_64 disks as real hardware does',
    ['boot-test-qemu'],
    [],
    { debian: 'ovmf', openeuler: 'edk2-ovmf' },
    {
      arch: 'x86_64',
      files: [
        '/usr/share/OVMF/OVMF_CODE_4M.fd',
        '/usr/share/OVMF/OVMF_CODE.fd',
        '/usr/share/edk2/ovmf/OVMF_CODE.fd',
      ],
    },
  ),
  tool(
    'qemu (aarch64)',
    'boots aarch64 images',
    ['boot-test-qemu'],
    ['qemu-system-aarch64'],
    { debian: 'qemu-system-arm', openeuler: 'qemu' },
    { arch: 'aarch64' },
  ),
  tool(
    'UEFI firmware (aarch64)',
    'boots aarch64 disks as real hardware does',
    ['boot-test-qemu'],
    [],
    { debian: 'qemu-efi-aarch64', openeuler: 'edk2-aarch64' },
    {
      arch: 'aarch64',
      files: [
        '/usr/share/AAVMF/AAVMF_CODE.fd',
        '/usr/share/edk2/aarch64/QEMU_EFI-pflash.raw',
        '/usr/share/AAVMF/AAVMF_CODE.no-secboot.fd',
      ],
    },
  ),
  tool(
    'qemu (riscv64)',
    'boots riscv64 images',
    ['boot-test-qemu'],
    ['qemu-system-riscv64'],
    { debian: 'qemu-system-misc', openeuler: 'qemu' },
    { arch: 'riscv64' },
  ),
  ...ARCHES.map((arch) =>
    tool(
      `qemu-user (${arch})`,
      `runs scriptlets of ${arch} RPMs on another processor`,
      ['scriptlets'],
      [`qemu-${arch}-static`],
      { debian: 'qemu-user-static' },
      { arch },
    ),
  ),
]

/** The tools that these needs ask for, for images of a processor. */
export function toolsFor(needs: ReadonlySet<NeededBy>, arch: Arch): readonly HostTool[] {
  return HOST_TOOLS.filter(
    (one) => (one.arch === undefined || one.arch === arch) && one.needs.some((need) => needs.has(need)),
  )
}
