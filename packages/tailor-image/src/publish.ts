import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileEntry, manifestPath, type Ports, writeManifest } from '@dpuos/action-kit'
import type { RootPackage } from '@dpuos/host-tools'
import type { FileEntry, ImageManifest } from '@dpuos/manifests'
import type { Signing } from './evidence/sign.ts'
import { SUMS, writeEvidence, writeSums } from './evidence/write.ts'
import type { MadeFormat } from './formats/pack.ts'
import { staleFormats } from './formats/stale.ts'
import type { Work } from './work.ts'

/** A file whose hash is being computed. */
export interface Hashed {
  readonly file: string
  readonly hash: ReturnType<Ports['fs']['hash']>
}

export interface Made {
  readonly vmlinuz: string
  readonly initramfs: string
  readonly raw: Hashed | undefined
  readonly qcow2: string | undefined
  readonly formats: readonly MadeFormat[]
  /** What is missing in the root, and why. */
  readonly closure: string
  /** What strip.auto takes out, and why. */
  readonly strip: string | undefined
}

/** What the papers are made from. */
export interface Papers {
  readonly installed: readonly RootPackage[]
  readonly signing: Signing | undefined
}

/** Move everything to its place, the manifest last: an output folder with an image.json is complete. Returns the manifest as written. */
export async function publish(
  work: Work,
  described: ImageManifest,
  output: string,
  lock: string,
  made: Made,
  papers: Papers,
): Promise<ImageManifest> {
  const { ports } = work
  // An older manifest must not speak for the new files, should we be stopped between two of them; nor an older disk stay beside it.
  const old = [...(await staleFormats(described, output, ports)), SUMS, `${SUMS}.asc`, `${SUMS}.minisig`]
  for (const stale of [
    manifestPath(described.schema, output),
    'disk.raw',
    'disk.qcow2',
    'strip.json',
    ...old,
  ]) {
    await rm(path.resolve(output, stale), { force: true })
  }
  const folder = path.dirname(made.vmlinuz)
  const lockFile = path.join(folder, 'dpuos.lock.yaml')
  await writeFile(lockFile, lock)
  /** Move a file into the output folder, as the manifest lists it. */
  const hand = async (role: string, file: string, hash?: Hashed['hash']): Promise<FileEntry> => {
    const fs = { hash: async () => await (hash ?? ports.fs.hash(file)) }
    const entry = await fileEntry(role, file, path.dirname(file), { fs })
    await ports.fs.publish(file, path.join(output, entry.path))
    return entry
  }
  const files: FileEntry[] = []
  if (made.raw !== undefined) files.push(await hand('disk-raw', made.raw.file, made.raw.hash))
  for (const [role, file] of [
    ['disk-qcow2', made.qcow2],
    ...made.formats.map(({ role, file }) => [role, file] as const),
    ['kernel-image', made.vmlinuz],
    ['initramfs', made.initramfs],
    ['lock', lockFile],
    ['closure', made.closure],
    ['strip', made.strip],
  ] as const) {
    if (file !== undefined) files.push(await hand(role, file))
  }
  for (const { role, file } of await writeEvidence(work, described, papers.installed, files, folder)) {
    files.push(await hand(role, file))
  }
  const manifest = { ...described, files }
  for (const file of await writeSums(work, manifest, folder, papers.signing)) {
    await ports.fs.publish(file, path.join(output, path.basename(file)))
  }
  await writeManifest(manifest, output, ports)
  return manifest
}
