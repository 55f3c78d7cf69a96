/** A pull request (merge request) as the event that started the run tells it. */
export interface PullRequest {
  readonly number: number
  /** Its own last commit; what is built may be a merge of it. */
  readonly head: string
  /** Commit and branch that it is to be merged into, when the event was sent: it may have moved since. */
  readonly base: string
  readonly baseRef: string
  /** Does it come from another repository? Then the run has no right to write anything. */
  readonly fork: boolean
  readonly labels: readonly string[]
}

/** What a CI system builds, and why. */
export interface CiEvent {
  readonly system: 'github' | 'gitlab' | 'jenkins' | 'none'
  /** Of GitHub, the event's own name (`push`, `merge_group`, `schedule`, …); elsewhere `pull_request` or `other`. */
  readonly name: string
  /** `owner/name`; empty: not known. */
  readonly repository: string
  /** Empty: not known. */
  readonly defaultBranch: string
  readonly pull?: PullRequest
  /** What the commit that is built is to be compared with, where the system says so: a commit, or a branch whose merge base counts. */
  readonly base?: string
  /** Of `workflow_run`: the run that has ended. */
  readonly workflowRun?: {
    readonly id: number
    readonly event: string
    readonly path: string
    readonly headSha: string
    readonly headBranch: string
    readonly headOwner: string
    readonly headRepository: string
  }
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * The event, from the environment and, on GitHub, the text of the file GITHUB_EVENT_PATH. GitHub: docs.github.com, Webhook events and payloads;
 * GitLab: predefined CI/CD variables; Jenkins: the variables of a multibranch pipeline. What is not there or not understood is left out.
 */
export function ciEvent(env: Env, payload: string | undefined): CiEvent {
  if (env['GITHUB_ACTIONS'] === 'true') return githubEvent(env, parse(payload))
  const none = { repository: '', defaultBranch: '' }
  const gitlab = env['CI_MERGE_REQUEST_DIFF_BASE_SHA']
  if (env['GITLAB_CI'] === 'true') {
    const defaultBranch = env['CI_DEFAULT_BRANCH'] ?? ''
    const name = gitlab ? 'pull_request' : 'push'
    const base = gitlab || before(env['CI_COMMIT_BEFORE_SHA'])
    return { ...none, defaultBranch, system: 'gitlab', name, ...(base ? { base } : {}) }
  }
  const target = env['CHANGE_TARGET']
  if (target) return { ...none, system: 'jenkins', name: 'pull_request', base: `origin/${target}` }
  return { ...none, system: 'none', name: 'other' }
}

function githubEvent(env: Env, payload: Tree): CiEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? 'other'
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const pull = pullRequest(payload, repository)
  const run = payload.at('workflow_run')
  const base = before(payload.at('merge_group').text('base_sha')) ?? before(payload.text('before'))
  return {
    system: 'github',
    name,
    repository,
    defaultBranch: payload.at('repository').text('default_branch'),
    ...(pull === undefined ? {} : { pull }),
    ...(base === undefined ? {} : { base }),
    ...(run.number('id') === 0
      ? {}
      : {
          workflowRun: {
            id: run.number('id'),
            event: run.text('event'),
            path: run.text('path'),
            headSha: run.text('head_sha'),
            headBranch: run.text('head_branch'),
            headOwner: run.at('head_repository').at('owner').text('login'),
            headRepository: run.at('head_repository').text('full_name'),
          },
        }),
  }
}

function pullRequest(payload: Tree, repository: string): PullRequest | undefined {
  const pull = payload.at('pull_request')
  const head = pull.at('head')
  if (head.text('sha') === '') return undefined
  return {
    number: pull.number('number'),
    head: head.text('sha'),
    base: pull.at('base').text('sha'),
    baseRef: pull.at('base').text('ref'),
    fork: head.at('repo').text('full_name') !== repository,
    labels: pull.list('labels').map((label) => label.text('name')),
  }
}

/** A branch that is new has forty zeros before it. */
const before = (sha: string | undefined): string | undefined =>
  sha === undefined || !/^[0-9a-f]{40}$/.test(sha) || /^0+$/.test(sha) ? undefined : sha

/** JSON of others, read without trusting its shape. */
class Tree {
  readonly #value: unknown
  constructor(value: unknown) {
    this.#value = value
  }
  #child(key: string): unknown {
    const value = this.#value
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)[key]
      : undefined
  }
  at(key: string): Tree {
    return new Tree(this.#child(key))
  }
  text(key: string): string {
    const value = this.#child(key)
    return typeof value === 'string' ? value : ''
  }
  number(key: string): number {
    const value = this.#child(key)
    return typeof value === 'number' ? value : 0
  }
  list(key: string): readonly Tree[] {
    const value = this.#child(key)
    return Array.isArray(value) ? value.map((one) => new Tree(one)) : []
  }
}

function parse(text: string | undefined): Tree {
  try {
    return new Tree(JSON.parse(text ?? 'null'))
  } catch {
    return new Tree(undefined)
  }
}
