import { lstatSync, lutimesSync } from 'node:fs'
import { osPath } from '@dpuos/host-tools'
import { linkerCache } from './linker/update.ts'
import { fstab } from './pack/fstab.ts'
import type { Identity } from './pack/identity.ts'
import type { Entry } from './root/target-root.ts'
import { type Work, warn } from './work.ts'

/** Where tmpfiles must not write: file systems of the running machine. */
const RUNTIME = ['/dev', '/proc', '/sys', '/run', '/tmp']

/** systemd-tmpfiles: 65 (EX_DATAERR) a line it does not understand, 73 (EX_CANTCREAT) one it could not carry out; systemd repeats them at boot. */
const TMPFILES_OK = [65, 73]

/** Users and groups of packages (sysusers.d), which scriptlets of a live system would have made. Before services and users. */
export async function systemUsers({ root, ports, epoch }: Work): Promise<void> {
  await ports.proc.run(['systemd-sysusers', `--root=${root.dir}`], {
    env: { SOURCE_DATE_EPOCH: String(epoch) },
  })
}

/** What is left to do when all layers are laid: folders of tmpfiles.d, the linker's cache, fstab; and nothing of this one machine or run. */
export async function finalize(work: Work, identity: Identity): Promise<void> {
  const { root, ports, ledger, request } = work
  await ports.proc.run(
    [
      'systemd-tmpfiles',
      `--root=${root.dir}`,
      '--create',
      ...RUNTIME.map((folder) => `--exclude-prefix=${folder}`),
    ],
    { okCodes: TMPFILES_OK },
  )
  await linkerCache(work)
  ledger.write('system', '/etc/fstab', fstab(request.definition.storage.layout, identity))
  root.mkdir('/boot/efi')
  clean(work)
  checkSelinux(work)
  // Empty, not missing: each machine gets its own id at first boot, and systemd does not take it for a first boot that resets presets.
  ledger.write('system', '/etc/machine-id', '', 0o444)
}

/** mke2fs -d writes no SELinux labels: an enforcing system would refuse nearly everything until it is relabelled. */
function checkSelinux(work: Work): void {
  const mode = /^SELINUX=(\w+)/m.exec(work.root.readText('/etc/selinux/config') ?? '')?.[1]
  const words = work.request.definition.kernel.cmdline
  if (mode !== 'enforcing' || words.includes('selinux=0') || words.includes('enforcing=0')) return
  warn(work, {
    level: 'warning',
    code: 'selinux-unlabelled',
    title: 'SELinux is enforcing in this image, but its files carry no labels',
    hint: 'Add selinux=0 to kernel.cmdline, or an overlay with the file /.autorelabel: the first boot relabels and restarts.',
    at: work.request.position(['kernel', 'cmdline']),
  })
}

/** State of this one installation: never to be shared by two machines, or never the same twice. */
const STATE = [
  '/var/lib/dbus/machine-id',
  '/var/lib/systemd/random-seed',
  '/var/lib/systemd/credential.secret',
  '/var/cache/ldconfig',
  '/var/cache/dnf',
  '/var/cache/yum',
  '/var/lib/dnf',
  '/var/lib/yum',
  '/root/.rpmdb',
  '/root/.rpmmacros',
]

function clean({ root, ledger }: Work): void {
  for (const file of STATE) ledger.remove('file', 'finalize: state of this run', file)
  for (const name of root.list('/etc/ssh')) {
    if (/^ssh_host_.*key(\.pub)?$/.test(name))
      ledger.remove('file', 'finalize: no host keys in images', `/etc/ssh/${name}`)
  }
  for (const name of root.list('/var/log')) {
    if (/^(dnf|hawkey|yum)\b.*log/.test(name)) root.remove(`/var/log/${name}`)
  }
  for (const folder of ['/dev', '/run', '/tmp', '/var/tmp'])
    for (const name of root.list(folder)) root.remove(`${folder}/${name}`)
  // SQLite's shared memory, lock and an empty write-ahead log belong to the process that had the database open.
  for (const base of ['/var/lib/rpm', '/usr/lib/sysimage/rpm']) {
    if (root.stat(`${base}/rpmdb.sqlite-wal`)?.size === 0) {
      for (const name of ['rpmdb.sqlite-wal', 'rpmdb.sqlite-shm']) root.remove(`${base}/${name}`)
    }
    root.remove(`${base}/.rpm.lock`)
  }
}

/**
 * Nothing in the image is younger than the epoch, and times are whole seconds. The last thing done to the root: returns everything in it, as
 * `root.walk` gives it. Times of access are left: no format has them.
 */
export function clampTimes({ root, epoch }: Work): Entry[] {
  const entries = [...root.walk()].map((entry) => {
    const time = Math.min(Math.floor(entry.stats.mtimeMs / 1000), epoch)
    if (entry.stats.mtimeMs === time * 1000) return entry
    const host = osPath(`${root.dir}${entry.path}`)
    lutimesSync(host, time, time)
    return { path: entry.path, stats: lstatSync(host) }
  })
  lutimesSync(root.dir, epoch, epoch)
  return entries
}
