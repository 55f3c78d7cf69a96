import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import { probeFiles } from '../probe/archive.ts'
import { credentialStrings, credentialsObstacle, systemdOf } from './credentials.ts'

/** The credentials in these strings, by name, as systemd decodes them. */
function decoded(strings: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    strings.map((text) => {
      const [, name = '', data = ''] =
        /^io\.systemd\.credential\.binary:([^=]+)=([A-Za-z0-9+/=]+)$/.exec(text) ?? []
      return [name, Buffer.from(data, 'base64').toString()]
    }),
  )
}

const ORDER = {
  token: 't0ken',
  patienceSeconds: 9,
  scripts: [{ name: 'a test', data: Buffer.from('#!/bin/sh\nexit 0\n') }],
}

describe('the probe as credentials', () => {
  const credentials = decoded(credentialStrings(probeFiles(anImageManifest().promises, ORDER)))

  test('is a unit that a target of every image wants, and each of its files', () => {
    expect(Object.keys(credentials).sort()).toEqual([
      'dpuos.ask',
      'dpuos.facts.sh',
      'dpuos.probe.sh',
      'dpuos.script-1',
      'systemd.extra-unit.dpuos-probe.service',
      'systemd.unit-dropin.basic.target',
      'systemd.unit-dropin.emergency.target',
      'systemd.unit-dropin.rescue.target',
    ])
    for (const target of ['basic', 'emergency', 'rescue'])
      expect(credentials[`systemd.unit-dropin.${target}.target`]).toBe('[Unit]\nWants=dpuos-probe.service\n')
    expect(credentials['dpuos.ask']).toContain('token t0ken')
    expect(credentials['dpuos.script-1']).toBe('#!/bin/sh\nexit 0\n')
  })

  test('whose unit puts every file where the probe looks for it, with its mode, and starts the probe last', () => {
    const unit = credentials['systemd.extra-unit.dpuos-probe.service'] ?? ''
    expect(unit).toContain('\nImportCredential=dpuos.*\n')
    const [, start = ''] = /^ExecStart=\/bin\/sh -c '(.*)'$/m.exec(unit) ?? []
    expect(start.split(' && ')).toEqual([
      'mkdir -p -m 700 /run/dpuos-probe',
      'cp %d/dpuos.probe.sh /run/dpuos-probe/probe.sh',
      'chmod 755 /run/dpuos-probe/probe.sh',
      'cp %d/dpuos.facts.sh /run/dpuos-probe/facts.sh',
      'chmod 644 /run/dpuos-probe/facts.sh',
      'cp %d/dpuos.script-1 /run/dpuos-probe/script-1',
      'chmod 755 /run/dpuos-probe/script-1',
      'cp %d/dpuos.ask /run/dpuos-probe/ask',
      'chmod 600 /run/dpuos-probe/ask',
      'exec /bin/sh /run/dpuos-probe/probe.sh',
    ])
    expect(unit.match(/^ExecStart=/gm)).toHaveLength(1)
  })
})

describe('the guest’s systemd', () => {
  const packaged = (nevra: string) => {
    const [one] = anImageManifest().packages
    if (one === undefined) throw new Error('the fixture has no package')
    return systemdOf({ packages: [{ ...one, name: nevra.replace(/-[\d:].*/, ''), nevra }] })
  }

  test('is told by its package', () => {
    expect(packaged('systemd-257-3.oe2509.aarch64')).toBe(257)
    expect(packaged('systemd-1:249.11-5.x86_64')).toBe(249)
    expect(packaged('systemd-libs-257-3.x86_64')).toBeUndefined()
  })

  test.each([
    ['x86_64', 'direct', 257, /^none$/],
    ['x86_64', 'uefi', undefined, /^none$/],
    ['x86_64', 'uefi', 255, /^its systemd 255 takes no units from credentials: 256 and later do$/],
    ['aarch64', 'uefi', 256, /^none$/],
    ['aarch64', 'direct', 256, /no firmware that would hand over SMBIOS tables/],
    ['riscv64', 'uefi', 257, /no SMBIOS tables/],
  ] as const)('%s, %s boot, systemd %s: %s', (arch, path, systemd, obstacle) => {
    expect(credentialsObstacle(arch, path, systemd) ?? 'none').toMatch(obstacle)
  })
})
