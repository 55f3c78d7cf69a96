import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../probe/answer.ts'
import { anAnswer } from '../testing/an-answer.ts'
import { checkPromises } from './expect.ts'

const image = anImageManifest()

const KEPT = anAnswer()

const verdicts = (answer: Partial<Answer>, promises: Partial<typeof image.promises> = {}) => {
  const expected = { ...image, promises: { ...image.promises, ...promises } }
  const rows = checkPromises(expected, { ...KEPT, ...answer }, 9, 'tcg', 0)
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}

test('a guest that keeps every promise passes every check', () => {
  const rows = checkPromises(image, KEPT, 9, 'kvm', 0)
  expect(rows.map(({ id, verdict }) => `${id}: ${verdict}`)).toEqual([
    'systemd-state: pass',
    'units-failed: pass',
    'kernel-release: pass',
    'hostname: pass',
    'default-target: pass',
    'sysctl vm.nr_hugepages: pass',
    'module virtio_net: pass',
    'enabled sshd.service: pass',
    'masked kdump.service: pass',
    'boot-seconds: pass',
  ])
})

describe('a broken promise is a failed check', () => {
  test.each<[id: string, actual: string, Partial<Answer>]>([
    ['units-failed', '1: sshd.service', { state: 'degraded', failedUnits: ['sshd.service'] }],
    [
      'systemd-state',
      'starting, still busy with a.service (start, running)',
      { state: 'starting', jobs: ['a.service (start, running)'] },
    ],
    ['systemd-state', 'maintenance', { state: 'maintenance' }],
    ['kernel-release', '5.10.0', { kernelRelease: '5.10.0' }],
    ['hostname', 'localhost', { hostname: 'localhost' }],
    ['default-target', 'graphical.target', { defaultTarget: 'graphical.target' }],
    ['sysctl vm.nr_hugepages', '0', { sysctl: { 'vm.nr_hugepages': '0' } }],
    [
      'sysctl vm.nr_hugepages',
      'the kernel has no such key',
      { sysctl: {}, sysctlMissing: ['vm.nr_hugepages'] },
    ],
    ['module virtio_net', 'missing', { moduleStates: { virtio_net: 'missing' } }],
    [
      'enabled sshd.service',
      'disabled (loaded, inactive)',
      { units: { ...KEPT.units, 'sshd.service': { load: 'loaded', file: 'disabled', active: 'inactive' } } },
    ],
    [
      'enabled sshd.service',
      'none (not-found, inactive)',
      { units: { 'sshd.service': { load: 'not-found', file: 'none', active: 'inactive' } } },
    ],
    [
      'masked kdump.service',
      'enabled (active)',
      { units: { 'kdump.service': { load: 'loaded', file: 'enabled', active: 'active' } } },
    ],
    [
      'masked kdump.service',
      'not-found (inactive)',
      { units: { 'kdump.service': { load: 'not-found', file: 'none', active: 'inactive' } } },
    ],
  ])('%s: %s', (id, actual, answer) => {
    expect(verdicts(answer)[id]).toMatchObject({ verdict: 'fail', actual })
  })
})

test('allowed failures make degraded acceptable', () => {
  const rows = verdicts({ state: 'degraded', failedUnits: ['a.service'] }, { unitsFailed: 1 })
  expect(rows['systemd-state']?.verdict).toBe('pass')
  expect(rows['units-failed']?.verdict).toBe('pass')
})

test('several numbers of a sysctl compare by value, not by blanks', () => {
  const key = 'net.ipv4.tcp_rmem'
  const rows = verdicts(
    { sysctl: { [key]: '4096\t131072\t6291456' } },
    { sysctl: { [key]: '4096 131072  6291456' } },
  )
  expect(rows[`sysctl ${key}`]?.verdict).toBe('pass')
})

describe('what the guest did not say is in doubt: neither kept nor broken', () => {
  test.each<[id: string, Partial<Answer>]>([
    ['systemd-state', { state: 'unknown' }],
    ['units-failed', { failedListed: false }],
    ['hostname', { hostname: '' }],
    ['default-target', { defaultTarget: '' }],
    ['sysctl vm.nr_hugepages', { sysctl: {} }],
    ['module virtio_net', { moduleStates: {} }],
    ['enabled sshd.service', { units: {} }],
    [
      'masked kdump.service',
      { units: { 'kdump.service': { load: 'unknown', file: 'none', active: 'unknown' } } },
    ],
  ])('%s', (id, answer) => {
    expect(verdicts(answer)[id]?.verdict).toBe('broken')
  })
})

test('a module that nobody in the guest can look for is in doubt, not missing', () => {
  expect(verdicts({ moduleStates: { virtio_net: 'unknown' } })['module virtio_net']?.verdict).toBe('broken')
})

test('the boot time binds under KVM only', () => {
  const seconds = (up: number | null, kind: 'kvm' | 'tcg') =>
    checkPromises(image, KEPT, up, kind, 0).at(-1)?.verdict
  expect(seconds(61, 'kvm')).toBe('fail')
  expect(seconds(null, 'kvm')).toBe('broken')
  expect(seconds(61, 'tcg')).toBe('skipped')
})
