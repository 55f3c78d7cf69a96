import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { initramfsCompression } from './compression.ts'
import { ext4Comfortable, ext4Least } from './ext4.ts'
import { fatUuid, fstab } from './fstab.ts'
import { gptScript, placePartitions } from './gpt.ts'
import { commandLine, grubConfig } from './grub.ts'
import { identityOf } from './identity.ts'
import { INIT_SCRIPT } from './init-script.ts'

const MIB = 2 ** 20
const LAYOUT = [
  { mount: '/boot/efi', size: '64M', type: 'vfat' },
  { mount: '/', size: 'rest', type: 'ext4' },
] as const
const identity = identityOf('seed')

describe('identity', () => {
  test('is the same for the same seed, differs for another, and repeats no id', () => {
    expect(identityOf('seed')).toEqual(identity)
    expect(Object.values(identityOf('other')).some((id) => Object.values(identity).includes(id))).toBe(false)
    expect(new Set(Object.values(identity)).size).toBe(6)
  })

  test('consists of valid UUIDs and a FAT volume id', () => {
    expect(identity.rootFs).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(identity.espVolume).toMatch(/^[0-9A-F]{8}$/)
    expect(fatUuid('1A2B3C4D')).toBe('1A2B-3C4D')
  })
})

describe('partitions', () => {
  test('lie at whole MiB, in order, and leave room for both GPTs', () => {
    const { partitions, size } = placePartitions([...LAYOUT], 100 * MIB + 1)
    expect(partitions).toEqual([
      { mount: '/boot/efi', offset: MIB, size: 64 * MIB },
      { mount: '/', offset: 65 * MIB, size: 101 * MIB },
    ])
    expect(size).toBe(167 * MIB)
  })

  test('are told to sfdisk with type and id of the architecture', () => {
    const { partitions } = placePartitions([...LAYOUT], MIB)
    expect(gptScript(partitions, 'aarch64', identity).split('\n').slice(3)).toEqual([
      `start=2048, size=131072, type=C12A7328-F81F-11D2-BA4B-00A0C93EC93B, uuid=${identity.espPartition}, name=ESP`,
      `start=133120, size=2048, type=B921B045-1DF0-41C3-AF44-4C6F280D3FAE, uuid=${identity.rootPartition}, name=root`,
      '',
    ])
  })

  test('a comfortable root has room beyond the least', () => {
    const needs = { content: 400 * MIB, inodes: 9000 }
    expect(ext4Comfortable(needs) - ext4Least(needs)).toBe(64 * MIB)
  })
})

test('fstab mounts by UUID, and a missing ESP stops no boot', () => {
  const lines = fstab([...LAYOUT], identity)
    .trim()
    .split('\n')
    .slice(1)
  expect(lines).toEqual([
    `UUID=${fatUuid(identity.espVolume)} /boot/efi vfat umask=0077,shortname=winnt,nofail 0 0`,
    `UUID=${identity.rootFs} / ext4 defaults 0 1`,
  ])
})

describe('boot loader', () => {
  test.each([
    ['x86_64', [], 'root=UUID=u ro console=tty0 console=ttyS0,115200'],
    ['aarch64', ['quiet'], 'root=UUID=u ro console=tty0 console=ttyAMA0 quiet'],
    ['x86_64', ['console=hvc0'], 'root=UUID=u ro console=hvc0'],
  ] as const)('command line on %s with %j', (arch, words, line) => {
    expect(commandLine(arch, 'u', words)).toBe(line)
  })

  test('grub.cfg finds the root by its UUID, waits for nobody and cannot be broken by a name', () => {
    const cfg = grubConfig({
      arch: 'x86_64',
      title: "k2' { evil",
      rootUuid: 'u-u',
      image: '/boot/vmlinuz-1',
      initramfs: '/boot/i.img',
      cmdline: 'ro',
    })
    expect(cfg).toContain('search --no-floppy --fs-uuid --set=root u-u\n')
    expect(cfg).toContain('set timeout=0\n')
    expect(cfg).toContain("menuentry 'k2 { evil' {\n  linux /boot/vmlinuz-1 ro\n  initrd /boot/i.img\n}")
  })
})

describe('initramfs', () => {
  test('/init is sound POSIX shell', () => {
    execFileSync('sh', ['-n'], { input: INIT_SCRIPT })
    expect(INIT_SCRIPT).not.toContain('\\${')
  })

  test('is packed as the kernel can read it', () => {
    expect(initramfsCompression('CONFIG_RD_GZIP=y\nCONFIG_RD_ZSTD=y\n')).toBe('zstd')
    expect(initramfsCompression('# CONFIG_RD_ZSTD is not set\n')).toBe('gzip')
    expect(initramfsCompression('')).toBe('gzip')
  })
})
