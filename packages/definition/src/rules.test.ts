import { describe, expect, test } from 'vitest'
import { complaints, loadSound, sound } from './testing/load-files.ts'

describe('entries that contradict each other are told at the second, with the line of the first', () => {
  test.each([
    [
      'services: {enable: [sshd], mask: [sshd.service]}',
      '5:35 `services.mask` names `sshd.service`, which `services.enable` enables (line 5)',
    ],
    [
      'services: {enable: [a.timer], disable: [a.timer]}',
      '5:41 `services.disable` names `a.timer`, which `services.enable` enables (line 5)',
    ],
    [
      'packages: {install: [vim], remove: [vim]}',
      '5:37 `packages.remove`: `vim` names `vim`, which `packages.install` asks for (line 5)',
    ],
    [
      'packages: {install: [perl-libs], remove: ["perl-*"]}',
      '5:43 `packages.remove`: `perl-*` matches `perl-libs`, which `packages.install` asks for (line 5)',
    ],
    [
      'drivers: {keep: {modules: [vfio-pci]}, drop: {modules: [vfio_pci]}}',
      '5:57 `drivers.drop`: `vfio_pci` takes out `vfio-pci`, which `drivers.keep` keeps (line 5)',
    ],
    [
      'drivers: {keep: {modules: [mlx5_core]}, drop: {modules: ["mlx5_*"]}}',
      '5:58 `drivers.drop`: `mlx5_*` takes out `mlx5_core`, which `drivers.keep` keeps (line 5)',
    ],
    [
      'drivers: {keep: {modules: [nvme]}, load: [vfio-pci]}',
      '5:43 `drivers.load` names `vfio-pci`, which `drivers.keep.modules` does not keep',
    ],
    [
      'drivers: {keep: {from-board: true}}',
      '5:30 `drivers.keep.from-board` keeps the drivers of the board, but there is no `board`',
    ],
    ['board: {name: k2, arch: [aarch64]}', '4:8 `arch` names x86_64, but the board k2 is aarch64 (line 5)'],
    [
      'drivers: {load: [tun], drop: {modules: [tun]}}',
      '5:18 `drivers.load` names `tun`, which `drivers.drop` takes out (line 5)',
    ],
    [
      'drivers: {drop: {modules: [tun]}}\nverify: {expect: {modules: [tun]}}',
      '6:29 `verify.expect.modules` names `tun`, which `drivers.drop` takes out (line 5)',
    ],
    [
      'drivers: {keep: {modules: }}',
      '5:11 `drivers.keep` names no module: every driver that the image does not need to boot is taken out',
    ],
    [
      'system: {locale: zh_CN.UTF-8}\ncut: {locales: [en_US]}',
      '6:7 `cut.locales` takes out `zh_CN.UTF-8`, which `system.locale` asks for (line 5)',
    ],
    [
      'system: {harden: ["1@chmod 600@/etc/x", "2@m@/etc/x"]}',
      '5:41 `2@m@/etc/x` has 1 argument, expected `id@m@file@key[@value]`',
    ],
    ['users: {op: {uid: 0}}', '5:19 `users.op.uid`: 0 is the id of `root`'],
    ['users: {a: {uid: 1000}, b: {uid: 1000}}', '5:34 `users.b.uid`: 1000 is the id of `a`'],
    ['users: {root: {uid: 7}}', '5:21 `users.root.uid` is 7; root is 0'],
    ['kernel: {source: build}', '5:18 `kernel.source: build` does not say of what'],
    [
      'kernel: {source: build, build: {from: ./linux, base: defconfig, config: ./a.config}}',
      '5:25 `kernel.build` has both `base` and `config`',
    ],
    [
      'kernel: {build: {from: ./linux}}',
      '5:10 `kernel.build` has no effect: the kernel is the distribution’s',
    ],
    [
      'kernel: {cmdline: [root=/dev/sda2]}',
      '5:20 `kernel.cmdline`: the image sets `root=` itself, `root=/dev/sda2` overrides it',
    ],
    [
      'kernel: {cmdline: [panic=3, panic=10]}',
      '5:29 `kernel.cmdline`: `panic=10` comes after `panic=3`; most parameters take the last one only (line 5)',
    ],
    [
      'kernel: {cmdline: [console=ttyS0, "console=ttyS0,115200"]}',
      '5:35 `kernel.cmdline`: `console=ttyS0,115200` comes after `console=ttyS0`; most parameters take the last one only (line 5)',
    ],
    [
      'storage: {layout: [{mount: /, size: rest, type: ext4}]}',
      '5:10 `storage.layout` has no partition for `/boot/efi`',
    ],
    [
      'storage: {layout: [{mount: /, size: rest, type: ext4}, {mount: /, size: 1G, type: ext4}, {mount: /boot/efi, size: 64M, type: vfat}]}',
      '5:56 `storage.layout` has `/` twice, first in line 5',
    ],
    [
      'storage: {layout: [{mount: /, size: rest, type: ext4}, {mount: /boot/efi, size: rest, type: vfat}]}',
      '5:81 `storage.layout`: only one partition can have the size `rest`',
    ],
    [
      'storage: {layout: [{mount: /, size: rest, type: ext4}, {mount: /boot/efi, size: 64M, type: ext4}]}',
      '5:92 `storage.layout[1].type`: `/boot/efi` must be vfat, found ext4',
    ],
  ])('%s', async (lines, expected) => {
    expect(await complaints(lines)).toEqual([
      `dpuos.yaml:${expected.replace('5:10 `storage', '5:11 `storage')}`,
    ])
  })

  test('across files, the first is told with its file', async () => {
    const files = {
      '/w/p.yaml': 'packages: {install: [vim]}',
      '/w/dpuos.yaml': sound('extends: p.yaml\npackages: {remove: [vim]}'),
    }
    expect(await complaints(files)).toEqual([
      'dpuos.yaml:6:21 `packages.remove`: `vim` names `vim`, which `packages.install` asks for (p.yaml:1)',
    ])
  })
})

test.each([
  'drivers: {keep: {modules: ["virtio_*"]}, drop: {modules: [virtio_gpu]}, load: [virtio_net]}',
  'kernel: {cmdline: [hugepagesz=2M, hugepages=512, hugepagesz=1G, hugepages=4, console=tty0, "console=ttyS0,115200"]}',
  'services: {disable: [kdump], mask: [kdump]}',
  'users: {root: {uid: 0}, a: {uid: 1000}, b: {}}',
  'packages: {remove: ["perl-[a-"]}',
  'system: {locale: zh_CN.UTF-8}\ncut: {locales: [zh_CN.utf8]}',
  'cut: {locales: []}',
])('%s is no contradiction', async (line) => {
  const { findings } = await loadSound(line)
  expect(findings).toEqual([])
})
