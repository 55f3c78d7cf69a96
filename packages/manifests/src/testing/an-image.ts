import type { ImageManifest } from '../image.ts'

const MIB = 2 ** 20

/** What every fixture manifest says of itself. */
export const fixtureCommon = (name: string) => ({
  tool: { name, version: '0.1.0' },
  inputs: { digest: 'd'.repeat(64) },
  source: { commit: null, dirty: false },
  tools: {},
  files: [],
  findings: [],
})

const installed = (
  name: string,
  layer: ImageManifest['packages'][number]['layer'],
  size: number,
  files: number,
  because: string[] = [],
): ImageManifest['packages'][number] => ({
  nevra: `${name}-0:1.0-1.x86_64`,
  name,
  reason: because.length === 0 ? 'requested' : 'dependency',
  because: because.length === 0 ? ['dpuos.yaml:20'] : because,
  layer,
  size: size * MIB,
  files,
  repository: 'sandbox',
  sha256: 'a'.repeat(64),
})

/**
 * A small, consistent image manifest for tests: 200 MiB of files (kernel 14, drivers 40, system 1, packages 140,
 * services 0, unowned 5), 8 MiB of file system overhead, a 2 MiB boot partition, 210 MiB allocated on disk.
 */
export function anImageManifest(overrides: Partial<ImageManifest> = {}): ImageManifest {
  return {
    schema: 'dpuos.image/v1',
    ...fixtureCommon('tailor-image'),
    name: 'demo-dpu',
    arch: 'x86_64',
    distro: 'sandbox',
    kernelRelease: '6.1.0-32-amd64',
    cmdline: 'root=PARTLABEL=root ro console=ttyS0',
    promises: {
      hostname: 'demo-dpu',
      sysctl: { 'vm.nr_hugepages': '8' },
      modules: ['virtio_net'],
      unitsEnabled: ['sshd.service'],
      unitsMasked: ['kdump.service'],
      defaultTarget: 'multi-user.target',
      unitsFailed: 0,
      boots: ['uefi', 'direct'],
      bootSeconds: 60,
    },
    sizes: {
      layers: {
        kernel: { size: 14 * MIB, files: 4 },
        drivers: { size: 40 * MIB, files: 120 },
        system: { size: 1 * MIB, files: 12 },
        packages: { size: 140 * MIB, files: 5200 },
        services: { size: 0, files: 6 },
      },
      unowned: { size: 5 * MIB, files: 58 },
      fsOverhead: 8 * MIB,
      esp: { size: 2 * MIB, files: 3 },
      root: { size: 200 * MIB, files: 5400 },
      disk: { apparent: 400 * MIB, allocated: 210 * MIB, qcow2: 96 * MIB },
      initramfs: 6 * MIB,
    },
    packages: [
      installed('systemd', 'packages', 60, 1500),
      installed('bash', 'packages', 10, 200),
      installed('glibc', 'packages', 50, 2500, ['systemd', 'bash']),
      installed('dbus', 'packages', 20, 1000, ['systemd']),
      installed('kernel', 'kernel', 14, 4),
    ],
    modulesKept: [
      {
        name: 'virtio_net',
        path: 'kernel/drivers/net/virtio_net.ko.xz',
        size: 25 * MIB,
        reason: 'drivers.keep.modules',
      },
      { name: 'ext4', path: 'kernel/fs/ext4/ext4.ko.xz', size: 15 * MIB, reason: 'boot' },
    ],
    removed: [
      {
        kind: 'module',
        what: '/usr/lib/modules/6.1.0-32-amd64/kernel/drivers/gpu/drm/i915/i915.ko.xz',
        rule: 'drivers.keep',
        size: 90 * MIB,
      },
      {
        kind: 'module',
        what: '/usr/lib/modules/6.1.0-32-amd64/kernel/sound/soundcore.ko.xz',
        rule: 'drivers.keep',
        size: 30 * MIB,
      },
      { kind: 'doc', what: '/usr/share/man/man1/bash.1.gz', rule: 'packages.strip.docs', size: 12 * MIB },
      { kind: 'package', what: 'perl-0:5.36-1.x86_64', rule: 'packages.remove', size: 48 * MIB },
    ],
    largest: [
      { path: '/usr/lib/x86_64-linux-gnu/libc.so.6', size: 20 * MIB, owner: 'glibc' },
      { path: '/boot/vmlinuz-6.1.0-32-amd64', size: 14 * MIB, owner: 'kernel' },
      { path: '/var/lib/rpm/rpmdb.sqlite', size: 5 * MIB, owner: 'unowned' },
    ],
    measured: {
      definition: 'f'.repeat(64),
      repositories: [{ id: 'sandbox', revision: 'e'.repeat(64) }],
      inodes: 5900,
      servicesEnabled: 6,
      setuid: 2,
      partitions: [
        { label: 'root', fs: 'ext4', capacity: 392 * MIB, used: 205 * MIB, files: 5400, overhead: 8 * MIB },
        { label: 'esp', fs: 'vfat', capacity: 63 * MIB, used: 2 * MIB, files: 3, overhead: 0 },
      ],
      firmware: [],
      dirs: [{ path: '/', size: 200 * MIB, files: 5400 }],
      paths: [],
    },
    budgets: [
      {
        id: 'installed',
        metric: 'installed',
        max: 250 * MIB,
        at: { file: 'dpuos.yaml', line: 41, column: 3 },
      },
      {
        id: 'drivers',
        metric: 'layer:drivers',
        max: 48 * MIB,
        at: { file: 'dpuos.yaml', line: 42, column: 3 },
      },
      { id: 'packages', metric: 'packages', max: 10, at: { file: 'dpuos.yaml', line: 43, column: 3 } },
    ],
    ...overrides,
  }
}
