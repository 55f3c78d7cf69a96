import { rmSync } from 'node:fs'
import { initramfsModules, loadingOrder, type ModuleTree } from '@dpuos/host-tools'
import { aTree } from '@dpuos/host-tools/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { bootFindings, optionFindings } from './prove-boot.ts'

const works: TestWork[] = []
afterEach(() => {
  for (const work of works.splice(0)) rmSync(work.dir, { recursive: true })
})

/** Options that every disk image needs, in the kernel image itself. */
const SOLID =
  'CONFIG_BLK_DEV_INITRD=y\nCONFIG_RD_GZIP=y\nCONFIG_DEVTMPFS=y\nCONFIG_EFI_PARTITION=y\nCONFIG_EXT4_FS=m\n'
const VIRTIO_Y = 'CONFIG_VIRTIO_PCI=y\nCONFIG_VIRTIO_BLK=y\nCONFIG_VIRTIO_NET=y\n'
const VIRTIO_M = VIRTIO_Y.replaceAll('=y', '=m')

/** e-Cloud's kernel: virtio outside of the image, as Linux 6.1 has it. */
const ECLOUD = {
  virtio_ring: '',
  virtio: 'virtio_ring',
  virtio_pci_modern_dev: '',
  virtio_pci: 'virtio virtio_pci_modern_dev',
  virtio_blk: 'virtio',
  failover: '',
  net_failover: 'failover',
  virtio_net: 'virtio net_failover',
  ext4: 'jbd2 ~~crc32c',
  jbd2: '',
  crc32c_generic: '',
}

interface Case {
  readonly yaml?: string
  readonly config?: string
  readonly kept?: (name: string) => boolean
  readonly initramfs?: readonly string[]
}

async function found(tree: ModuleTree, { yaml = '', config = SOLID + VIRTIO_M, kept, initramfs }: Case) {
  const work = await aWork({}, yaml)
  works.push(work)
  const stay = new Set([...tree.modules.keys()].filter(kept ?? (() => true)))
  const order = initramfs ?? loadingOrder(tree, stay, initramfsModules(tree, work.request.definition))
  return bootFindings(work.request, { tree, kept: stay, initramfs: order, isOrdered: true, config }).map(
    ({ code, title }) => `${code}: ${title}`,
  )
}

describe('what starts the image is in the kernel, or in the initramfs in modprobe’s order', () => {
  test('e-Cloud’s kernel, virtio and all that it needs brought by the initramfs', async () => {
    expect(await found(aTree(ECLOUD), {})).toEqual([])
  })

  test('all built in: the initramfs may be empty', async () => {
    const builtin = ['virtio_pci', 'virtio_blk', 'virtio_net', 'ext4', 'crc32c_generic']
    expect(await found(aTree({}, builtin), { config: SOLID + VIRTIO_Y })).toEqual([])
  })

  test('a module that is not in the initramfs is named, with its option and what needs it', async () => {
    const [finding] = await found(aTree(ECLOUD), {
      initramfs: loadingOrder(aTree(ECLOUD), new Set(Object.keys(ECLOUD)), [
        'virtio_blk',
        'ext4',
        'crc32c_generic',
      ]),
    })
    expect(finding).toBe(
      'boot-module-outside: module virtio_pci (CONFIG_VIRTIO_PCI) of kernel 6.6.0 is not in the initramfs: virtio over PCI needs it, so the image would not start',
    )
  })

  test('the wrong order is told module by module', async () => {
    const findings = await found(aTree(ECLOUD), {
      initramfs: [
        'virtio',
        'virtio_ring',
        'virtio_pci_modern_dev',
        'virtio_pci',
        'virtio_blk',
        'jbd2',
        'ext4',
        'crc32c_generic',
      ],
    })
    expect(findings.map((one) => /insmod would refuse (\w+) .* needs (\w+)/.exec(one)?.slice(1))).toEqual([
      ['virtio', 'virtio_ring'],
      ['virtio_pci', 'virtio'],
      ['virtio_blk', 'virtio'],
    ])
  })

  test('a dependency two levels down that is not kept', async () => {
    const findings = await found(
      aTree({ ...ECLOUD, ext4: 'jbd2 ~~crc32c', jbd2: 'two_down', two_down: '' }),
      {
        kept: (name) => name !== 'two_down',
      },
    )
    expect(findings).toEqual([
      expect.stringMatching(
        /^boot-module-order: insmod would refuse jbd2 in the initramfs: it needs two_down/,
      ),
      expect.stringMatching(/^boot-module-order: insmod would refuse ext4/),
    ])
  })

  test('crc32c, which ext4 asks for by name and modules.dep does not list', async () => {
    const without = await found(aTree(ECLOUD), { kept: (name) => name !== 'crc32c_generic' })
    expect(without).toEqual([
      'boot-crypto-outside: module ext4 asks the crypto API for crc32c by name, and crc32c_generic is not in the initramfs: it could not be mounted',
    ])
    const { crc32c_generic: _, ...none } = ECLOUD
    expect(await found(aTree(none), {})).toEqual([
      expect.stringContaining('kernel 6.6.0 has none: it could not be mounted'),
    ])
    // Since 6.13 ext4 calls the function itself, and says nothing of it.
    expect(await found(aTree({ ...none, ext4: 'jbd2' }), {})).toEqual([])
    expect(await found(aTree(none, ['crc32c_generic']), {})).toEqual([])
  })

  test('the network card may wait for the image: udev loads it', async () => {
    const { virtio_net: _, ...none } = ECLOUD
    expect(await found(aTree(none), {})).toEqual([
      expect.stringContaining('has no CONFIG_VIRTIO_NET: the network card (virtio) needs it'),
    ])
    expect(await found(aTree(ECLOUD), { kept: (name) => name !== 'virtio_net' })).toEqual([
      expect.stringContaining('module virtio_net (CONFIG_VIRTIO_NET) of kernel 6.6.0 is not in the image'),
    ])
  })
})

test('another disk asks for its own driver', async () => {
  const nvme = 'verify: {machine: {disk: nvme}}\n'
  const config = `${SOLID}${VIRTIO_M}CONFIG_BLK_DEV_NVME=m\n`
  expect(await found(aTree({ ...ECLOUD, nvme: 'nvme_core', nvme_core: '' }), { yaml: nvme, config })).toEqual(
    [],
  )
  expect(await found(aTree(ECLOUD), { yaml: nvme })).toEqual([expect.stringContaining('CONFIG_BLK_DEV_NVME')])
})

describe('the initramfs', () => {
  test('loads what drives the disk controllers of the board, and what drivers.initramfs names', async () => {
    const work = await aWork(
      {},
      'board: {name: b, ids: {"pci:1000:0097": SAS, "pci:15b3:a2dc": NIC}}\ndrivers: {initramfs: [acme-disk]}\n',
    )
    works.push(work)
    const tree = aTree({ mpt3sas: '', mlx5_core: '', acme_disk: '' })
    const at = (name: string, file: string, alias: string): void => {
      const module = tree.modules.get(name)
      if (module !== undefined)
        (tree.modules as Map<string, typeof module>).set(name, { ...module, path: file, aliases: [alias] })
    }
    at('mpt3sas', 'kernel/drivers/scsi/mpt3sas/mpt3sas.ko', 'pci:v00001000d00000097sv*sd*bc*sc*i*')
    at('mlx5_core', 'kernel/drivers/net/ethernet/mlx5_core.ko', 'pci:v000015B3d0000A2DCsv*sd*bc*sc*i*')
    expect(
      loadingOrder(tree, new Set(tree.modules.keys()), initramfsModules(tree, work.request.definition)),
    ).toEqual(['acme_disk', 'mpt3sas'])
  })
})

describe('by the configuration alone, before anything is installed', () => {
  const told = async (yaml: string, config: string, arch: 'x86_64' | 'aarch64' = 'x86_64') => {
    const work = await aWork({}, yaml)
    works.push(work)
    return optionFindings({ ...work.request, arch }, '6.6.0-64', config).map(
      ({ title, at }) => `${at?.line} ${title}`,
    )
  }

  test('a kernel that cannot mount or unpack what is asked for is refused at the line that asks', async () => {
    expect(
      await told(
        'outputs: [raw]\n',
        SOLID.replace('RD_GZIP=y', 'RD_XZ=y').replace('EXT4_FS=m', 'XFS_FS=m') + VIRTIO_M,
      ),
    ).toEqual([
      '5 kernel 6.6.0-64 has no CONFIG_RD_GZIP=y or CONFIG_RD_ZSTD=y: the compressed initramfs needs it, so the image would not start',
      '5 kernel 6.6.0-64 has no CONFIG_EXT4_FS: the root file system (ext4) needs it, so the image would not start',
    ])
  })

  test('an image of files alone, never started, asks for nothing; a kernel without configuration is not judged', async () => {
    expect(await told('outputs: [tar]\nverify: {boots: []}\n', '# nothing\n')).toEqual([])
    expect(await told('', '')).toEqual([])
  })

  // openEuler 6.6: openeuler_defconfig of both processors.
  test.each(['x86_64', 'aarch64'] as const)(
    'openEuler’s own kernel on %s starts every disk',
    async (arch) => {
      const config = `${SOLID}CONFIG_RD_ZSTD=y\nCONFIG_VIRTIO_PCI=${arch === 'aarch64' ? 'm' : 'y'}\nCONFIG_VIRTIO_BLK=m\nCONFIG_VIRTIO_NET=m\nCONFIG_BLK_DEV_NVME=m\nCONFIG_USB_XHCI_PCI=y\nCONFIG_USB_STORAGE=m\nCONFIG_BLK_DEV_SD=m\nCONFIG_PCI_HOST_GENERIC=y\n`
      for (const disk of ['virtio', 'nvme', 'usb'])
        expect(
          await told(`verify: {boots: [uefi, direct], machine: {disk: ${disk}}}\n`, config, arch),
        ).toEqual([])
    },
  )
})
