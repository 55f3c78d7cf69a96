import { parseBytes } from '@dpuos/manifests'
import * as v from 'valibot'
import { meta } from './meta.ts'

// Every message in this file completes "expected …".

/** Text of a pattern; `what` completes "expected …". */
const text = (pattern: RegExp, what: string) => v.pipe(v.string(), v.regex(pattern, what))

/** Names that end up in file names, volume labels and URLs: no surprises allowed. */
export const Name = text(
  /^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/,
  'at most 63 letters, digits and . _ + -, the first a letter or digit',
)

/** `distro` where the definition does not choose: whatever the toolchain is set up for. */
export const ANY_DISTRO = 'any'

/** RFC 1123 labels; 64 characters in all is Linux's HOST_NAME_MAX. */
export const HostName = v.pipe(
  v.string(),
  v.maxLength(64, 'a host name of at most 64 characters'),
  v.regex(
    /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*$/,
    'a host name: letters, digits and inner hyphens, labels joined by dots (RFC 1123)',
  ),
)

/** What rpm allows in a name, and what dnf takes behind it (version, release, epoch); never a leading hyphen. */
export const PackageName = text(/^[A-Za-z0-9][A-Za-z0-9._+:~^-]*$/, 'a package name such as openssh-server')
export const PackageGlob = text(
  /^[A-Za-z0-9*?[][A-Za-z0-9._+:~^*?[\]-]*$/,
  'a package name or glob such as perl-*',
)

/** Module names and globs; the kernel takes `-` and `_` for the same. */
export const ModuleName = text(
  /^[A-Za-z0-9_][A-Za-z0-9_-]*$/,
  'a module name such as vfio-pci, without path and .ko',
)
export const ModuleGlob = text(
  /^[A-Za-z0-9_*?[][A-Za-z0-9_*?[\]-]*$/,
  'a module name or glob such as virtio_*, without path and .ko',
)
/** A folder below /lib/modules/RELEASE/kernel/, or below its drivers/. */
export const ModuleFolder = text(
  /^[A-Za-z0-9_-]+(\/[A-Za-z0-9_.-]+)*$/,
  'a folder of the module tree such as net/ethernet/mellanox or fs/nfs',
)
export const moduleIdentity = (name: string): string => name.replaceAll('-', '_')

/** systemd.unit(5): letters, digits and `:-_.\@`. */
export const UnitName = text(
  /^[A-Za-z0-9:_.\\@][A-Za-z0-9:_.\\@-]*$/,
  'a unit name such as sshd or fstrim.timer',
)
const UNIT_SUFFIX = /\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)$/

/** The full name of a unit: `sshd` → `sshd.service`, as systemctl reads it. */
export function unitName(name: string): string {
  return UNIT_SUFFIX.test(name) ? name : `${name}.service`
}

/** One word of the kernel command line: printable, no blanks (a list item is a word), no quotes to be carried through a boot loader. */
export const KernelWord = text(
  /^[!#-&(-[\]-~]+$/,
  'one word without blanks, quotes and backslashes; a second word is a second item',
)

/** proc path of a sysctl in dots, or in slashes. */
export const SysctlKey = text(
  /^[A-Za-z0-9_]+([./][A-Za-z0-9_:@-]+)+$/,
  'a sysctl name such as vm.nr_hugepages (no globs: each value is read back in the guest)',
)

/**
 * The dotted form of a sysctl key, after sysctl.d(5): where the first separator is a slash, slashes separate and dots are
 * literal, so the two change places (`net/ipv4/conf/eth0.100/mtu` → `net.ipv4.conf.eth0/100.mtu`).
 */
export function sysctlName(key: string): string {
  if (/[./]/.exec(key)?.[0] !== '/') return key
  return key.replace(/[./]/g, (separator) => (separator === '/' ? '.' : '/'))
}

/** A value written into a sysctl: text, number, or true and false for 1 and 0. One line. */
export const SysctlValue = v.pipe(
  v.union([text(/^[^\r\n]+$/, 'one line of text'), v.number(), v.boolean()]),
  v.transform((value) => (typeof value === 'boolean' ? String(Number(value)) : String(value))),
)

/** tz database name; its being there is checked in the root. */
export const TimeZone = text(
  /^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/,
  'a time zone such as UTC or Asia/Shanghai',
)
export const LocaleName = text(/^[A-Za-z0-9_.@-]+$/, 'a locale such as C.UTF-8 or zh_CN.UTF-8')

export const LimitDomain = text(/^(\*|[@%]?[A-Za-z0-9_:][A-Za-z0-9_:.-]*)$/, 'a user, @group or *')
export const RootGlob = v.pipe(
  v.string(),
  v.regex(/^\/[^\0\r\n]+$/, 'a path or glob in the image such as /usr/share/zoneinfo/Asia/*'),
)

export const LimitValue = v.union([
  text(/^(-?\d+|unlimited|infinity)$/, 'a whole number, -1 or unlimited'),
  v.pipe(v.number(), v.integer('a whole number, -1 or unlimited'), v.minValue(-20)),
])

/** useradd(8) of shadow: NAME_REGEX without the trailing `$`; 32 is utmp's limit. */
export const UserName = text(
  /^[a-z_][a-z0-9_-]{0,31}$/,
  'a user or group name: lower-case letters, digits, _ and -, at most 32, the first a letter or _',
)
export const AbsolutePath = text(/^(\/[A-Za-z0-9._+-]+)+$/, 'an absolute path')
export const RelativePath = meta(text(/^[^\0]+$/, 'a path'), { path: true })

const SECRET = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/

/** The name in `${NAME}`, or undefined when the text is no reference. */
export function secretName(value: string): string | undefined {
  return SECRET.exec(value)?.[1]
}

/** crypt(5) of libxcrypt: yescrypt, SHA-512, SHA-256; `!` and `*` lock the account. */
const CRYPT = [
  /^\$y\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}$/,
  /^\$6\$(rounds=[1-9]\d{3,8}\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{86}$/,
  /^\$5\$(rounds=[1-9]\d{3,8}\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{43}$/,
  /^[!*]$/,
]

export function isCryptHash(value: string): boolean {
  return CRYPT.some((pattern) => pattern.test(value))
}

export const PasswordHash = meta(
  v.pipe(
    v.string(),
    v.check(
      (value) => secretName(value) !== undefined || isCryptHash(value),
      'a crypt(3) hash ($y$, $6$ or $5$), `!`, or a secret such as ${ROOT_PASSWORD_HASH}',
    ),
  ),
  {
    secretReference: true,
    hidden: 'always',
    hint: 'A plain password never belongs here, and MD5 and DES hashes are too weak. Make a hash with `openssl passwd -6`.',
  },
)

/** sshd(8), AUTHORIZED_KEYS FILE FORMAT: options, key type, base64, comment. */
const AUTHORIZED_KEY =
  /^([^#\r\n]*\s)?(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) AAAA[A-Za-z0-9+/]+={0,2}(\s[^\r\n]*)?$/

export function isAuthorizedKey(value: string): boolean {
  return AUTHORIZED_KEY.test(value)
}

export const AuthorizedKey = meta(
  v.pipe(
    v.string(),
    v.check(
      (value) => secretName(value) !== undefined || isAuthorizedKey(value),
      'a line of an OpenSSH public key file (`ssh-ed25519 AAAA… comment`), or a secret such as ${ADMIN_SSH_KEY}',
    ),
  ),
  {
    secretReference: true,
    hidden: 'when-refused',
    hint: 'It is in the .pub file; the private key never belongs here.',
  },
)

/** A size on disk; kept as written, since `rest` is one too. */
export const PartitionSize = v.pipe(
  v.union([v.string(), v.number()]),
  v.check((value) => {
    const bytes = parseBytes(String(value))
    return value === 'rest' || (bytes !== undefined && bytes >= 2 ** 20)
  }, 'a size of at least 1MiB such as 200M or 2GiB, or `rest`'),
  v.transform(String),
)
