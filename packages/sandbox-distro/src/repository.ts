// Puts the repository together in a folder of ours and publishes it as a whole.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, copyFile, cp, link, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Converted } from './convert.ts'
import { publishOnce } from './publish-once.ts'
import { EPOCH, type OpenKey, type SigningKey, signFile } from './signing-key.ts'

/** The public key's file in the repository, named as openEuler names its own. */
export const KEY_FILE = 'RPM-GPG-KEY-sandbox'

/** Digest of what the metadata is made from: which packages, which key, which createrepo_c. */
function repositoryDigest(packages: readonly Converted[], key: SigningKey, createrepo: string): string {
  const parts = packages.map(({ info }) => `${info.sha256} ${info.file}`).sort()
  return createHash('sha256')
    .update(JSON.stringify([parts, key.fingerprint, createrepo]))
    .digest('hex')
    .slice(0, 32)
}

/** A hard link where both are on one file system, else a copy with the same times. */
async function place(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(from, to)
    await utimes(to, EPOCH, EPOCH)
  }
}

/** Make and sign the metadata of `staged`. Equal packages give equal bytes: revision and times are fixed. */
async function makeMetadata(ports: Ports, staged: string, openKey: () => Promise<OpenKey>): Promise<void> {
  await ports.proc.run(
    [
      'createrepo_c',
      '--quiet',
      '--general-compress-type=gz',
      '--workers=2',
      '--revision',
      String(EPOCH),
      '--set-timestamp-to-revision',
      staged,
    ],
    { timeoutMs: 5 * 60_000 },
  )
  await signFile(ports, await openKey(), path.join(staged, 'repodata/repomd.xml'))
}

/**
 * Publish the packages as an RPM repository at `out`: `Packages/*.rpm`, signed `repodata/`, the public key. Metadata of a set
 * of packages that was made before is taken from the cache. Resolves to the sha256 of repomd.xml.
 */
export async function publishRepository(
  ports: Ports,
  packages: readonly Converted[],
  key: SigningKey,
  openKey: () => Promise<OpenKey>,
  createrepo: string,
  cacheDir: string,
  out: string,
): Promise<string> {
  // Beside the cached packages, so that they can be linked instead of copied.
  const staged = await mkdtemp(path.join(cacheDir, 'staging-'))
  ports.fs.onExit(() => rm(staged, { recursive: true, force: true }))
  await chmod(staged, 0o755)
  await mkdir(path.join(staged, 'Packages'))
  for (const { info, path: file } of packages) await place(file, path.join(staged, 'Packages', info.file))
  const cachedData = path.join(cacheDir, 'repodata', repositoryDigest(packages, key, createrepo))
  if (existsSync(cachedData))
    await cp(cachedData, path.join(staged, 'repodata'), { recursive: true, preserveTimestamps: true })
  else {
    await makeMetadata(ports, staged, openKey)
    const copy = path.join(await ports.fs.scratch('repodata'), 'repodata')
    await cp(path.join(staged, 'repodata'), copy, { recursive: true, preserveTimestamps: true })
    await publishOnce(ports, copy, cachedData)
  }
  await writeFile(path.join(staged, KEY_FILE), key.publicKey)
  const { sha256 } = await ports.fs.hash(path.join(staged, 'repodata/repomd.xml'))
  await ports.fs.publish(staged, out)
  return sha256
}
