import type { NetFile, NetInterface } from './types.ts'

const HEAD = '# Written by dpuos from the definition.\n'
/** Before what packages ship (80-, 99-): the first file that matches an interface is the only one. */
export const NETWORKD_PREFIX = '10-dpuos-'

/** systemd.network(5), and systemd.netdev(5) for VLANs. */
export function networkdFiles(interfaces: Readonly<Record<string, NetInterface>>): NetFile[] {
  return Object.entries(interfaces).flatMap(([name, one]) => {
    const base = `/etc/systemd/network/${NETWORKD_PREFIX}${name}`
    const children = Object.entries(interfaces).filter(([, child]) => child.vlan?.parent === name)
    const mac = one['mac-match']
    const match = mac === undefined ? `Name=${name}` : `MACAddress=${mac.toLowerCase()}`
    const network = [
      `DHCP=${one.dhcp ? 'yes' : 'no'}`,
      ...(one.dhcp ? [] : ['IPv6AcceptRA=no']),
      ...one.addresses.map((address) => `Address=${address}`),
      ...one.gateway.map((address) => `Gateway=${address}`),
      ...one.dns.map((address) => `DNS=${address}`),
      ...children.map(([child]) => `VLAN=${child}`),
    ]
    const link = one.mtu === undefined ? '' : `\n[Link]\nMTUBytes=${one.mtu}\n`
    const text = `${HEAD}[Match]\n${match}\n${link}\n[Network]\n${network.join('\n')}\n`
    const files = [{ path: `${base}.network`, text, mode: 0o644 }]
    if (one.vlan === undefined) return files
    const netdev = `${HEAD}[NetDev]\nName=${name}\nKind=vlan\n\n[VLAN]\nId=${one.vlan.id}\n`
    return [...files, { path: `${base}.netdev`, text: netdev, mode: 0o644 }]
  })
}
