import * as v from 'valibot'

// Every message in this file completes "expected …".

const OCTET = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const IPV4 = new RegExp(`^${OCTET}(\\.${OCTET}){3}$`)

/** Is it an IPv6 address, written as eight groups or with one `::` (RFC 4291)? */
export function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2 || !/^[0-9A-Fa-f:.]+$/.test(text)) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const dotted = IPV4.test(groups.at(-1) ?? '')
  const plain = dotted ? groups.slice(0, -1) : groups
  const count = plain.length + (dotted ? 2 : 0)
  return (
    plain.every((one) => /^[0-9A-Fa-f]{1,4}$/.test(one)) && (halves.length === 2 ? count < 8 : count === 8)
  )
}

export const isIpv4 = (text: string): boolean => IPV4.test(text)

export const IpAddress = v.pipe(
  v.string(),
  v.check((text) => isIpv4(text) || isIpv6(text), 'an IPv4 or IPv6 address'),
)

/** An address of the interface with the length of its network's prefix. */
export const Cidr = v.pipe(
  v.string(),
  v.check((text) => {
    const [, address = '', length] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? []
    return isIpv4(address) ? Number(length) <= 32 : isIpv6(address) && Number(length) <= 128
  }, 'an address with its prefix length, such as 192.168.100.2/24 or fd00::2/64'),
)

/** What Linux takes for a network device (dev_valid_name): at most 15 bytes, no slash, blank or colon. */
export const InterfaceName = v.pipe(
  v.string(),
  v.regex(
    /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,15}$/,
    'a name of an interface such as eth0 (at most 15 letters, digits and _ . -)',
  ),
)

export const MacAddress = v.pipe(
  v.string(),
  v.regex(/^([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/, 'a MAC address such as 02:00:00:00:00:01'),
)
