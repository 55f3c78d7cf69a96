import type { Lock } from '@dpuos/manifests'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { lockedKernel } from './locked-kernel.ts'

const entry = (nevra: string, asked: string[] = []): Lock['packages'][number] => ({
  nevra,
  size: 1,
  repository: 'OS',
  sha256: 'a'.repeat(64),
  asked,
})
const toolchain = aToolchainManifest()
const lock: Lock = {
  arch: 'x86_64',
  distro: toolchain.distro.id,
  asked: [],
  repositories: [],
  packages: [
    entry('bash-5.2-1.x86_64', ['bash']),
    entry('kernel-6.6.0-1.x86_64', ['kernel-6.6.0-1.x86_64']),
    entry('kernel-modules-6.6.0-1.x86_64', ['kernel-modules-6.6.0-1.x86_64']),
    entry('kernel-tools-6.6.0-1.x86_64'),
  ],
}
const open = { file: '/d/dpuos.lock.yaml', shown: 'dpuos.lock.yaml', whole: undefined, findings: [] }
const at = (nevra?: string) => ({ file: 'dpuos.lock.yaml', line: nevra === undefined ? 1 : 9 })

test('the kernel of a lock is what was asked for by its NEVRA, with the parts of a split one', () => {
  const found = lockedKernel({ ...open, lock, at }, { package: 'kernel', toolchain })
  expect(found?.packages.map((one) => one.nevra)).toEqual([
    'kernel-6.6.0-1.x86_64',
    'kernel-modules-6.6.0-1.x86_64',
  ])
  expect(found?.gone(['kernel-6.6.0-1.x86_64'])[0]).toMatchObject({
    code: 'lock-package-gone',
    at: { line: 9 },
  })
})

test('a lock of another distribution, or without the wanted kernel, binds nothing', () => {
  expect(
    lockedKernel({ ...open, lock: { ...lock, distro: 'other' }, at }, { package: 'kernel', toolchain }),
  ).toBeUndefined()
  expect(lockedKernel({ ...open, lock, at }, { package: 'kernel-rt', toolchain })).toBeUndefined()
  expect(lockedKernel(undefined, { package: 'kernel', toolchain })).toBeUndefined()
})
