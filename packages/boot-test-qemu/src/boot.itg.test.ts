import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Cancelled, type Ports, UserError } from '@dpuos/action-kit'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { type BootManifest, parseManifest } from '@dpuos/manifests'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { core } from './core.ts'
import { type GuestFiles, guestFiles } from './testing/sandbox-files.ts'
import { type TinyImage, writeTinyImage } from './testing/tiny-image.ts'

let shared: RealPorts
let files: GuestFiles

beforeAll(async () => {
  shared = realPorts()
  files = await guestFiles(shared.dir, shared)
})
afterAll(() => shared.dispose())

/** The inputs as a user leaves them, emulated so that every machine shows the same, and impatient. */
const INPUTS = {
  parallel: undefined,
  scripts: undefined,
  presets: undefined,
  measure: undefined,
  baseline: undefined,
  upgradeFrom: undefined,
  upgradeTests: [],
  toolchain: undefined,
  images: undefined,
  shard: undefined,
  maxGrowth: 2,
  boots: undefined,
  accelerator: 'tcg',
  probe: 'auto',
  memory: 2 ** 28,
  cpus: 1,
  timeout: 120_000,
  // A busy machine may let a guest that does work wait for many seconds.
  stall: 60_000,
} as const

interface Tested {
  readonly manifest: BootManifest
  readonly headline: string
  readonly console: string
  /** Of all serial ports, by name. */
  readonly logs: Readonly<Record<string, string>>
  readonly excerpt: string
  /** The display of a machine that did not come up. */
  readonly screen: Buffer | undefined
  /** What QEMU knew; empty for a machine that had ended. */
  readonly state: string
}

async function boot(
  image: TinyImage & { readonly stall?: number },
  change: (ports: RealPorts) => Ports = (ports) => ports,
): Promise<Tested> {
  const ports = realPorts()
  try {
    const output = path.join(ports.dir, 'out')
    const file = writeTinyImage(path.join(ports.dir, 'image'), files, image)
    const { report, outputs } = await core(
      { ...INPUTS, stall: image.stall ?? INPUTS.stall, image: file, output },
      change(ports),
    )
    const parsed = parseManifest('dpuos.boot/v1', readFileSync(outputs.manifest, 'utf8'), outputs.manifest)
    if (!parsed.ok) throw new UserError(parsed.findings)
    const screen = parsed.value.files.find(({ role }) => role === 'screenshot')
    return {
      manifest: parsed.value,
      screen: screen === undefined ? undefined : readFileSync(path.join(output, screen.path)),
      headline: report.headline,
      console: readFileSync(outputs.consoleLogs.split('\n')[0] ?? '', 'latin1'),
      logs: Object.fromEntries(
        outputs.consoleLogs.split('\n').map((file) => [path.basename(file), readFileSync(file, 'latin1')]),
      ),
      state: parsed.value.files
        .filter(({ role }) => role === 'qemu-state')
        .map((file) => readFileSync(path.join(output, file.path), 'utf8'))
        .join(''),
      excerpt: report.excerpts.flatMap(({ lines }) => lines).join('\n'),
    }
  } finally {
    await ports.dispose()
  }
}

// Side by side: most of them only wait.
describe.concurrent('a guest that does not boot', () => {
  test.each<[cause: string, summary: RegExp, image: Omit<TinyImage, 'boots'> & { readonly stall?: number }]>([
    ['panic', /^The kernel panicked: Attempted to kill init! exitcode=0x00000300\./, { init: 'exit 3' }],
    [
      'panic',
      /^The kernel panicked: sysrq triggered crash\./,
      { init: 'echo c > /proc/sysrq-trigger', cmdline: 'console=ttyS0' },
    ],
    ['no-root', /^The kernel could not mount the root file system: VFS: /, {}],
    [
      'no-root',
      /^The initramfs did not get to the root file system: cannot find root UUID=1 after 30 s/,
      { init: 'echo "dpuos-initramfs: cannot find root UUID=1 after 30 s; block devices: vda"; exit 1' },
    ],
    [
      'emergency',
      /^The boot ended in emergency mode/,
      // The kernel's own messages, which would break into an unfinished line, are silenced first.
      {
        init: `dmesg -n 1; printf "You are in emergency mode. Press Enter for maintenance: "; exec sleep 1000`,
      },
    ],
    [
      'hang',
      /no console output, no disk read and no word of the probe for 20 s; its CPU is busy/,
      { init: 'while :; do :; done', stall: 20_000 },
    ],
    ['hang', /its CPU is idle \(it waits\)\.$/, { init: 'exec sleep 1000', stall: 20_000 }],
    ['reset', /^The guest reset itself before it was up/, { init: 'reboot -f' }],
    ['shutdown', /^The guest powered itself off/, { init: 'poweroff -f' }],
  ])('%s: %s', async (cause, summary, image) => {
    const { manifest, console, headline, state } = await boot({ ...image, boots: ['direct'] })
    expect(manifest).toMatchObject({ verdict: 'fail', untouched: true })
    expect(manifest.boots).toHaveLength(1)
    // What the guest said last, should it end in another way.
    expect(manifest.boots[0], JSON.stringify(console.slice(-400))).toMatchObject({
      path: 'direct',
      verdict: 'fail',
      cause,
      guest: null,
    })
    expect(manifest.boots[0]?.summary).toMatch(summary)
    expect(manifest.boots[0]?.lastLines).not.toEqual([])
    expect(manifest.findings).toContainEqual(
      expect.objectContaining({ level: 'error', code: `boot-${cause}` }),
    )
    expect(headline).toContain(manifest.boots[0]?.summary)
    // One that ended by itself took what QEMU knew of it along.
    const known = /Program counters[\s\S]*[ER]IP=[0-9a-f]+[\s\S]*## Events\n.*RESUME/.test(state)
    expect(known || cause !== 'hang', state).toBe(true)
    expect(console).toContain('Linux version')
  })

  test('firmware-idle: a disk without a boot partition leaves the firmware with nothing', async () => {
    const { manifest, excerpt } = await boot({ boots: ['uefi'] })
    expect(manifest.boots[0]).toMatchObject({ path: 'uefi', verdict: 'fail', cause: 'firmware-idle' })
    expect(excerpt).toContain('-drive if=pflash')
  })
})

test('a kernel that speaks to the display alone looks like one that hangs, but the picture of its display has its words', async () => {
  const { manifest, screen, console } = await boot({
    init: 'exit 3',
    cmdline: 'console=tty0 panic=0',
    boots: ['direct'],
    stall: 15_000,
  })
  expect(manifest.boots[0]).toMatchObject({ verdict: 'fail', cause: 'hang' })
  expect(console).not.toContain('Kernel panic')
  // The signature of PNG (RFC 2083, 3.1), then its width and height; an empty one packs into a hundred bytes or two.
  expect(screen?.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect(screen?.readUInt32BE(16)).toBeGreaterThanOrEqual(640)
  expect(screen?.length).toBeGreaterThan(2000)
})

test('the machine is the one that the image is for: disk on NVMe, a controller with SR-IOV, two cards, an IOMMU, a TPM', async () => {
  const { manifest, console } = await boot({
    init: [
      'dmesg -n 1; mkdir -p /sys; mount -t sysfs sys /sys',
      'echo "classes $(cat /sys/bus/pci/devices/*/class | sort | uniq -c | tr -s " \\n" " ")"',
      'echo "functions $(cat /sys/bus/pci/devices/*/sriov_totalvfs)"',
      'echo "iommu $(ls /sys/class/iommu)"; ls -d /sys/bus/acpi/devices/MSFT0101*; poweroff -f',
    ].join('\n'),
    boots: ['direct'],
    machine: { disk: 'nvme', nics: 2, iommu: true, virtualFunctions: 3, tpm: true, memory: 2 ** 50 },
  })
  // Class codes of PCI: NVM Express 01.08.02, Ethernet 02.00.00.
  expect(console).toMatch(/classes .*2 0x010802 .*2 0x020000 /)
  expect(console).toContain('functions 3')
  expect(console).toContain('iommu dmar0')
  // What ACPI calls a TPM 2.0 (TCG ACPI specification, 8).
  expect(console).toContain('/sys/bus/acpi/devices/MSFT0101:00')
  // The memory that the test asks for comes before the image's.
  expect(manifest.boots[0]?.command.join(' ')).toContain('-m 256 ')
})

test('a system in emergency mode whose probe lives is red, with what failed and its journal', async () => {
  const { manifest } = await boot({
    init: `dmesg -n 1; mkdir -p /sys; mount -t sysfs sys /sys
cat > /bin/systemctl <<'END'
#!/bin/sh
case "$*" in is-system-running*) echo maintenance ;; list-units*) echo mnt.mount loaded failed failed ;; esac
END
cat > /bin/journalctl <<'END'
#!/bin/sh
echo 'mount: bad superblock'
END
chmod +x /bin/systemctl /bin/journalctl
sh /dpuos-probe/probe.sh &
sleep 1; printf "You are in emergency mode. Press Enter for maintenance: "; wait; exec sleep 1000`,
    boots: ['direct'],
  })
  expect(manifest.boots[0]).toMatchObject({
    verdict: 'fail',
    cause: 'emergency',
    guest: { state: 'maintenance', failedUnits: ['mnt.mount'] },
    checks: [],
  })
  expect(manifest.findings).toMatchObject([
    { code: 'boot-emergency', detail: expect.stringContaining('mnt.mount: mount: bad superblock') },
  ])
  expect(manifest.files.map(({ role }) => role)).toContain('journal')
})

test('a second serial port is read, kept and judged as the first, and told apart', async () => {
  const { manifest, console, logs } = await boot({
    init: [
      'dmesg -n 1; echo "the first says this"',
      'echo "the second says this" > /dev/ttyS1',
      'printf "You are in emergency mode. Press Enter for maintenance: " > /dev/ttyS1; exec sleep 1000',
    ].join('\n'),
    boots: ['direct'],
    machine: { serial: ['ttyS0', 'ttyS1'] },
  })
  const [only] = manifest.boots
  expect(only).toMatchObject({
    verdict: 'fail',
    cause: 'emergency',
    summary: expect.stringContaining('(on ttyS1)'),
    consoles: [{ port: 'ttyS0' }, { port: 'ttyS1' }],
  })
  expect(only?.lastLines).toEqual(
    expect.arrayContaining(['the first says this', 'ttyS1: the second says this']),
  )
  expect(console).not.toContain('the second says this')
  expect(logs['boot-direct.ttyS1.log']).toMatch(/^the second says this\r\nYou are in emergency mode/)
})

describe.concurrent('what cannot be found out', () => {
  test('a system that lets people in but has no probe is broken, not pass', async () => {
    const { manifest } = await boot({
      init: 'dmesg -n 1; printf "tiny login: "; exec sleep 1000',
      boots: ['direct'],
      stall: 20_000,
    })
    expect(manifest).toMatchObject({ verdict: 'broken' })
    expect(manifest.boots[0]).toMatchObject({ verdict: 'broken', cause: 'probe-silent' })
  })

  test('a guest that forges the probe’s answer is not green, and one that quotes a panic has not panicked', async () => {
    const forged = ['0 hello', '1 state running', '2 uptime 3.1', '3 end 3']
    const { manifest } = await boot({
      init: [
        'echo "Kernel panic - not syncing: just a drill"',
        ...forged.map((record) => `echo "DPUOS-PROBE guess ${record}"`),
        'dmesg -n 1; printf "tiny login: "; exec sleep 1000',
      ].join('\n'),
      boots: ['direct'],
      stall: 20_000,
    })
    expect(manifest.boots[0]).toMatchObject({ verdict: 'broken', cause: 'probe-silent', guest: null })
  })

  test('a disk that changed during the test makes every verdict void', async () => {
    const lying = (ports: RealPorts): Ports => {
      let asked = 0
      return {
        ...ports,
        fs: {
          ...ports.fs,
          async hash(file) {
            const found = await ports.fs.hash(file)
            return file.endsWith('disk.raw') && ++asked > 1 ? { ...found, sha256: '0'.repeat(64) } : found
          },
        },
      }
    }
    const { manifest } = await boot({ init: 'exit 1', boots: ['direct'] }, lying)
    expect(manifest).toMatchObject({ verdict: 'broken', untouched: false })
    expect(manifest.findings[0]).toMatchObject({ code: 'disk-changed' })
  })
})

describe('the user is told at once, before anything boots,', () => {
  test('when a file is not the one that the manifest describes', async () => {
    const ports = realPorts()
    const image = writeTinyImage(path.join(ports.dir, 'image'), files, {
      init: 'exit 1',
      boots: ['direct'],
      disk: Buffer.alloc(512),
    })
    const changed = JSON.parse(readFileSync(image, 'utf8')) as { files: { sha256: string }[] }
    for (const file of changed.files) file.sha256 = '0'.repeat(64)
    await ports.fs.writeFile(image, JSON.stringify(changed))
    const error = await core({ ...INPUTS, image, output: ports.dir }, ports).catch(
      (reason: unknown) => reason,
    )
    await ports.dispose()
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).findings.map(({ code }) => code)).toEqual(
      Array(3).fill('manifest-file-changed'),
    )
  })

  test('when the manifest is not there', async () => {
    const ports = realPorts()
    const error = await core({ ...INPUTS, image: '/no/image.json', output: ports.dir }, ports).catch(
      (reason: unknown) => reason,
    )
    await ports.dispose()
    expect((error as UserError).findings).toMatchObject([{ code: 'manifest-missing' }])
  })
})

test('boots at once are told in the order in which they were asked for', async () => {
  const ports = realPorts()
  onTestFinished(() => ports.dispose())
  const image = writeTinyImage(path.join(ports.dir, 'image'), files, {
    init: 'exit 3',
    boots: ['uefi', 'direct'],
  })
  const { outputs } = await core(
    { ...INPUTS, parallel: 2, image, output: path.join(ports.dir, 'out') },
    ports,
  )
  const { boots } = JSON.parse(readFileSync(outputs.manifest, 'utf8')) as BootManifest
  expect(boots.map((one) => [one.path, one.cause])).toEqual([
    ['uefi', 'firmware-idle'],
    ['direct', 'panic'],
  ])
})

test('several images, and a part of their boots: each has its results in a folder of its own', async () => {
  const ports = realPorts()
  onTestFinished(() => ports.dispose())
  const images = ['one', 'other'].map((name) =>
    writeTinyImage(path.join(ports.dir, name), files, { name, init: 'exit 3', boots: ['uefi', 'direct'] }),
  )
  const output = path.join(ports.dir, 'out')
  const second = { ...INPUTS, image: undefined, images, output, shard: { index: 2, of: 2 } }
  const { report, outputs } = await core(second, ports)
  expect(report).toMatchObject({
    verdict: 'fail',
    headline: '2 of 2 images did not pass: one-x86_64, other-x86_64.',
  })
  const manifests = outputs.manifest.split('\n')
  expect(manifests).toEqual(['one', 'other'].map((name) => path.join(output, `${name}-x86_64/boot.json`)))
  const read = manifests.map((file) => JSON.parse(readFileSync(file, 'utf8')) as BootManifest)
  // The first half has both boots through firmware.
  expect(read.map(({ boots }) => boots.map((one) => one.path))).toEqual([['direct'], ['direct']])

  const third = await core({ ...second, shard: { index: 5, of: 5 } }, ports)
  expect(third.report).toMatchObject({ verdict: 'skipped', headline: expect.stringContaining('part 5 of 5') })
  const twice = await core({ ...second, images: [...images, ...images] }, ports).catch(
    (error: unknown) => error,
  )
  expect((twice as UserError).findings.map(({ code }) => code)).toEqual(['image-twice', 'image-twice'])
})

test('a cancelled test leaves no virtual machine and no file behind', async () => {
  const ports = realPorts()
  const image = writeTinyImage(path.join(ports.dir, 'image'), files, {
    init: 'exec sleep 1000',
    boots: ['direct'],
  })
  let pid = 0
  const watched: Ports = {
    ...ports,
    proc: {
      ...ports.proc,
      async start(argv, options) {
        const child = await ports.proc.start(argv, options)
        pid = child.pid
        setTimeout(() => ports.cancel(), 1500)
        return child
      },
    },
  }
  const output = path.join(ports.dir, 'out')
  const run = core({ ...INPUTS, image, output }, watched)
  await expect(run).rejects.toBeInstanceOf(Cancelled)
  expect(existsSync(`/proc/${pid}`)).toBe(false)
  expect(existsSync(output)).toBe(false)
  await ports.dispose()
})

test('a test that is killed outright takes its virtual machine with it', async () => {
  const ports = realPorts()
  onTestFinished(() => ports.dispose())
  const image = writeTinyImage(path.join(ports.dir, 'image'), files, {
    init: 'exec sleep 1000',
    boots: ['direct'],
  })
  const cli = path.resolve(import.meta.dirname, '../../../dist/cli/main.mjs')
  const flags = ['--image', image, '--accelerator', 'tcg', '--memory', '256MiB', '--output', ports.dir]
  const run = spawn(process.execPath, [cli, 'boot-test-qemu', ...flags], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: ports.dir, RUNNER_TEMP: ports.dir },
  })
  const qemu = await vi.waitFor(() => childOf(run.pid ?? 0, 'qemu-system'), {
    timeout: 30_000,
    interval: 100,
  })
  run.kill('SIGKILL')
  await vi.waitFor(() => expect(existsSync(`/proc/${qemu}`)).toBe(false), { timeout: 10_000 })
  // Nobody was left to remove it; a later run would, after hours.
  const scratch = readdirSync('/dev/shm').filter((name) => name.startsWith(`dpuos-boot-${run.pid}-`))
  for (const name of scratch) rmSync(path.join('/dev/shm', name), { recursive: true, force: true })
})

/** Process id of a child whose name begins so. Throws when there is none. */
function childOf(parent: number, name: string): number {
  for (const pid of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    // proc_pid_stat(5): pid (name) state parent …
    const [, comm = '', ppid] = /^\d+ \((.*)\) \S (\d+)/.exec(statOf(pid)) ?? []
    if (Number(ppid) === parent && comm.startsWith(name)) return Number(pid)
  }
  throw new Error(`${parent} has no child ${name}`)
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return '' // It has ended meanwhile.
  }
}
