/** Something that a definition may well want and that this version does not do: told apart from a typing mistake. */
export interface Unsupported {
  /** What to do today. */
  readonly hint: string
}

const BUILD =
  'The version is that of the distribution’s kernel, or of what `kernel.build.from` names: leave it out.'
const DELIVERY =
  'This version makes disks (`raw`, `qcow2`) and packed roots (`tar`, `cpio`, `oci`, `squashfs`, `erofs`, `mtree`).'

/** Keys by their path, list indices left out. */
const KEYS: Readonly<Record<string, string>> = {
  'kernel.version': BUILD,
  'drivers.vendor.rpm':
    'Put the RPM into a repository and name it in `packages.install`; its modules are checked like any other.',
  'drivers.keep.firmware': 'Use `drivers.firmware`.',
  'storage.disk': 'The image has one disk and mounts by label; leave it out.',
  'board.console': 'Write the console to `kernel.cmdline`, for example `console=ttyAMA0`.',
}

/** Values by the path of their key: texts or patterns. */
const VALUES: Readonly<Record<string, readonly { readonly value: RegExp; readonly hint: string }[]>> = {
  'kernel.source': [
    {
      value: /[/.]/,
      hint: 'A source goes into `kernel.build.from`, with `source: build`; a kernel manifest is handed to tailor-image as its `kernel` input.',
    },
  ],
  arch: [
    {
      value: /^(loongarch64|ppc64le|i686)$/,
      hint: 'This version makes images for x86_64, aarch64 and riscv64.',
    },
  ],
  outputs: [
    { value: /^disk$/, hint: 'A disk is called by its form: `raw`, `qcow2`, or both.' },
    {
      value: /^(docker|container)$/,
      hint: 'The container image is called `oci`; docker loads it through skopeo.',
    },
    { value: /^(iso|pxe|usb|host|vmdk|vhd|vdi|ova|bfb)$/, hint: DELIVERY },
  ],
  'storage.layout.type': [
    { value: /^(xfs|btrfs|erofs|squashfs|swap)$/, hint: 'This version makes vfat and ext4.' },
  ],
  'storage.layout.mount': [
    { value: /^\/(?!boot\/efi$)./, hint: 'This version makes two partitions: /boot/efi and /.' },
  ],
  'verify.boots': [
    { value: /^disk$/, hint: 'The boot from disk is called `uefi`.' },
    { value: /^(iso|pxe|usb|host)(-install)?$/, hint: 'This version boots `uefi` and `direct`.' },
  ],
  'packages.install': [{ value: /\.rpm$|\//, hint: 'Name an RPM file of your own in `packages.rpms`.' }],
}

/** Why a key at this path is refused though it is no mistake, or undefined. */
export function unsupportedKey(path: string): Unsupported | undefined {
  const hint = Object.hasOwn(KEYS, path) ? KEYS[path] : undefined
  return hint === undefined ? undefined : { hint }
}

/** Why a value of the key at this path is refused though it is no mistake, or undefined. */
export function unsupportedValue(path: string, value: unknown): Unsupported | undefined {
  const rules = Object.hasOwn(VALUES, path) ? VALUES[path] : undefined
  return rules?.find((rule) => typeof value === 'string' && rule.value.test(value))
}
