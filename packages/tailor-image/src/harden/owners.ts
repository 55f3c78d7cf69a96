import { chownSync, lchownSync } from 'node:fs'
import type { TargetRoot } from '../root/target-root.ts'
import { DONE, failed, type Outcome } from './rule-work.ts'

/** Numeric id of a name of the image's own /etc/passwd or /etc/group, or of digits. */
export function idOf(root: TargetRoot, file: '/etc/passwd' | '/etc/group', name: string): number | undefined {
  if (/^\d+$/.test(name)) return Number(name)
  const row = (root.readText(file) ?? '').split('\n').find((line) => line.startsWith(`${name}:`))
  const id = row?.split(':')[2]
  return id !== undefined && /^\d+$/.test(id) ? Number(id) : undefined
}

/** Give a path to `owner[:group]` (also `owner.group`); with `everything`, all that lies below it too. Absent parts stay as they are. */
export function giveTo(
  root: TargetRoot,
  target: string,
  who: { readonly user?: string | undefined; readonly group?: string | undefined },
  everything: boolean,
): Outcome {
  const uid = who.user === undefined ? undefined : idOf(root, '/etc/passwd', who.user)
  const gid = who.group === undefined ? undefined : idOf(root, '/etc/group', who.group)
  if (who.user !== undefined && uid === undefined) return failed(`the image has no user ${who.user}`)
  if (who.group !== undefined && gid === undefined) return failed(`the image has no group ${who.group}`)
  if (process.getuid?.() !== 0) return DONE
  const stats = root.stat(target)
  if (stats === undefined) return failed(`${target} leads to nothing`)
  // chown(2) takes the set-ID bits away, as it does for chown(1).
  chownSync(root.resolve(target), uid ?? stats.uid, gid ?? stats.gid)
  if (!everything || !stats.isDirectory()) return DONE
  for (const entry of root.walk(target))
    lchownSync(root.locate(entry.path), uid ?? entry.stats.uid, gid ?? entry.stats.gid)
  return DONE
}
