import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConsoleReader } from '../console/reader.ts'
import { Judge } from './judge.ts'

const LIMITS = { timeoutMs: 600_000, stallMs: 90_000 }

interface Case {
  readonly path?: 'uefi' | 'direct'
  readonly accelerator?: 'kvm' | 'tcg'
  readonly console: string
  /** Milliseconds of silence after the console's text; default 5 s. */
  readonly quiet?: number
  readonly cpu?: 'busy' | 'idle'
  /** Bytes that come at a time; default all. */
  readonly chunk?: number
}

/** A judge that has read `console` at second 1 and then waited. */
function judge(given: Case): Judge {
  const { path = 'uefi', accelerator = 'tcg', console, quiet = 5000, cpu = 'idle' } = given
  const judge = new Judge(path, accelerator, LIMITS)
  const reader = new ConsoleReader()
  const bytes = Buffer.from(console)
  const chunk = given.chunk ?? bytes.length
  for (let at = 0; at < bytes.length; at += chunk)
    judge.console(reader.push(bytes.subarray(at, at + chunk)), 1000)
  for (let at = 1250; at <= 1000 + quiet && judge.decision === undefined; at += 250) judge.tick(at, cpu)
  return judge
}

const BOOTED = '[    0.000000] Linux version 6.6.0-72.oe2403.x86_64\r\n'

test('a prompt is seen though the space behind it comes alone', () => {
  const console = `${BOOTED}You are in emergency mode. Press Enter for maintenance: `
  for (const chunk of [undefined, 1]) {
    const decision = judge({ console, ...(chunk === undefined ? {} : { chunk }) }).decision
    expect(decision).toMatchObject({ verdict: 'fail', cause: 'emergency' })
  }
})

describe('the kernel’s words in the mouth of a process', () => {
  const answered = (console: string): Judge => {
    const seen = judge({ console: `${BOOTED}${console}`, quiet: 4000 })
    seen.answered()
    return seen
  }

  test.each([
    ['written to /dev/console', 'Kernel panic - not syncing: just a drill\r\n'],
    ['in a line of its own', 'last boot ended with: BUG: unable to handle page fault for address: 0\r\n'],
    ['forwarded by the journal', '[   12.345678] drill[812]: Kernel panic - not syncing: just a drill\r\n'],
    ['behind its name', 'k2 drill[812]: kernel BUG at fs/ext4/inode.c:1!\r\n'],
    ['about memory', 'monitor: Out of memory: Killed process 12 (x)\r\n'],
    ['about emergencies', 'motd: You are in emergency mode if this light is red\r\n'],
  ])('%s, decide nothing', (_, console) => {
    expect(answered(console).decision).toMatchObject({ verdict: 'pass' })
  })

  test.each([
    ['behind a prompt', 'k2 login: [   12.345678] BUG: kernel NULL pointer dereference, address: 0\r\n'],
    ['with the caller', '[   12.345678][  T812] BUG: kernel NULL pointer dereference, address: 0\r\n'],
    ['behind its own prefix', '[   12.345678] watchdog: kernel BUG at fs/ext4/inode.c:1!\r\n'],
    [
      'after somebody quoted it',
      'drill: kernel BUG at fs/x.c:1!\r\n[   12.345678] kernel BUG at fs/ext4/inode.c:1!\r\n',
    ],
    ['from a process by name', '[   12.345678] sshd invoked oom-killer: gfp_mask=0x0, order=0\r\n'],
  ])('do not hide the kernel’s own, %s', (_, console) => {
    expect(answered(console).decision).toMatchObject({ verdict: 'fail' })
  })

  test('count where the kernel shows no clock, also when a process shows one', () => {
    const seen = judge({
      path: 'direct',
      console:
        'Linux version 6.6.0\r\n[   12.5] a process with a clock of its own\r\nBUG: kernel NULL pointer dereference, address: 0\r\n',
    })
    seen.answered()
    expect(seen.decision).toMatchObject({ verdict: 'fail', cause: 'oops' })
  })

  test('count where the kernel shows no clock: whose they are cannot be told', () => {
    const seen = judge({ path: 'direct', console: 'Kernel panic - not syncing: no clock\r\n' })
    expect(seen.decision).toMatchObject({ verdict: 'fail', cause: 'panic' })
  })
})

describe('a boot that has failed is called so, with its cause', () => {
  test.each<[cause: string, summary: string, console: string]>([
    [
      'panic',
      'The kernel panicked: Attempted to kill init! exitcode=0x00000100.',
      `${BOOTED}[    2.1] Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000100\r\n[    2.1] CPU: 0 PID: 1 Comm: init\r\n`,
    ],
    [
      'no-root',
      'The kernel could not mount the root file system: VFS: Unable to mount root fs on unknown-block(0,0).',
      `${BOOTED}[    1.9] Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)\r\n`,
    ],
    [
      'no-root',
      'The initramfs did not get to the root file system: cannot find root UUID=5eb0 after 30 s; block devices: vda vda1 vda2. Also seen: The kernel warned: WARNING: CPU: 0 PID: 1 at fs/x.c:1.',
      `${BOOTED}[ 1.0] WARNING: CPU: 0 PID: 1 at fs/x.c:1\r\ndpuos-initramfs: cannot find root UUID=5eb0 after 30 s; block devices: vda vda1 vda2 \r\n[   33.1] Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000100\r\n`,
    ],
    [
      'no-root',
      'dracut did not find the root device /dev/disk/by-uuid/5eb0.',
      `${BOOTED}[  194.1] dracut-initqueue[312]: Warning: /dev/disk/by-uuid/5eb0 does not exist\r\n`,
    ],
    [
      'no-root',
      'The initramfs waited in vain for the root device /dev/vda9.',
      `${BOOTED}ALERT!  /dev/vda9 does not exist.  Dropping to a shell!\r\n(initramfs) `,
    ],
    [
      'no-init',
      'No init could be started: Requested init /sbin/nothing failed.',
      `${BOOTED}[    2.0] Kernel panic - not syncing: Requested init /sbin/nothing failed (error -2).\r\n`,
    ],
    [
      'oom',
      'The kernel ran out of memory while booting: System is deadlocked on memory.',
      `${BOOTED}[    2.0] Kernel panic - not syncing: System is deadlocked on memory\r\n`,
    ],
    [
      'emergency',
      'The boot ended in emergency mode ("You are in emergency mode"). Also seen: Mounting mnt.mount - /mnt failed.',
      `${BOOTED}[FAILED] Failed to mount mnt.mount - /mnt.\r\nYou are in emergency mode. After logging in, type "journalctl -xb" to view\r\n`,
    ],
    [
      'emergency',
      'The boot ended in emergency mode ("Cannot open access to console, the root account is locked").',
      `${BOOTED}\r\nCannot open access to console, the root account is locked.\r\nSee sulogin(8) man page for more details.\r\n\r\nPress Enter to continue.\r\n`,
    ],
    ['emergency', 'The initramfs dropped to a shell.', `${BOOTED}dracut:/# `],
    [
      'no-init',
      'systemd gave up as process 1: Failed to mount API filesystems.',
      `${BOOTED}[!!!!!!] Failed to mount API filesystems.\r\n[    3.5] systemd[1]: Freezing execution.\r\n`,
    ],
    [
      'firmware-idle',
      'The boot loader stopped at its prompt (grub>): it found no configuration to boot.',
      'GNU GRUB  version 2.06\r\n\r\n\x1b[1;1H\r\ngrub> ',
    ],
    [
      'firmware-idle',
      'The boot loader stopped at its prompt (grub rescue>): it found no configuration to boot.',
      'grub rescue> ',
    ],
    ['firmware-idle', 'The firmware found no boot loader and went to its shell.', '\x1b[1m\x1b[33mShell> '],
    [
      'firmware-idle',
      'The firmware found no boot loader on the disk and turned to network boot over IPv4. Also seen: The firmware could not load Boot0001 "UEFI Misc Device": Not Found.',
      'BdsDxe: failed to load Boot0001 "UEFI Misc Device" from PciRoot(0x0)/Pci(0x3,0x0): Not Found\r\n\r\n>>Start PXE over IPv4.',
    ],
    [
      'firmware-idle',
      'The firmware found nothing to boot.',
      'BdsDxe: No bootable option or device was found.\r\nBdsDxe: Press any key to enter the Boot Manager Menu.\r\n',
    ],
  ])('%s: %s', (cause, summary, console) => {
    expect(judge({ console }).decision).toMatchObject({ verdict: 'fail', cause, summary })
  })

  test('boot-loader: when nothing follows an error of GRUB', () => {
    const console = "error: file `/vmlinuz' not found.\r\n\r\nPress any key to continue..."
    expect(judge({ console }).decision).toBeUndefined()
    expect(judge({ console, quiet: 13_000 }).decision).toMatchObject({
      verdict: 'fail',
      cause: 'boot-loader',
      summary: "GRUB could not start the system: file `/vmlinuz' not found.",
    })
  })

  test('hang: and whether the guest spins or waits', () => {
    const spinning = judge({ console: BOOTED, quiet: 91_000, cpu: 'busy' })
    expect(spinning.decision).toMatchObject({ verdict: 'fail', cause: 'hang' })
    expect(spinning.decision?.summary).toContain('its CPU is busy (it spins)')
    expect(judge({ console: BOOTED, quiet: 91_000 }).decision?.summary).toContain(
      'its CPU is idle (it waits)',
    )
  })

  test('reset and shutdown: the guest ended itself', () => {
    for (const [reason, cause] of [
      ['guest-reset', 'reset'],
      ['guest-shutdown', 'shutdown'],
    ] as const) {
      const ended = judge({ console: BOOTED })
      ended.event('SHUTDOWN', reason, 7000)
      ended.exited(0, '')
      expect(ended.decision).toMatchObject({ verdict: 'fail', cause })
    }
  })

  test('a panic before the reset stays the cause, also when its line had no end', () => {
    const ended = judge({
      console: `${BOOTED}[    2.1] Kernel panic - not syncing: Fatal exception`,
      quiet: 0,
    })
    ended.event('SHUTDOWN', 'guest-reset', 1100)
    ended.exited(0, '')
    expect(ended.decision).toMatchObject({ cause: 'panic', summary: 'The kernel panicked: Fatal exception.' })
  })

  test('a panic that only QEMU heard of', () => {
    const silent = judge({ console: BOOTED, quiet: 0 })
    silent.event('GUEST_PANICKED', '', 2000)
    silent.tick(3000, 'idle')
    expect(silent.decision).toMatchObject({ verdict: 'fail', cause: 'panic' })
  })

  test('emergency mode in which the probe lives: what failed is waited for, and changes nothing', () => {
    const console = `${BOOTED}You are in emergency mode. Press Enter for maintenance: `
    const waiting = (quiet: number) => {
      const judge = new Judge('direct', 'tcg', LIMITS)
      judge.hello(900)
      judge.console(new ConsoleReader().push(Buffer.from(console)), 1000)
      for (let at = 1250; at <= 1000 + quiet; at += 250) judge.tick(at, 'idle')
      return judge
    }
    const answered = waiting(50_000)
    expect(answered.decision).toBeUndefined()
    answered.answered()
    expect(answered.decision).toMatchObject({ verdict: 'fail', cause: 'emergency' })
    // One that says no more.
    expect(waiting(62_000).decision).toMatchObject({ verdict: 'fail', cause: 'emergency' })
  })

  test('systemd’s own word counts where the console has not told yet', () => {
    const judge = new Judge('direct', 'tcg', LIMITS)
    judge.console(new ConsoleReader().push(Buffer.from(BOOTED)), 1000)
    judge.answered('maintenance')
    expect(judge.decision).toMatchObject({ verdict: 'fail', cause: 'emergency' })
  })

  test('the whole last words of a panic are waited for', () => {
    const dying = judge({ console: `${BOOTED}Kernel panic - not syncing: x\r\n`, quiet: 250 })
    expect(dying.decision).toBeUndefined()
    dying.console(new ConsoleReader().push(Buffer.from('---[ end Kernel panic ]---\r\n')), 1500)
    dying.tick(2500, 'idle')
    expect(dying.transcript.excerpt(dying.decision?.line)).toContain('---[ end Kernel panic ]---')
  })
})

describe('a system that came up', () => {
  test('passes when the probe has answered, and only then', () => {
    const up = judge({ console: `${BOOTED}k2 login: ` })
    expect(up.decision).toBeUndefined()
    up.answered()
    expect(up.decision).toEqual({ verdict: 'pass', cause: null, summary: 'The system is up.' })
  })

  test.each([
    ['oops', '[    4.1] BUG: kernel NULL pointer dereference, address: 0000000000000008'],
    ['oops', '[    4.1] Oops: 0002 [#1] PREEMPT SMP NOPTI'],
    ['oops', '[    4.1] Unable to handle kernel paging request at virtual address dead000000000100'],
    ['oops', '[    4.1] kernel BUG at fs/ext4/super.c:100!'],
    ['oom', '[    4.1] Out of memory: Killed process 301 (sshd) total-vm:1kB'],
  ])('fails for %s on the way: %s', (cause, line) => {
    const up = judge({ console: `${BOOTED}${line}\r\n` })
    up.answered()
    expect(up.decision).toMatchObject({ verdict: 'fail', cause })
  })

  test.each([
    ['lockup', '[   24.0] watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [kworker/1:1:23]'],
    ['lockup', '[   24.0] rcu: INFO: rcu_sched self-detected stall on CPU'],
    ['hung-task', '[  242.0] INFO: task mount:301 blocked for more than 120 seconds.'],
  ])('%s counts against it under KVM, not where the host may be slow', (cause, line) => {
    const console = `${BOOTED}${line}\r\n`
    const kvm = judge({ console, accelerator: 'kvm' })
    kvm.answered()
    expect(kvm.decision).toMatchObject({ verdict: 'fail', cause })
    const tcg = judge({ console })
    tcg.answered()
    expect(tcg.decision).toMatchObject({ verdict: 'pass' })
    expect(tcg.hits).toHaveLength(1)
  })

  test('nothing in a healthy boot of a sandbox image is held against it', () => {
    const console = readFileSync(
      path.join(import.meta.dirname, '../console/cases/healthy-uefi.log'),
      'latin1',
    )
    const healthy = judge({ console, quiet: 60_000 })
    expect(healthy.decision).toBeUndefined()
    healthy.answered()
    expect(healthy.decision).toMatchObject({ verdict: 'pass' })
    expect(healthy.hits).toEqual([])
  })

  test.each([
    'traps: foo[301] general protection fault ip:7f sp:7f error:0 in libc.so.6',
    'error: no suitable video mode found.',
    'No bootable device',
    'Shell> is what the firmware would print',
    '[  OK  ] Reached target emergency-notes.target',
    'debug: grub> was seen',
  ])('innocent words of a running system decide nothing: %s', (line) => {
    const innocent = judge({ console: `${BOOTED}${line}\r\n`, quiet: 20_000 })
    expect(innocent.decision).toBeUndefined()
    innocent.answered()
    expect(innocent.decision).toMatchObject({ verdict: 'pass' })
  })
})

describe('a boot that is judged by its console alone', () => {
  const passive = (console: string): Judge => {
    const judge = new Judge('direct', 'tcg', LIMITS, { passive: true })
    judge.console(new ConsoleReader().push(Buffer.from(BOOTED + console)), 1000)
    return judge
  }

  test('passes some time after a login prompt', () => {
    const up = passive('k2 login: ')
    up.tick(10_000, 'idle')
    expect(up.decision).toBeUndefined()
    up.tick(11_000, 'idle')
    expect(up.decision).toMatchObject({ verdict: 'pass' })
  })

  test('fails by a fault on the way, or one that follows the prompt', () => {
    const fault = '[    2.1] BUG: kernel NULL pointer dereference, address: 0\r\n'
    const early = passive(`${fault}k2 login: `)
    early.tick(12_000, 'idle')
    expect(early.decision).toMatchObject({ verdict: 'fail', cause: 'oops' })
    const late = passive('k2 login: \r\n')
    late.console(new ConsoleReader().push(Buffer.from('[    9.1] Kernel panic - not syncing: x\r\n')), 9000)
    late.tick(12_000, 'idle')
    expect(late.decision).toMatchObject({ verdict: 'fail', cause: 'panic' })
  })

  test('never passes without one', () => {
    const silent = passive('')
    silent.tick(92_000, 'idle')
    expect(silent.decision).toMatchObject({ verdict: 'fail', cause: 'hang' })
  })
})

describe('what cannot be found out is broken, not pass and not fail', () => {
  test('host-io: the files behind the disk fail the guest, which stops; the image is not to blame', () => {
    const stopped = new Judge('direct', 'tcg', LIMITS)
    stopped.event('BLOCK_IO_ERROR', 'No space left on device', 5000)
    stopped.event('STOP', '', 5000)
    expect(stopped.decision).toMatchObject({
      verdict: 'broken',
      cause: 'host-io',
      summary: 'QEMU could not read or write the files behind the guest’s disk: No space left on device.',
    })
  })

  test('probe-silent: the console shows a system, the probe says nothing', () => {
    const silent = judge({ console: `${BOOTED}k2 login: `, quiet: 91_000 })
    expect(silent.decision).toMatchObject({ verdict: 'broken', cause: 'probe-silent' })
  })

  test('probe-silent: the probe began and did not end', () => {
    const silent = judge({ console: BOOTED, quiet: 0 })
    silent.hello(2000)
    silent.tick(93_000, 'idle')
    expect(silent.decision).toMatchObject({ verdict: 'broken', cause: 'probe-silent' })
  })

  test('a guest that says nothing but whose probe waits with it is not taken for a hanging one', () => {
    const quiet = new Judge('direct', 'tcg', LIMITS)
    for (let at = 5000; at <= 400_000; at += 5000) quiet.hello(at)
    quiet.tick(400_000, 'idle')
    expect(quiet.decision).toBeUndefined()
    quiet.tick(500_000, 'idle')
    expect(quiet.decision).toMatchObject({ verdict: 'fail', cause: 'hang' })
  })

  test('timeout: an emulated guest that still works is slow, not bad', () => {
    const slow = judge({ console: BOOTED, quiet: 0 })
    slow.working(599_000)
    slow.tick(600_000, 'busy')
    expect(slow.decision).toMatchObject({ verdict: 'broken', cause: 'timeout' })
  })

  test('timeout: under KVM, or with a reason on the console, it is bad', () => {
    const kvm = judge({ console: BOOTED, quiet: 0, accelerator: 'kvm' })
    kvm.working(599_000)
    kvm.tick(600_000, 'busy')
    expect(kvm.decision).toMatchObject({ verdict: 'fail', cause: 'timeout' })
    const waiting = judge({
      console: `${BOOTED}[ ***  ] A start job is running for dev-vdb.device (1min / no limit)\r`,
      quiet: 0,
    })
    waiting.working(599_000)
    waiting.tick(600_000, 'idle')
    expect(waiting.decision).toMatchObject({ verdict: 'fail', cause: 'timeout' })
    expect(waiting.decision?.summary).toContain('systemd was waiting for dev-vdb.device.')
  })

  test('qemu-exit: with what QEMU said', () => {
    const gone = judge({ console: '', quiet: 0 })
    gone.exited(1, "qemu-system-x86_64: unsupported machine type 'pc-q35-99'")
    expect(gone.decision).toMatchObject({ verdict: 'broken', cause: 'qemu-exit' })
    expect(gone.decision?.summary).toContain('unsupported machine type')
  })

  test('kvm-silent: not a byte for 30 s under KVM; emulation may take longer', () => {
    expect(judge({ console: '', quiet: 31_000, accelerator: 'kvm' }).decision).toMatchObject({
      verdict: 'broken',
      cause: 'kvm-silent',
    })
    expect(judge({ console: '', quiet: 31_000 }).decision).toBeUndefined()
  })
})

describe('patience', () => {
  test('a guest that reads its disk or writes to its console does not hang', () => {
    const working = judge({ console: BOOTED, quiet: 0 })
    for (let at = 0; at < 500_000; at += 60_000) {
      working.working(at)
      working.tick(at + 50_000, 'busy')
    }
    expect(working.decision).toBeUndefined()
  })

  test('megabytes of console keep the lines that matter', () => {
    const noisy = judge({ console: BOOTED, quiet: 0 })
    const reader = new ConsoleReader()
    const noise = Buffer.from(
      '[    5.0] audit: type=1400 audit(0.0:1): avc: granted { x } for pid=1\r\n'.repeat(2000),
    )
    for (let chunk = 0; chunk < 40; chunk++) noisy.console(reader.push(noise), 2000)
    noisy.console(reader.push(Buffer.from('[    2.1] Kernel panic - not syncing: at last\r\n')), 3000)
    noisy.tick(4000, 'busy')
    expect(noisy.decision).toMatchObject({ cause: 'panic' })
    expect(noisy.transcript.excerpt(noisy.decision?.line).at(-1)).toBe(
      '[    2.1] Kernel panic - not syncing: at last',
    )
  })
})

test('a kernel that spins in its own start is told apart from one that waits, or that got further', () => {
  const ended = (console: string, cpu: 'busy' | 'idle') => judge({ console, quiet: 100_000, cpu }).decision
  expect(ended(BOOTED, 'busy')).toMatchObject({ cause: 'hang', spunInKernel: true })
  expect(ended(BOOTED, 'idle')).not.toHaveProperty('spunInKernel')
  expect(ended(`${BOOTED}[    2.1] Run /init as init process\r\n`, 'busy')).not.toHaveProperty('spunInKernel')
})

describe('two serial ports', () => {
  /** Each text comes whole, over the port before it, a second after the one before. */
  function heard(...said: readonly (readonly [port: string, text: string])[]): Judge {
    const judge = new Judge('direct', 'tcg', LIMITS, { several: true })
    const readers = new Map<string, ConsoleReader>()
    let at = 0
    for (const [port, text] of said) {
      const reader = readers.get(port) ?? new ConsoleReader()
      readers.set(port, reader)
      judge.console(reader.push(Buffer.from(text)), (at += 1000), port)
    }
    for (let quiet = 250; quiet <= 5000; quiet += 250) judge.tick(at + quiet, 'idle')
    return judge
  }

  test('a fault on the second one decides, and the report says where it was', () => {
    const { decision, transcript } = heard(
      ['', BOOTED],
      ['hvc0', 'You are in emergency mode. Press Enter for maintenance: '],
    )
    expect(decision).toMatchObject({
      verdict: 'fail',
      cause: 'emergency',
      summary: expect.stringMatching(/\(on hvc0\)/),
    })
    expect(transcript.at(decision?.line ?? -1)).toMatch(/^hvc0: You are in emergency mode/)
  })

  test('what the kernel says to both stands once, what one alone says is told apart', () => {
    const { transcript } = heard(['', BOOTED], ['hvc0', BOOTED], ['hvc0', 'rshim up\r\n'], ['', 'k2 up\r\n'])
    expect(transcript.excerpt()).toEqual([BOOTED.trim(), 'hvc0: rshim up', 'k2 up'])
  })

  test('unfinished lines of both stay apart', () => {
    const { transcript } = heard(['', 'k2 log'], ['hvc0', 'half a '], ['', 'in as'], ['hvc0', 'line'])
    expect(transcript.excerpt()).toEqual(['k2 login as', 'hvc0: half a line'])
  })
})
