import { UserError } from '@dpuos/action-kit'
import { expect, test } from 'vitest'
import { findKernel } from './kernel-rpms.ts'

const ASKED = { package: 'kernel', at: { file: 'dpuos.yaml', line: 7 } }

function rpms(content: Record<string, string[]>): Parameters<typeof findKernel>[0] {
  return new Map(
    Object.entries(content).map(([file, paths]) => [
      file,
      paths.map((path) => ({ path: path.replace(/^ghost:/, ''), ghost: path.startsWith('ghost:') })),
    ]),
  )
}

function refusal(content: Record<string, string[]>): string {
  try {
    findKernel(rpms(content), ASKED)
  } catch (error) {
    if (error instanceof UserError)
      return `${error.findings[0]?.code} ${error.findings[0]?.at?.line}: ${error.message}`
    throw error
  }
  return 'none'
}

test('a kernel in one RPM: release, image and configuration by their paths', () => {
  const found = findKernel(
    rpms({
      'kernel.rpm': [
        '/boot/vmlinuz-6.6.0-1',
        '/boot/config-6.6.0-1',
        '/usr/lib/modules/6.6.0-1/kernel/fs/ext4.ko.xz',
      ],
      'bash.rpm': ['/usr/bin/bash'],
    }),
    ASKED,
  )
  expect(found).toEqual({
    release: '6.6.0-1',
    files: ['kernel.rpm'],
    image: 'boot/vmlinuz-6.6.0-1',
    config: 'boot/config-6.6.0-1',
  })
})

test('a split kernel: all its RPMs, the image beside the modules, the one in /boot only promised', () => {
  const found = findKernel(
    rpms({
      'kernel.rpm': [],
      'kernel-core.rpm': [
        'ghost:/boot/vmlinuz-6.6.0-1',
        '/lib/modules/6.6.0-1/vmlinuz',
        '/lib/modules/6.6.0-1/config',
      ],
      'kernel-modules.rpm': ['/lib/modules/6.6.0-1/kernel/a.ko'],
      'kernel-devel.rpm': ['/lib/modules/6.6.0-1/build'],
    }),
    ASKED,
  )
  expect(found.files).toEqual(['kernel-core.rpm', 'kernel-modules.rpm'])
  expect([found.image, found.config]).toEqual(['lib/modules/6.6.0-1/vmlinuz', 'lib/modules/6.6.0-1/config'])
})

test('no kernel, two kernels and a kernel without image are three errors at the definition’s line', () => {
  expect(refusal({ 'bash.rpm': ['/usr/bin/bash'] })).toMatch(
    /^kernel-missing 7: kernel and what it needs hold neither/,
  )
  expect(refusal({ 'a.rpm': ['/boot/vmlinuz-5.10'], 'b.rpm': ['/lib/modules/6.6/kernel/x.ko'] })).toBe(
    'kernel-ambiguous 7: kernel brings several kernels: 5.10, 6.6',
  )
  expect(refusal({ 'a.rpm': ['/lib/modules/6.6/kernel/x.ko'] })).toMatch(
    /^kernel-image-missing 7: kernel brings modules of 6.6/,
  )
})
