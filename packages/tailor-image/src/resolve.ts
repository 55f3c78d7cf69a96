import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import { cacheFolders, type Dnf, NoSuchPackage, noSuchPackage, type ResolvedPackage } from '@dpuos/host-tools'
import { formatPosition, type Lock, parseLock } from '@dpuos/manifests'
import { foreignArchHint } from './arch-suffix.ts'
import { type Ask, askedNames, asks } from './ask.ts'
import { definitionDigest } from './definition-digest.ts'
import { lockFits, lockKept } from './lock.ts'
import type { Request } from './request.ts'

export interface Resolution {
  readonly packages: readonly ResolvedPackage[]
  readonly lock: Lock
  readonly asks: readonly Ask[]
}

/**
 * Resolve what the definition asks for, or what the lock in `lockFile` says; in both cases the lock that describes the result comes
 * back. Throws UserError: unknown packages with the line that asked, a lock that does not fit, packages gone or changed.
 */
export async function resolve(
  request: Request,
  dnf: Dnf,
  lockFile: string | undefined,
  ports: Ports,
): Promise<Resolution> {
  const wanted = asks(request)
  const names = askedNames(wanted)
  if (lockFile === undefined) {
    const packages = await resolveNames(dnf, names, wanted, request)
    return { packages, lock: await describe(request, names, packages), asks: wanted }
  }
  const lock = await readLock(lockFile, ports)
  const shown = shownPath(lockFile, ports)
  const { arch, toolchain } = request
  const misfits = lockFits(lock, { arch, distro: toolchain.distro.id, asked: names }, shown)
  if (misfits.length > 0) throw new UserError(misfits)
  ports.log.info(`Installing exactly the ${lock.packages.length} packages of ${shown}`)
  const packages = await dnf.resolve(lock.packages.map((entry) => entry.nevra)).catch((error: unknown) => {
    if (!(error instanceof NoSuchPackage)) throw error
    const gone = new Set(error.missing.map((one) => one.name))
    const found = lock.packages.filter((entry) => !gone.has(entry.nevra))
    throw new UserError(lockKept(lock, found, shown), { cause: error })
  })
  const broken = lockKept(lock, packages, shown)
  if (broken.length > 0) throw new UserError(broken)
  // What answered which name was settled when the lock was made: now dnf was asked for NEVRAs.
  const answered = new Map(lock.packages.map((entry) => [entry.nevra, entry.asked]))
  const named = packages.map((one) => ({ ...one, asked: answered.get(one.nevra) ?? [] }))
  return { packages: named, lock: { ...lock, definition: definitionDigest(request) }, asks: wanted }
}

async function resolveNames(
  dnf: Dnf,
  names: readonly string[],
  wanted: readonly Ask[],
  { toolchain, arch }: Pick<Request, 'toolchain' | 'arch'>,
): Promise<readonly ResolvedPackage[]> {
  try {
    return await dnf.resolve(names)
  } catch (error) {
    if (!(error instanceof NoSuchPackage)) throw error
    const repositories = toolchain.repositories.filter((one) => one.enabled).map((one) => one.id)
    const findings = error.missing.flatMap((missing) => {
      const hint = foreignArchHint(missing.name, arch)
      const finding = { ...noSuchPackage(missing, repositories), ...(hint === undefined ? {} : { hint }) }
      return wanted
        .filter((ask) => ask.name === missing.name)
        .map((ask) =>
          ask.at === undefined
            ? { ...finding, detail: `Asked for by ${ask.because}.` }
            : { ...finding, at: ask.at, detail: `${formatPosition(ask.at)} asks for it.` },
        )
    })
    throw new UserError(findings, { cause: error })
  }
}

async function readLock(file: string, ports: Ports): Promise<Lock> {
  const text = await ports.fs.readText(file)
  if (text === undefined) {
    throw new UserError({
      level: 'error',
      code: 'lock-missing',
      title: `there is no lock ${shownPath(file, ports)}`,
      hint: 'Pass a lock.json that tailor-image wrote, or leave the input `lock` out.',
    })
  }
  const lock = parseLock(text, shownPath(file, ports))
  if (!lock.ok) throw new UserError(lock.findings)
  return lock.value
}

async function describe(
  request: Request,
  asked: readonly string[],
  packages: readonly ResolvedPackage[],
): Promise<Lock> {
  const used = new Set(packages.map((one) => one.repository))
  const repositories = request.toolchain.repositories.filter((one) => used.has(one.id))
  return {
    schema: 'dpuos.lock/v1',
    arch: request.arch,
    distro: request.toolchain.distro.id,
    definition: definitionDigest(request),
    asked: [...asked],
    repositories: await Promise.all(
      repositories.map(async (one) => ({
        id: one.id,
        ...(await repomdOf(one.id, one.baseurl, request.toolchain.dnfCache)),
      })),
    ),
    packages: packages.map(({ nevra, name, repository, size, sha256, asked: names }) => ({
      nevra,
      name,
      repository,
      size,
      sha256,
      asked: [...names],
    })),
  }
}

/** State of a repository: from the repository itself when it is a folder, else from dnf's newest copy of its repomd.xml. */
async function repomdOf(
  id: string,
  baseurl: readonly string[],
  dnfCache: string,
): Promise<{ revision: string | null; repomd: string | null }> {
  const local = baseurl.find((url) => url.startsWith('file:'))
  const folders = local === undefined ? await cachedFolders(id, dnfCache) : [fileURLToPath(local)]
  for (const folder of folders) {
    const text = await readFile(path.join(folder, 'repodata', 'repomd.xml'), 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const revision = /<revision>([^<]*)<\/revision>/.exec(text)?.[1] ?? null
    return { revision, repomd: createHash('sha256').update(text).digest('hex') }
  }
  return { revision: null, repomd: null }
}

/** Newest first. */
async function cachedFolders(id: string, dnfCache: string): Promise<string[]> {
  const dated = await Promise.all(
    (await cacheFolders(dnfCache, id)).map(async (folder) => ({ folder, at: (await stat(folder)).mtimeMs })),
  )
  return dated.sort((a, b) => b.at - a.at).map(({ folder }) => folder)
}
