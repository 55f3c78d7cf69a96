import { KERNEL_PRESETS } from '@dpuos/definition'
import { ARCHES } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { presetSettings } from './presets.ts'

test.each(KERNEL_PRESETS.flatMap((name) => ARCHES.map((arch) => [name, arch] as const)))(
  'the preset %s for %s says each option once',
  (name, arch) => {
    const names = presetSettings(name, arch).map((one) => one.name)
    expect(names.length).toBeGreaterThan(3)
    expect(new Set(names).size).toBe(names.length)
  },
)

test('e-Cloud’s virtio must be modules and nothing else; elsewhere what is built in is as good', () => {
  expect(presetSettings('e-cloud-virtio', 'aarch64').some(({ atLeast }) => atLeast === true)).toBe(false)
  expect(presetSettings('vfio', 'aarch64').every(({ atLeast }) => atLeast === true)).toBe(true)
})

test('an architecture has options of its own', () => {
  const names = (arch: 'x86_64' | 'aarch64'): string[] => presetSettings('vfio', arch).map(({ name }) => name)
  expect(names('x86_64')).toContain('INTEL_IOMMU')
  expect(names('aarch64')).not.toContain('INTEL_IOMMU')
  expect(names('aarch64')).toContain('ARM_SMMU_V3')
})
