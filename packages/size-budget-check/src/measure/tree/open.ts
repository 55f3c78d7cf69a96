// An edge: looks at the tree in a path.
import path from 'node:path'
import { type Ports, shownPath, ToolError, UserError } from '@dpuos/action-kit'
import { artifactOf, type Form, formOf } from './forms.ts'
import { OPENERS, type Opening } from './openers.ts'
import { copyDatabase, databasePaths, gatherDatabase } from './rpmdb.ts'
import type { Tree } from './types.ts'
import { walk } from './walk.ts'

/** Look at the tree in a folder or file. Throws UserError for what is not there, is of no known form, or cannot be read as what it says it is. */
export async function openTree(file: string, ports: Ports): Promise<Tree> {
  const shown = shownPath(file, ports)
  const form = formOf(file, shown)
  const scratch = await ports.fs.scratch('measure')
  if (form === 'directory') return openFolder(file, shown, scratch)
  try {
    return await openFile(form, { file, shown, scratch, ports })
  } catch (error) {
    // Readers of ours say in one sentence what is wrong with the file.
    if (error instanceof UserError || error instanceof ToolError || !(error instanceof Error)) throw error
    if (ports.signal.aborted) throw error
    throw new UserError(
      {
        level: 'error',
        code: 'root-unreadable',
        title: `${shown} cannot be read as ${form}: ${error.message}`,
        hint: 'Give it as whoever made it left it, or the same root in another form.',
      },
      { cause: error },
    )
  }
}

function openFolder(folder: string, shown: string, scratch: string): Tree {
  try {
    const { entries, aliases } = walk(path.resolve(folder) === '/' ? '' : path.resolve(folder))
    const rpmdb = copyDatabase(folder, databasePaths(entries), scratch)
    return { kind: 'directory', entries, aliases, rpmdb, partitions: [], artifacts: [], form: 'directory' }
  } catch (error) {
    const { code, path: where } = error as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EPERM') throw error
    throw new UserError(
      {
        level: 'error',
        code: 'root-unreadable',
        title: `${shown} cannot be measured: ${where ?? 'a folder in it'} may not be read`,
        hint: 'Run as the user that owns it, or as root: a part of a tree is no measure of it.',
      },
      { cause: error },
    )
  }
}

async function openFile(form: Exclude<Form, 'directory'>, opening: Opening): Promise<Tree> {
  const { kind, form: how, open } = OPENERS[form]
  const { taken, partitions = [], form: inside = how } = await open(opening)
  const { entries, aliases } = taken
  const rpmdb = gatherDatabase(taken, opening.scratch)
  return {
    kind,
    entries,
    aliases,
    rpmdb,
    partitions,
    artifacts: [artifactOf(opening.file, form)],
    form: inside,
  }
}
