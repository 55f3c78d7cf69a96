import { type Ports, UserError } from '@dpuos/action-kit'
import { fetchMetadata, type RepositoryFailure, repositoryFinding } from '@dpuos/host-tools'
import type { Arch, Finding, Repository } from '@dpuos/manifests'

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

/** Causes that concern the server as a whole. */
const NETWORK = new Set<RepositoryFailure['cause']>(['dns', 'connect', 'timeout'])

/** Same servers, same fate: what a repository's addresses have in common with others. */
function servers(repository: Repository): string {
  const urls = [...repository.baseurl, ...(repository.metalink === undefined ? [] : [repository.metalink])]
  return [...new Set(urls.map((url) => (URL.canParse(url) ? new URL(url).host : url)))].toSorted().join(' ')
}

async function fetchAll(
  repositories: readonly Repository[],
  { arch, releasever, folder, cacheDir }: CheckOptions,
  ports: Ports,
): Promise<readonly RepositoryFailure[]> {
  if (repositories.length === 0) return []
  const work = await ports.fs.scratch('dnf')
  const toolchain = { arch, repositories: [...repositories], dnfCache: cacheDir, distro: { releasever } }
  return await fetchMetadata({ toolchain, toolchainDir: folder, work }, ports)
}

/** What became of the repositories of one set of servers. */
interface GroupResult {
  readonly repositories: readonly Repository[]
  readonly failures: readonly RepositoryFailure[]
  readonly findings: readonly Finding[]
}

/** Causes that a metalink can have on its own. When it cannot be reached, dnf goes on to the servers by itself. */
const METALINK = new Set<RepositoryFailure['cause']>(['checksum', 'not-a-repository', 'http', 'other'])

/** Repositories that failed although only the metalink service may be to blame: the servers it would have named are known anyway. */
function metalinkSuspects(
  repositories: readonly Repository[],
  failures: readonly RepositoryFailure[],
): readonly { readonly repository: Repository; readonly failure: RepositoryFailure }[] {
  return repositories.flatMap((repository) => {
    const failure = failures.find(({ id }) => id === repository.id)
    const isSuspect = repository.metalink !== undefined && repository.baseurl.length > 0
    return failure !== undefined && METALINK.has(failure.cause) && isSuspect ? [{ repository, failure }] : []
  })
}

/** Read these repositories; those whose metalink fails are read directly from their servers. */
async function read(
  repositories: readonly Repository[],
  options: CheckOptions,
  ports: Ports,
): Promise<GroupResult> {
  const failures = await fetchAll(repositories, options, ports)
  const suspects = metalinkSuspects(repositories, failures)
  const direct = suspects.map(({ repository }) => withoutMetalink(repository))
  const again = await fetchAll(direct, options, ports)
  const mended = direct.filter(({ id }) => !again.some((failure) => failure.id === id))
  return {
    repositories: repositories.map((one) => mended.find(({ id }) => id === one.id) ?? one),
    failures: [...failures.filter(({ id }) => !direct.some((one) => one.id === id)), ...again],
    findings: suspects
      .filter(({ repository }) => mended.some(({ id }) => id === repository.id))
      .map(({ repository, failure }) => metalinkBypassed(repository, failure)),
  }
}

/** Repositories on the same servers: the first one shows whether these can be reached at all. */
async function readGroup(
  group: readonly Repository[],
  options: CheckOptions,
  ports: Ports,
): Promise<GroupResult> {
  const [head, ...others] = group
  if (head === undefined) return { repositories: [], failures: [], findings: [] }
  const first = await read([head], options, ports)
  const dead = first.failures.find(({ cause }) => NETWORK.has(cause))
  if (dead !== undefined) {
    const said = `Not tried: it lies on the same servers as ${head.id}.`
    return { ...first, failures: [dead, ...others.map(({ id }) => ({ ...dead, id, url: undefined, said }))] }
  }
  const isBypassed = head.metalink !== undefined && first.repositories[0]?.metalink === undefined
  const rest = await read(isBypassed ? others.map(withoutMetalink) : others, options, ports)
  return {
    repositories: [...first.repositories, ...rest.repositories],
    failures: [...first.failures, ...rest.failures],
    findings: [...first.findings, ...rest.findings],
  }
}

/**
 * Read the metadata of every enabled repository with dnf, as the later actions will, and leave it in the cache. Dead servers
 * are tried for one repository only; a metalink service that lags or is away is bypassed. Throws UserError with one finding
 * per unusable repository.
 */
export async function checkRepositories(
  repositories: readonly Repository[],
  options: CheckOptions,
  ports: Ports,
): Promise<Checked> {
  const groups = new Map<string, Repository[]>()
  for (const one of repositories.filter(({ enabled }) => enabled)) {
    groups.set(servers(one), [...(groups.get(servers(one)) ?? []), one])
  }
  const results: GroupResult[] = []
  for (const group of groups.values()) results.push(await readGroup(group, options, ports))
  const failures = results.flatMap((result) => result.failures)
  if (failures.length > 0) {
    throw new UserError(
      failures.flatMap((failure) => {
        const repository = repositories.find(({ id }) => id === failure.id)
        return repository === undefined ? [] : [repositoryFinding(failure, repository)]
      }),
    )
  }
  const usable = results.flatMap((result) => result.repositories)
  return {
    repositories: repositories.map((one) => usable.find(({ id }) => id === one.id) ?? one),
    findings: results.flatMap((result) => result.findings),
  }
}

function withoutMetalink(repository: Repository): Repository {
  const { metalink: _, ...rest } = repository
  return rest
}

/** A metalink service that is away, or lags behind a republished repository and so refuses every sound mirror. */
function metalinkBypassed(repository: Repository, failure: RepositoryFailure): Finding {
  const why = failure.cause === 'checksum' ? 'lags behind its mirrors' : 'cannot be used'
  return {
    level: 'notice',
    code: 'repository-metalink-bypassed',
    title: `repository ${repository.id}: the metalink service ${why}; using the servers directly`,
    detail: `${repository.metalink ?? ''}: ${failure.said} RPM signatures are verified all the same.`,
  }
}
