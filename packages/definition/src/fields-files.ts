import * as v from 'valibot'
import { meta } from './meta.ts'

// Every message in this file completes "expected …".

/** A path in the image: absolute, plain (no `..`, no doubled slash), printable; a file of any name that YAML can hold. */
export const ImagePath = v.pipe(
  v.string(),
  v.regex(
    /^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)+$/,
    'an absolute path in the image such as /etc/motd, without `..` and without a last slash',
  ),
)

/** A place in the image for a folder's content or a file: `/` and a last slash are fine here. */
export const ImagePlace = v.pipe(
  v.string(),
  v.regex(
    /^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)*\/?$/,
    'an absolute path in the image such as /opt/board, without `..`',
  ),
  v.nonEmpty('an absolute path in the image such as /opt/board'),
)

/** Permission bits in octal digits, always four of them after parsing. Text only: YAML reads 0755 as the number 755. */
export const FileMode = meta(
  v.pipe(
    v.string(),
    v.regex(/^(0o)?[0-7]{3,4}$/, 'permission bits in octal such as "0644"'),
    v.transform((mode) => mode.replace(/^0o/, '').padStart(4, '0')),
  ),
  { hint: 'In quotes: YAML takes 0644 for the number 644.' },
)

/** A user or group of the image by name, or its number. Names of packages' users may be freer than those that useradd makes. */
export const Owner = v.union([
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/, 'the name or number of a user or group of the image'),
  ),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_294)),
])

/** Names of capabilities by number (linux/capability.h, Linux 5.9 and later). */
export const CAPABILITIES = [
  'chown',
  'dac_override',
  'dac_read_search',
  'fowner',
  'fsetid',
  'kill',
  'setgid',
  'setuid',
  'setpcap',
  'linux_immutable',
  'net_bind_service',
  'net_broadcast',
  'net_admin',
  'net_raw',
  'ipc_lock',
  'ipc_owner',
  'sys_module',
  'sys_rawio',
  'sys_chroot',
  'sys_ptrace',
  'sys_pacct',
  'sys_admin',
  'sys_boot',
  'sys_nice',
  'sys_resource',
  'sys_time',
  'sys_tty_config',
  'mknod',
  'lease',
  'audit_write',
  'audit_control',
  'setfcap',
  'mac_override',
  'mac_admin',
  'syslog',
  'wake_alarm',
  'block_suspend',
  'audit_read',
  'perfmon',
  'bpf',
  'checkpoint_restore',
] as const

const CAPABILITY_TEXT =
  /^cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3}( cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3})*$/

/** cap_from_text(3), without its `all`: `cap_net_raw+ep`. */
export const Capabilities = v.pipe(
  v.string(),
  v.regex(CAPABILITY_TEXT, 'capabilities such as cap_net_raw+ep or cap_net_admin,cap_net_raw=ep'),
  v.check(
    (text) => capabilityNumbers(text) !== undefined,
    'names of capabilities(7), and the same `e` for all of them: a file has one effective flag',
  ),
)

/** What a file's capabilities are, as bit sets; `effective` is one flag for the whole file (capabilities(7)). */
export interface FileCapabilities {
  readonly permitted: bigint
  readonly inheritable: bigint
  readonly effective: boolean
}

/** Read `cap_net_raw+ep`; undefined for an unknown name, or where only some of them are effective. */
export function capabilityNumbers(text: string): FileCapabilities | undefined {
  let permitted = 0n
  let inheritable = 0n
  const effective = new Set<boolean>()
  for (const clause of text.split(' ')) {
    const [names = '', flags = ''] = clause.split(/[+=]/)
    for (const name of names.split(',')) {
      const bit = (CAPABILITIES as readonly string[]).indexOf(name.replace(/^cap_/, ''))
      if (bit < 0) return undefined
      if (flags.includes('p')) permitted |= 1n << BigInt(bit)
      if (flags.includes('i')) inheritable |= 1n << BigInt(bit)
    }
    effective.add(flags.includes('e'))
  }
  if (effective.size > 1) return undefined
  return { permitted, inheritable, effective: effective.has(true) }
}

/** xattr(7): a name space that file systems of images keep; capabilities and ACLs have binary values and are declared otherwise or not at all. */
export const XattrName = v.pipe(
  v.string(),
  v.regex(
    /^(user|trusted|security)\.[A-Za-z0-9_.-]{1,200}$/,
    'an extended attribute such as user.origin or security.selinux',
  ),
  v.check((name) => name !== 'security.capability', '`capabilities` for this one, as text'),
)
export const XattrValue = v.pipe(v.string(), v.maxLength(1024, 'text of at most 1024 characters'))
