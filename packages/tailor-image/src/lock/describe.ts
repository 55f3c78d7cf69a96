import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolders, type ResolvedPackage } from '@dpuos/host-tools'
import type { Lock, LockedPackage, LockedRepository, Repository } from '@dpuos/manifests'
import type { Request } from '../request.ts'

/** A freshly resolved set as a lock. */
export async function describeLock(
  { arch, toolchain, definition }: Pick<Request, 'arch' | 'toolchain' | 'definition'>,
  repositories: readonly Repository[],
  asked: readonly string[],
  packages: readonly ResolvedPackage[],
): Promise<Lock> {
  const used = new Set(packages.map((one) => one.repository))
  return {
    arch,
    distro: toolchain.distro.id,
    asked: [...asked],
    ...(definition.packages.weak ? { weak: true } : {}),
    repositories: await Promise.all(
      repositories.filter((one) => used.has(one.id)).map((one) => stateOf(one, toolchain.dnfCache)),
    ),
    packages: packages.map(lockedPackage),
  }
}

function lockedPackage({ nevra, size, repository, sha256, path: at, asked }: ResolvedPackage): LockedPackage {
  return {
    nevra,
    size,
    repository,
    sha256,
    ...(at === undefined ? {} : { path: at }),
    ...(asked.length === 0 ? {} : { asked: [...asked] }),
  }
}

/** State of a repository: from the repository itself when it is a folder, else from dnf's newest copy of its repomd.xml. */
async function stateOf({ id, baseurl }: Repository, dnfCache: string): Promise<LockedRepository> {
  const local = baseurl.find((url) => url.startsWith('file:'))
  const folders = local === undefined ? await cachedFolders(id, dnfCache) : [fileURLToPath(local)]
  for (const folder of folders) {
    const text = await readFile(path.join(folder, 'repodata', 'repomd.xml'), 'utf8').catch(() => undefined)
    if (text !== undefined) return { id, ...repomdState(text) }
  }
  return { id }
}

/** Revision, its time and the checksum of a repomd.xml. createrepo_c writes the time of its run, seconds since 1970, as revision. */
export function repomdState(text: string): Omit<LockedRepository, 'id'> {
  const revision = /<revision>\s*([^<]*?)\s*<\/revision>/.exec(text)?.[1]
  const seconds = /^\d{9,10}$/.test(revision ?? '') ? Number(revision) : undefined
  return {
    ...(revision ? { revision } : {}),
    ...(seconds === undefined ? {} : { time: new Date(seconds * 1000).toISOString().replace('.000', '') }),
    repomd: createHash('sha256').update(text).digest('hex'),
  }
}

/** Newest first. */
async function cachedFolders(id: string, dnfCache: string): Promise<string[]> {
  const dated = await Promise.all(
    (await cacheFolders(dnfCache, id)).map(async (folder) => ({ folder, at: (await stat(folder)).mtimeMs })),
  )
  return dated.sort((a, b) => b.at - a.at).map(({ folder }) => folder)
}
