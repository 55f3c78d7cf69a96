import { loadDefinition } from '@dpuos/definition'
import type { Arch } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { deliveryNeeds } from './delivery.ts'
import { parseConfig } from './dot-config.ts'
import { judgeConfig } from './judge.ts'
import { readKconfig } from './kconfig/read.ts'

const KCONFIG = `config BLOCK
	bool "Block"
config EXT4_FS
	tristate "ext4"
	depends on BLOCK
config PCI
	bool "PCI"
config VIRTIO_PCI
	tristate "virtio over PCI"
	depends on PCI
config VIRTIO
	tristate
config VIRTIO_BLK
	tristate "virtio disk"
	depends on VIRTIO
config VIRTIO_NET
	tristate "virtio network"
config SQUASHFS
	tristate "squashfs"
`
/** What is neither disk nor file system nor network. */
const SOLID = 'CONFIG_BLK_DEV_INITRD=y\nCONFIG_RD_GZIP=y\nCONFIG_DEVTMPFS=y\nCONFIG_EFI_PARTITION=y\n'

async function judge(
  yaml: string,
  config: string,
  { isSource = true, arch = 'x86_64' }: { isSource?: boolean; arch?: Arch } = {},
) {
  const head = `schema: dpuos.definition/v1\nname: test\ndistro: any\narch: [${arch}]\n`
  const loaded = await loadDefinition('dpuos.yaml', () => Promise.resolve(head + yaml))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
  return judgeConfig({
    arch,
    kernel: '6.6',
    base: 'x',
    settings: [],
    final: parseConfig(config, '.config').settings,
    delivery: deliveryNeeds(loaded.value, arch),
    ...(isSource ? { kconfig: readKconfig((file) => (file === 'Kconfig' ? KCONFIG : undefined), {}) } : {}),
  })
}

test('a kernel without the disk, file system or network of the delivery fails, at the line that asks, with what would mend it', async () => {
  const { verdict, findings } = await judge(
    'outputs: [raw]\nverify: {boots: [uefi]}\n',
    `${SOLID}CONFIG_VIRTIO=m\n`,
  )
  expect(verdict).toBe('fail')
  expect(findings.map(({ title, detail = '', hint }) => [title, ...detail.split('\n'), hint])).toEqual([
    [
      '2 options that the image does not start without are off',
      'dpuos.yaml:6:10 CONFIG_VIRTIO_BLK: wanted m, got n: the disk (virtio) needs it',
      'dpuos.yaml:6:10 CONFIG_VIRTIO_NET: wanted m, got n: the network card (virtio) needs it',
      'Add CONFIG_VIRTIO_BLK=m, CONFIG_VIRTIO_NET=m to a fragment, or hand the image over otherwise.',
    ],
    [
      'CONFIG_EXT4_FS: wanted m, got n: needs BLOCK[n]; the root file system (ext4) needs it',
      '',
      'Add CONFIG_BLOCK=y, CONFIG_EXT4_FS=m to a fragment, or hand the image over otherwise.',
    ],
    [
      'CONFIG_VIRTIO_PCI: wanted m, got n: needs PCI[n]; virtio over PCI needs it',
      '',
      'Add CONFIG_PCI=y, CONFIG_VIRTIO_PCI=m to a fragment, or hand the image over otherwise.',
    ],
  ])
})

test('a device of the board whose driver is off is a warning that names the option, each option once', async () => {
  const board = `extends: [dpuos:board/bluefield-3]
outputs: [tar]
verify: {boots: []}
`
  const on = 'CONFIG_MLX5_CORE=m\nCONFIG_MLXBF_TMFIFO=y\nCONFIG_MLXBF_BOOTCTL=m\nCONFIG_EDAC_BLUEFIELD=m\n'
  const { verdict, findings } = await judge(board, on, { arch: 'aarch64', isSource: false })
  expect([verdict, findings.length]).toEqual(['pass', 1])
  expect(findings[0]).toMatchObject({ level: 'warning', code: 'kernel-config-not-in-config' })
  for (const said of [
    'CONFIG_MLXBF_GIGE: wanted m, got n: the kernel was configured otherwise; acpi:MLNXBF17 of the board (management port (1 GbE)) needs it',
    'CONFIG_MMC_SDHCI_OF_DWCMSHC: wanted m',
  ])
    expect(findings[0]?.detail).toContain(said)
})

test('where no single line would mend it, what it needs is told, and to add it', async () => {
  const config = `${SOLID}CONFIG_EXT4_FS=y\nCONFIG_VIRTIO_PCI=m\nCONFIG_VIRTIO_NET=m\n`
  expect((await judge('', config)).findings).toMatchObject([
    {
      title: 'CONFIG_VIRTIO_BLK: wanted m, got n: needs VIRTIO[n]; the disk (virtio) needs it',
      hint: 'Add CONFIG_VIRTIO_BLK=m and what it needs to a fragment, or hand the image over otherwise.',
    },
  ])
})

test('one of two will do, and built in is as good as a module', async () => {
  const config = `${SOLID.replace('RD_GZIP', 'RD_ZSTD')}CONFIG_EXT4_FS=y\nCONFIG_VIRTIO_PCI=m\nCONFIG_VIRTIO_BLK=y\nCONFIG_VIRTIO_NET=m\n`
  expect(await judge('', config)).toMatchObject({ verdict: 'pass', misses: [], asked: 8 })
})

test('of the distribution’s kernel too, whose source is not at hand', async () => {
  const { findings } = await judge(
    'outputs: [raw, erofs]\n',
    `${SOLID}CONFIG_EXT4_FS=m\n# CONFIG_VIRTIO_PCI is not set\n`,
    {
      isSource: false,
    },
  )
  expect(findings).toMatchObject([
    {
      code: 'kernel-config-not-in-config',
      detail: expect.stringContaining(
        'CONFIG_EROFS_FS: wanted m, got n: the kernel was configured otherwise',
      ),
      hint: expect.stringContaining('Use a kernel that has them'),
    },
  ])
})

test.each(['x86_64', 'aarch64'] as const)(
  'openEuler’s own configuration on %s starts what is handed over',
  async (arch) => {
    const config = SETTINGS_OF_OPENEULER[arch]
    expect(
      await judge('outputs: [raw, cpio]\nverify: {boots: [uefi, direct]}\n', config, {
        arch,
        isSource: false,
      }),
    ).toMatchObject({
      misses: [],
    })
  },
)

/** Lines of openeuler_defconfig 6.6. */
const OPENEULER = `${SOLID}CONFIG_RD_ZSTD=y\nCONFIG_EXT4_FS=m\nCONFIG_VIRTIO_BLK=m\nCONFIG_VIRTIO_NET=m\n`
const SETTINGS_OF_OPENEULER = {
  x86_64: `${OPENEULER}CONFIG_VIRTIO_PCI=y\n`,
  aarch64: `${OPENEULER}CONFIG_VIRTIO_PCI=m\nCONFIG_PCI_HOST_GENERIC=y\n`,
}
