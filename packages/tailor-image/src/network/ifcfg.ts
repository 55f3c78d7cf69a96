import { isV6, type NetFile, type NetInterface } from './types.ts'

/** Files of network-scripts (sysconfig.txt of initscripts). */
export function ifcfgFiles(interfaces: Readonly<Record<string, NetInterface>>): NetFile[] {
  return Object.entries(interfaces).map(([name, one]) => {
    const v4 = one.addresses.filter((address) => !isV6(address))
    const [first6, ...more6] = one.addresses.filter(isV6)
    const gateway = one.gateway.find((address) => !isV6(address))
    const gateway6 = one.gateway.find(isV6)
    const mac = one['mac-match']
    const lines = [
      '# Written by dpuos from the definition.',
      mac === undefined ? `DEVICE=${name}` : `HWADDR=${mac.toUpperCase()}`,
      `NAME=${name}`,
      'ONBOOT=yes',
      'NM_CONTROLLED=no',
      `BOOTPROTO=${one.dhcp ? 'dhcp' : 'none'}`,
      ...(one.vlan === undefined
        ? ['TYPE=Ethernet']
        : ['VLAN=yes', 'TYPE=Vlan', `PHYSDEV=${one.vlan.parent}`, `VLAN_ID=${one.vlan.id}`]),
      ...v4.flatMap((address, index) => {
        const [ip = '', prefix = ''] = address.split('/')
        const number = index === 0 ? '' : String(index)
        return [`IPADDR${number}=${ip}`, `PREFIX${number}=${prefix}`]
      }),
      ...(gateway === undefined ? [] : [`GATEWAY=${gateway}`]),
      `IPV6INIT=${one.dhcp || first6 !== undefined ? 'yes' : 'no'}`,
      ...(one.dhcp ? [] : ['IPV6_AUTOCONF=no']),
      ...(first6 === undefined ? [] : [`IPV6ADDR=${first6}`]),
      ...(more6.length === 0 ? [] : [`IPV6ADDR_SECONDARIES="${more6.join(' ')}"`]),
      ...(gateway6 === undefined ? [] : [`IPV6_DEFAULTGW=${gateway6}`]),
      ...one.dns.map((address, index) => `DNS${index + 1}=${address}`),
      ...(one.mtu === undefined ? [] : [`MTU=${one.mtu}`]),
    ]
    const path = `/etc/sysconfig/network-scripts/ifcfg-${name}`
    return { path, text: `${lines.join('\n')}\n`, mode: 0o644 }
  })
}
