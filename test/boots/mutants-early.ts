import { cpioArchive, padded } from '../../packages/boot-test-qemu/src/inject/cpio.ts'
import { IMPATIENT, type Mutant } from './mutant.ts'
import { spinningEfi } from './spinning-efi.ts'

const GRUB_CFG = 'EFI/openEuler/grub.cfg'
const LOADER = 'EFI/BOOT/BOOTX64.EFI'

/** A later archive of an initramfs overwrites files of an earlier one. */
const overlaid = (initramfs: Buffer, name: string, text: string): Buffer =>
  Buffer.concat([padded(initramfs, 4), cpioArchive([{ path: name, data: text }])])

/** Images that do not get as far as systemd. */
export const EARLY: readonly Mutant[] = [
  {
    id: 'corrupt-esp',
    what: 'the first MiB of the boot partition is overwritten with noise',
    boot: 'uefi',
    spoil: (copy) => copy.overwriteEsp(Buffer.alloc(2 ** 20, 0xa5)),
    verdict: 'fail',
    cause: 'firmware-idle',
    codes: ['boot-firmware-idle'],
    always: true,
  },
  {
    id: 'no-loader',
    what: 'EFI/BOOT/BOOTX64.EFI is empty',
    boot: 'uefi',
    spoil: (copy) => copy.writeEsp(LOADER, ''),
    verdict: 'fail',
    cause: 'firmware-idle',
  },
  {
    id: 'unsigned',
    what: 'nothing on the disk is signed, and the machine has Secure Boot on',
    boot: 'uefi',
    spoil: (copy) => copy.setMachine({ secureBoot: true }),
    verdict: 'fail',
    cause: 'secure-boot',
    codes: ['boot-secure-boot'],
    always: true,
  },
  {
    id: 'hang-in-firmware',
    what: 'the boot loader is a UEFI program that spins',
    boot: 'uefi',
    flags: IMPATIENT,
    spoil: (copy) => copy.writeEsp(LOADER, spinningEfi()),
    verdict: 'fail',
    cause: 'hang',
    codes: ['boot-hang'],
  },
  {
    id: 'hang-after-grub',
    what: 'the kernel on the disk spins at its entries',
    boot: 'uefi',
    flags: IMPATIENT,
    spoil: (copy) => {
      const name = `/boot/vmlinuz-${copy.kernelRelease}`
      const kernel = copy.readRoot(name)
      // Documentation/arch/x86/boot.rst: setup sectors (0x1f1), behind them the 32-bit entry, 512 bytes later the 64-bit one; the EFI handover
      // (0x264) counts from there; the PE/COFF entry is in the optional header.
      const start = (kernel.readUInt8(0x1f1) + 1) * 512
      const entry = kernel.readUInt32LE(kernel.readUInt32LE(0x3c) + 0x28)
      const handover = start + kernel.readUInt32LE(0x264)
      for (const place of [entry, start, start + 512, handover, handover + 512])
        kernel.set([0xeb, 0xfe], place)
      copy.writeRoot({ [name]: kernel })
    },
    verdict: 'fail',
    cause: 'hang',
  },
  {
    id: 'grub-no-config',
    what: 'grub.cfg is missing',
    boot: 'uefi',
    spoil: (copy) => copy.writeEsp(GRUB_CFG, '\n'),
    verdict: 'fail',
    cause: 'firmware-idle',
  },
  {
    id: 'grub-wrong-uuid',
    what: 'grub.cfg looks for another file system',
    boot: 'uefi',
    spoil: (copy) =>
      copy.writeEsp(
        GRUB_CFG,
        String(copy.readEsp(GRUB_CFG)).replace(
          /--set=root \S+/,
          '--set=root 00000000-0000-0000-0000-000000000000',
        ),
      ),
    verdict: 'fail',
    cause: 'boot-loader',
  },
  {
    id: 'truncated-kernel',
    what: 'the kernel on the disk ends in the middle',
    boot: 'uefi',
    spoil: (copy) => {
      const name = `/boot/vmlinuz-${copy.kernelRelease}`
      const kernel = copy.readRoot(name)
      copy.writeRoot({ [name]: kernel.subarray(0, kernel.length >> 1) })
    },
    verdict: 'fail',
    cause: 'reset',
  },
  {
    id: 'wrong-arch-kernel',
    what: 'the kernel on the disk is one for AArch64',
    boot: 'uefi',
    spoil: (copy) => {
      // Documentation/arch/arm64/booting.rst: `MZ`, and `ARM\x64` at 56.
      const kernel = Buffer.alloc(2 ** 20)
      kernel.write('MZ', 0)
      kernel.write('ARM\x64', 56)
      copy.writeRoot({ [`/boot/vmlinuz-${copy.kernelRelease}`]: kernel })
    },
    verdict: 'fail',
    cause: 'boot-loader',
  },
  {
    id: 'boot-loop',
    what: 'grub.cfg resets the machine',
    boot: 'uefi',
    spoil: (copy) => copy.writeEsp(GRUB_CFG, 'reboot\n'),
    verdict: 'fail',
    cause: 'reset',
  },
  {
    id: 'no-virtio-blk',
    what: 'the initramfs loads no virtio_blk',
    boot: 'direct',
    spoil: (copy) => copy.file('initramfs', (old) => overlaid(old, 'lib/modules/order', 'virtio_pci.ko\n')),
    verdict: 'fail',
    cause: 'no-root',
    codes: ['boot-no-root'],
  },
  {
    id: 'wrong-root-uuid',
    what: '`root=` names another file system',
    boot: 'direct',
    spoil: (copy) =>
      copy.setCmdline(
        copy.cmdline.replace(/root=\S+/, 'root=UUID=00000000-0000-0000-0000-000000000000 rootwait=2'),
      ),
    verdict: 'fail',
    cause: 'no-root',
    always: true,
  },
  {
    id: 'truncated-initramfs',
    what: 'the initramfs ends in the middle',
    boot: 'direct',
    spoil: (copy) => copy.file('initramfs', (old) => old.subarray(0, old.length >> 1)),
    verdict: 'fail',
    cause: 'no-init',
  },
  {
    id: 'missing-init',
    what: '`init=` names a program that is not there',
    boot: 'direct',
    spoil: (copy) => copy.setCmdline(`${copy.cmdline} init=/usr/lib/none`),
    verdict: 'fail',
    cause: 'no-init',
  },
  {
    id: 'panic-in-init',
    what: 'the first process ends at once',
    boot: 'direct',
    spoil: (copy) => copy.setCmdline(`${copy.cmdline} init=/bin/false`),
    verdict: 'fail',
    cause: 'panic',
    codes: ['boot-panic'],
    always: true,
  },
  {
    id: 'corrupt-root',
    what: 'the superblock of the root file system is overwritten',
    boot: 'direct',
    spoil: (copy) => copy.overwriteRoot(Buffer.alloc(8192)),
    verdict: 'fail',
    cause: 'no-root',
  },
]
