import { expect, test } from 'vitest'
import { layerOf, layerOfPackage, type Ownership, sumUp } from './attribute.ts'
import type { Layer } from './common.ts'

const ownership: Ownership = {
  written: new Map<string, Layer>([
    ['/etc/hostname', 'system'],
    ['/etc/passwd', 'system'],
    ['/etc/systemd/system/kdump.service', 'services'],
  ]),
  owners: new Map([
    ['/etc/passwd', 'setup'],
    ['/usr/bin/bash', 'bash'],
    ['/usr/sbin/sshd', 'openssh-server'],
    ['/usr/lib/modules/6.6/kernel/a.ko', 'kernel'],
    ['/etc/systemd/system/owned.service', 'bash'],
  ]),
  layers: new Map<string, Layer>([
    ['bash', 'packages'],
    ['setup', 'packages'],
    ['openssh-server', 'services'],
    ['kernel', 'kernel'],
  ]),
}

test.each([
  ['/boot/vmlinuz-6.6', 'kernel'],
  ['/boot/initramfs-6.6.img', 'kernel'],
  ['/usr/lib/modules/6.6/vmlinuz', 'kernel'],
  ['/usr/lib/modules/6.6/kernel/a.ko', 'drivers'],
  ['/usr/lib/modules/6.6/modules.dep', 'drivers'],
  ['/usr/lib/firmware/x.bin', 'drivers'],
  ['/etc/hostname', 'system'],
  ['/etc/passwd', 'system'],
  ['/usr/bin/bash', 'packages'],
  ['/usr/sbin/sshd', 'services'],
  ['/etc/systemd/system/kdump.service', 'services'],
  ['/etc/systemd/system/multi-user.target.wants/sshd.service', 'services'],
  ['/etc/systemd/system/owned.service', 'packages'],
  ['/var/lib/rpm/rpmdb.sqlite', undefined],
  ['/bootstrap', undefined],
] as const)('%s counts for %s', (path, layer) => {
  expect(layerOf(path, ownership)).toBe(layer)
})

test.each([
  ['kernel', 'kernel'],
  ['grub2-efi-x64', 'kernel'],
  ['linux-firmware', 'drivers'],
  ['kmod-k2net', 'drivers'],
  ['kmod-libs', 'packages'],
  ['openssh-server', 'services'],
  ['bash', 'packages'],
] as const)('package %s is of layer %s', (name, layer) => {
  expect(layerOfPackage(name, { kernel: new Set(['kernel']), services: new Set(['openssh-server']) })).toBe(
    layer,
  )
})

/** Deterministic numbers (mulberry32), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

test('every byte and every file lands in exactly one share, whatever the tree', () => {
  const folders = [
    '/boot',
    '/usr/lib/modules/6.6/kernel',
    '/usr/lib/firmware',
    '/etc',
    '/etc/systemd/system',
    '/usr/bin',
    '/var/lib',
  ]
  const packages = [...ownership.layers.keys(), 'unknown-to-layers']
  for (let seed = 0; seed < 50; seed++) {
    const next = random(seed)
    const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
    const files = Array.from({ length: Math.floor(next() * 200) }, (_, index) => ({
      path: `${pick(folders)}/f${index}`,
      size: Math.floor(next() * 2 ** 20),
    }))
    const owners = new Map(files.filter(() => next() < 0.6).map((file) => [file.path, pick(packages)]))
    const written = new Map(
      files
        .filter(() => next() < 0.2)
        .map((file) => [file.path, pick(['system', 'services', 'kernel'] as const)]),
    )
    const { layers, unowned, root } = sumUp(files, { owners, written, layers: ownership.layers })
    const shares = [...Object.values(layers), unowned]
    expect(shares.reduce((sum, one) => sum + one.size, 0)).toBe(root.size)
    expect(shares.reduce((sum, one) => sum + one.files, 0)).toBe(root.files)
    expect(root).toEqual({ size: files.reduce((sum, file) => sum + file.size, 0), files: files.length })
  }
})
