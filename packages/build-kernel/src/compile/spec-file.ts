// Pure: the spec of a kernel's packages. Not the kernel's own binrpm-pkg: what that makes belongs to each source and changes with it.
import { buildMacros, type Macro } from '@dpuos/host-tools'
import type { Arch } from '@dpuos/manifests'

/** A kernel that is to be packed. */
export interface KernelPackage {
  readonly arch: Arch
  /** As `make kernelversion` says it. */
  readonly version: string
  /** RPM's release: `1.dpuos`. */
  readonly release: string
  /** Are there device trees below /boot/dtb-RELEASE, as openEuler has them? */
  readonly deviceTrees: boolean
}

/** `uname -r` as openEuler has it: VERSION-RELEASE.ARCH. */
export const unameOf = ({ version, release, arch }: Omit<KernelPackage, 'deviceTrees'>): string =>
  `${version}-${release}.${arch}`

/**
 * The spec of kernel, kernel-core, kernel-modules and kernel-devel out of a staged tree: nothing is compiled. Names and provides as openEuler's tools look for
 * them; `installonlypkg(kernel)` lets dnf keep several.
 */
export function kernelSpec(kernel: KernelPackage): string {
  const { version, release, arch } = kernel
  const uname = unameOf(kernel)
  const modules = `/usr/lib/modules/${uname}`
  return `Name: kernel
Version: ${version}
Release: ${release}
Summary: The Linux kernel, built by dpuos
License: GPL-2.0-only
Provides: kernel-uname-r = ${uname}
Provides: kernel-${arch} = ${version}-${release}
Requires: kernel-core-uname-r = ${uname}
Requires: kernel-modules-uname-r = ${uname}

%description
Brings the kernel's image and its modules.

%package core
Summary: The image of the Linux kernel
Provides: kernel-core-uname-r = ${uname}
Provides: kernel-uname-r = ${uname}
Provides: installonlypkg(kernel)

%description core
Image, configuration and symbols of the Linux kernel.

%package modules
Summary: Modules of the Linux kernel
Provides: kernel-modules-uname-r = ${uname}
Provides: installonlypkg(kernel-module)
Requires: kernel-core-uname-r = ${uname}

%description modules
Every module that was configured.

%package devel
Summary: What modules from elsewhere are built against
Provides: kernel-devel-uname-r = ${uname}

%description devel
Headers, configuration, symbol versions and kbuild of the Linux kernel.

%install
rmdir %{buildroot}
mv %{_topdir}/root %{buildroot}

# In a root that is only being installed there is no boot loader to tell; where there is one, whichever tool the system has does it.
%posttrans core
if [ -d /run/systemd/system ]; then
  if [ -x /usr/sbin/new-kernel-pkg ]; then
    /usr/sbin/new-kernel-pkg --package kernel --install ${uname} || :
  elif [ -x /usr/bin/kernel-install ]; then
    /usr/bin/kernel-install add ${uname} ${modules}/vmlinuz || :
  fi
fi

%preun core
if [ -d /run/systemd/system ] && [ -x /usr/bin/kernel-install ] && [ ! -x /usr/sbin/new-kernel-pkg ]; then
  /usr/bin/kernel-install remove ${uname} || :
fi

%posttrans modules
[ ! -x /sbin/depmod ] || /sbin/depmod -a ${uname} || :

%files

%files core
%defattr(-,root,root,-)
/boot/vmlinuz-${uname}
/boot/config-${uname}
/boot/System.map-${uname}
/boot/symvers-${uname}.gz
${kernel.deviceTrees ? `/boot/dtb-${uname}\n` : ''}%ghost /boot/initramfs-${uname}.img
%dir ${modules}
${modules}/vmlinuz
${modules}/modules.builtin*
${modules}/modules.order

%files modules
%defattr(-,root,root,-)
${modules}/kernel
${modules}/modules.alias*
${modules}/modules.dep*
${modules}/modules.devname
${modules}/modules.softdep
${modules}/modules.symbols*

%files devel
%defattr(-,root,root,-)
/usr/src/kernels/${uname}
${modules}/build
`
}

/** rpmbuild's macros. */
export const rpmMacros = (work: string): readonly Macro[] =>
  buildMacros(work, 'dpuos', {
    zstd: 3,
    own: [
      // Two processes for each of a thousand modules, for symbols that nobody requires.
      ['__provides_exclude_from', '^(/usr/lib/modules|/usr/src)/'],
      ['__requires_exclude_from', '^(/usr/lib/modules|/usr/src|/boot)/'],
      ['__elf_exclude_path', '^(/usr/lib/modules|/usr/src|/boot)/'],
    ],
  })
