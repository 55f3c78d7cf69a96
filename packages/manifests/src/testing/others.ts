import type { Boot, BootManifest } from '../boot.ts'
import type { KernelManifest } from '../kernel.ts'
import type { Measurement } from '../measurement.ts'
import type { SizeManifest } from '../size.ts'
import type { ToolchainManifest } from '../toolchain.ts'
import { fixtureCommon } from './an-image.ts'

const MIB = 2 ** 20

const TCG = {
  kind: 'tcg',
  reason: 'kvm-hangs',
  detail: '/dev/kvm opens but a guest does not run; QEMU translates instead.',
  probeMs: 1840,
} as const

/** A toolchain manifest of a Debian host set up for the sandbox distribution. */
export function aToolchainManifest(overrides: Partial<ToolchainManifest> = {}): ToolchainManifest {
  return {
    schema: 'dpuos.toolchain/v1',
    ...fixtureCommon('setup-openeuler-toolchain'),
    tools: { dnf: '4.14.0', rpm: '4.18.0', qemu: '7.2.22' },
    host: { id: 'debian', version: '12', arch: 'x86_64' },
    distro: { id: 'sandbox', releasever: '12', kernel: '6.1.0', systemd: '252' },
    arch: 'x86_64',
    repositories: [],
    accelerator: TCG,
    dnfCache: '/var/cache/dpuos/dnf',
    ...overrides,
  }
}

/** A kernel manifest with two modules. */
export function aKernelManifest(overrides: Partial<KernelManifest> = {}): KernelManifest {
  return {
    schema: 'dpuos.kernel/v1',
    ...fixtureCommon('build-kernel'),
    arch: 'x86_64',
    release: '6.1.0-32-amd64',
    origin: 'sandbox',
    packages: ['kernel-0:6.1.0-1.x86_64'],
    repositories: [],
    image: { path: 'boot/vmlinuz-6.1.0-32-amd64', size: 8 * MIB },
    modules: [
      {
        name: 'ext4',
        path: 'kernel/fs/ext4/ext4.ko.xz',
        size: 300_000,
        depends: ['jbd2'],
        softdeps: [],
        firmware: [],
      },
      {
        name: 'jbd2',
        path: 'kernel/fs/jbd2/jbd2.ko.xz',
        size: 60_000,
        depends: [],
        softdeps: [],
        firmware: [],
      },
    ],
    builtin: ['unix'],
    ...overrides,
  }
}

/** One start that reached its target. */
export function aBoot(overrides: Partial<Boot> = {}): Boot {
  return {
    path: 'uefi',
    verdict: 'pass',
    cause: null,
    summary: 'up in 38.2 s, 0 failed units',
    accelerator: TCG,
    command: ['qemu-system-x86_64', '-machine', 'q35'],
    seconds: { firmware: 6.1, kernel: 15.5, initramfs: 22.7, up: 38.2, total: 41.5 },
    cpuSeconds: 52.3,
    guest: {
      state: 'running',
      systemd: '252',
      kernelRelease: '6.1.0-32-amd64',
      failedUnits: [],
      memTotalKib: 993_280,
      memAvailableKib: 901_120,
      processes: 61,
      modules: ['virtio_net', 'ext4'],
      sysctl: { 'vm.nr_hugepages': '8' },
      hostname: 'demo-dpu',
      cmdline: 'root=PARTLABEL=root ro console=ttyS0',
    },
    checks: [
      { id: 'hostname', verdict: 'pass', expected: 'demo-dpu', actual: 'demo-dpu' },
      { id: 'sysctl vm.nr_hugepages', verdict: 'pass', expected: '8', actual: '8' },
    ],
    lastLines: ['demo-dpu login:'],
    ...overrides,
  }
}

/** A boot manifest of two starts, both well. */
export function aBootManifest(overrides: Partial<BootManifest> = {}): BootManifest {
  return {
    schema: 'dpuos.boot/v1',
    ...fixtureCommon('boot-test-qemu'),
    tools: { qemu: '7.2.22' },
    arch: 'x86_64',
    verdict: 'pass',
    image: 'd'.repeat(64),
    untouched: true,
    boots: [
      aBoot(),
      aBoot({
        path: 'direct',
        summary: 'up in 29.9 s, 0 failed units',
        seconds: { firmware: null, kernel: 9.1, initramfs: 16.1, up: 29.9, total: 33 },
      }),
    ],
    ...overrides,
  }
}

/** A size manifest that fits anImageManifest(). */
export function aSizeManifest(overrides: Partial<SizeManifest> = {}): SizeManifest {
  return {
    schema: 'dpuos.size/v1',
    ...fixtureCommon('size-budget-check'),
    verdict: 'pass',
    image: 'd'.repeat(64),
    budgets: [
      {
        id: 'installed',
        metric: 'installed',
        verdict: 'pass',
        max: 250 * MIB,
        actual: 200 * MIB,
        unit: 'bytes',
        top: [],
        at: { file: 'dpuos.yaml', line: 41, column: 3 },
      },
      {
        id: 'packages',
        metric: 'packages',
        verdict: 'pass',
        max: 10,
        actual: 5,
        unit: 'count',
        top: [],
        at: { file: 'dpuos.yaml', line: 43, column: 3 },
      },
    ],
    rows: [
      { name: 'kernel', size: 14 * MIB, files: 4 },
      { name: 'drivers', size: 40 * MIB, files: 120 },
      { name: 'system', size: 1 * MIB, files: 12 },
      { name: 'packages', size: 140 * MIB, files: 5200 },
      { name: 'services', size: 0, files: 6 },
      { name: 'unowned', size: 5 * MIB, files: 58 },
      { name: 'boot partition', size: 2 * MIB, files: 3 },
      { name: 'fs-overhead', size: 8 * MIB, files: 0 },
    ],
    total: { allocated: 210 * MIB, root: 200 * MIB, packages: 5, files: 5400 },
    ...overrides,
  }
}

/** A measurement that fits anImageManifest(). */
export function aMeasurement(overrides: Partial<Measurement> = {}): Measurement {
  return {
    schema: 'dpuos.measurement/v1',
    ...fixtureCommon('size-budget-check'),
    subject: { name: 'demo-dpu', arch: 'x86_64', kind: 'image' },
    repositories: [{ id: 'sandbox', revision: 'e'.repeat(64) }],
    definition: 'f'.repeat(64),
    measured: { fingerprint: 'dpuos 0.1.0', method: 'manifest' },
    totals: {
      installed: 200 * MIB,
      allocated: 205 * MIB,
      files: 5400,
      inodes: 5900,
      packages: 5,
      servicesEnabled: 6,
      setuid: 2,
      boot: null,
      idleMemory: null,
    },
    artifacts: [{ name: 'disk.raw', format: 'disk-raw', size: 512 * MIB, allocated: 210 * MIB }],
    partitions: [
      { label: 'root', fs: 'ext4', capacity: 392 * MIB, used: 200 * MIB, files: 5400, overhead: 8 * MIB },
      { label: 'esp', fs: 'vfat', capacity: 63 * MIB, used: 2 * MIB, files: 3, overhead: null },
    ],
    shares: [
      { name: 'kernel', size: 14 * MIB, files: 4 },
      { name: 'drivers', size: 40 * MIB, files: 120 },
      { name: 'system', size: 1 * MIB, files: 12 },
      { name: 'packages', size: 140 * MIB, files: 5200 },
      { name: 'services', size: 0, files: 6 },
      { name: 'unowned', size: 5 * MIB, files: 58 },
    ],
    packages: [],
    drivers: [],
    dirs: [{ path: '/', size: 200 * MIB, files: 5400 }],
    largest: [],
    ...overrides,
  }
}
