import { lutimesSync, statSync } from 'node:fs'
import path from 'node:path'
import { TargetRoot } from '../root/target-root.ts'
import type { Work } from '../work.ts'

const FSTAB = '# Empty: this root file system is handed over without the disk, whose partitions stand here.\n'

/**
 * The root as it is without its disk: the same files (hard links, so that nothing is copied), but an /etc/fstab that names no partition;
 * else systemd would wait for the disk and call remounting the root failed. Lies beside the root and goes with it.
 */
export async function plainRoot({ root, ports, epoch }: Work): Promise<TargetRoot> {
  const folder = path.join(path.dirname(root.dir), 'plain-root')
  await ports.proc.run(['cp', '--archive', '--link', '--', root.dir, folder])
  const plain = new TargetRoot(folder)
  const parents = ['/etc', '/'].map(
    (target) => [plain.resolve(target), statSync(plain.resolve(target))] as const,
  )
  if (plain.stat('/etc/fstab') !== undefined) {
    plain.write('/etc/fstab', FSTAB)
    lutimesSync(plain.resolve('/etc/fstab'), epoch, epoch)
  }
  for (const [host, stats] of parents) lutimesSync(host, stats.atimeMs / 1000, stats.mtimeMs / 1000)
  return plain
}
