import path from 'node:path'
import {
  type FileEntry,
  type Finding,
  formatManifest,
  kindOf,
  type ManifestOf,
  type Parsed,
  parseManifest,
  type SchemaId,
  WRITERS,
} from '@dpuos/manifests'
import { UserError } from './errors.ts'
import type { Ports } from './ports.ts'
import { shownPath } from './shown-path.ts'

type Reading = {
  readonly fs: Pick<Ports['fs'], 'readText' | 'hash'>
  readonly host: Pick<Ports['host'], 'workspace'>
}

/**
 * Read the manifest in `file` and make sure that the files it lists are the ones it speaks of: present, of the same size and
 * sha256. `verify` names those that count, where the others are of no use here and long to hash; all by default. Everything that is wrong
 * comes back as findings: no such file, a folder, no JSON, another kind of manifest, files missing or changed.
 */
export async function readManifest<Id extends SchemaId>(
  id: Id,
  file: string,
  ports: Reading,
  verify: (manifest: ManifestOf<Id>) => readonly FileEntry[] = ({ files }) => files,
): Promise<Parsed<ManifestOf<Id>>> {
  const shown = shownPath(file, ports)
  const hint = `Pass the path that the output \`manifest\` of ${WRITERS[id]} gave.`
  let text: string | undefined
  try {
    text = await ports.fs.readText(file)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { ok: false, findings: error.findings.map((one) => ({ ...one, hint })) }
  }
  if (text === undefined) {
    const title = `there is no ${kindOf(id)} manifest at ${shown}`
    return { ok: false, findings: [{ level: 'error', code: 'manifest-missing', title, hint }] }
  }
  const parsed = parseManifest(id, text, shown)
  if (!parsed.ok) return parsed
  const findings: Finding[] = []
  for (const entry of verify(parsed.value)) {
    const wrong = await changed(entry, file, ports)
    if (wrong === undefined) continue
    findings.push({
      level: 'error',
      code: 'manifest-file-changed',
      title: `${entry.path} (${entry.role}), which ${shown} lists, ${wrong.what}`,
      ...(wrong.detail === undefined ? {} : { detail: wrong.detail }),
      hint: `Hand over the folder as ${WRITERS[id]} left it, or run ${WRITERS[id]} again.`,
      at: { file: shown },
    })
  }
  return findings.length === 0 ? parsed : { ok: false, findings }
}

/** What is wrong with a listed file. */
async function changed(
  entry: FileEntry,
  manifest: string,
  { fs }: Reading,
): Promise<{ readonly what: string; readonly detail?: string } | undefined> {
  try {
    const { sha256, size } = await fs.hash(listedFile(manifest, entry))
    if (sha256 === entry.sha256 && size === entry.size) return undefined
    const detail = `It has ${size} bytes with sha256 ${sha256}; listed are ${entry.size} bytes with ${entry.sha256}.`
    return { what: 'has changed', detail }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    if (code === 'EISDIR') return { what: 'is a folder' }
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { what: 'is missing' }
      : { what: 'cannot be read', detail: message }
  }
}

/** Absolute path of a file that a manifest lists: relative ones start at the manifest's folder. */
export const listedFile = (manifest: string, entry: FileEntry): string =>
  path.resolve(path.dirname(manifest), entry.path)

/** A finished file as the manifest in `folder` lists it. */
export async function fileEntry(
  role: string,
  file: string,
  folder: string,
  { fs }: { readonly fs: Pick<Ports['fs'], 'hash'> },
): Promise<FileEntry> {
  return { role, path: path.relative(folder, file), ...(await fs.hash(file)) }
}

/** Where an action writes its manifest: `<output>/kernel.json`. */
export const manifestPath = (id: SchemaId, output: string): string => path.join(output, `${kindOf(id)}.json`)

/** Write a manifest into the output folder; last, because a folder with a manifest in it is complete. Returns its path. */
export async function writeManifest(
  manifest: ManifestOf<SchemaId>,
  output: string,
  { fs }: { readonly fs: Pick<Ports['fs'], 'writeFile'> },
): Promise<string> {
  const file = manifestPath(manifest.schema, output)
  await fs.writeFile(file, formatManifest(manifest))
  return file
}
