import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { DeviceId, drives, meet, modalias } from './device-ids.ts'

describe('a device id', () => {
  test.each([
    ['pci:15b3:a2d6', 'pci:v000015B3d0000A2D6sv*sd*bc*sc*i*'],
    ['pci:15b3:a2d6:15b3:0012', 'pci:v000015B3d0000A2D6sv000015B3sd00000012bc*sc*i*'],
    ['pci:19e5:*', 'pci:v000019E5d*sv*sd*bc*sc*i*'],
    ['usb:1d6b:0002', 'usb:v1D6Bp0002d*dc*dsc*dp*ic*isc*ip*in*'],
    ['of:nvidia,bluefield', 'of:N*T*Cnvidia,bluefield'],
    ['acpi:MLNXBF17', 'acpi:MLNXBF17:'],
    ['virtio:d00000001v*', 'virtio:d00000001v*'],
  ])('%s stands for %s', (id, alias) => {
    expect(modalias(id)).toBe(alias)
  })

  test.each(['mlx5_core', 'pci:', 'pci:15b3 a2d6', '../pci:1', ''])('%j is none', (text) => {
    expect(v.safeParse(DeviceId, text).success).toBe(false)
  })
})

describe('a module drives a device', () => {
  const MLX5 = 'pci:v000015B3d0000A2D6sv*sd*bc*sc*i*'
  const NVME = 'pci:v*d*sv*sd*bc01sc08i02*'
  const VIRTIO = 'pci:v00001AF4d*sv*sd*bc*sc*i*'
  test.each([
    ['by vendor and device', MLX5, 'pci:15b3:a2d6', true],
    ['not with another device', MLX5, 'pci:15b3:a2dc', false],
    ['of all of a vendor', MLX5, 'pci:v000015B3d*', true],
    [
      'by the full modalias that sysfs shows',
      MLX5,
      'pci:v000015B3d0000A2D6sv000015B3sd00000061bc02sc00i00',
      true,
    ],
    [
      'by its class, where the id says it',
      NVME,
      'pci:v0000144Dd0000A80Asv0000144Dsd0000A801bc01sc08i02',
      true,
    ],
    ['not by a class that the id leaves open', NVME, 'pci:144d:a80a', false],
    ['not by a class that the vendor pattern leaves open', NVME, 'pci:v000019E5d*', false],
    ['of a whole class, by class', NVME, 'pci:v*d*sv*sd*bc01sc08i*', true],
    ['of a whole class, not by vendor', MLX5, 'pci:v*d*sv*sd*bc02sc00i*', false],
    ['as the only one of a vendor', VIRTIO, 'pci:1af4:1041', true],
    [
      'on USB, by interface class',
      'usb:v*p*d*dc*dsc*dp*ic08isc06ip50in*',
      'usb:v0781p5581d0100dc00dsc00dp00ic08isc06ip50in00',
      true,
    ],
    ['on USB, not by a class left open', 'usb:v*p*d*dc*dsc*dp*ic08isc06ip50in*', 'usb:0781:5581', false],
    ['by ACPI id', 'acpi*:MLNXBF17:*', 'acpi:MLNXBF17', true],
    ['not by another ACPI id', 'acpi*:MLNXBF17:*', 'acpi:MLNXBF01', false],
    ['by compatible', 'of:N*T*Csnps,dwcmshc-sdhciC*', 'of:snps,dwcmshc-sdhci', true],
    ['not because another compatible may follow', 'of:N*T*Cother,chipC*', 'of:snps,dwcmshc-sdhci', false],
    ['by virtio id', 'virtio:d00000001v*', 'virtio:d00000001v00001AF4', true],
    ['never on another bus', 'usb:v15B3pA2D6d*dc*dsc*dp*ic*isc*ip*in*', 'pci:15b3:a2d6', false],
  ])('%s', (_, alias, id, expected) => {
    expect(drives(alias, id)).toBe(expected)
  })
})

describe('two patterns meet', () => {
  test.each([
    ['a*c', 'ab*', true],
    ['a*c', 'b*', false],
    ['*', '', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a*b*c', '*x*', true],
    ['[a]', 'a', false],
  ])('%s and %s: %s', (left, right, expected) => {
    expect([meet(left, right), meet(right, left)]).toEqual([expected, expected])
  })
})
