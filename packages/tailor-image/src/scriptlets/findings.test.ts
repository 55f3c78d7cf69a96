import type { Emulation, Scriptlet } from '@dpuos/host-tools'
import { expect, test } from 'vitest'
import { notRun, ranEmulated } from './findings.ts'

const emulation: Emulation = {
  kind: 'none',
  detail: 'qemu-aarch64-static is not installed',
  version: undefined,
  wrap: (argv) => argv,
}
const why = { arch: 'aarch64', emulation, asked: false, at: { file: 'd.yaml', line: 3 } } as const
const ldconfig: Scriptlet = { package: 'glibc', kind: 'post', body: '/usr/sbin/ldconfig' }
const users: Scriptlet = { package: 'rpcbind', kind: 'pre', body: 'useradd -r rpc' }

test('nothing is said where no package has scriptlets', () => {
  expect(notRun([], why)).toBeUndefined()
})

test('scriptlets whose work the build does leave a notice that names them', () => {
  expect(notRun([ldconfig], why)).toEqual({
    level: 'notice',
    code: 'scriptlets-not-run',
    title:
      '1 scriptlet of 1 package did not run (aarch64: qemu-aarch64-static is not installed); the build did their work by itself',
    detail: 'Made up for (presets, users, folders, caches): glibc %post.',
    at: { file: 'd.yaml', line: 3 },
  })
})

test('any other leaves a warning that says which, what may be missing, and what to install', () => {
  const finding = notRun([ldconfig, users, { ...users, kind: 'post' }], why)
  expect(finding).toMatchObject({
    level: 'warning',
    title: expect.stringMatching(/^3 scriptlets of 2 packages .*; 2 did what nothing makes up for$/),
    hint: expect.stringContaining('qemu-user-static'),
  })
  expect(finding?.detail).toContain('Users, files or settings may be missing: rpcbind %pre %post.')
})

test('where they were not wanted, nobody is told how to run them', () => {
  const finding = notRun([users], { ...why, asked: true })
  expect(finding?.title).toContain('packages.scriptlets: skip')
  expect(finding).not.toHaveProperty('hint')
})

test('what emulation took is told', () => {
  expect(ranEmulated({ count: 12, seconds: 3.456 }, 'aarch64', emulation)?.title).toBe(
    '12 scriptlets of aarch64 packages ran by emulation in 3.5 s',
  )
  expect(ranEmulated({ count: 0, seconds: 0 }, 'aarch64', emulation)).toBeUndefined()
})
