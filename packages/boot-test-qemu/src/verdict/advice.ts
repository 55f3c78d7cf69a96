/** What to do about each cause; the causes are those of the boot manifest. */
const ADVICE: Readonly<Record<string, string>> = {
  'no-root':
    'Compare `root=` with the disk, and see that the initramfs holds the driver of the disk (drivers.keep) and the file system.',
  'no-init':
    'See that systemd is among packages.install, that nothing removed /sbin/init, and that the initramfs is whole.',
  panic:
    'Read the lines before the panic in the console log; with the command below the guest can be watched.',
  oom: 'Give the guest more memory (`memory`), or look for what takes it: an initramfs unpacks into memory.',
  emergency:
    'A mount or a unit that the boot needs failed: look for "Failed" and "Dependency failed" above; fstab entries can be `nofail`.',
  'boot-loader': 'Compare grub.cfg on the boot partition with the paths of kernel and initramfs.',
  'secure-boot':
    'Sign the boot loader (shim, GRUB) and the kernel with keys that the firmware trusts, or leave verify.machine.secure-boot out.',
  'firmware-idle':
    'The boot partition needs EFI/BOOT/BOOTX64.EFI (BOOTAA64.EFI on aarch64) and a grub.cfg where that loader looks for it.',
  oops: 'Look at the first such report in the console log; a vendor driver built for another kernel is the usual suspect.',
  'disk-error':
    'Look whether the file system was packed whole (e2fsck -fn), and whether the disk is as large as its partitions say.',
  'host-io':
    'Look whether the disk that holds the scratch folder (TMPDIR, RUNNER_TEMP) is full: the guest writes there. This says nothing about the image.',
  denied: 'The definition says so (verify.console.deny).',
  lockup: 'Look at the call trace in the console log.',
  'hung-task': 'Look at the call trace in the console log.',
  hang: 'Start the guest with the command below and look where it stops; `quiet` on the kernel command line hides the reason, and what went to a display alone is in boot-PATH.screen.png.',
  timeout: 'Raise `timeout`, or look at what the guest was busy with in the last lines.',
  reset: 'A watchdog, `panic=` on the kernel command line or a unit restarts it: see the last lines.',
  shutdown: 'A unit of the image powers it off: see the last lines.',
  'probe-silent':
    'The probe needs /bin/sh and an initramfs that runs dracut’s pre-pivot hooks; the driver virtio_console or the serial console carries its answer.',
  'qemu-exit': 'Run the command below by hand; another machine type, CPU or QEMU version may help.',
  expectation: 'Mend the image, or the promise in the definition (verify.expect, system.sysctl, services).',
}

/** What to do about a boot that ended with this cause. */
export function advice(cause: string): string | undefined {
  return ADVICE[cause]
}
