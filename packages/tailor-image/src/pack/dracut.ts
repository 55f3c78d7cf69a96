import { chmodSync } from 'node:fs'
import { type ToolFailure, UserError } from '@dpuos/action-kit'
import type { Work } from '../work.ts'

/**
 * Runs a program in the root with /dev, /proc and /sys of its own mount namespace: $1 is the root, the rest the argv. When the program
 * ends, the kernel takes namespace and mounts away; the host never sees them. Constant text, paths come as arguments.
 */
const IN_ROOT = `set -eu
mount --bind /dev "$1/dev"
mount -t proc proc "$1/proc"
mount --bind /sys "$1/sys"
exec chroot "$@"
`

const NO_NAMESPACE: ToolFailure = {
  code: 'no-mount-namespace',
  match: /unshare: (unshare failed|cannot change root filesystem propagation).*/,
  blame: 'user',
  title: 'dracut needs a mount namespace, which this machine does not allow even to root',
  hint: 'Run outside of the container, or with its CAP_SYS_ADMIN, or use `storage: {initramfs: busybox}`.',
}

/**
 * Let the distribution's own dracut make the initramfs, inside the root: it runs programs of the image, so only on a host of the
 * same architecture. `modules` are in it beside what dracut takes. Returns its path in the root.
 */
export async function makeDracut(work: Work, release: string, modules: readonly string[]): Promise<string> {
  const { root, ports, request } = work
  const at = request.position(['storage', 'initramfs'])
  if (request.arch !== ports.host.arch) {
    throw new UserError({
      level: 'error',
      code: 'dracut-foreign-arch',
      title: `storage.initramfs: dracut of a ${request.arch} image cannot run on this ${ports.host.arch} machine`,
      hint: 'Use `initramfs: busybox`, which needs nothing of the image to run, or a machine of that architecture.',
      at,
    })
  }
  const target = `/boot/initramfs-${release}.img`
  const options = [
    '--force',
    '--no-hostonly',
    '--no-hostonly-cmdline',
    '--no-early-microcode',
    '--reproducible',
  ]
  const dracut = ['dracut', ...options, '--add-drivers', modules.join(' '), '--kver', release, target]
  const namespace = ['--mount', '--pid', '--fork', '--kill-child', '--propagation', 'private']
  // The real folders, so that no link in the root leads a mount astray.
  for (const folder of ['/dev', '/proc', '/sys']) {
    root.mkdir(folder)
    if (root.resolve(folder) !== `${root.dir}${folder}`) throw misplaced(folder)
  }
  try {
    await ports.proc.run(
      ['unshare', ...namespace, 'sh', '-c', IN_ROOT, 'dpuos-in-root', root.dir, ...dracut],
      {
        env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root', TMPDIR: '/var/tmp' },
        timeoutMs: 20 * 60_000,
        failures: [NO_NAMESPACE],
        onLine: (line) => ports.log.progress(line.slice(0, 100)),
      },
    )
  } catch (error) {
    // dracut's own words decide; what it left must not look like an initramfs.
    root.remove(target)
    throw error
  }
  if (root.stat(target)?.isFile() !== true) throw new Error(`dracut ended well, but there is no ${target}`)
  chmodSync(root.resolve(target), 0o600)
  return root.canonical(target)
}

const misplaced = (folder: string): UserError =>
  new UserError({
    level: 'error',
    code: 'root-link-astray',
    title: `in the image, ${folder} is a link`,
    hint: 'A package or the overlay made it so; it must be a folder.',
  })
