import { execFileSync } from 'node:child_process'
import type { Artifact } from './results.ts'
import type { Run } from './run.ts'

export interface Comment {
  readonly id: number
  readonly pull: number
  readonly html_url: string
  body: string
  readonly user: { readonly login: string }
}

export interface Pull {
  readonly number: number
  state: 'open' | 'closed'
  /** `owner:branch`. */
  readonly from: string
  head: string
}

/** What GitHub's REST API tells of one repository, and what it is told. */
export interface World {
  readonly repository: string
  /** Bare repository that answers for commits. */
  readonly git: string | undefined
  readonly runs: ReadonlyMap<number, Run>
  readonly artifacts: readonly Artifact[]
  readonly pulls: Pull[]
  readonly comments: Comment[]
  /** Of issues/N/timeline, oldest first. */
  readonly timeline: object[]
  /** Login → permission; others have `read`. */
  readonly permissions: Map<string, string>
  /** Who the token is. */
  readonly login: string
}

export type Answer = { readonly status: number; readonly json?: unknown; readonly location?: string }

interface Asked {
  readonly method: string
  /** Below the repository, without a leading slash. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  /** Address of the server. */
  readonly base: string
}

type Route = readonly [
  method: string,
  path: RegExp,
  answer: (world: World, asked: Asked, ...parts: string[]) => Answer,
]

const ROUTES: readonly Route[] = [
  [
    'GET',
    /^actions\/artifacts$/,
    (world, { query }) =>
      listed(
        'artifacts',
        query,
        world.artifacts.filter(({ name }) => name === query.get('name')).map((one) => artifactOf(one, world)),
      ),
  ],
  [
    'GET',
    /^actions\/artifacts\/(\d+)\/zip$/,
    (world, { base }, id = '') => {
      const found = world.artifacts.find((one) => String(one.id) === id)
      return found === undefined || found.expired
        ? { status: 410 }
        : { status: 302, location: `${base}${found.blob}` }
    },
  ],
  [
    'GET',
    /^actions\/runs\/(\d+)\/artifacts$/,
    (world, { query }, id) =>
      listed(
        'artifacts',
        query,
        world.artifacts.filter(({ run }) => String(run.id) === id).map((one) => artifactOf(one, world)),
      ),
  ],
  [
    'GET',
    /^actions\/runs\/(\d+)$/,
    (world, _, id) => {
      const run = world.runs.get(Number(id))
      return run === undefined ? { status: 404 } : { status: 200, json: runOf(run) }
    },
  ],
  [
    'GET',
    /^actions\/runs$/,
    (world, { query }) =>
      listed(
        'workflow_runs',
        query,
        [...world.runs.values()].filter(({ headSha }) => headSha === query.get('head_sha')).map(runOf),
      ),
  ],
  [
    'GET',
    /^commits$/,
    (world, { query }) => ({
      status: 200,
      json: commits(world, ['-n', query.get('per_page') ?? '30', query.get('sha') ?? 'HEAD']),
    }),
  ],
  [
    'GET',
    /^commits\/(\w+)$/,
    (world, _, sha = '') => {
      const [found] = commits(world, ['-n', '1', sha])
      return found === undefined ? { status: 404 } : { status: 200, json: found }
    },
  ],
  [
    'GET',
    /^compare\/(\w+)\.\.\.(\w+)$/,
    (world, _, a = '', b = '') => ({
      status: 200,
      json: { merge_base_commit: { sha: git(world, 'merge-base', a, b) } },
    }),
  ],
  [
    'GET',
    /^pulls$/,
    (world, { query }) => ({
      status: 200,
      json: paged(
        query,
        world.pulls
          .filter(({ from, state }) => from === query.get('head') && state === 'open')
          .map((one) => pullOf(one, world)),
      ),
    }),
  ],
  [
    'GET',
    /^pulls\/(\d+)$/,
    (world, _, number) => {
      const pull = world.pulls.find((one) => String(one.number) === number)
      return pull === undefined ? { status: 404 } : { status: 200, json: pullOf(pull, world) }
    },
  ],
  [
    'GET',
    /^issues\/(\d+)\/comments$/,
    (world, { query }, number) => ({
      status: 200,
      json: paged(
        query,
        world.comments.filter(({ pull }) => String(pull) === number),
      ),
    }),
  ],
  [
    'POST',
    /^issues\/(\d+)\/comments$/,
    (world, { body }, number) => {
      const id = world.comments.length + 1
      const made = {
        id,
        pull: Number(number),
        html_url: `https://github.com/${world.repository}/pull/${number}#issuecomment-${id}`,
        body: String(body['body']),
        user: { login: world.login },
      }
      world.comments.push(made)
      return { status: 201, json: made }
    },
  ],
  [
    'PATCH',
    /^issues\/comments\/(\d+)$/,
    (world, { body }, id) => {
      const found = world.comments.find((one) => String(one.id) === id)
      if (found === undefined) return { status: 404 }
      found.body = String(body['body'])
      return { status: 200, json: found }
    },
  ],
  [
    'GET',
    /^issues\/\d+\/timeline$/,
    (world, { query }) => ({ status: 200, json: paged(query, world.timeline) }),
  ],
  [
    'GET',
    /^collaborators\/([^/]+)\/permission$/,
    (world, _, login = '') => ({
      status: 200,
      json: { permission: world.permissions.get(decodeURIComponent(login)) ?? 'read' },
    }),
  ],
]

/** Answer one request; 404 for whatever is not known, as GitHub does. */
export function answer(world: World, asked: Asked): Answer {
  for (const [method, pattern, reply] of ROUTES) {
    const found = method === asked.method ? pattern.exec(asked.path) : null
    if (found !== null) return reply(world, asked, ...found.slice(1))
  }
  return { status: 404, json: { message: 'Not Found' } }
}

function paged<T>(query: URLSearchParams, all: readonly T[]): readonly T[] {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  return all.slice((page - 1) * size, page * size)
}

const listed = (key: string, query: URLSearchParams, all: readonly object[]): Answer => ({
  status: 200,
  json: { total_count: all.length, [key]: paged(query, all) },
})

/** Ids of repositories: 1 is the one that is asked. */
const idOf = (name: string, { repository }: World): number => (name === repository ? 1 : 2)

const artifactOf = ({ id, name, run, createdAt, expired }: Artifact, world: World): object => ({
  id,
  name,
  expired,
  created_at: createdAt,
  workflow_run: {
    id: run.id,
    head_sha: run.headSha,
    repository_id: 1,
    head_repository_id: idOf(run.headRepository, world),
  },
})

const runOf = ({ id, event, headSha, status, createdAt }: Run): object => ({
  id,
  event,
  head_sha: headSha,
  status,
  created_at: createdAt,
})

const pullOf = ({ number, state, head }: Pull, { repository }: World): object => ({
  number,
  state,
  head: { sha: head },
  base: { repo: { full_name: repository } },
})

function git({ git: dir }: World, ...args: readonly string[]): string {
  if (dir === undefined) return ''
  try {
    return execFileSync('git', ['-C', dir, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

function commits(world: World, args: readonly string[]): readonly object[] {
  const text = git(world, 'log', '--format=%H%x1f%P%x1f%an%x1f%G?%x1f%B%x1e', ...args)
  return text
    .split('\x1e')
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [sha, parents = '', author = '', , message = ''] = one.trim().split('\x1f')
      return {
        sha,
        parents: parents
          .split(' ')
          .filter(Boolean)
          .map((parent) => ({ sha: parent })),
        // A name that ends so stands for a verified signature.
        commit: { message, verification: { verified: author.endsWith(' (signed)') } },
        author: { login: author.replace(' (signed)', '') },
      }
    })
}
