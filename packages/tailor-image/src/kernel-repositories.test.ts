import { aKernelManifest } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { kernelRepositories } from './resolve.ts'

test('a kernel’s own repository is taken by its signature where build-kernel signed it', () => {
  const kernel = { ...aKernelManifest(), repositories: ['file:///out/kernel/'] }
  expect(kernelRepositories({ kernel, kernelDir: '/out' })).toMatchObject([
    { gpgkey: [], signedMetadata: false },
  ])
  const signed = { key: 'kernel/RPM-GPG-KEY', fingerprint: 'A'.repeat(40) }
  expect(kernelRepositories({ kernel: { ...kernel, signed }, kernelDir: '/out' })).toMatchObject([
    { gpgkey: ['/out/kernel/RPM-GPG-KEY'], fingerprints: ['A'.repeat(40)], signedMetadata: true },
  ])
})
