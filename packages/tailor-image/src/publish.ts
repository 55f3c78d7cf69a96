import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileEntry, manifestPath, writeManifest } from '@dpuos/action-kit'
import type { FileEntry, ImageManifest } from '@dpuos/manifests'
import type { MadeFormat } from './formats/pack.ts'
import { staleFormats } from './formats/stale.ts'
import type { Work } from './work.ts'

export interface Made {
  readonly vmlinuz: string
  readonly initramfs: string
  readonly raw: string | undefined
  readonly qcow2: string | undefined
  readonly formats: readonly MadeFormat[]
  /** What is missing in the root, and why. */
  readonly closure: string
}

/** Move everything to its place, the manifest last: an output folder with an image.json is complete. Returns the manifest as written. */
export async function publish(
  { ports }: Work,
  described: ImageManifest,
  output: string,
  lock: string,
  made: Made,
): Promise<ImageManifest> {
  // An older manifest must not speak for the new files, should we be stopped between two of them; nor an older disk stay beside it.
  const old = await staleFormats(described, output, ports)
  for (const stale of [manifestPath(described.schema, output), 'disk.raw', 'disk.qcow2', ...old]) {
    await rm(path.resolve(output, stale), { force: true })
  }
  const lockFile = path.join(path.dirname(made.vmlinuz), 'dpuos.lock.yaml')
  await writeFile(lockFile, lock)
  const files: FileEntry[] = []
  for (const [role, file] of [
    ['disk-raw', made.raw],
    ['disk-qcow2', made.qcow2],
    ...made.formats.map(({ role, file }) => [role, file] as const),
    ['kernel-image', made.vmlinuz],
    ['initramfs', made.initramfs],
    ['lock', lockFile],
    ['closure', made.closure],
  ] as const) {
    if (file === undefined) continue
    const entry = await fileEntry(role, file, path.dirname(file), ports)
    files.push(entry)
    await ports.fs.publish(file, path.join(output, entry.path))
  }
  const manifest = { ...described, files }
  await writeManifest(manifest, output, ports)
  return manifest
}
