import path from 'node:path'
import type { Ports } from './ports.ts'

/** A path as findings name it: relative where it lies in the workspace, as annotations need it; absolute elsewhere. */
export function shownPath(
  file: string,
  { host }: { readonly host: Pick<Ports['host'], 'workspace'> },
): string {
  const relative = path.relative(host.workspace, path.resolve(host.workspace, file))
  return relative === '..' || relative.startsWith(`..${path.sep}`) ? file : relative
}
