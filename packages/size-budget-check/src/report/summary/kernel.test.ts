import { kernelSizesOf, type Measurement } from '@dpuos/manifests'
import { aKernelManifest, aMeasurement } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { layerTree } from '../tree/layers.ts'
import { kernelTables } from './kernel.ts'

const KIB = 2 ** 10

/** An image with a kernel as build-kernel describes what it built. */
function withKernel(net: number, modules: Readonly<Record<string, number>>, symbols = false): Measurement {
  const growth = {
    added: 1,
    removed: 0,
    grown: 1,
    shrunk: 0,
    bytes: 300,
    largest: [
      { file: 'vmlinux', name: 'tcp_new', before: null, after: 200 },
      { file: 'virtio_net', name: 'start', before: 100, after: 200 },
    ],
  }
  const kernel = kernelSizesOf(
    aKernelManifest({
      release: '6.6.0-k2',
      subsystems: [
        { name: 'net', builtin: net, modules: 0, size: 0 },
        { name: 'drivers/net', builtin: 100 * KIB, modules: 900, size: 90 * KIB * KIB },
        { name: 'sound', builtin: 0, modules: 30, size: KIB },
      ],
      ...(symbols
        ? {
            growth: {
              baseline: { digest: 'a'.repeat(64), release: '6.6.0-k1' },
              image: 0,
              modules: 0,
              subsystems: [],
              changed: [],
              symbols: growth,
            },
          }
        : {}),
    }),
  )
  const drivers = Object.entries(modules).map(([path, size]) => ({
    kind: 'module' as const,
    name: path,
    path,
    size,
    reason: '',
  }))
  return aMeasurement({ ...(kernel === undefined ? {} : { kernel }), drivers })
}

test('what is built in and the modules that the image keeps stand side by side, what grew most first', () => {
  const base = withKernel(500 * KIB, { 'kernel/drivers/net/virtio_net.ko.xz': 20 * KIB })
  const head = withKernel(530 * KIB, {
    'kernel/drivers/net/virtio_net.ko.xz': 25 * KIB,
    '/usr/lib/modules/6.6.0-k2/kernel/fs/xfs/xfs.ko.xz': 60 * KIB,
  })
  expect(kernelTables(head, base)).toMatchObject([
    {
      title: 'Kernel by subsystem',
      rows: [
        ['fs', '0 B', '±0', '60.0 KiB', '+60.0 KiB'],
        ['net', '0.5 MiB', '+30.0 KiB', '0 B', '±0'],
        ['drivers/net', '100.0 KiB', '±0', '25.0 KiB', '+5.0 KiB'],
      ],
    },
  ])
})

test('symbols are told with the kernel that they grew since', () => {
  const [, symbols] = kernelTables(withKernel(KIB, {}, true), undefined)
  expect(symbols?.title).toBe('Symbols of the kernel since 6.6.0-k1: +300 B')
  expect(symbols?.rows).toEqual([
    ['tcp_new', 'vmlinux', 'new', '200 B', '+200 B'],
    ['start', 'virtio_net', '100 B', '200 B', '+100 B'],
  ])
})

test('the layer of the kernel says what is built in', () => {
  const kernel = layerTree(withKernel(500 * KIB, {})).parts.find(({ name }) => name === 'kernel')
  expect(kernel?.note).toBe('built in, before compressing: net 0.5 MiB, drivers/net 100.0 KiB')
})

test('of a kernel that was not built, and without a baseline of one, nothing is guessed', () => {
  expect(kernelTables(aMeasurement(), undefined)).toEqual([])
  const [table] = kernelTables(withKernel(KIB, {}), aMeasurement())
  expect(table?.rows[0]?.[2]).toBe('')
})
