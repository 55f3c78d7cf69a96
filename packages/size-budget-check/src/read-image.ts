import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { type FileEntry, type Finding, type ImageManifest, parseManifest } from '@dpuos/manifests'

/**
 * Read an image manifest and make sure that the files it lists are still the ones it speaks of.
 * @throws UserError naming everything that is wrong: no such file, another kind of manifest, files missing or changed.
 */
export async function readImage(file: string, ports: Ports): Promise<ImageManifest> {
  const shown = shownPath(file, ports)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new UserError({
      level: 'error',
      code: 'manifest-unreadable',
      title: `${shown}: ${reason(error as NodeJS.ErrnoException)}`,
      hint: 'Pass the path of the image.json that tailor-image wrote (its output `manifest`).',
      at: { file: shown },
    })
  }
  const parsed = parseManifest('dpuos.image/v1', text, shown)
  if (!parsed.ok) throw new UserError(parsed.findings)
  const findings: Finding[] = []
  for (const entry of parsed.value.files) {
    const finding = await verify(entry, path.dirname(file), shown, ports)
    if (finding !== undefined) findings.push(finding)
  }
  if (findings.length > 0) throw new UserError(findings)
  return parsed.value
}

/** Relative where it lies in the workspace, as annotations need it; absolute elsewhere. */
export function shownPath(file: string, { host }: Pick<Ports, 'host'>): string {
  const relative = path.relative(host.workspace, file)
  return relative.startsWith('..') ? file : relative
}

async function verify(
  entry: FileEntry,
  folder: string,
  manifest: string,
  ports: Ports,
): Promise<Finding | undefined> {
  const wrong = (what: string): Finding => ({
    level: 'error',
    code: 'manifest-file-changed',
    title: `${entry.path} (${entry.role}) ${what}`,
    hint: 'Keep the folder of the manifest as tailor-image left it, or run tailor-image again.',
    at: { file: manifest },
  })
  try {
    const found = await ports.fs.hash(path.resolve(folder, entry.path))
    if (found.sha256 === entry.sha256 && found.size === entry.size) return undefined
    return wrong(`is not the file that ${manifest} speaks of: its sha256 is ${found.sha256}`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return wrong(`is listed in ${manifest} but ${reason(error as NodeJS.ErrnoException)}`)
  }
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'does not exist'
  if (error.code === 'EISDIR') return 'is a folder'
  return `cannot be read (${error.code ?? error.message})`
}
