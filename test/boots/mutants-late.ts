import { IMPATIENT, type Mutant, oneshot } from './mutant.ts'
import { bootOtherKernel } from './other-kernel.ts'

/** Quoted for /bin/sh inside a unit: a line of the kernel’s log, as a driver would write it. */
const kernelSays = (level: number, text: string): string => `echo '<${level}>${text}' > /dev/kmsg`

/** The card and its controller, what is on it, and the probe's port. */
const CARD_MODULES =
  'sdhci_pci mmc_block crc32c_generic ext4 vfat nls_ascii nls_cp437 virtio_pci virtio_console'

/** Images whose systemd starts. */
export const LATE: readonly Mutant[] = [
  {
    id: 'masked-default-target',
    what: 'default.target is masked',
    boot: 'direct',
    spoil: (copy) => copy.linkRoot('/etc/systemd/system/default.target', '/dev/null'),
    verdict: 'fail',
    cause: 'emergency',
    keeps: ['journal'],
  },
  {
    id: 'fstab-device-missing',
    what: 'fstab mounts a device that does not exist',
    boot: 'direct',
    spoil: (copy) =>
      copy.writeRoot({
        '/etc/fstab': '/dev/vdz /mnt ext4 x-systemd.device-timeout=3s 0 2\n',
      }),
    verdict: 'fail',
    cause: 'emergency',
    codes: ['boot-emergency'],
    keeps: ['journal'],
  },
  {
    id: 'failing-unit',
    what: 'a unit fails',
    boot: 'direct',
    spoil: (copy) => copy.addUnit('mutation.service', oneshot('exit 3')),
    verdict: 'fail',
    cause: 'expectation',
    unmet: ['units-failed'],
    codes: ['boot-expectation'],
    always: true,
  },
  {
    id: 'no-sshd',
    what: 'the program of an enabled unit is missing',
    boot: 'direct',
    spoil: (copy) => copy.removeRoot('/usr/sbin/sshd'),
    verdict: 'fail',
    cause: 'expectation',
  },
  {
    id: 'no-libc',
    what: 'the C library is missing',
    boot: 'direct',
    spoil: (copy) => copy.removeRoot('/usr/lib64/libc.so.6'),
    verdict: 'fail',
    cause: 'panic',
  },
  {
    id: 'driver-missing',
    what: 'a promised module was cut',
    boot: 'direct',
    spoil: (copy) =>
      copy.removeRoot(`/usr/lib/modules/${copy.kernelRelease}/kernel/net/openvswitch/openvswitch.ko`),
    verdict: 'fail',
    cause: 'expectation',
    unmet: ['module openvswitch', 'loaded openvswitch'],
  },
  {
    id: 'sysctl-overridden',
    what: 'a later file sets another value than was promised',
    boot: 'direct',
    spoil: (copy) => copy.writeRoot({ '/etc/sysctl.d/zz-mutation.conf': 'net.ipv4.ip_forward = 0\n' }),
    verdict: 'fail',
    cause: 'expectation',
    unmet: ['sysctl net.ipv4.ip_forward'],
  },
  {
    id: 'getty-dead',
    what: 'the login prompt on the serial console is masked, though nobody asked for it',
    boot: 'direct',
    spoil: (copy) => copy.linkRoot('/etc/systemd/system/serial-getty@ttyS0.service', '/dev/null'),
    verdict: 'fail',
    cause: 'expectation',
    unmet: ['login ttyS0'],
  },
  {
    id: 'no-network',
    what: 'a login, but nothing configures the network',
    boot: 'direct',
    spoil: (copy) => copy.linkRoot('/etc/systemd/system/systemd-networkd.service', '/dev/null'),
    verdict: 'fail',
    cause: 'expectation',
    unmet: ['interface eth0'],
  },
  {
    id: 'disk-full',
    what: 'the root file system has no byte left',
    boot: 'direct',
    spoil: (copy) => copy.fillRoot(),
    verdict: 'fail',
    cause: 'expectation',
  },
  {
    id: 'read-only-root',
    what: 'fstab keeps the root read-only',
    boot: 'direct',
    spoil: (copy) =>
      copy.writeRoot({
        '/etc/fstab': String(copy.readRoot('/etc/fstab')).replace(/^(\S+\s+\/\s+\S+\s+)\S+/m, '$1ro'),
      }),
    verdict: 'fail',
    cause: 'expectation',
  },
  {
    id: 'clock-1970',
    what: 'a unit sets the clock to 1970',
    boot: 'direct',
    spoil: (copy) => copy.addUnit('mutation.service', oneshot('date -s 1970-01-02')),
    verdict: 'fail',
    cause: 'expectation',
    unmet: ['clock'],
  },
  {
    id: 'splat-then-healthy',
    what: 'the kernel meets a bug, then all goes on',
    boot: 'direct',
    spoil: (copy) =>
      copy.addUnit(
        'mutation.service',
        oneshot(kernelSays(1, 'BUG: kernel NULL pointer dereference, address: 0000000000000008')),
      ),
    verdict: 'fail',
    cause: 'oops',
    codes: ['boot-oops'],
  },
  {
    id: 'panic-late',
    what: 'a unit crashes the kernel',
    boot: 'direct',
    spoil: (copy) =>
      copy.addUnit(
        'mutation.service',
        oneshot('echo 1 > /proc/sys/kernel/sysrq; echo c > /proc/sysrq-trigger'),
      ),
    verdict: 'fail',
    cause: 'panic',
  },
  {
    id: 'oom-at-start',
    what: 'a service takes all memory',
    boot: 'direct',
    flags: ['--memory', '384MiB'],
    spoil: (copy) => copy.addUnit('mutation.service', oneshot('exec tail /dev/zero')),
    verdict: 'fail',
    cause: 'oom',
    codes: ['boot-oom'],
  },
  {
    id: 'reset-by-unit',
    what: 'a unit restarts the machine',
    boot: 'direct',
    spoil: (copy) => copy.addUnit('mutation.service', oneshot('systemctl reboot --force --force')),
    verdict: 'fail',
    cause: 'reset',
  },
  {
    id: 'power-off',
    what: 'a unit powers the machine off',
    boot: 'direct',
    spoil: (copy) => copy.addUnit('mutation.service', oneshot('systemctl poweroff --force')),
    verdict: 'fail',
    cause: 'shutdown',
  },
  {
    id: 'never-up',
    what: 'a unit that the default target waits for never ends',
    boot: 'direct',
    flags: ['--timeout', '240s'],
    spoil: (copy) =>
      copy.addUnit('mutation.service', [...oneshot('sleep 10000'), 'TimeoutStartSec=infinity', '[Install]']),
    verdict: 'fail',
    cause: 'expectation',
    unmet: ['systemd-state'],
  },
  {
    id: 'no-shell',
    what: 'the guest has no /bin/sh: the probe cannot run',
    boot: 'direct',
    flags: IMPATIENT,
    spoil: (copy) => copy.removeRoot('/usr/bin/sh'),
    verdict: 'broken',
    cause: 'probe-silent',
  },
  {
    id: 'silent-console',
    what: 'the kernel command line names no console that anybody reads',
    boot: 'direct',
    spoil: (copy) => copy.setCmdline(copy.cmdline.replaceAll(/console=\S+/g, '').concat(' console=ttyS1')),
    verdict: 'fail',
    cause: 'expectation',
    unmet: ['login ttyS0'],
    codes: ['console-silent'],
  },
  {
    id: 'sd-card',
    what: 'nothing but the disk, which is an SD card, and the kernel, which has the driver (Debian’s for PCs)',
    boot: 'direct',
    spoil: (copy) => {
      copy.setMachine({ disk: 'sd' })
      bootOtherKernel(copy, CARD_MODULES.split(' '))
    },
    verdict: 'pass',
    cause: null,
  },
  {
    id: 'slow-but-fine',
    what: 'a unit takes half a minute without a word',
    boot: 'direct',
    spoil: (copy) => copy.addUnit('mutation.service', oneshot('sleep 30')),
    verdict: 'pass',
    cause: null,
  },
  {
    id: 'noisy-but-fine',
    what: 'a unit writes a megabyte of colours, half lines and frightening words to the console',
    boot: 'direct',
    spoil: (copy) =>
      copy.addUnit(
        'mutation.service',
        oneshot(
          `i=0; while [ $i -lt 6000 ]; do printf '\\033[31mError: panic, Oops, BUG, login failed %s\\033[0m\\r... Kernel panic - not syncing: a quote, Out of memory: Killed process 1\\n' $i; i=$((i + 1)); done > /dev/console`.replaceAll(
            '%',
            '%%',
          ),
        ),
      ),
    verdict: 'pass',
    cause: null,
    codes: ['console-quote'],
  },
]
