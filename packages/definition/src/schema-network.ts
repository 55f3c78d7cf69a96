import * as v from 'valibot'
import { Cidr, InterfaceName, IpAddress, MacAddress } from './fields-network.ts'
import { doc } from './meta.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

const Vlan = v.strictObject({
  parent: doc('Interface that carries it.', InterfaceName),
  id: doc('VLAN id.', v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4094))),
})

const Interface = v.strictObject({
  dhcp: v.optional(doc('Ask for addresses (DHCP, and IPv6 autoconfiguration).', v.boolean()), false),
  addresses: v.optional(
    doc('Fixed addresses with prefix length.', v.array(Cidr), { replaces: true, single: true }),
    [],
  ),
  gateway: v.optional(
    doc('Default routes: one of IPv4, one of IPv6.', v.array(IpAddress), { replaces: true, single: true }),
    [],
  ),
  dns: v.optional(doc('Name servers.', v.array(IpAddress), { replaces: true, single: true }), []),
  mtu: v.optional(
    doc('Largest packet, bytes.', v.pipe(v.number(), v.integer(), v.minValue(68), v.maxValue(65535))),
  ),
  'mac-match': v.optional(
    doc('The interface is the one with this MAC address, whatever its name.', MacAddress),
  ),
  vlan: v.optional(doc('It is a VLAN on another interface.', Vlan)),
})

/** `system.network`. */
export const Network = v.optional(
  doc(
    'Interfaces, written for the service that sets them up; it must be in the image and enabled.',
    v.strictObject({
      renderer: v.optional(
        doc(
          '`NetworkManager` (keyfiles), `systemd-networkd` (.network files) or `ifcfg` (network-scripts).',
          v.picklist(['NetworkManager', 'systemd-networkd', 'ifcfg']),
        ),
        'NetworkManager',
      ),
      interfaces: v.optional(
        doc('Interfaces by name.', v.record(InterfaceName, doc('An interface.', Interface))),
        {},
      ),
    }),
  ),
)

/** `system.network` after inheritance. */
export type NetworkDefinition = v.InferOutput<typeof Network>
