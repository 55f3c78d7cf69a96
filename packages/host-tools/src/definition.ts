import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import { type Folder, type LoadResult, loadDefinition } from '@dpuos/definition'

/** Far more files than an imageTailor configuration has: its overlay is the largest part. */
const MAX_FILES = 100_000

/**
 * Read a definition, by its absolute path, with all that it extends; a folder is read as an imageTailor configuration. Findings and
 * positions name files relative to the workspace; paths in the definition start there too (`path.resolve(workspace, …)`). Warnings
 * are logged.
 */
export async function readDefinition(
  file: string,
  ports: Pick<Ports, 'fs' | 'host' | 'log'>,
): Promise<LoadResult> {
  const loaded = await loadDefinition(shownPath(file, ports), (name) => readFileOrFolder(name, ports))
  if (loaded.ok) for (const finding of loaded.value.findings) ports.log.finding(finding)
  return loaded
}

/** What lies at a path relative to the workspace. Rejects with the operating system's error: the loader knows which line names the file. */
export async function readFileOrFolder(
  name: string,
  { fs, host }: Pick<Ports, 'fs' | 'host'>,
): Promise<string | Folder | undefined> {
  const file = path.resolve(host.workspace, name)
  try {
    return await fs.readText(file)
  } catch (error) {
    const cause = error instanceof UserError ? error.cause : error
    if (cause instanceof Error && 'code' in cause && cause.code === 'EISDIR') return await listFolder(file)
    throw cause
  }
}

/** All regular files below a folder, links as what they are: names that nothing is read through. */
async function listFolder(folder: string): Promise<Folder> {
  const files: string[] = []
  const pending = ['']
  for (let inside = pending.pop(); inside !== undefined; inside = pending.pop()) {
    for (const entry of await readdir(path.join(folder, inside), { withFileTypes: true })) {
      const name = path.posix.join(inside, entry.name)
      if (entry.isDirectory()) pending.push(name)
      else files.push(name)
    }
    if (files.length + pending.length > MAX_FILES) throw tooMany(folder)
  }
  return { files: files.sort() }
}

const tooMany = (folder: string): UserError =>
  new UserError({
    level: 'error',
    code: 'definition-too-big',
    title: `${folder} holds more than ${MAX_FILES} files`,
    hint: 'Give the path of a dpuos.yaml, or of an imageTailor configuration.',
  })
