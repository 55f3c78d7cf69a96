// An edge: a kernel's source out of a git repository.
import path from 'node:path'
import { type Ports, type ToolFailure, UserError } from '@dpuos/action-kit'
import { markUsed, pruneFolder } from '@dpuos/host-tools'
import { digestOf } from '@dpuos/manifests'

/** `git+URL#REF`, as pip and npm spell it. */
export interface GitRef {
  readonly url: string
  /** A tag, a branch or a whole commit id. */
  readonly ref: string
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** Undefined for what does not begin with `git+`. Throws UserError for a repository without a ref, or one that git would take for an option. */
export function parseGitSource(source: string): GitRef | undefined {
  if (!source.startsWith('git+')) return undefined
  const [, url, ref] = /^git\+([^#]+)#([^#]+)$/.exec(source) ?? []
  if (url === undefined || ref === undefined)
    throw wrong(
      `${source} does not say which state of the repository`,
      'Write git+URL#TAG: a tag, a branch or a commit, such as git+https://gitee.com/openeuler/kernel.git#6.6.0-69.0.0.',
    )
  if (url.startsWith('-') || !/^[\w./+~^@-]+$/.test(ref) || ref.startsWith('-'))
    throw wrong(`${source} is no repository with a tag`, 'Write git+URL#TAG.')
  return { url, ref }
}

const FAILURES: readonly ToolFailure[] = [
  {
    code: 'kernel-git-unreachable',
    match: /(?:Could not resolve host|Failed to connect|Connection (?:refused|timed out))[^\n]*/,
    blame: 'user',
    title: 'the git repository of the kernel cannot be reached: $0',
    hint: 'Check the address and the network, or use a mirror; what was fetched once is kept in the cache.',
  },
  {
    code: 'kernel-git-refused',
    match:
      /(?:Authentication failed|could not read Username|Permission denied|Repository not found|does not appear to be a git repository|not found: did you run git update-server-info)[^\n]*/,
    blame: 'user',
    title: 'the git repository of the kernel is not there, or not for us to read',
    hint: 'Check the address; a private one needs a credential helper or ssh key of git’s own.',
  },
  {
    code: 'kernel-git-by-commit',
    match: /(?:Server does not allow request for unadvertised object|not our ref) ([0-9a-f]+)/,
    blame: 'user',
    title: 'the server hands out no commit by its id ($1)',
    hint: 'Name a tag or a branch that is this commit, and the commit as `source-commit` (`kernel.build.commit`).',
  },
]

/** No prompts, and no transport that starts a program of the address's choice. */
const ENV = { GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'https:http:ssh:git:file', LC_ALL: 'C' }

/** A commit, and what to ask the server for. */
export interface Resolved {
  readonly commit: string
  readonly from: string
}

/** Which commit the ref is now: a tag before a branch of the same name. Throws UserError where there is none, or another than `commit`. */
export async function resolveCommit(
  { url, ref }: GitRef,
  commit: string | undefined,
  ports: Pick<Ports, 'proc'>,
): Promise<Resolved> {
  const found = COMMIT.test(ref) ? { commit: ref, from: ref } : await askRemote({ url, ref }, ports)
  if (commit !== undefined && commit !== found.commit)
    throw wrong(
      `${ref} of ${url} is the commit ${found.commit}, and \`source-commit\` says ${commit}`,
      'The tag was moved, or the branch went on: look what changed before you take the new commit over.',
    )
  return found
}

async function askRemote({ url, ref }: GitRef, ports: Pick<Ports, 'proc'>): Promise<Resolved> {
  const [tag, branch] = [`refs/tags/${ref}`, `refs/heads/${ref}`]
  const peeled = `${tag}^{}`
  const { stdout } = await ports.proc.run(['git', 'ls-remote', '--', url, tag, peeled, branch], {
    env: ENV,
    failures: FAILURES,
    timeoutMs: 5 * 60_000,
  })
  const refs = new Map(stdout.split('\n').map((line) => line.split('\t').reverse() as [string, string]))
  for (const [name, from] of [
    [peeled, tag],
    [tag, tag],
    [branch, branch],
  ] as const) {
    const commit = refs.get(name)
    if (commit !== undefined) return { commit, from }
  }
  throw wrong(
    `${url} has neither a tag nor a branch ${ref}`,
    'Look them up with `git ls-remote --tags URL`; openEuler’s are named like 6.6.0-69.0.0.',
  )
}

/**
 * Fetch one commit, without history, into the cache, and write its files as a tar with the commit's time; resolves to the path of the tar in `folder`. Throws UserError where
 * the server cannot be had, or gives another commit.
 */
export async function archiveCommit(
  url: string,
  { commit, from }: Resolved,
  folder: string,
  ports: Ports,
): Promise<string> {
  const bare = path.join(ports.host.cacheDir, 'kernel-git', digestOf(url).slice(0, 32))
  const git = (words: readonly string[]): Promise<{ readonly stdout: string }> =>
    ports.proc.run(['git', `--git-dir=${bare}`, ...words], {
      env: ENV,
      failures: FAILURES,
      timeoutMs: 60 * 60_000,
    })
  await ports.proc.run(['git', 'init', '--quiet', '--bare', bare], { env: ENV })
  const name = `refs/dpuos/${commit}`
  await git([
    'fetch',
    '--quiet',
    '--depth=1',
    '--no-tags',
    '--no-recurse-submodules',
    '--',
    url,
    `+${from}:${name}`,
  ])
  const { stdout } = await git(['rev-parse', '--verify', `${name}^{commit}`])
  if (stdout.trim() !== commit)
    throw wrong(
      `${url} gave the commit ${stdout.trim()}, and had ${commit} a moment ago`,
      'It was moved in between: start again.',
    )
  await markUsed(bare, ports)
  await pruneFolder(path.dirname(bare), REPOSITORIES, ports, DAY_MS)
  const file = path.join(folder, 'source.tar')
  await git(['archive', '--format=tar', '--prefix=linux/', `--output=${file}`, commit])
  return file
}

/** Bytes that fetched commits may take together; repositories of the last day stay. */
const REPOSITORIES = 8 * 2 ** 30
const DAY_MS = 24 * 60 * 60_000

const wrong = (title: string, hint: string): UserError =>
  new UserError({ level: 'error', code: 'kernel-source', title, hint })
