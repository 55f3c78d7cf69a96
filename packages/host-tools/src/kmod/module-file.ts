import { lstat, readlink, realpath } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'

/** More links than any weak-updates folder has. */
const MAX_LINKS = 8

/**
 * Where a module that modules.dep names really lies, and its bytes. Links (weak-updates has them) are followed within the root only, absolute ones
 * from its top. Throws UserError (`module-missing`) when there is no such file in the root.
 */
export async function moduleFile(
  root: string,
  folder: string,
  relative: string,
): Promise<{ readonly file: string; readonly size: number }> {
  const top = await realpath(root)
  let file = path.join(folder, relative)
  for (let links = 0; links < MAX_LINKS; links++) {
    const stats = await lstat(file).catch(() => undefined)
    if (stats === undefined) break
    if (!stats.isSymbolicLink()) {
      const real = await realpath(file)
      if (!real.startsWith(`${top}/`) || !stats.isFile()) break
      return { file, size: stats.size }
    }
    const target = await readlink(file)
    file = target.startsWith('/') ? path.join(root, target) : path.resolve(path.dirname(file), target)
  }
  throw new UserError({
    level: 'error',
    code: 'module-missing',
    title: `modules.dep names ${relative}, and there is no such file below ${folder}`,
    hint: 'Run depmod -b ROOT after adding or removing modules.',
  })
}
