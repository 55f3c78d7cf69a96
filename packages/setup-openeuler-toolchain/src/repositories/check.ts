import path from 'node:path'
import { type Ports, ToolError, UserError } from '@dpuos/action-kit'
import type { Arch, Finding, Repository } from '@dpuos/manifests'
import { explainFailure, metalinkLag } from './explain.ts'
import { type RepositoryFailure, repositoryFailures } from './failures.ts'
import { dnfConf, repoFile } from './repo-file.ts'

export interface CheckOptions {
  readonly arch: Arch
  readonly releasever: string
  /** Folder that relative key paths start at. */
  readonly folder: string
  /** dnf's cache: the metadata stays there for the later actions. */
  readonly cacheDir: string
}

export interface Checked {
  /** The repositories as they work: without a metalink that lags. */
  readonly repositories: readonly Repository[]
  readonly findings: readonly Finding[]
}

/** openEuler's metadata is some 60 MB; the origin gives 44 kB/s abroad. Longer than this a nearer mirror is the answer. */
const LIMIT_MS = 30 * 60_000

const NETWORK = new Set<RepositoryFailure['cause']>(['dns', 'connect', 'timeout'])

/** Same servers, same fate: what a repository's addresses have in common with others. */
function servers(repository: Repository): string {
  const urls = [...repository.baseurl, ...(repository.metalink === undefined ? [] : [repository.metalink])]
  return [...new Set(urls.map((url) => (URL.canParse(url) ? new URL(url).host : url)))].toSorted().join(' ')
}

async function makecache(
  repositories: readonly Repository[],
  options: CheckOptions,
  ports: Ports,
): Promise<readonly RepositoryFailure[]> {
  if (repositories.length === 0) return []
  const work = await ports.fs.scratch('dnf')
  const reposDir = path.join(work, 'repos')
  await ports.fs.writeFile(path.join(reposDir, 'dpuos.repo'), repoFile(repositories, options.folder))
  const conf = path.join(work, 'dnf.conf')
  await ports.fs.writeFile(conf, dnfConf({ cacheDir: options.cacheDir, work, reposDir }))
  try {
    const argv = [
      'dnf',
      '--config',
      conf,
      `--releasever=${options.releasever}`,
      `--forcearch=${options.arch}`,
    ] as const
    const result = await ports.proc.run([...argv, '--refresh', 'makecache'], {
      // Debian's rpm keeps a database in HOME when none is named.
      env: { HOME: work },
      timeoutMs: LIMIT_MS,
      onLine: (line) => ports.log.progress(`metadata: ${line.trim().slice(0, 100)}`),
    })
    return repositoryFailures(result.stderr)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    const failures = repositoryFailures(error.info.tail.join('\n'))
    if (failures.length > 0) return failures
    if (error.info.how !== 'timeout') throw error
    throw new UserError({
      level: 'error',
      code: 'repository-slow',
      title: `the repositories' metadata did not arrive within ${LIMIT_MS / 60_000} minutes`,
      detail: error.info.tail.at(-1) ?? '',
      hint: 'Pass a nearer server as `mirror`.',
    })
  }
}

/**
 * Read the metadata of every repository with dnf, as the later actions will, and leave it in the cache. A server that cannot
 * be reached is tried for one repository only. Throws UserError with one finding per unusable repository.
 */
export async function checkRepositories(
  repositories: readonly Repository[],
  options: CheckOptions,
  ports: Ports,
): Promise<Checked> {
  const used = repositories.filter(({ enabled }) => enabled)
  const groups = new Map<string, Repository[]>()
  for (const one of used) groups.set(servers(one), [...(groups.get(servers(one)) ?? []), one])
  const first = [...groups.values()].flatMap((group) => group.slice(0, 1))
  const failures = [...(await makecache(first, options, ports))]
  for (const group of groups.values()) {
    const dead = failures.find(({ id, cause }) => id === group[0]?.id && NETWORK.has(cause))
    if (dead) failures.push(...group.slice(1).map(({ id }) => ({ ...dead, id, url: undefined })))
  }
  const known = new Set([...first.map(({ id }) => id), ...failures.map(({ id }) => id)])
  failures.push(
    ...(await makecache(
      used.filter(({ id }) => !known.has(id)),
      options,
      ports,
    )),
  )

  const isLagging = (repository: Repository): boolean =>
    repository.metalink !== undefined &&
    failures.some(({ id, cause }) => id === repository.id && cause === 'checksum')
  const lagging = used.filter(isLagging)
  const direct = lagging.map(withoutMetalink)
  const remaining = [
    ...failures.filter(({ id }) => !lagging.some((repository) => repository.id === id)),
    ...(await makecache(direct, options, ports)),
  ]
  if (remaining.length > 0) {
    throw new UserError(
      remaining.flatMap((failure) => {
        const repository = used.find(({ id }) => id === failure.id)
        return repository === undefined ? [] : [explainFailure(failure, repository)]
      }),
    )
  }
  return {
    repositories: repositories.map(
      (repository) => direct.find(({ id }) => id === repository.id) ?? repository,
    ),
    findings: lagging.map(metalinkLag),
  }
}

function withoutMetalink(repository: Repository): Repository {
  const { metalink: _, ...rest } = repository
  return rest
}
