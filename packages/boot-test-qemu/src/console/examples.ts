/** A real line for each console rule, by its id: for the tests and the table in the docs. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  'vfs-no-root': '[    1.902213] VFS: Cannot open root device "UUID=5eb0" or unknown-block(0,0): error -6',
  'initramfs-no-root': 'dpuos-initramfs: cannot find root UUID=5eb0 after 30 s; block devices: vda vda1 vda2',
  'initramfs-tools-no-root': 'ALERT!  /dev/vda9 does not exist.  Dropping to a shell!',
  'dracut-no-root': '[  194.104224] dracut-initqueue[312]: Warning: /dev/disk/by-uuid/5eb0 does not exist',
  'no-init': 'dpuos-initramfs: no init at /usr/lib/none on /dev/vda2',
  'panic-oom': '[    2.043171] Kernel panic - not syncing: System is deadlocked on memory',
  panic: '[    2.101337] Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000100',
  'systemd-freeze': '[!!!!!!] Failed to mount API filesystems.',
  emergency: 'You are in emergency mode. After logging in, type "journalctl -xb" to view',
  rescue: 'You are in rescue mode. After logging in, type "journalctl -xb" to view',
  'dracut-shell': 'dracut:/#',
  'grub-error': "error: file `/boot/vmlinuz-6.6.0' not found.",
  'grub-prompt': 'grub rescue>',
  'uefi-shell': 'UEFI Interactive Shell v2.2',
  'uefi-pxe': '>>Start PXE over IPv4.',
  'uefi-no-option': 'BdsDxe: No bootable option or device was found.',
  'bios-no-device': 'No bootable device.',
  'uefi-option-failed':
    'BdsDxe: failed to load Boot0001 "UEFI Misc Device" from PciRoot(0x0)/Pci(0x4,0x0): Not Found',
  oom: '[    9.312009] Out of memory: Killed process 812 (ovs-vswitchd) total-vm:991232kB, anon-rss:412kB',
  lockup: '[   48.012345] watchdog: BUG: soft lockup - CPU#1 stuck for 26s! [kworker/1:1:31]',
  'hung-task': '[  242.668011] INFO: task systemd-udevd:214 blocked for more than 120 seconds.',
  bug: '[    4.230117] BUG: kernel NULL pointer dereference, address: 0000000000000008',
  oops: '[    4.230140] Oops: 0002 [#1] PREEMPT SMP PTI',
  'fs-error':
    '[    7.981233] EXT4-fs error (device vda2): ext4_lookup:1855: inode #2: comm systemd: iget: checksum invalid',
  'initramfs-broken': '[    0.871102] Initramfs unpacking failed: ZSTD-compressed data is truncated',
  'firmware-load':
    '[    3.450021] mlx5_core 0000:03:00.0: Direct firmware load for mellanox/mlx5.bin failed with error -2',
  'dracut-timeout':
    '[  132.004501] dracut-initqueue[388]: Warning: dracut-initqueue timeout - starting timeout scripts',
  'start-job': '[ ***  ] A start job is running for dev-vdb.device (1min 2s / 1min 30s)',
  'mount-failed': '[FAILED] Failed to mount mnt.mount - /mnt.',
  'device-timeout': '[ TIME ] Timed out waiting for device dev-vdb.device - /dev/vdb.',
  'dependency-failed': '[DEPEND] Dependency failed for local-fs.target - Local File Systems.',
  'unit-failed': '[FAILED] Failed to start sshd.service - OpenSSH server daemon.',
  'kernel-warning':
    '[    1.045501] WARNING: CPU: 0 PID: 1 at drivers/net/ethernet/vendor/main.c:812 probe+0x1c/0x30',
}
