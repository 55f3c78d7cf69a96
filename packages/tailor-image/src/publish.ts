import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FileEntry, ImageManifest } from '@dpuos/manifests'
import type { Work } from './work.ts'

export interface Made {
  readonly vmlinuz: string
  readonly initramfs: string
  readonly raw: string | undefined
  readonly qcow2: string | undefined
}

/** Move everything to its place, the manifest last: an output folder with an image.json is complete. Returns the manifest as written. */
export async function publish(
  { ports }: Work,
  described: ImageManifest,
  output: string,
  lock: string,
  made: Made,
): Promise<ImageManifest> {
  const manifestFile = path.join(output, 'image.json')
  // An older manifest must not speak for the new files, should we be stopped between two of them; nor an older disk stay beside it.
  for (const stale of [manifestFile, 'disk.raw', 'disk.qcow2']) {
    await rm(path.resolve(output, stale), { force: true })
  }
  const lockFile = path.join(path.dirname(made.vmlinuz), 'lock.json')
  await writeFile(lockFile, lock)
  const files: FileEntry[] = []
  for (const [role, file] of [
    ['disk-raw', made.raw],
    ['disk-qcow2', made.qcow2],
    ['kernel-image', made.vmlinuz],
    ['initramfs', made.initramfs],
    ['lock', lockFile],
  ] as const) {
    if (file === undefined) continue
    const name = path.basename(file)
    files.push({ role, path: name, ...(await ports.fs.hash(file)) })
    await ports.fs.publish(file, path.join(output, name))
  }
  const manifest = { ...described, files }
  await ports.fs.writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}
