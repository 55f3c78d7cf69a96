import { rmSync } from 'node:fs'
import type { ResolvedPackage } from '@dpuos/host-tools'
import { afterEach, expect, test } from 'vitest'
import { asks } from './ask.ts'
import { otherKernelPackage } from './kernel-package.ts'
import { checkPins } from './pins.ts'
import { aWork, type TestWork } from './testing/a-work.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

const pkg = (name: string, version: string, epoch = 0): ResolvedPackage =>
  ({
    name,
    version,
    release: '3',
    epoch,
    arch: 'x86_64',
    nevra: `${name}-${version}-3.x86_64`,
  }) as ResolvedPackage

test('a pinned package is asked for by its version, with the reason of the definition', async () => {
  work = await aWork(
    {},
    'packages:\n  install: [{name: openvswitch, reason: the data path}, bash]\n  pin: {openvswitch: 2.17.0-3}\n',
  )
  const [first, second] = asks(work.request)
  expect(first).toMatchObject({
    name: 'openvswitch-2.17.0-3',
    because: expect.stringMatching(/^dpuos\.yaml:6:\d+: the data path$/),
  })
  expect(second).toMatchObject({ name: 'bash', because: expect.stringMatching(/^dpuos\.yaml:6:\d+$/) })
})

test('a pin holds for dependencies too: another version is a mistake at the pin', async () => {
  work = await aWork({}, 'packages:\n  pin: {zlib: "1.3", glibc: "2.38-3", dbus: "1:1.14"}\n')
  checkPins(work.request, [
    pkg('zlib', '1.3'),
    pkg('glibc', '2.38'),
    pkg('dbus', '1.14', 1),
    pkg('bash', '5'),
  ])
  let findings: unknown
  try {
    checkPins(work.request, [pkg('zlib', '1.2')])
  } catch (error) {
    findings = (error as { findings: unknown }).findings
  }
  expect(findings).toEqual([
    expect.objectContaining({ code: 'pin-not-kept', at: expect.objectContaining({ line: 6 }) }),
  ])
})

test('a kernel manifest of before kernel.package was changed is told', async () => {
  work = await aWork({}, 'kernel: {package: kernel-rt}\n')
  const { definition, position } = work.request
  const other = (packages: string[], origin: 'distro' | 'build' = 'distro') =>
    otherKernelPackage(definition, { packages, origin }, position).map(({ code }) => code)
  expect(other(['kernel-6.6.0-1.x86_64'])).toEqual(['kernel-package'])
  expect(other(['kernel-rt-6.6.0-1.x86_64'])).toEqual([])
  expect(other(['kernel-dpu-6.6.0-1.x86_64'], 'build')).toEqual([])
})
