import { digestOf } from '@dpuos/manifests'
import { isV6, type NetFile, type NetInterface } from './types.ts'

/** nm-settings-keyfile(5). NetworkManager ignores a file that others than root may read. */
export function keyfiles(interfaces: Readonly<Record<string, NetInterface>>): NetFile[] {
  return Object.entries(interfaces).map(([name, one]) => {
    const mac = one['mac-match']
    const sections = [
      section('connection', [
        `id=${name}`,
        `uuid=${uuidOf(name)}`,
        `type=${one.vlan === undefined ? 'ethernet' : 'vlan'}`,
        ...(mac === undefined ? [`interface-name=${name}`] : []),
      ]),
      section('ethernet', [
        ...(mac === undefined ? [] : [`mac-address=${mac.toUpperCase()}`]),
        ...(one.mtu === undefined ? [] : [`mtu=${one.mtu}`]),
      ]),
      ...(one.vlan === undefined
        ? []
        : [section('vlan', [`id=${one.vlan.id}`, `parent=${one.vlan.parent}`, 'flags=1'])]),
      section('ipv4', family(one, false)),
      section('ipv6', family(one, true)),
    ]
    const path = `/etc/NetworkManager/system-connections/${name}.nmconnection`
    return { path, text: sections.join('\n'), mode: 0o600 }
  })
}

const section = (name: string, lines: readonly string[]): string =>
  `[${name}]\n${lines.map((line) => `${line}\n`).join('')}`

function family(one: NetInterface, v6: boolean): string[] {
  const addresses = one.addresses.filter((address) => isV6(address) === v6)
  const gateway = one.gateway.find((address) => isV6(address) === v6)
  const dns = one.dns.filter((address) => isV6(address) === v6)
  const none = v6 ? 'link-local' : 'disabled'
  return [
    `method=${one.dhcp ? 'auto' : addresses.length > 0 ? 'manual' : none}`,
    ...addresses.map((address, index) => `address${index + 1}=${address}`),
    ...(gateway === undefined ? [] : [`gateway=${gateway}`]),
    ...(dns.length === 0 ? [] : [`dns=${dns.join(';')};`]),
  ]
}

/** The same for the same name on every machine: it only tells connections of one machine apart. */
function uuidOf(name: string): string {
  const hex = digestOf(`dpuos connection ${name}`)
  // Version 8 (RFC 9562): ours to define.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
