// Pure: the spec of a driver's package, as openEuler's and Fedora's kmod packages are called.
import type { Arch } from '@dpuos/manifests'

/** A driver that was built and is to be packed. */
export interface DriverPackage {
  readonly name: string
  readonly version: string
  readonly arch: Arch
  /** The kernel's `uname -r`. */
  readonly release: string
  /** What of the kernel's packages stands for exactly this kernel: `kernel-uname-r = RELEASE`. */
  readonly requires: string
  /** File names, `x.ko`. */
  readonly modules: readonly string[]
  readonly license: string
}

/** Where its modules lie in a root; depmod prefers `extra` to the kernel's own. */
export const driverFolder = ({ name, release }: Pick<DriverPackage, 'name' | 'release'>): string =>
  `/usr/lib/modules/${release}/extra/${name}`

/** RPM's release of it: one driver has a package for each kernel. `-` would end it. */
export const driverRelease = ({ release }: Pick<DriverPackage, 'release'>): string =>
  `1.${release.replaceAll('-', '_')}`

/** The spec of `kmod-NAME`: its tree is ready. depmod runs where there is one; in a root that is being installed without, whoever installs it does. */
export function driverSpec(driver: DriverPackage): string {
  const { name, version, release, requires, modules, license } = driver
  const depmod = `[ ! -x /sbin/depmod ] || /sbin/depmod -a ${release} || :`
  return `Name: kmod-${name}
Version: ${version}
Release: ${driverRelease(driver)}
Summary: ${name} for Linux ${release}
License: ${license}
Requires: ${requires}
${modules.map((file) => `Provides: kmod(${file})\n`).join('')}Provides: ${name}-kmod = ${version}
Provides: installonlypkg(kernel-module)

%description
The driver ${name} ${version}, built by dpuos for Linux ${release}.

%install
rmdir %{buildroot}
mv %{_topdir}/root %{buildroot}

%posttrans
${depmod}

%postun
${depmod}

%files
%defattr(-,root,root,-)
${driverFolder(driver)}
`
}
