import type { TargetRoot } from '../root/target-root.ts'
import type { Work } from '../work.ts'
import type { ReadOnlyPlan } from './formats.ts'

const LIMIT_MS = 30 * 60_000

/** squashfs, the same on any number of processors; SOURCE_DATE_EPOCH, which every tool gets, becomes its time. */
export async function writeSquashfs(
  { ports }: Work,
  root: TargetRoot,
  compression: ReadOnlyPlan['squashfs'],
  file: string,
): Promise<void> {
  const how = ['-noappend', '-no-progress', '-quiet', '-xattrs', '-b', '131072', '-comp', compression]
  await ports.proc.run(['mksquashfs', root.dir, file, ...how], { timeoutMs: LIMIT_MS })
}

/** erofs. Its time is SOURCE_DATE_EPOCH too; older files keep theirs (`-T` would give all of them one time). */
export async function writeErofs(
  { ports }: Work,
  root: TargetRoot,
  compression: ReadOnlyPlan['erofs'],
  uuid: string,
  file: string,
): Promise<void> {
  const packed = compression === 'none' ? [] : [`-z${compression}`]
  await ports.proc.run(['mkfs.erofs', '--quiet', '-U', uuid, ...packed, file, root.dir], {
    timeoutMs: LIMIT_MS,
  })
}
