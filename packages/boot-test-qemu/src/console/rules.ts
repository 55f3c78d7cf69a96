/** What a console line says about the boot. */
export interface ConsoleRule {
  /** Stable; appears in findings as `console-<id>`. */
  readonly id: string
  readonly match: RegExp
  /**
   * What a match means:
   * `fatal`: the boot has failed, whatever comes after;
   * `fatal-when-quiet`: it has failed unless something else follows within QUIET_MS;
   * `fault`: the boot goes on, but its verdict is fail;
   * `hint`: decides nothing, but explains a boot that fails or ends without an answer.
   */
  readonly effect: 'fatal' | 'fatal-when-quiet' | 'fault' | 'hint'
  /** Name of the cause in the boot manifest. */
  readonly cause: string
  /** One sentence; `$1` … are the groups of `match`. */
  readonly says: string
  /** Only before the kernel has started: the words are too common later. */
  readonly firmware?: true
  /** Only the kernel says so: a process that writes the same words to the console quotes it. See `isQuoted`. */
  readonly kernel?: true
  /** Only a hint in an emulated guest: a slow runner makes its clocks run away, which is no fault of the image. */
  readonly wallClock?: true
  /** Told also of a boot that came up. */
  readonly told?: true
  /** systemd still runs: the probe may answer what failed. */
  readonly answers?: true
}

/** Milliseconds without output after which a prompt is taken for the end. GRUB waits at most 10 s at "Press any key". */
export const QUIET_MS = 12_000

const NO_ROOT = {
  effect: 'fatal',
  cause: 'no-root',
} as const

/**
 * In order of weight: where several lines match, the first rule here names the cause; of one line only the first
 * matching rule counts. Texts: kernel init/, kernel/panic.c, mm/oom_kill.c; systemd src/core, units/emergency.service;
 * dracut modules.d/99base; initramfs-tools scripts/functions; EDK II BdsDxe; GRUB kern/rescue_reader.c, kern/err.c.
 */
export const RULES: readonly ConsoleRule[] = [
  {
    id: 'vfs-no-root',
    kernel: true,
    match: /(VFS: (?:Unable to mount root fs|Cannot open root device).*)/,
    ...NO_ROOT,
    says: 'The kernel could not mount the root file system: $1.',
  },
  {
    id: 'initramfs-no-root',
    match: /dpuos-initramfs: (cannot (?:find|mount) root.*|no root= .*|root=.* is not understood.*)/,
    ...NO_ROOT,
    says: 'The initramfs did not get to the root file system: $1.',
  },
  {
    id: 'initramfs-tools-no-root',
    match: /ALERT!\s+(.*) does not exist\.\s+Dropping to a shell/,
    ...NO_ROOT,
    says: 'The initramfs waited in vain for the root device $1.',
  },
  {
    id: 'dracut-no-root',
    match: /dracut.*Warning: (?:Could not boot|(\S+) does not exist)/,
    ...NO_ROOT,
    says: 'dracut did not find the root device $1.',
  },
  {
    id: 'no-init',
    match:
      /(No working init found|dpuos-initramfs: (?:no init at|init=|cannot (?:start|move)) .*|Requested init .* failed|switch_root: (?:can't|failed to) .*)/,
    effect: 'fatal',
    cause: 'no-init',
    says: 'No init could be started: $1.',
  },
  {
    id: 'panic-oom',
    kernel: true,
    match: /Kernel panic - not syncing: (.*(?:[Oo]ut of memory|deadlocked on memory).*)/,
    effect: 'fatal',
    cause: 'oom',
    says: 'The kernel ran out of memory while booting: $1.',
  },
  {
    id: 'panic',
    kernel: true,
    match: /Kernel panic - not syncing: (.*)/,
    effect: 'fatal',
    cause: 'panic',
    says: 'The kernel panicked: $1.',
  },
  {
    id: 'systemd-freeze',
    match: /(?:\[!!!!!!\] (.*)|(Freezing execution)\.?$)/,
    effect: 'fatal',
    cause: 'no-init',
    says: 'systemd gave up as process 1: $1$2.',
  },
  {
    id: 'emergency',
    match:
      /^(You are in emergency mode|Entering emergency mode|Cannot open access to console, the root account is locked)/,
    effect: 'fatal',
    cause: 'emergency',
    says: 'The boot ended in emergency mode ("$1").',
    answers: true,
  },
  {
    id: 'rescue',
    match:
      /^(You are in rescue mode|Give root password for maintenance|Press Enter for (?:maintenance|system maintenance))/,
    effect: 'fatal',
    cause: 'emergency',
    says: 'The boot ended in rescue mode ("$1").',
    answers: true,
  },
  {
    id: 'dracut-shell',
    match: /^(?:dracut|\(initramfs\)|initqueue|switch_root|pre-\w+):?\/?[#$]?\s*(?:#|\(initramfs\))$/,
    effect: 'fatal',
    cause: 'emergency',
    says: 'The initramfs dropped to a shell.',
  },
  {
    id: 'grub-error',
    match: /^error: (?!no suitable video mode)(.*)/,
    effect: 'fatal-when-quiet',
    cause: 'boot-loader',
    says: 'GRUB could not start the system: $1.',
    firmware: true,
  },
  {
    id: 'grub-prompt',
    match: /^(grub(?: rescue)?)>$/,
    effect: 'fatal',
    cause: 'firmware-idle',
    says: 'The boot loader stopped at its prompt ($1>): it found no configuration to boot.',
    firmware: true,
  },
  {
    id: 'uefi-shell',
    match: /^(?:UEFI Interactive Shell|Shell>)/,
    effect: 'fatal',
    cause: 'firmware-idle',
    says: 'The firmware found no boot loader and went to its shell.',
    firmware: true,
  },
  {
    id: 'uefi-pxe',
    match: />>\s*Start PXE over (IPv[46])/,
    effect: 'fatal',
    cause: 'firmware-idle',
    says: 'The firmware found no boot loader on the disk and turned to network boot over $1.',
    firmware: true,
  },
  {
    id: 'uefi-http',
    match: />>\s*Start HTTP Boot over (IPv[46])/,
    effect: 'fatal',
    cause: 'firmware-idle',
    says: 'The firmware found nothing to boot on the disk and tries the network (HTTP boot, $1).',
    firmware: true,
  },
  {
    id: 'secure-boot',
    match: /(?:Verification failed: \(0x1A\) Security Violation|(bad shim signature))/,
    effect: 'fatal',
    cause: 'secure-boot',
    says: 'Secure Boot refused what the disk offers: its signature is not one that the firmware trusts.',
    firmware: true,
  },
  {
    // The firmware goes on to its next entry, which may be one that it trusts.
    id: 'secure-boot-entry',
    match:
      /BdsDxe: failed to (?:load|start) Boot[0-9A-F]{4} ("[^"]*").*: (?:Access Denied|Security Violation)$/,
    effect: 'fatal-when-quiet',
    cause: 'secure-boot',
    says: 'Secure Boot refused the boot entry $1: the firmware trusts no key that signed its boot loader.',
    firmware: true,
  },
  {
    id: 'uefi-no-option',
    match: /BdsDxe: No bootable option or device was found/,
    effect: 'fatal',
    cause: 'firmware-idle',
    says: 'The firmware found nothing to boot.',
    firmware: true,
  },
  {
    id: 'bios-no-device',
    match: /No bootable device/,
    effect: 'fatal',
    cause: 'firmware-idle',
    says: 'The firmware found no bootable device.',
    firmware: true,
  },
  {
    id: 'uefi-option-failed',
    match: /BdsDxe: failed to (load|start) (Boot\w+ "[^"]*").*: ([^:]*)$/,
    effect: 'hint',
    cause: 'firmware-idle',
    says: 'The firmware could not $1 $2: $3.',
    firmware: true,
  },
  {
    id: 'oom',
    kernel: true,
    match: /(?:Out of memory|Memory cgroup out of memory): (Killed process.*)|invoked (oom-killer)/,
    effect: 'fault',
    cause: 'oom',
    says: 'The guest ran out of memory: $1$2.',
  },
  {
    id: 'lockup',
    kernel: true,
    match:
      /((?:watchdog: )?BUG: soft lockup.*|hard LOCKUP.*|rcu_\w{1,20} (?:detected (?:expedited )?stalls|self-detected stall).*)/,
    effect: 'fault',
    cause: 'lockup',
    says: 'A CPU of the guest was stuck: $1.',
    wallClock: true,
  },
  {
    id: 'hung-task',
    kernel: true,
    match: /INFO: (task .* blocked for more than \d+ seconds)/,
    effect: 'fault',
    cause: 'hung-task',
    says: 'A task in the guest was stuck: $1.',
    wallClock: true,
  },
  {
    id: 'bug',
    kernel: true,
    match: /(kernel BUG at .*|\bBUG: .*)/,
    effect: 'fault',
    cause: 'oops',
    says: 'The kernel met a bug of its own: $1.',
  },
  {
    id: 'oops',
    kernel: true,
    match:
      /((?:\bOops: |Unable to handle kernel |Internal error: |general protection fault)(?<!traps: .*).*)/,
    effect: 'fault',
    cause: 'oops',
    says: 'The kernel oopsed: $1.',
  },
  {
    id: 'fs-error',
    kernel: true,
    match:
      /((?:EXT4-fs error|EXT4-fs \(\S{1,64}\): Remounting filesystem read-only|Aborting journal on device|XFS \(\S{1,64}\): (?:Corruption|Metadata|Filesystem has been shut down|log I\/O error)|SQUASHFS error|erofs: \(device \S{1,64}\): (?:failed|cannot|bogus|invalid)|BTRFS error|Buffer I\/O error|blk_update_request: I\/O error|I\/O error, dev|device-mapper: verity: \S{1,64} (?:data|metadata) block \d+ is corrupted).*)/,
    effect: 'fault',
    cause: 'disk-error',
    says: 'The kernel met an error of the disk or its file system: $1.',
  },
  {
    id: 'initramfs-broken',
    kernel: true,
    match: /Initramfs unpacking failed: (.*)/,
    effect: 'hint',
    cause: 'no-init',
    says: 'The kernel could not unpack the initramfs: $1.',
    told: true,
  },
  {
    id: 'module-refused',
    kernel: true,
    match:
      /(?<=^|\] )(\S{1,64}: (?:disagrees about version of symbol \S+|version magic '.*' should be '.*'|Unknown symbol \S+ \(err -?\d+\)|Loading of (?:unsigned )?module .*is rejected|module is already loaded with another version).*)/,
    effect: 'hint',
    cause: 'module-refused',
    says: 'The kernel refused a module: $1.',
    told: true,
  },
  {
    id: 'firmware-load',
    kernel: true,
    match: /Direct firmware load for (\S+) failed with error (-?\d+)/,
    effect: 'hint',
    cause: 'firmware-load',
    says: 'A driver did not get its firmware $1 (error $2).',
    told: true,
  },
  {
    id: 'dracut-timeout',
    match: /dracut-initqueue\S*: (?:Warning: )?(?:dracut-initqueue timeout|Could not boot)/,
    effect: 'hint',
    cause: 'no-root',
    says: 'dracut waited in vain for a device.',
  },
  {
    id: 'start-job',
    match: /A start job is running for (.*?) \(/,
    effect: 'hint',
    cause: 'start-job',
    says: 'systemd was waiting for $1.',
  },
  {
    id: 'mount-failed',
    match: /Failed to mount (.*?)\.?$/,
    effect: 'hint',
    cause: 'unit-failed',
    says: 'Mounting $1 failed.',
  },
  {
    id: 'device-timeout',
    match: /Timed out waiting for device (.*?)\.?$/,
    effect: 'hint',
    cause: 'unit-failed',
    says: 'The device $1 did not appear.',
  },
  {
    id: 'dependency-failed',
    match: /Dependency failed for (.*?)\.?$/,
    effect: 'hint',
    cause: 'unit-failed',
    says: 'A unit that $1 depends on failed.',
  },
  {
    id: 'unit-failed',
    match: /(?:\[FAILED\] )?Failed to start (.*?)\.?$/,
    effect: 'hint',
    cause: 'unit-failed',
    says: '$1 failed to start.',
  },
  {
    id: 'hardware-error',
    kernel: true,
    match: /\[Hardware Error\]: (.*)/,
    effect: 'hint',
    cause: 'hardware-error',
    says: 'The machine reported an error to the kernel: $1.',
    told: true,
  },
  {
    id: 'lockdep',
    kernel: true,
    match:
      /WARNING: ((?:possible (?:circular|recursive) locking|suspicious RCU usage|inconsistent lock state|bad unlock balance).*)/,
    effect: 'hint',
    cause: 'kernel-warning',
    says: 'The kernel’s lock checker complained: $1.',
    told: true,
  },
  {
    id: 'ubsan',
    kernel: true,
    match: /UBSAN: (.*)/,
    effect: 'hint',
    cause: 'kernel-warning',
    says: 'The kernel did what C does not define: $1.',
    told: true,
  },
  {
    id: 'kernel-taint',
    kernel: true,
    match:
      /(?<=^|\] )(\S{1,64}: (?:loading out-of-tree module taints kernel|module license '.*' taints kernel|module verification failed: .*tainting kernel|loading test module taints kernel).*)/,
    effect: 'hint',
    cause: 'kernel-taint',
    says: 'The kernel is tainted: $1.',
    told: true,
  },
  {
    id: 'kernel-warning',
    kernel: true,
    match: /(WARNING: CPU: .*)/,
    effect: 'hint',
    cause: 'kernel-warning',
    says: 'The kernel warned: $1.',
    told: true,
  },
]

export interface RuleHit {
  readonly rule: ConsoleRule
  /** The sentence, its groups filled in. */
  readonly text: string
  /** These are the kernel's words, but a process of the guest wrote them. */
  readonly quoted: boolean
}

/** What printk puts before its messages (CONFIG_PRINTK_TIME, CONFIG_PRINTK_CALLER): `[    1.234567] `, `[    1.234567][    T1] `. */
const STAMP = /\[ *\d+\.\d+\](?:\[ *[TC]\d+\])? /g

/** The kernel puts its clock before its messages: does this guest's? */
export const STAMPED = /^\[ *\d+\.\d+\]/

/** Its first line without one (printk.time=0). */
export const UNSTAMPED = /^Linux version \d/

/** How syslog names who speaks: `sshd[812]: `. systemd and journald send such lines through the kernel's log too. */
const SPEAKER = /[\w.@\\-]+\[\d+\]: /

/**
 * Did a process write the kernel's words at `index` of the line? It did where syslog's name of a process precedes them, or where the kernel's
 * clock does not though this guest's kernel puts it before everything (`stamps`).
 */
function isQuoted(line: string, index: number, stamps: boolean): boolean {
  const stamp = [...line.matchAll(STAMP)].findLast((one) => one.index + one[0].length <= index)
  if (stamp === undefined && stamps) return true
  return SPEAKER.test(line.slice(stamp === undefined ? 0 : stamp.index + stamp[0].length, index))
}

/** One test for all: nearly every line is innocent, and a guest may write megabytes. */
const ANY = new RegExp(RULES.map((rule) => `(?:${rule.match.source})`).join('|'))

/** The first rule that a line matches. `early`: the kernel has not started yet; `stamps`: it puts its clock before its messages. */
export function matchRule(line: string, early: boolean, stamps: boolean): RuleHit | undefined {
  if (!ANY.test(line)) return undefined
  for (const rule of RULES) {
    if (rule.firmware && !early) continue
    const match = rule.match.exec(line)
    if (match === null) continue
    const text = rule.says.replaceAll(/\$(\d)/g, (_, index: string) => match[Number(index)]?.trim() ?? '')
    return {
      rule,
      quoted: rule.kernel === true && isQuoted(line, match.index, stamps),
      text: text
        .replaceAll(/\s{2,}/g, ' ')
        .replaceAll(/ ([.:])/g, '$1')
        .replace(/\.{2,}$/, '.'),
    }
  }
  return undefined
}

/** The kernel's first line, and what only a running kernel or systemd says: from here on firmware rules are off. */
export const KERNEL_STARTED =
  /Linux version \d|Booting Linux on physical CPU|EFI stub: |systemd\[1\]: |dpuos-initramfs: /

/** The kernel is up and hands over to the initramfs. */
export const KERNEL_DONE = /Run \S*init as init process|dpuos-initramfs: /

/** A system that let people in. Seen without an answer of the probe it says that the probe, not the boot, is at fault. */
export const SYSTEM_UP = /(?:^|\s)login:$|Reached target .*(?:Multi-User|Graphical)|Startup finished in/
