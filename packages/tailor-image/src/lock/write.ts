import type { Ports } from '@dpuos/action-kit'
import { formatLock } from '@dpuos/definition'
import type { OpenLock } from '@dpuos/host-tools'
import type { Lock, LockFile } from '@dpuos/manifests'

/** A lock file for one architecture, and what `others` says of the others where it is for the same distribution. */
export function lockFileWith({ arch, distro, ...section }: Lock, others?: LockFile): LockFile {
  const kept = others?.distro === distro ? others.arches : {}
  return { schema: 'dpuos.lock/v1', distro, arches: { ...kept, [arch]: section } }
}

/** Write the lock to its file (the caller's, also under sudo); what it says for other architectures stays. False when it says so already. */
export async function writeLock({ file, whole }: OpenLock, lock: Lock, ports: Ports): Promise<boolean> {
  const text = formatLock(lockFileWith(lock, whole))
  if ((await ports.fs.readText(file)) === text) return false
  await ports.fs.writeFile(file, text)
  return true
}
