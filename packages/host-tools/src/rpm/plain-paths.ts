import { symlink } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'

/** What rpm(8) takes for a pattern in the name of a file: it globs its arguments, and no escape works in all of its versions. */
const PATTERN = /[[\]{}*?\\]/

/** The same RPM files, in their order, under names that rpm takes as they are: a link stands for one that it would take for a pattern. */
export async function plainPaths(
  files: readonly string[],
  ports: Pick<Ports, 'fs'>,
): Promise<readonly string[]> {
  if (!files.some((file) => PATTERN.test(file))) return files
  const scratch = await ports.fs.scratch('rpms')
  return await Promise.all(
    files.map(async (file, index) => {
      if (!PATTERN.test(file)) return file
      const link = path.join(scratch, `${index}.rpm`)
      await symlink(path.resolve(file), link)
      return link
    }),
  )
}
