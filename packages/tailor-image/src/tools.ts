import { type Ports, UserError } from '@dpuos/action-kit'

/** Programs this action drives, and the Debian/Ubuntu package of each; setup-openeuler-toolchain installs them. */
const TOOLS: readonly (readonly [program: string, pkg: string, version?: readonly string[]])[] = [
  ['rpm', 'rpm', ['--version']],
  ['depmod', 'kmod', ['--version']],
  ['systemctl', 'systemd', ['--version']],
  ['systemd-sysusers', 'systemd'],
  ['systemd-tmpfiles', 'systemd'],
  ['ldconfig', 'libc-bin'],
  ['cpio', 'cpio', ['--version']],
  ['gzip', 'gzip'],
  ['xz', 'xz-utils'],
  ['zstd', 'zstd', ['--version']],
  ['sfdisk', 'fdisk', ['--version']],
  ['unshare', 'util-linux'],
  ['mkfs.vfat', 'dosfstools'],
  ['mmd', 'mtools'],
  ['mcopy', 'mtools', ['--version']],
  ['mke2fs', 'e2fsprogs', ['-V']],
  ['debugfs', 'e2fsprogs'],
  ['qemu-img', 'qemu-utils', ['--version']],
]

/** Make sure that every program is there, all missing ones told at once; returns the versions of those that shape the image. */
export async function requireTools(ports: Ports): Promise<Record<string, string>> {
  const missing: string[] = []
  for (const [program] of TOOLS) if ((await ports.proc.which(program)) === undefined) missing.push(program)
  if (missing.length > 0) {
    const packages = [
      ...new Set(TOOLS.filter(([program]) => missing.includes(program)).map(([, pkg]) => pkg)),
    ]
    throw new UserError({
      level: 'error',
      code: 'tool-missing',
      title: `not installed: ${missing.join(', ')}`,
      hint: `Run setup-openeuler-toolchain first, or \`apt-get install ${packages.join(' ')}\`.`,
    })
  }
  const versions: Record<string, string> = {}
  for (const [program, , words] of TOOLS) {
    if (words === undefined) continue
    const { stdout, stderr } = await ports.proc.run([program, ...words])
    const version = /\d+(?:\.\d+)+|\b\d{3}\b/.exec(`${stdout}\n${stderr}`)?.[0]
    if (version !== undefined) versions[program] = version
  }
  return versions
}
