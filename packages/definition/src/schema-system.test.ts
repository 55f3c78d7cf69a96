import { expect, test } from 'vitest'
import { isIpv6 } from './fields-network.ts'
import { unitMistake } from './schema-services.ts'
import { complaints, loadFiles, loadSound } from './testing/load-files.ts'
import { udevMistake } from './udev-rules.ts'

test.each([
  ['system: {proc: {/proc/sys/vm/swappiness: 1}}', 'expected no file below /proc/sys: that is a sysctl'],
  ['system: {proc: {/etc/passwd: 1}}', 'expected a file below /proc or /sys'],
  ['system: {hosts: {192.168.1.300: host}}', 'expected an IPv4 or IPv6 address'],
  ['system: {udev: {dpu: x}}', 'expected a file name such as 70-dpu.rules'],
  ['system: {udev: {70-x.rules: "KERNEL=eth0"}}', 'expected udev rules: KEY=="value"'],
  [
    'system: {network: {interfaces: {eth0: {addresses: 10.0.0.1}}}}',
    'expected an address with its prefix length',
  ],
  [
    'system: {network: {interfaces: {eth0: {vlan: {parent: eth1, id: 4095}}}}}',
    'expected a whole number from 1 to 4094',
  ],
  ['system: {network: {renderer: networkd}}', 'expected one of NetworkManager, systemd-networkd, ifcfg'],
  ['services: {presets: [off sshd]}', 'expected a line of a preset file'],
  ['services: {units: {k2: "[Unit]"}}', 'expected the full name of a unit'],
  ['services: {units: {k2.service: "ExecStart=x"}}', 'expected a unit file: a [Section] line'],
  ['services: {drop-ins: {sshd: "Nice=5"}}', 'expected a unit file: a [Section] line'],
])('%s', async (line, expected) => {
  const said = await complaints(line)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(expected)
})

test('networks, drop-ins and profiles are inherited key by key', async () => {
  const { definition } = await loadSound(
    'extends: dpuos:profile/network-latency\nsystem: {network: {interfaces: {eth0: {addresses: ["fd00::2/64"]}}}, sysctl: {vm.swappiness: 1}}',
  )
  expect(definition.system.sysctl).toMatchObject({ 'vm.swappiness': '1', 'net.core.busy_poll': '50' })
  expect(definition.kernel.cmdline).toContain('skew_tick=1')
  expect(definition.system.network?.renderer).toBe('NetworkManager')
  const base =
    'schema: dpuos.definition/v1\nservices: {drop-ins: {sshd.service: {Service: {Nice: 5, User: x}}}}\n'
  const result = await loadFiles({
    '/w/dpuos.yaml': `schema: dpuos.definition/v1
name: x
distro: sandbox
arch: x86_64
extends: base.yaml
services: {drop-ins: {sshd: {Service: {Nice: 7}}}}
`,
    '/w/base.yaml': base,
  })
  expect(result.ok && result.value.definition.services['drop-ins']).toEqual({
    'sshd.service': { Service: { Nice: 7, User: 'x' } },
  })
})

test('addresses are read as RFC 4291 writes them', () => {
  for (const good of ['::', '::1', 'fd00::2', '1:2:3:4:5:6:7:8', '::ffff:10.0.0.1', 'fe80::1:2'])
    expect([good, isIpv6(good)]).toEqual([good, true])
  for (const bad of [
    '',
    ':',
    '1:2:3',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    'g::1',
    '::10.0.0.256',
    '1:2:3:4:5:6:7::8:9',
  ])
    expect([bad, isIpv6(bad)]).toEqual([bad, false])
})

test('udev rules: continued lines, comments, attributes, prefixes; the first that is none is named', () => {
  expect(
    udevMistake(
      '# c\n\nACTION=="add", SUBSYSTEM=="net", \\\n  # inside\n  ATTR{address}=="a b, c", ENV{X}!="1", \\\n  RUN+="/bin/x \\"q\\"", NAME:=e"n\\x20"\n',
    ),
  ).toBeUndefined()
  expect(udevMistake('KERNEL=="a"\nKERNEL=a\n')).toEqual({ line: 2, near: 'KERNEL=a' })
  expect(udevMistake('KERNEL=="a", \\')).toEqual({ line: 1, near: 'KERNEL=="a", ' })
})

test('unit files: sections, settings, comments, continued lines', () => {
  expect(unitMistake('# c\n[Service]\nExecStart=/bin/a \\\n  --b c\n; d\n[X-Own]\nA=\n')).toBeUndefined()
  expect(unitMistake('[Service]\nExecStart\n')).toEqual({ line: 2, near: 'ExecStart' })
  expect(unitMistake('')).toEqual({ line: 1, near: '' })
})
