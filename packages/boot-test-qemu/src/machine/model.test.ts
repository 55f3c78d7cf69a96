import { UserError } from '@dpuos/action-kit'
import { describe, expect, test } from 'vitest'
import { aModel } from '../testing/a-model.ts'
import { modelFor, modelName, untestedParts } from './model.ts'

const NOBODY = { cpus: undefined, memory: undefined }
const LARGE = { cpus: 64, memory: 256 * 2 ** 30, qemu: '7.2.22' }
const SMALL = { ...LARGE, cpus: 2, memory: 6 * 2 ** 30 }
const DPU = { cpus: 16, memory: 32 * 2 ** 30 }

describe('the machine of a test', () => {
  test('is a small one with virtio devices where nobody says anything', () => {
    const { model, findings } = modelFor('x86_64', {}, NOBODY, SMALL, 'kvm')
    expect(model).toEqual(aModel())
    expect(findings).toEqual([])
  })

  test('is the board’s where the host can give it', () => {
    const { model, findings } = modelFor(
      'aarch64',
      { ...DPU, disk: 'nvme', nics: 2, iommu: true },
      NOBODY,
      LARGE,
      'kvm',
    )
    expect(model).toEqual({
      ...DPU,
      disk: 'nvme',
      serial: ['ttyAMA0'],
      nics: 2,
      iommu: true,
      virtualFunctions: 0,
      secureBoot: false,
      tpm: false,
    })
    expect(findings).toEqual([])
  })

  test('is cut down to what the host has, and the report says to what', () => {
    const { model, findings } = modelFor('aarch64', DPU, NOBODY, SMALL, 'kvm')
    expect(model).toMatchObject({ cpus: 2, memory: 3 * 2 ** 30 })
    expect(findings).toMatchObject([
      {
        level: 'notice',
        code: 'machine-scaled',
        title:
          'The machine was tested with 2 of its 16 CPUs and 3072.0 MiB of its 32768.0 MiB of memory: this host has no more to give',
      },
    ])
  })

  test('has at most 4 GiB where it is emulated', () => {
    expect(modelFor('aarch64', DPU, NOBODY, LARGE, 'tcg').model.memory).toBe(4 * 2 ** 30)
  })

  test('is the user’s, as it is, where he says so', () => {
    const { model, findings } = modelFor('aarch64', DPU, { cpus: 8, memory: 2 ** 34 }, SMALL, 'tcg')
    expect(model).toMatchObject({ cpus: 8, memory: 2 ** 34 })
    expect(findings).toEqual([])
  })

  test('that QEMU cannot build is refused', () => {
    expect(() => modelFor('riscv64', { iommu: true }, NOBODY, LARGE, 'tcg')).toThrow(UserError)
  })

  test.each([
    ['x86_64', ['ttyS0', 'ttyS1', 'hvc0'], []],
    ['x86_64', ['ttyS1'], []],
    ['x86_64', ['ttyAMA0'], ['x86_64 machines have no ttyAMA0']],
    ['aarch64', ['ttyAMA0', 'hvc0', 'ttyS0'], []],
    ['aarch64', ['ttyS1'], ['ttyS1 is the name of a port only where there is ttyS0 too']],
    ['riscv64', ['ttyS0', 'hvc1'], ['hvc1 is the name of a port only where there is hvc0 too']],
  ] as const)('on %s with the serial ports %s: %s', (arch, serial, obstacles) => {
    const refused = (): string[] => {
      try {
        expect(modelFor(arch, { serial: [...serial] }, NOBODY, LARGE, 'tcg').model.serial).toEqual(serial)
        return []
      } catch (error) {
        if (error instanceof UserError) return error.findings.map(({ title }) => title)
        throw error
      }
    }
    expect(refused()).toEqual(obstacles.map((one) => `verify.machine.serial: ${one}`))
  })

  test('has a second PL011 where its QEMU has one', () => {
    const model = (qemu: string) =>
      modelFor('aarch64', { serial: ['ttyAMA0', 'ttyAMA1'] }, NOBODY, { ...LARGE, qemu }, 'tcg').model
    expect(() => model('7.2.22')).toThrow(UserError)
    expect(() => model('9.0.4')).toThrow(UserError)
    expect(model('9.1.0').serial).toEqual(['ttyAMA0', 'ttyAMA1'])
    expect(model('10.0.2').serial).toEqual(['ttyAMA0', 'ttyAMA1'])
  })

  test('has an eMMC where its QEMU has one, else an SD card is what can be asked for', () => {
    const disk = (disk: 'sd' | 'emmc', qemu: string) =>
      modelFor('x86_64', { disk }, NOBODY, { ...LARGE, qemu }, 'tcg').model.disk
    expect(disk('sd', '7.2.22')).toBe('sd')
    expect(() => disk('emmc', '7.2.22')).toThrow(/emmc needs QEMU 9.1 or later, and this is 7.2.22/)
    expect(disk('emmc', '9.1.0')).toBe('emmc')
  })

  test('has a name that tells it from others', () => {
    const usual = aModel()
    expect(modelName('pc-q35-7.2', usual)).toBe('pc-q35-7.2')
    expect(modelName('pc-q35-7.2', { ...usual, disk: 'usb', nics: 2, iommu: true })).toBe(
      'pc-q35-7.2 usb 2 nics iommu',
    )
    expect(modelName('pc-q35-7.2', { ...usual, serial: ['ttyS0', 'hvc0'] })).toBe('pc-q35-7.2 ttyS0+hvc0')
  })
})

test('Secure Boot that no boot goes through is told, and passes for nothing', () => {
  const secure = aModel({ secureBoot: true })
  expect(untestedParts(secure, ['direct'])).toMatchObject([
    { level: 'warning', code: 'secure-boot-untested' },
  ])
  expect(untestedParts(secure, ['uefi', 'direct'])).toEqual([])
  expect(untestedParts(aModel(), ['direct'])).toEqual([])
})
