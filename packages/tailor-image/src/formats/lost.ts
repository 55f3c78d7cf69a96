import type { FileRecord } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'

/** linux/capability.h, by bit. */
const CAPABILITIES = (
  'chown dac_override dac_read_search fowner fsetid kill setgid setuid setpcap linux_immutable net_bind_service net_broadcast ' +
  'net_admin net_raw ipc_lock ipc_owner sys_module sys_rawio sys_chroot sys_ptrace sys_pacct sys_admin sys_boot sys_nice ' +
  'sys_resource sys_time sys_tty_config mknod lease audit_write audit_control setfcap mac_override mac_admin syslog wake_alarm ' +
  'block_suspend audit_read perfmon bpf checkpoint_restore'
).split(' ')

/**
 * A `security.capability` value (hex of struct vfs_cap_data, version 2 or 3) as setcap(8) takes it, `cap_net_raw=ep`; undefined for what we
 * cannot read.
 */
export function capabilityText(hex: string): string | undefined {
  const bytes = Buffer.from(hex, 'hex')
  if (bytes.length < 20) return undefined
  const magic = bytes.readUInt32LE(0)
  const version = magic >>> 24
  if (version !== 2 && version !== 3) return undefined
  const effective = (magic & 1) === 1 ? 'e' : ''
  const bits = (at: number): bigint =>
    BigInt(bytes.readUInt32LE(at)) | (BigInt(bytes.readUInt32LE(at + 8)) << 32n)
  const [permitted, inheritable] = [bits(4), bits(8)]
  const byFlags = new Map<string, string[]>()
  for (let bit = 0n; bit < 64n; bit++) {
    const p = (permitted >> bit) & 1n
    const i = (inheritable >> bit) & 1n
    if (p + i === 0n) continue
    const flags = `${effective}${i === 1n ? 'i' : ''}${p === 1n ? 'p' : ''}`
    const name = CAPABILITIES[Number(bit)]
    byFlags.set(flags, [...(byFlags.get(flags) ?? []), name === undefined ? String(bit) : `cap_${name}`])
  }
  return [...byFlags].map(([flags, names]) => `${names.join(',')}=${flags}`).join(' ')
}

const MAX_LINES = 40

/** cpio (newc) has no room for extended attributes: which files lose what, with the commands that bring it back. */
export function lostInCpio(records: readonly FileRecord[]): Finding | undefined {
  const lines = records.flatMap(({ path, xattrs = {} }) =>
    Object.entries(xattrs).map(([name, value]) => {
      const shown = JSON.stringify(path).slice(1, -1)
      const capability = name === 'security.capability' ? capabilityText(value) : undefined
      return capability === undefined ? `${shown}: ${name}` : `setcap '${capability}' ${shown}`
    }),
  )
  if (lines.length === 0) return undefined
  const files = records.filter(({ xattrs = {} }) => Object.keys(xattrs).length > 0).length
  return {
    level: 'warning',
    code: 'cpio-without-xattrs',
    title: `in the cpio ${files === 1 ? 'one file loses' : `${files} files lose`} extended attributes, capabilities among them: the format has no room for any`,
    detail: shorten(lines),
    hint: 'Run the setcap commands at each start (a unit before those that need them); every other output keeps the attributes.',
  }
}

/** squashfs keeps user, trusted and security attributes, but no access lists. */
export function lostInSquashfs(records: readonly FileRecord[]): Finding | undefined {
  const lost = records.filter(({ xattrs = {} }) =>
    Object.keys(xattrs).some((name) => name.startsWith('acl.')),
  )
  if (lost.length === 0) return undefined
  return {
    level: 'notice',
    code: 'squashfs-without-acl',
    title: `in the squashfs ${lost.length === 1 ? 'one file loses its access list' : `${lost.length} files lose their access lists`} (POSIX ACL), which it cannot store`,
    detail: shorten(lost.map(({ path }) => JSON.stringify(path).slice(1, -1))),
    hint: 'Those below /var and /run are made anew by systemd-tmpfiles at each start; for others use `erofs`.',
  }
}

const shorten = (lines: readonly string[]): string =>
  [
    ...lines.slice(0, MAX_LINES),
    ...(lines.length > MAX_LINES ? [`and ${lines.length - MAX_LINES} more`] : []),
  ].join('\n')
