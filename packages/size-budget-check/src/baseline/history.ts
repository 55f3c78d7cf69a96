// An edge: asks git, and the forge where the clone is too shallow.
import type { Forge, Ports } from '@dpuos/action-kit'
import { parentsOf, type Wanted } from './wanted.ts'

/** So far back a baseline is looked for: nine go into one question to the cache, older ones say little about a change. */
export const FAR = 50

export interface History {
  /** The commit to compare with and its first-parent ancestors, nearest first; empty: not known. */
  readonly commits: readonly string[]
  /** Why there is none, for people. */
  readonly why?: string
}

/** git in one checkout: what it prints; undefined where it fails. */
export interface Git {
  (...args: readonly string[]): Promise<string | undefined>
  /** The same with text on standard input. */
  feed(input: string, ...args: readonly string[]): Promise<string | undefined>
}

const LIMIT_MS = 60_000
/** git's exit codes of failure: 1, 128, 129 for wrong usage. */
const FAILED = [1, 128, 129]

/** git in the user's checkout, which may belong to another user than ours. */
export function gitIn(folder: string, ports: Pick<Ports, 'proc'>): Git {
  const run = async (args: readonly string[], input?: string): Promise<string | undefined> => {
    const argv = ['git', '-c', `safe.directory=${folder}`, '-C', folder, ...args] as [string, ...string[]]
    // Nobody is there to be asked for a password.
    const env = { GIT_TERMINAL_PROMPT: '0' }
    const options = { okCodes: FAILED, timeoutMs: LIMIT_MS, env, ...(input === undefined ? {} : { input }) }
    const ended = await ports.proc.run(argv, options).catch(() => undefined)
    return ended?.code === 0 ? ended.stdout : undefined
  }
  return Object.assign((...args: readonly string[]) => run(args), {
    feed: (input: string, ...args: readonly string[]) => run(args, input),
  })
}

/** Parents of a commit, also in a clone of depth 1; undefined where git does not know it. */
export async function parents(git: Git, commit: string): Promise<readonly string[] | undefined> {
  const text = await git('cat-file', 'commit', commit)
  return text === undefined ? undefined : parentsOf(text)
}

/** The commits that may serve, nearest first: what is wanted, then its first parents. */
export async function history(
  wanted: Wanted,
  built: string,
  git: Git,
  forge: Forge | undefined,
): Promise<History> {
  if (wanted.how === 'none') return { commits: [], why: wanted.why }
  const start = wanted.how === 'commit' ? wanted.commit : await mergeBase(wanted.of, built, git, forge)
  if (start === undefined) {
    const why = `git does not know where ${built.slice(0, 12)} left ${shortly(wanted)}: the clone is too shallow, and no API was asked`
    return { commits: [], why }
  }
  return { commits: await firstParents(start, git, forge) }
}

const shortly = (wanted: Wanted): string =>
  wanted.how === 'merge-base' ? wanted.of.slice(0, 40) : 'its base'

async function mergeBase(
  of: string,
  built: string,
  git: Git,
  forge: Forge | undefined,
): Promise<string | undefined> {
  const local = (await git('merge-base', of, built))?.trim()
  if (local !== undefined && local !== '') return local
  const answer = await forge?.get(`compare/${encodeURIComponent(of)}...${built}`)
  const sha = answer?.ok === true ? field(field(answer.json, 'merge_base_commit'), 'sha') : undefined
  return typeof sha === 'string' ? sha : undefined
}

/** As many as the clone has; the forge knows the others. */
async function firstParents(start: string, git: Git, forge: Forge | undefined): Promise<readonly string[]> {
  const local = (await git('rev-list', '--first-parent', `--max-count=${FAR}`, start))?.trim().split('\n')
  if (local !== undefined && (local.length >= FAR || !(await isShallow(git)))) return local
  const answer = await forge?.get(`commits?sha=${start}&per_page=${2 * FAR}`)
  if (answer?.ok !== true || !Array.isArray(answer.json)) return local ?? [start]
  const parentOf = new Map(
    answer.json.map((one): [unknown, unknown] => [field(one, 'sha'), field(firstOf(one), 'sha')]),
  )
  const chain: string[] = []
  for (let at: unknown = start; typeof at === 'string' && chain.length < FAR; at = parentOf.get(at))
    chain.push(at)
  return chain.length > (local?.length ?? 0) ? chain : (local ?? chain)
}

const isShallow = async (git: Git): Promise<boolean> =>
  (await git('rev-parse', '--is-shallow-repository'))?.trim() !== 'false'

const firstOf = (commit: unknown): unknown => {
  const all = field(commit, 'parents')
  return Array.isArray(all) ? all[0] : undefined
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined
}
