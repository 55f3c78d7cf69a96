import { rmSync } from 'node:fs'
import { UserError } from '@dpuos/action-kit'
import { afterEach, describe, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { checkNetwork, writeNetwork } from './network.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

const INTERFACES = `
    interfaces:
      eth0: {dhcp: true, mtu: 9000}
      mgmt: {mac-match: "02:00:00:AB:cd:01", addresses: [192.168.100.2/24, "fd00::2/64"], gateway: 192.168.100.1, dns: [192.168.100.1, "fd00::1"]}
      vlan7: {vlan: {parent: eth0, id: 7}, addresses: 10.7.0.2/16}
`
const definition = (renderer: string): string => `system:\n  network:\n    renderer: ${renderer}${INTERFACES}`
const UNIT = '[Unit]\n'

describe('files as their reader wants them', () => {
  test('systemd-networkd', async () => {
    work = await aWork({}, definition('systemd-networkd'))
    writeNetwork(work)
    const text = (name: string) => work.root.readText(`/etc/systemd/network/10-dpuos-${name}`)
    expect(text('eth0.network')).toBe(`# Written by dpuos from the definition.
[Match]
Name=eth0

[Link]
MTUBytes=9000

[Network]
DHCP=yes
VLAN=vlan7
`)
    expect(text('mgmt.network')).toContain(`[Match]
MACAddress=02:00:00:ab:cd:01

[Network]
DHCP=no
IPv6AcceptRA=no
Address=192.168.100.2/24
Address=fd00::2/64
Gateway=192.168.100.1
DNS=192.168.100.1
DNS=fd00::1
`)
    expect(text('vlan7.netdev')).toContain('[NetDev]\nName=vlan7\nKind=vlan\n\n[VLAN]\nId=7\n')
    expect(text('vlan7.network')).toContain('Address=10.7.0.2/16\n')
  })

  test('NetworkManager: keyfiles that only root may read, the same on every machine', async () => {
    work = await aWork({}, definition('NetworkManager'))
    writeNetwork(work)
    const file = '/etc/NetworkManager/system-connections/mgmt.nmconnection'
    expect((work.root.lstat(file)?.mode ?? 0) & 0o777).toBe(0o600)
    expect(
      work.root
        .readText(file)
        ?.replace(/uuid=[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}\n/, ''),
    ).toBe(`[connection]
id=mgmt
type=ethernet

[ethernet]
mac-address=02:00:00:AB:CD:01

[ipv4]
method=manual
address1=192.168.100.2/24
gateway=192.168.100.1
dns=192.168.100.1;

[ipv6]
method=manual
address1=fd00::2/64
dns=fd00::1;
`)
    const vlan = work.root.readText('/etc/NetworkManager/system-connections/vlan7.nmconnection')
    expect(vlan).toContain('type=vlan\ninterface-name=vlan7\n')
    expect(vlan).toContain('[vlan]\nid=7\nparent=eth0\n')
    expect(vlan).toContain('[ipv6]\nmethod=link-local\n')
  })

  test('ifcfg', async () => {
    work = await aWork({}, definition('ifcfg'))
    writeNetwork(work)
    const text = (name: string) => work.root.readText(`/etc/sysconfig/network-scripts/ifcfg-${name}`)
    expect(text('eth0')).toContain('DEVICE=eth0\nNAME=eth0\nONBOOT=yes\nNM_CONTROLLED=no\nBOOTPROTO=dhcp\n')
    expect(text('mgmt')).toContain(`HWADDR=02:00:00:AB:CD:01
NAME=mgmt
ONBOOT=yes
NM_CONTROLLED=no
BOOTPROTO=none
TYPE=Ethernet
IPADDR=192.168.100.2
PREFIX=24
GATEWAY=192.168.100.1
IPV6INIT=yes
IPV6_AUTOCONF=no
IPV6ADDR=fd00::2/64
DNS1=192.168.100.1
DNS2=fd00::1
`)
    expect(text('vlan7')).toContain('VLAN=yes\nTYPE=Vlan\nPHYSDEV=eth0\nVLAN_ID=7\n')
  })
})

describe('the renderer', () => {
  const mistake = (): string => {
    try {
      checkNetwork(work)
    } catch (error) {
      if (error instanceof UserError) return `${error.findings[0]?.title} ${error.findings[0]?.hint}`
      throw error
    }
    return ''
  }

  test('must be in the image; the hint names one that is', async () => {
    work = await aWork(
      { '/usr/lib/systemd/system/systemd-networkd.service': UNIT },
      definition('NetworkManager'),
    )
    expect(mistake()).toMatch(
      /has no NetworkManager\.service.*packages\.install, or take `renderer: systemd-networkd`/,
    )
  })

  test('must start', async () => {
    work = await aWork(
      { '/usr/lib/systemd/system/NetworkManager.service': UNIT },
      definition('NetworkManager'),
    )
    expect(mistake()).toMatch(/does not start at boot.*services\.enable/)
  })

  test('is alone; another one beside it, an earlier file, and a name that udev changes are warnings', async () => {
    const wants = '/etc/systemd/system/multi-user.target.wants'
    work = await aWork(
      {
        '/usr/lib/systemd/system/NetworkManager.service': UNIT,
        '/usr/lib/systemd/system/systemd-networkd.service': UNIT,
        [`${wants}/NetworkManager.service`]: '-> /usr/lib/systemd/system/NetworkManager.service',
        [`${wants}/systemd-networkd.service`]: '-> /usr/lib/systemd/system/systemd-networkd.service',
        '/etc/systemd/network/05-all.network': '[Match]\nName=eth* en*\n[Network]\nDHCP=yes\n',
        '/usr/lib/systemd/network/80-wifi.network': '[Match]\nName=*\n',
      },
      definition('systemd-networkd'),
    )
    expect(mistake()).toBe('')
    expect(work.findings.map(({ code }) => code)).toEqual([
      'network-two-renderers',
      'network-name',
      'network-overridden',
    ])
  })
})
