// Synthetic packages for tests, in scratch folders of ours.
import { mkdir, open, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Converted } from './convert.ts'
import { buildRpm, inspectRpm } from './rpm-build.ts'
import { type OpenKey, openKey, signPackages } from './signing-key.ts'
import { extraSpec, fileLines } from './spec-file.ts'
import { noise, putFile, putLink, walk } from './stage.ts'
import { type ExtraPackage, type SandboxArch } from './types.ts'

/** Name of the folder of the key that is not the repository's. */
const FOREIGN_KEY = 'foreign-key'

/** Flip one bit of the last byte: inside the compressed payload, far from the headers. */
async function corrupt(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    const { size } = await handle.stat()
    const byte = Buffer.alloc(1)
    await handle.read(byte, 0, 1, size - 1)
    byte[0] = (byte[0] ?? 0) ^ 1
    await handle.write(byte, 0, 1, size - 1)
  } finally {
    await handle.close()
  }
}

/** Build one synthetic package, broken exactly as its definition says. */
async function buildExtra(
  ports: Ports,
  arch: SandboxArch,
  extra: ExtraPackage,
  work: string,
  home: string,
  key: OpenKey,
  foreign: OpenKey | undefined,
): Promise<Converted> {
  const root = path.join(work, 'root')
  await mkdir(root, { recursive: true })
  for (const [file, content] of Object.entries(extra.files ?? {})) {
    await putFile(
      root,
      file,
      typeof content === 'string' ? content : noise(`${extra.name}:${file}`, content.size),
    )
  }
  for (const [file, target] of Object.entries(extra.links ?? {})) await putLink(root, file, target)
  // Only the files themselves: whoever else has the folders owns them.
  const entries = (await walk(root)).filter((entry) => entry.type !== 'folder')
  const file = await buildRpm(
    ports,
    home,
    work,
    arch,
    extraSpec(extra),
    fileLines(extra.name, entries, extra.marks ?? {}),
  )
  const signature = extra.signature ?? 'good'
  if (signature === 'good' || signature === 'corrupt') await signPackages(ports, key, [file])
  if (signature === 'foreign' && foreign !== undefined) await signPackages(ports, foreign, [file])
  if (signature === 'corrupt') await corrupt(file)
  return { info: await inspectRpm(ports, home, file), path: file }
}

/** Build all synthetic packages. They are small and never cached. */
export async function buildExtras(
  ports: Ports,
  arch: SandboxArch,
  extras: readonly ExtraPackage[],
  cacheDir: string,
  home: string,
  key: OpenKey,
): Promise<Converted[]> {
  const foreign = extras.some((extra) => extra.signature === 'foreign')
    ? await openKey(ports, cacheDir, FOREIGN_KEY)
    : undefined
  const scratch = await ports.fs.scratch('extra')
  const done = await mkdirIn(scratch, 'done')
  const built: Converted[] = []
  try {
    for (const [index, extra] of extras.entries()) {
      const { info, path: file } = await buildExtra(
        ports,
        arch,
        extra,
        await mkdirIn(scratch, String(index)),
        home,
        key,
        foreign,
      )
      const kept = path.join(done, info.file)
      await rename(file, kept)
      built.push({ info, path: kept })
    }
  } finally {
    await foreign?.close()
  }
  return built
}

async function mkdirIn(folder: string, name: string): Promise<string> {
  const made = path.join(folder, name)
  await mkdir(made)
  return made
}
